"""Claims that may speak of a sentence, found by its words among a million."""
