"""An article in, a draft of a store out: claims with their evidence, for a person to delete from and correct.

Nothing is invented: every quotation is a stretch of the source, every date is worked out from its
words, and what a machine cannot be sure of is said in a comment.
"""
