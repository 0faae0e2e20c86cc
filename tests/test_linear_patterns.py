"""Every regular expression of the package takes time in proportion to the text, whatever the text.

The patterns are found, not listed: what hangs on any module, in tables too. Each is tried on the texts that
`tests.attacks` makes from it, in the ways in which the package uses it.
"""

import ast
import gc
import importlib
import pkgutil
import re
import signal
import time
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

import factcheck
from tests.attacks import Attack, attacks

SIZES = (6_000, 24_000)
FLOOR, LIMIT = 0.008, 1.0  # seconds of the processor: what takes less for the larger size is quick; then it is stopped
ENOUGH = 0.03  # seconds that are told well from others by a clock that ticks every 4 ms
MOST_GROWTH = 2.2  # beside the smaller one taken four times: in proportion it is 1, by the square 4
ONCE = {"match", "fullmatch"}
"""These try one place. That it is not each place of a text in turn is for `test_linear_time` to see, on documents."""
EVERYWHERE = {"search", "finditer", "findall", "sub", "subn", "split"}
MADE_ON_USE = {
    ("hypertext.py", "_tokens"): [re.compile("</textarea", re.IGNORECASE)],
    ("store/build.py", "_lines"): [re.compile(r"^[ \t]*\[\[[ \t]*[\"']?claim[\"']?[ \t]*\]\]", re.MULTILINE)],
}
"""What is not known until it runs, and what it may come to."""


def modules() -> Iterator[ModuleType]:
    for found in pkgutil.walk_packages(factcheck.__path__, "factcheck."):
        yield importlib.import_module(found.name)


def patterns(value: object) -> Iterator[re.Pattern[str]]:
    """Those in a value of a module: it, or what a table holds."""
    if isinstance(value, re.Pattern):
        yield value
    elif isinstance(value, dict):
        for held in (*value.keys(), *value.values()):
            yield from patterns(held)
    elif isinstance(value, tuple | list | set | frozenset):
        for held in value:
            yield from patterns(held)


MODULES = tuple(modules())
TREES = {module.__name__: ast.parse(Path(str(module.__file__)).read_text("utf-8")) for module in MODULES}
USES: dict[tuple[str, str], set[str]] = {}
"""What each module asks of a name: `match`, `finditer`; `` where it is handed on."""
for module_name, tree in TREES.items():
    asked = {id(node.value): node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Name | ast.Attribute) and isinstance(node.ctx, ast.Load):
            name = node.id if isinstance(node, ast.Name) else node.attr
            USES.setdefault((module_name, name), set()).add(asked.get(id(node), ""))
FOUND = {
    (module.__name__.removeprefix("factcheck."), name, place): pattern
    for module in MODULES
    for name, value in vars(module).items()
    for place, pattern in enumerate(patterns(value))
}

TRIED: set[tuple[re.Pattern[str], str]] = set()


def methods(module: str, name: str) -> list[str]:
    """The ways in which a pattern is used; every way where that cannot be told."""
    where = [f"factcheck.{module}"] if name.startswith("_") else TREES
    uses = set().union(*(USES.get((one, name), set()) for one in where))
    known = uses if uses and uses <= ONCE | EVERYWHERE else ONCE | EVERYWHERE
    return sorted((known & ONCE) | ({"finditer"} if known & EVERYWHERE else set()))


@pytest.mark.skipif(not hasattr(signal, "setitimer"), reason="a match is stopped by a signal of Unix")
@pytest.mark.parametrize("key", FOUND, ids=lambda key: f"{key[0]}.{key[1]}{key[2] or ''}")
def test_a_pattern(key: tuple[str, str, int]) -> None:
    pattern = FOUND[key]
    for method in methods(*key[:2]):
        if (pattern, method) in TRIED:
            continue
        TRIED.add((pattern, method))
        for attack in attacks(pattern):
            assert is_linear(pattern, method, attack), f"{method} of {pattern.pattern!r} on {tuple(attack)}"


@pytest.mark.parametrize("place", MADE_ON_USE, ids="-".join)
def test_a_pattern_made_on_use(place: tuple[str, str]) -> None:
    for pattern in MADE_ON_USE[place]:
        assert all(is_linear(pattern, "finditer", attack) for attack in attacks(pattern))


def test_no_pattern_is_out_of_sight() -> None:
    """Each is compiled where a module begins, but for those above."""
    for module in MODULES:
        tree = TREES[module.__name__]
        inside = {
            node: function.name
            for function in ast.walk(tree)
            if isinstance(function, ast.FunctionDef)
            for node in ast.walk(function)
            if is_of_re(node)
        }
        path = Path(str(module.__file__)).relative_to(factcheck.__path__[0]).as_posix()
        assert {(path, name) for name in inside.values()} <= set(MADE_ON_USE)
        outside = [node for node in ast.walk(tree) if is_of_re(node) and node not in inside]
        name = module.__name__.removeprefix("factcheck.")
        assert sum(key[0] == name for key in FOUND) >= len(outside), name


def is_of_re(node: ast.AST) -> bool:
    return (
        isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and isinstance(node.func.value, ast.Name)
        and node.func.value.id == "re"
        and node.func.attr != "escape"
    )


@pytest.mark.parametrize(
    ("pattern", "method"),
    [
        (r"\s+$", "finditer"),
        (r"\w+\s*\d+x", "match"),
        (r"(?:a|aa)+b", "match"),
        (r"(?:\w+,?)+;", "fullmatch"),
        (r"<a[^>]*b", "finditer"),
        (r"(?<=\d)[a-z\d]*;", "finditer"),
        (r"/\*.*?\*/", "finditer"),
        (r"(\d)\1*x", "finditer"),
    ],
)
def test_a_pattern_that_is_not_is_caught(pattern: str, method: str) -> None:
    compiled = re.compile(pattern)
    tries = (all(is_linear(compiled, method, attack) for attack in attacks(compiled)) for _ in range(_TRIES))
    assert not all(tries)  # a busy machine may hide the growth once


_TRIES = 3


class _LateError(Exception):
    pass


def _late(*_: object) -> None:
    raise _LateError


def is_linear(pattern: re.Pattern[str], method: str, attack: Attack) -> bool:
    """Whether it is quick, or grows with the text in one of three tries."""
    if seconds(pattern, method, attack.text(30)) >= LIMIT:
        return False
    large, small = (attack.text(size) for size in reversed(SIZES))
    for _ in range(3):
        taken = seconds(pattern, method, large)
        if taken < FLOOR:
            return True
        times = int(ENOUGH / taken) + 1
        taken = sum(seconds(pattern, method, large) for _ in range(times))
        if taken >= LIMIT * times:
            return False
        if taken < MOST_GROWTH * sum(seconds(pattern, method, small) for _ in range(4 * times)):
            return True
    return False


def seconds(pattern: re.Pattern[str], method: str, text: str) -> float:
    """Of the processor, so that what else runs does not count; `LIMIT` at most."""
    before = signal.signal(signal.SIGVTALRM, _late)
    gc.disable()
    start = time.process_time()
    try:
        signal.setitimer(signal.ITIMER_VIRTUAL, LIMIT)
        if method == "finditer":
            for _ in pattern.finditer(text):
                pass
        else:
            getattr(pattern, method)(text)
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
    except _LateError:
        return LIMIT
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        gc.enable()
        signal.signal(signal.SIGVTALRM, before)
    return time.process_time() - start
