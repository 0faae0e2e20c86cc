"""Tables of the language, one a file: number words, units, months, demonyms, hedges, stance.

Data only, no functions: what a word means, in the form that the rooms above look it up in.
"""
