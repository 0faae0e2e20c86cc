"""A path in, the bytes of the file out; of what is no file (a pipe, a device) no more than a document may have."""

import errno
import os
import stat

_MOST = 1 << 26  # bytes: more than any draft or store has, little enough to hold


def content(path: str) -> bytes:
    """The whole file. Raises OSError, also for a stream that goes on and on, such as a link to /dev/zero."""
    if "\0" in path:  # a configuration can say so, and no file is called so
        raise OSError(errno.ENOENT, os.strerror(errno.ENOENT), path)
    with open(path, "rb") as file:  # noqa: PTH123 - pathlib costs start-up
        if stat.S_ISREG(os.fstat(file.fileno()).st_mode):
            return file.read()
        found = file.read(_MOST + 1)
    if len(found) > _MOST:
        raise OSError(errno.EFBIG, os.strerror(errno.EFBIG), path)
    return found
