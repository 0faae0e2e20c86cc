"""`factcheck schema`: the name of a file's kind in, its JSON Schema out."""

from factcheck.commands import CLEAN
from factcheck.commands.claims import printing


def run(kind: str) -> int:
    """Print the schema of a `store`, of the configuration (`config`) or of a JSON `report`."""
    if kind == "store":
        from factcheck.store.schema import json_schema
    elif kind == "config":
        from factcheck.config import json_schema
    else:
        from factcheck.report.schema import json_schema
    printing.dump(json_schema())
    return CLEAN
