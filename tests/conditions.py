"""`python -m tests.conditions [--rooms match judge] [--most 40]`: every condition put out of force, beside its cases.

Where `tests.mutation` puts few faults to all the tests, this puts each condition to the cases that it decides. The
pairs of `spec/compare*.toml` and the sentences of `spec/beside*.toml` are judged once, and every condition notes where
its value counts. Those that count in at most `--most` cases are then put out of force, one at a time: an `or` loses an
alternative, an `and` or a comprehension a demand, an `if` without `else` what it does. Whatever changes no verdict is
printed, to be read: a case is missing, or nothing needs the condition.
"""

import argparse
import ast
import gc
import json
import os
import sys
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from functools import _lru_cache_wrapper, cache
from importlib import import_module
from importlib.abc import MetaPathFinder
from importlib.machinery import ModuleSpec, PathFinder, SourceFileLoader
from pathlib import Path
from pkgutil import walk_packages
from tempfile import TemporaryDirectory
from types import CodeType, ModuleType
from typing import NamedTuple, TypeVar

import tomli

ROOT = Path(__file__).parent.parent
ROOMS = ("match", "judge", "series")
MOST = 40  # cases; a condition that counts in more is hardly needless, and takes long
_RECORDER = "condition_holds"
T = TypeVar("T")


class Condition(NamedTuple):
    """The text of a condition, where it stands, and the value that puts it out of force."""

    path: str
    line: int
    text: str
    idle: bool


class _Record:
    """Every condition that was loaded, which of them counted since `forget`, and the one that is out of force."""

    def __init__(self) -> None:
        self.conditions: list[Condition] = []
        self.counted: set[int] = set()
        self.idle: int | None = None

    def holds(self, number: int, value: object) -> object:
        """The value of a condition, noted where it is not the one that it has out of force."""
        idle = self.conditions[number].idle
        if number == self.idle:
            return idle
        if bool(value) is not idle:
            self.counted.add(number)
        return value


class _Marked(ast.NodeTransformer):
    """A module in which each condition asks the record first."""

    def __init__(self, path: str, record: _Record) -> None:
        self._path = path
        self._record = record

    def visit_BoolOp(self, node: ast.BoolOp) -> ast.BoolOp:
        node.values = [self._asked(value, idle=isinstance(node.op, ast.And)) for value in node.values]
        return node

    def visit_If(self, node: ast.If) -> ast.If:
        if not node.orelse and ast.unparse(node.test) != "TYPE_CHECKING":
            node.test = self._asked(node.test, idle=False)
        else:
            node.test = self.visit(node.test)
        node.body = [self.visit(one) for one in node.body]
        node.orelse = [self.visit(one) for one in node.orelse]
        return node

    def visit_comprehension(self, node: ast.comprehension) -> ast.comprehension:
        node.iter = self.visit(node.iter)
        node.ifs = [self._asked(one, idle=True) for one in node.ifs]
        return node

    def _asked(self, node: ast.expr, *, idle: bool) -> ast.expr:
        if isinstance(node, ast.Name | ast.Attribute) or _is_of_none(node):
            return self.visit(node)  # narrows a type, mostly
        number = len(self._record.conditions)
        self._record.conditions.append(Condition(self._path, node.lineno, ast.unparse(node), idle))
        asked = ast.Call(ast.Name(_RECORDER, ast.Load()), [ast.Constant(number), self.visit(node)], [])
        return ast.copy_location(asked, node)


def _is_of_none(node: ast.expr) -> bool:
    return isinstance(node, ast.Compare) and isinstance(node.comparators[0], ast.Constant)


class _Loader(SourceFileLoader):
    def __init__(self, name: str, path: str, record: _Record) -> None:
        super().__init__(name, path)
        self._record = record

    def get_code(self, fullname: str) -> CodeType | None:  # noqa: ARG002 - as Python calls it
        tree = _Marked(str(Path(self.path).relative_to(ROOT)), self._record).visit(ast.parse(self.get_data(self.path)))
        return compile(ast.fix_missing_locations(tree), self.path, "exec", dont_inherit=True)

    def exec_module(self, module: ModuleType) -> None:
        module.__dict__[_RECORDER] = self._record.holds
        super().exec_module(module)


class _Finder(MetaPathFinder):
    def __init__(self, rooms: Sequence[str], record: _Record) -> None:
        self._names = tuple(f"factcheck.{room}" for room in rooms)
        self._record = record

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        found = PathFinder.find_spec(fullname, path, target) if fullname.startswith(self._names) else None
        if found and found.origin:
            found.loader = _Loader(fullname, found.origin, self._record)
        return found


def loaded(rooms: Sequence[str]) -> _Record:
    """The record of all modules of these rooms, imported in one order so that every run numbers them alike."""
    record = _Record()
    sys.meta_path.insert(0, _Finder(rooms, record))
    for room in rooms:
        held = import_module(f"factcheck.{room}")
        for module in sorted(one.name for one in walk_packages(held.__path__, f"factcheck.{room}.")):
            import_module(module)
    return record


Case = Callable[[], object]


def cases() -> list[Case]:
    """Each pair and each sentence beside a store, ready to be judged."""
    import factcheck
    from factcheck.check import check
    from factcheck.config import Settings
    from factcheck.desk import Desk, prepare
    from factcheck.model import Source
    from tests.test_claims_beside import held

    @cache
    def desk(claims: tuple[tuple[str, ...], ...]) -> Desk:
        return prepare(held([list(one) for one in claims]))

    def compared(draft: str, source: str, today: object) -> Case:
        def judged() -> object:
            found = factcheck.compare(draft, source, today=today)  # type: ignore[arg-type]
            return found.verdict, found.rule

        return judged

    def beside(claims: tuple[tuple[str, ...], ...], text: str) -> Case:
        def judged() -> object:
            found = check(Source("draft.md", text), desk(claims), Settings()).findings
            return [(one.verdict, one.rule, [match.claim.id for match in one.matches[:1]]) for one in found]

        return judged

    found = [
        compared(case["text"], source["text"], source.get("today"))
        for source in _told("compare*.toml", "source")
        for case in source["drafts"]
    ]
    for store in _told("beside*.toml", "store"):
        claims = tuple(map(tuple, store["claims"]))
        found += [beside(claims, case["text"]) for case in store["drafts"]]
    return found


def _told(pattern: str, table: str) -> Iterator[dict]:
    for path in sorted((ROOT / "tests" / "spec").glob(pattern)):
        yield from tomli.loads(path.read_text("utf-8"))[table]


def judged(case: Case) -> str:
    """The outcome of a case, with nothing remembered of an earlier one; an error is an outcome too."""
    for one in _caches():
        one.cache_clear()
    try:
        return repr(case())
    except Exception as error:  # an index that nothing bounds any more
        return type(error).__name__


@cache
def _caches() -> list["_lru_cache_wrapper[object]"]:
    held = (one for one in gc.get_objects() if isinstance(one, _lru_cache_wrapper))
    return [one for one in held if str(getattr(one, "__module__", "")).startswith("factcheck")]


def counting(record: _Record, known: Sequence[Case], numbers: Sequence[int]) -> list[tuple[int, str, list[int]]]:
    """Each of these cases with its outcome and the conditions that count in it."""
    found = []
    for number in numbers:
        record.counted.clear()
        found.append((number, judged(known[number]), sorted(record.counted)))
    return found


def left_of(
    record: _Record, known: Sequence[Case], outcomes: Sequence[str], decided: dict[int, list[int]]
) -> list[int]:
    """Those conditions without which every case in which they count comes out as with them."""
    left = []
    for condition, numbers in decided.items():
        record.idle = condition
        if all(judged(known[number]) == outcomes[number] for number in numbers):
            left.append(condition)
    return left


def shared(work: Callable[[int], list[T]], processes: int) -> list[T]:
    """All that `work` gives for the numbers below `processes`, each in a fork of its own."""
    with TemporaryDirectory() as folder:
        children = []
        for part in range(processes):
            child = os.fork()
            if not child:
                Path(folder, str(part)).write_text(json.dumps(work(part)))
                os._exit(0)
            children.append(child)
        ended = [os.waitpid(child, 0)[1] for child in children]
        if any(ended):
            raise SystemExit("a part of the work failed")
        return [one for part in range(processes) for one in json.loads(Path(folder, str(part)).read_text())]


def main() -> int:
    """Print what was left, and how many were not."""
    options = argparse.ArgumentParser(prog="python -m tests.conditions", description=__doc__)
    options.add_argument("--rooms", nargs="+", choices=ROOMS, default=list(ROOMS))
    options.add_argument("--most", type=int, default=MOST)
    options.add_argument("--processes", type=int, default=os.cpu_count() or 1)
    given = options.parse_args()
    record, processes = loaded(given.rooms), given.processes
    known = cases()
    found = shared(lambda part: counting(record, known, range(part, len(known), processes)), processes)
    outcomes = [outcome for _, outcome, _ in sorted(found)]
    decided = defaultdict(list)
    for number, _, counted in found:
        for condition in counted:
            decided[condition].append(number)
    few = [condition for condition, numbers in decided.items() if len(numbers) <= given.most]
    never = len(record.conditions) - len(decided)
    print(f"{len(record.conditions):,} conditions, {len(known):,} cases: {never:,} count in none, {len(few):,} in few")
    sys.stdout.flush()

    def tried(part: int) -> list[int]:
        return left_of(record, known, outcomes, {one: decided[one] for one in few[part::processes]})

    left = shared(tried, processes)
    for one in sorted(record.conditions[number] for number in left):
        print(f"left: {one.path}:{one.line}: {one.text}")
    print(f"{len(few):,} conditions out of force: {len(few) - len(left):,} noticed, {len(left):,} left")
    return 0


if __name__ == "__main__":
    sys.exit(main())
