"""`factcheck init`: a folder in; a configuration, a store and a hook in it out, and what was done on stdout."""

import sys
from pathlib import Path

from factcheck import config
from factcheck.commands import CLEAN
from factcheck.documents import READ_IF_NAMED, READERS
from factcheck.errors import FactcheckError
from factcheck.visible import visible

_FILES = Path(__file__).parent
_HOOK = ".pre-commit-config.yaml"
_STORE = "claims/example.toml"
_CONFIGURATION = "factcheck.toml"


def run(folder: str, *, has_hook: bool) -> int:
    """Write what is not there yet. Raises FactcheckError for a folder that cannot be written into."""
    place = Path(folder)
    if not place.is_dir():
        raise FactcheckError("is not a folder", folder, "Make it first, or name another.")
    configured = _configured(place)
    if configured:
        _say(f"kept {configured}")
    else:
        _put(place, _CONFIGURATION)
    stores = sorted((place / "claims").glob("*.toml"))
    if stores:
        _say(f"kept {stores[0].relative_to(place).as_posix()}")
    else:
        _put(place, _STORE)
    if has_hook and not _put(place, _HOOK) and "factcheck" not in (place / _HOOK).read_text("utf-8", "replace"):
        _say(f"  For the hook, add this to it:\n\n{_indented(_HOOK)}")
    _say("\nNext: put your claims into the store, and run `factcheck check`.")
    return CLEAN


def _configured(place: Path) -> str | None:
    """The configuration that holds in `place` itself already, by its name."""
    found = config.load(str(place)).path
    return Path(found).name if found and Path(found).resolve().parent == place.resolve() else None


def _put(place: Path, name: str) -> bool:
    """Write the file of that name, unless there is one; say what was done."""
    path = place / name
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(_content(name))
    except FileExistsError:
        _say(f"kept {name}")
        return False
    except OSError as error:
        raise FactcheckError(f"cannot be written: {error.strerror or error}", str(path)) from None
    _say(f"wrote {name}")
    return True


def _content(name: str) -> str:
    text = (_FILES / Path(name).name.lstrip(".")).read_text("utf-8")
    return text.replace(
        "@ENDINGS@",
        "|".join(ending[1:] for name, endings in READERS.items() if name not in READ_IF_NAMED for ending in endings),
    )


def _indented(name: str) -> str:
    """The hook itself, without the head of its file."""
    lines = _content(name).splitlines()
    return "\n".join(f"    {line}" for line in lines if line != "repos:")


def _say(text: str) -> None:
    sys.stdout.write("\n".join(map(visible, text.split("\n"))) + "\n")
