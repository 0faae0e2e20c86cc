"""The errors a user can mend. Anything else that is raised is a bug of ours."""

from factcheck.visible import visible


class FactcheckError(Exception):
    """What is wrong, where, and what to do about it.

    `where` is a path with line and column if they are known; `hint` is one sentence in the imperative.
    """

    def __init__(self, message: str, where: str | None = None, hint: str | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.where = where
        self.hint = hint

    def __str__(self) -> str:
        """One line, and a second for the hint, that no terminal obeys: paths and values are a stranger's."""
        place = f"{self.where}: " if self.where else ""
        help_line = f"\n  help: {visible(self.hint)}" if self.hint else ""
        return visible(place + self.message) + help_line
