"""Two readings and their links in, each figure, date and rank of the one beside its place in the other out.

`sides` is the way through: `pairing` puts each beside the likeliest, and one file each then finds what that misses: it
is another's, of another day, one half, a sum, what is left of a whole.
"""
