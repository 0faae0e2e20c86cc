"""The streams of a process that examines documents apart in, its answers out."""

import os
import sys

from factcheck.archive import apart


def serve() -> None:
    """Answer on stdout to what comes on stdin; whatever else is printed is not to be taken for an answer."""
    with os.fdopen(os.dup(1), "wb") as answers:
        os.dup2(2, 1)
        apart.answer(sys.stdin.buffer, answers)
