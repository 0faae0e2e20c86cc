"""`python -m tests.mutation --rooms match --sample 60 --seed 1`: a random sample of faults, each put to the tests.

Needs cosmic-ray (`pip install cosmic-ray`), which is no dependency and makes the faults: an operator, a comparison, a
number or a condition other than it was. Each is tried in a fork that has not yet imported the package and gets the
module with the fault in it: first by the specification of its room, in an order drawn by lot, then, if no case noticed
it, by the tests of every other room. Whatever no test notices is printed, to be read: it is missed, or changes nothing.
"""

import argparse
import ast
import os
import resource
import sys
import warnings
from collections.abc import Iterator, Sequence
from difflib import unified_diff
from importlib.abc import MetaPathFinder
from importlib.machinery import ModuleSpec, PathFinder, SourceFileLoader
from io import StringIO
from itertools import islice, pairwise
from pathlib import Path
from random import Random
from tokenize import generate_tokens
from types import CodeType, ModuleType
from typing import NamedTuple

import hypothesis  # noqa: F401 - imported here, so that no fork has to
import pytest
import tomli  # noqa: F401

PACKAGE = Path(__file__).parent.parent / "factcheck"
OF_FACTS = ("written_out", "figures_written_out", "dates", "quantities", "names", "compare")
OF_CLAIMS = ("compare", "rules", "claims_beside", "retrieve", "antecedents", "stale", "reasons")
OF_DRAFTS = ("arithmetic", "consistency")
ROOMS = {
    "facts": OF_FACTS,
    "numerals": OF_FACTS,
    "names": OF_FACTS,
    "match": OF_CLAIMS,
    "judge": OF_CLAIMS,
    "arithmetic": OF_DRAFTS,
    "consistency": OF_DRAFTS,
    "fixing": ("fix",),
}
EVERYWHERE = """
compare rules claims_beside reasons dates quantities names arithmetic consistency retrieve antecedents stale series
signs chosen checkworthy offsets curate fix verdicts written_out
figures_written_out
""".split()
MOST_TIMES_LONGER = 5  # than without a fault, in CPU seconds: then it goes round for ever
KILLED, LEFT = 0, 10  # exit statuses of a fork
CACHES = ("cache", "lru_cache", "functools.cache", "functools.lru_cache")


class Fault(NamedTuple):
    """The text of the file at `path` with one thing other than it was, at `line`."""

    path: Path
    operator: str
    line: int
    text: str

    @property
    def room(self) -> str:
        """The folder of the package it is in."""
        return self.path.relative_to(PACKAGE).parts[0]

    @property
    def module(self) -> str:
        """As it is imported."""
        parts = self.path.relative_to(PACKAGE.parent).with_suffix("").parts
        return ".".join(parts).removesuffix(".__init__")


def sample(rooms: Sequence[str], count: int, seed: int) -> list[Fault]:
    """So many faults, each as likely as any other in the rooms."""
    from cosmic_ray import plugins
    from cosmic_ray.ast import ast_nodes, get_ast
    from cosmic_ray.mutating import mutate_code

    names = (name for name in plugins.operator_names() if not name.startswith("core/Variable"))  # which need to be told
    operators = [(name, plugins.get_operator(name)()) for name in names]
    places = []
    paths = sorted(path for room in rooms for path in (PACKAGE / room).rglob("*.py"))
    for path in paths:
        text = path.read_text("utf-8")
        tree, idle = get_ast(text), set(_idle(text))
        for name, operator in operators:
            found = [place for node in ast_nodes(tree) for place in operator.mutation_positions(node)]
            places += [(path, name, number, start[0]) for number, (start, _) in enumerate(found) if start not in idle]
    print(f"{len(places):,} faults could be made in {len(paths)} files of {', '.join(rooms)}")
    held = dict(operators)
    drawn = (
        Fault(path, name, line, mutate_code(path.read_text("utf-8"), held[name], number))
        for path, name, number, line in Random(seed).sample(places, len(places))
    )
    return sorted(islice((fault for fault in drawn if _is_python(fault.text)), count))


def _is_python(text: str) -> bool:
    """Whether it can be compiled without a word: what Python itself finds is no fault that a test could have missed."""
    with warnings.catch_warnings():
        warnings.simplefilter("error")  # `kind is "date"`
        try:
            compile(text, "fault", "exec", dont_inherit=True)
        except SyntaxError:
            return False
    return True


def _idle(text: str) -> Iterator[tuple[int, int]]:
    """Where nothing that runs stands: types, what only remembers, the bare `*` of a signature.

    A fault there would say nothing of the tests.
    """
    lines = text.splitlines()
    for mark, following in pairwise(generate_tokens(StringIO(text).readline)):
        if mark.string in {"*", "/"} and following.string in {",", ")"}:
            yield mark.start
    for node in ast.walk(ast.parse(text)):
        types = [getattr(node, name, None) for name in ("annotation", "returns")]
        if isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING":
            types += node.body
        remembering = [one for one in getattr(node, "decorator_list", ()) if _called(one) in CACHES]
        for one in [one for one in (*types, *remembering) if one is not None]:
            end = one.end_lineno or one.lineno
            for line in range(one.lineno, end + 1):
                first = one.col_offset - (one in remembering) if line == one.lineno else 0  # the @ before it
                last = one.end_col_offset if line == end else len(lines[line - 1])
                yield from ((line, column) for column in range(max(first, 0), last or 0))


def _called(decorator: ast.expr) -> str:
    return ast.unparse(decorator.func if isinstance(decorator, ast.Call) else decorator)


class _Loader(SourceFileLoader):
    """Loads one module with a fault in it."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(fault.module, str(fault.path))
        self._fault = fault

    def get_code(self, fullname: str) -> CodeType | None:  # noqa: ARG002 - as Python calls it
        return compile(self._fault.text, self.path, "exec", dont_inherit=True)


class _Finder(MetaPathFinder):
    """Finds that module before any other finder does."""

    def __init__(self, fault: Fault) -> None:
        self._fault = fault

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        if fullname != self._fault.module:
            return None
        found = PathFinder.find_spec(fullname, path, target)
        if found:
            found.loader = _Loader(self._fault)
        return found


class _ByLot:
    """A plugin of pytest: an order drawn by lot, so that cases that stand together do not all come last."""

    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        items[:] = [item for item in items if not any(item.iter_markers("xfail"))]
        Random(1).shuffle(items)


def _passes(names: Sequence[str]) -> bool:
    paths = [str(Path(__file__).parent / f"test_{name}.py") for name in names]
    options = ["-x", "-p", "no:cacheprovider", "--assert=plain", "-k", "not linear"]  # a busy machine is no fault
    return pytest.main([*options, *paths], plugins=[_ByLot()]) == 0


def started(room: str, fault: Fault | None, seconds: int) -> int:
    """The process that tries a fault, or none: it ends with `LEFT` if every test passes, within so many CPU seconds."""
    child = os.fork()
    if child:
        return child
    quiet = os.open(os.devnull, os.O_WRONLY)
    os.dup2(quiet, 1)
    os.dup2(quiet, 2)
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
    status = KILLED
    try:
        if fault:
            sys.meta_path.insert(0, _Finder(fault))
        if _passes(ROOMS[room]) and _passes([name for name in EVERYWHERE if name not in ROOMS[room]]):
            status = LEFT
    finally:
        os._exit(status)


def tried(faults: Sequence[Fault], processes: int, seconds: int) -> Iterator[tuple[Fault, bool]]:
    """Every fault with whether a test noticed it, as they end."""
    waiting = list(reversed(faults))
    running: dict[int, Fault] = {}
    while waiting or running:
        while waiting and len(running) < processes:
            fault = waiting.pop()
            running[started(fault.room, fault, seconds)] = fault
        ended, status = os.wait()
        yield running.pop(ended), status != LEFT << 8


def shown(fault: Fault) -> str:
    """The lines that it changes."""
    lines = unified_diff(fault.path.read_text("utf-8").splitlines(), fault.text.splitlines(), n=0, lineterm="")
    return "\n".join([line for line in lines if not line.startswith(("---", "+++", "@@"))])


def main() -> int:
    """Print what was left, and how many were not."""
    options = argparse.ArgumentParser(prog="python -m tests.mutation", description=__doc__)
    options.add_argument("--rooms", nargs="+", choices=list(ROOMS), default=list(ROOMS))
    options.add_argument("--sample", type=int, default=60)
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--processes", type=int, default=os.cpu_count() or 1)
    given = options.parse_args()
    faults = sample(given.rooms, given.sample, given.seed)
    sys.stdout.flush()
    for room in given.rooms:
        if os.waitpid(started(room, None, resource.RLIM_INFINITY), 0)[1] != LEFT << 8:
            raise SystemExit(f"the tests of {room} fail without a fault")
    longest = int(resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime / len(given.rooms) * MOST_TIMES_LONGER) + 1
    left = 0
    for fault, is_noticed in tried(faults, given.processes, longest):
        if not is_noticed:
            left += 1
            print(f"--- left: {fault.path.relative_to(PACKAGE.parent)}:{fault.line} {fault.operator}")
            print(shown(fault), flush=True)
    print(f"{len(faults)} faults: {len(faults) - left} killed, {left} left")
    return 0


if __name__ == "__main__":
    sys.exit(main())
