"""What the command line asked for in, an exit status out. One file a command; only these read and write."""

import gc

# What is imported and read of texts and claims is kept and has few cycles: to look for those at Python's own pace,
# (700, 10, 10), takes a fifteenth of the time that a check of a long text does, and a third of that in which many
# claims are read. The least is more than a page leaves behind.
_SELDOM = (200_000, 10, 10)

CLEAN = 0
FOUND = 1
MISUSE = 2
BUG = 3
INTERRUPTED = 130
PIPE_CLOSED = 141


def collect_seldom() -> None:
    """Let Python look less often for what nothing needs any more."""
    gc.set_threshold(*_SELDOM)
