"""The facts of two texts side by side: figures, dates and names that stand in the same place."""
