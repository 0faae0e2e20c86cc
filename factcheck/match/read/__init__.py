"""A text in, what alignment needs of it out, read once: its words, facts and topic, and the part each name plays.

`reading` is that; the others answer one question of a reading each, or read a sentence with what it leaves to those
before it: the name for its pronoun, the column of its figure.
"""
