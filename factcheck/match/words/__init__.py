"""Two readings in; which words and names say the same, and which stand in one another's place, out.

`links` pairs them, `coverage` says how much of the one that is; the others tell what is added, narrowed or put for
another.
"""
