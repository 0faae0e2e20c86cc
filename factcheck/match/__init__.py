"""A sentence and the claims that speak of its subject in, the sentence's words and facts beside each claim's out.

`retrieval` finds the claims, `read` reads a text once, `words` and `beside` pair what two texts say, `parties` and
`stance` tell where the one turns the other round; `align` puts it together and `doubts` says what is not borne out.
"""
