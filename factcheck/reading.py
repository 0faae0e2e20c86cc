"""A path in, the bytes of the file out; of what is no file (a pipe, a device) no more than a document may have."""

import errno
import os
import stat

_MOST = 1 << 26  # bytes: more than any draft or store has, little enough to hold
_PATIENCE = 5.0  # seconds that a pipe has for somebody to begin to write: the shell's own `<(…)` needs none


def content(path: str) -> bytes:
    """The whole file.

    Raises OSError, also for a stream that goes on and on, such as a link to /dev/zero, and for a named pipe
    that nobody writes to. One that is being written to is waited for.
    """
    if "\0" in path:  # a configuration can say so, and no file is called so
        raise OSError(errno.ENOENT, os.strerror(errno.ENOENT), path)
    with open(path, "rb", opener=_open) as file:
        kind = os.fstat(file.fileno()).st_mode
        if stat.S_ISREG(kind):
            return file.read()
        begun = _begun(file.fileno(), path) if stat.S_ISFIFO(kind) and _WITHOUT_WAITING else b""
        if _WITHOUT_WAITING:
            os.set_blocking(file.fileno(), True)
        found = begun + file.read(_MOST + 1)
    if len(found) > _MOST:
        raise OSError(errno.EFBIG, os.strerror(errno.EFBIG), path)
    return found


_WITHOUT_WAITING = getattr(os, "O_NONBLOCK", 0)  # Windows has no pipes among its files


def _open(path: str, flags: int) -> int:
    """Opened at once: a pipe that nobody writes to would else be waited for in vain."""
    return os.open(path, flags | _WITHOUT_WAITING)


def _begun(pipe: int, path: str) -> bytes:
    """What a pipe holds first; nothing, where somebody has yet to write. Raises OSError where nobody comes."""
    from time import monotonic, sleep

    patient_until = monotonic() + _PATIENCE
    while True:
        try:
            found = os.read(pipe, 1 << 16)
        except BlockingIOError:
            return b""
        if found:
            return found
        if monotonic() > patient_until:
            raise OSError(errno.ETIMEDOUT, "nobody writes to this pipe", path)
        sleep(0.02)
