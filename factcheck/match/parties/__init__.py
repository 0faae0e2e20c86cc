"""Two readings in, the words out by which two have changed places: who does it to whom, whose it is, who is ahead.

`swaps` asks one file after another, each of which knows one way to see it: a verb told from its other end, an owner, a
result, a move, an order.
"""
