"""A whole archive in, what is wrong in it out: documents from many files, findings in rows, parts that survive a kill.

Nothing here opens a store: what checks a document is given. The room reads inputs and writes into its one folder.
"""
