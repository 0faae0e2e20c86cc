"""The errors a user can mend. Anything else that is raised is a bug of ours."""


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
        place = f"{self.where}: " if self.where else ""
        help_line = f"\n  help: {self.hint}" if self.hint else ""
        return f"{place}{self.message}{help_line}"
