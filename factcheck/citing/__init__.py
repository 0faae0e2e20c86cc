"""A report on a draft in, the edits that give its supported sentences their citations out."""
