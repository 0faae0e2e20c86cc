"""Two readings in, the words out by which the one denies, reverses or says more than the other of the same thing.

`reversals` asks after denials and opposites, `strength` after what is said more surely or of more; one file each knows
one way to do it: conditions, exceptions, proportions, what is only planned.
"""
