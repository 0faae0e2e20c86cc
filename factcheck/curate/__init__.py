"""A store and the sources of its claims in, what a curator needs to write it and to keep it true out."""
