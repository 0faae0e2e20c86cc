"""A named tuple of ours is what `typing` would have made of the same class."""

import copy
import pickle
import subprocess
import sys
import typing
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import factcheck
from factcheck import typed


class Theirs(typing.NamedTuple):
    left: int
    right: str = "r"
    rest: tuple[int, ...] = ()

    @property
    def both(self) -> str:
        return f"{self.left}{self.right}"


class Ours(typed.NamedTuple):
    left: int
    right: str = "r"
    rest: tuple[int, ...] = ()

    @property
    def both(self) -> str:
        return f"{self.left}{self.right}"


DONE: dict[str, Callable[[Any], Any]] = {
    "in order": lambda made: made(1, "b", (3,)),
    "defaults": lambda made: made(1),
    "by name": lambda made: made(rest=(2,), left=1),
    "some by name": lambda made: made(1, rest=(2,)),
    "made": lambda made: made._make([1, "b", ()]),
    "replaced": lambda made: made(1)._replace(right="x"),
    "a dictionary": lambda made: made(1)._asdict(),
    "a method": lambda made: made(1).both,
    "fields": lambda made: (made._fields, made._field_defaults),
    "copied": lambda made: copy.copy(made(1)),
    "pickled": lambda made: pickle.loads(pickle.dumps(made(1))),  # noqa: S301
    "equal to a tuple": lambda made: made(1) == (1, "r", ()) and hash(made(1)) == hash((1, "r", ())),
}
REFUSED: dict[str, Callable[[Any], Any]] = {
    "too few": lambda made: made(),
    "too many": lambda made: made(1, "b", (), 4),
    "twice": lambda made: made(1, "b", (), left=1),
    "unknown": lambda made: made(1, other=2),
    "missing by name": lambda made: made(right="b"),
    "too few made": lambda made: made._make([1]),
    "unknown replaced": lambda made: made(1)._replace(other=2),
    "set": lambda made: setattr(made(1), "left", 2),
}


@pytest.mark.parametrize("do", DONE.values(), ids=DONE.keys())
def test_what_is_done_with_it(do: Callable[[Any], Any]) -> None:
    assert do(Ours) == do(Theirs)
    assert repr(do(Ours)) == repr(do(Theirs)).replace("Theirs", "Ours")


@pytest.mark.parametrize("do", REFUSED.values(), ids=REFUSED.keys())
def test_what_is_refused(do: Callable[[Any], Any]) -> None:
    for made in (Ours, Theirs):
        with pytest.raises((TypeError, ValueError, AttributeError)):
            do(made)


def test_a_field_with_a_default_is_followed_by_none_without() -> None:
    with pytest.raises(TypeError):
        type(typed.NamedTuple)("Bad", (typed.NamedTuple,), {"__annotations__": {"a": int, "b": int}, "a": 1})


def test_no_room_takes_its_named_tuples_from_typing() -> None:
    package = Path(factcheck.__file__).parent
    wrong = [path.name for path in package.rglob("*.py") if "from typing import NamedTuple" in path.read_text("utf-8")]
    assert wrong == []


def test_a_check_imports_no_typing() -> None:
    script = "import sys, factcheck.commands.check; print('typing' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
