"""A text, read once for what alignment needs of it: its words, facts and topic, and the part that each name plays."""
