"""A sentence in, the claims that may speak of it out, the likeliest first, found by its words among a million.

`indexing` makes the arrays of a store, `retrieve` looks a sentence up in them, `rank` says how near a claim is.
"""
