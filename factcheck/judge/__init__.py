"""A sentence and the claims that may speak of it in, one ruling out.

`ruling` draws a verdict from one alignment, `weigh` from several, `wording` says it to a person; `apart` and
`asserted` let stand what only looks like a mistake.
"""
