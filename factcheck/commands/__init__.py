"""What the command line asked for in, an exit status out. One file a command; only these read and write."""

CLEAN = 0
FOUND = 1
MISUSE = 2
BUG = 3
INTERRUPTED = 130
PIPE_CLOSED = 141
