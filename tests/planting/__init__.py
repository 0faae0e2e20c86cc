"""True sentences in, the same with one wrong fact out, in the forms in which people write figures, dates and names."""
