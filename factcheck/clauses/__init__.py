"""A sentence in, the clauses that it is made of out, by the words that join them and their verbs."""
