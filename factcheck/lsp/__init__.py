"""The editor's door: a client's messages in, diagnostics, evidence and edits out. The only room that imports pygls.

`server` takes the messages, `rounds` checks a document as it changes, `stock` keeps settings and
stores as their files have them; the rest turn one thing into another and know nothing of them.
"""
