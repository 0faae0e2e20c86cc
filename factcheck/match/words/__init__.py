"""Which words and names of two texts say the same, and which stand in one another's place."""
