"""`factcheck claims ...` on the command line: one file a command, each with its line in `COMMANDS`."""

from importlib import import_module

from factcheck.cli.app import app
from factcheck.cli.claims.group import claims

# In the order in which `factcheck claims --help` lists them.
COMMANDS = (
    *("new", "list", "show", "search", "stats", "add", "edit", "lint", "verify", "stale", "coverage", "compile"),
    *("export", "import_"),
)

for _command in COMMANDS:
    import_module(f"factcheck.cli.claims.{_command}")

app.add_typer(claims)
