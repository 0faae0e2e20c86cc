"""`python -m tests.mutation --sample 150 --seed 1`: a random sample of small faults, each held to tests it can touch.

Needs cosmic-ray (`pip install cosmic-ray`), which is no dependency and makes the faults: an operator, a comparison, a
number, a condition or a decorator other than it was. A fault is put into the running program and tried in a fork, by
the tests that call the function it is in (at most `--tests` of them, the quickest first), so that one costs a second
instead of a run of the suite. Whatever no test notices is printed, to be read: it is missed, or changes nothing.
"""

import argparse
import functools
import gc
import importlib
import io
import os
import signal
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import redirect_stderr, redirect_stdout, suppress
from difflib import unified_diff
from pathlib import Path
from random import Random
from types import FunctionType, ModuleType
from typing import Any, NamedTuple

import pytest

import factcheck

PACKAGE = Path(factcheck.__file__).parent
ROOMS = ("facts", "match", "judge", "consistency")
TESTS = """
compare rules verdicts claims_beside glance dates quantities names retrieve series stale arithmetic consistency
""".split()
LONGEST = 60  # seconds for one fault
KILLED, LEFT = 0, 10  # exit statuses of a fork


class Fault(NamedTuple):
    """The text of the file at `path` with one thing other than it was, at `line`."""

    path: Path
    operator: str
    line: int
    text: str


class Calls:
    """Which tests call which functions, and the seconds each takes: a plugin of pytest, which runs them once."""

    def __init__(self) -> None:
        self.items: list[pytest.Item] = []
        self.callers: dict[tuple[str, int], set[int]] = {}
        self.seconds: list[float] = []

    def pytest_collection_finish(self, session: pytest.Session) -> None:
        self.items = list(session.items)

    @pytest.hookimpl(hookwrapper=True)
    def pytest_runtest_protocol(self, item: pytest.Item) -> Iterator[None]:
        is_bare = _is_bare(item)
        seen: set[Any] = set()

        def called(frame: Any, event: str, argument: object) -> None:  # noqa: ARG001 - as Python calls it
            if event == "call":
                seen.add(frame.f_code)

        clear()
        began = time.process_time()
        sys.setprofile(called)
        yield
        sys.setprofile(None)
        number = len(self.seconds)
        self.seconds.append(time.process_time() - began)
        for code in seen if is_bare else ():
            self.callers.setdefault((code.co_filename, code.co_firstlineno), set()).add(number)

    def of(self, path: Path, lines: set[int]) -> list[int]:
        """The tests that call a function which begins at one of `lines` of a file, the quickest first."""
        found = {number for line in lines for number in self.callers.get((str(path), line), ())}
        return sorted(found, key=lambda number: (self.seconds[number], number))


def _is_bare(item: pytest.Item) -> bool:
    """Whether a test needs nothing but its parameters, and is to pass: such a one is called by itself."""
    given = getattr(item, "callspec", None)
    needed = set(item._fixtureinfo.argnames) - set(given.params if given else ())  # noqa: SLF001
    return not needed and not any(item.iter_markers("xfail")) and not any(item.iter_markers("skip"))


def clear() -> None:
    """Forget what is remembered: it was worked out without the fault, or another test had it worked out."""
    for one in gc.get_objects():
        if isinstance(one, functools._lru_cache_wrapper):  # noqa: SLF001 - it has no other name
            with suppress(TypeError):
                one.cache_clear()


def sample(count: int, seed: int) -> list[Fault]:
    """So many faults, each as likely as any other in the rooms."""
    from cosmic_ray import plugins
    from cosmic_ray.ast import ast_nodes, get_ast
    from cosmic_ray.mutating import mutate_code

    names = (name for name in plugins.operator_names() if not name.startswith("core/Variable"))  # which need to be told
    operators = [(name, plugins.get_operator(name)()) for name in names]
    places = []
    paths = sorted(path for room in ROOMS for path in (PACKAGE / room).rglob("*.py"))
    for path in paths:
        tree = get_ast(path.read_text("utf-8"))
        for name, operator in operators:
            found = [place for node in ast_nodes(tree) for place in operator.mutation_positions(node)]
            places += [(path, name, number, start[0]) for number, (start, _) in enumerate(found)]
    print(f"{len(places):,} faults could be made in {len(paths)} files")
    chosen = Random(seed).sample(places, count)
    held = dict(operators)
    return [
        Fault(path, name, line, mutate_code(path.read_text("utf-8"), held[name], number))
        for path, name, number, line in sorted(chosen)
    ]


def put(fault: Fault, module: ModuleType) -> None:
    """Make the running module what it would be with the fault: its functions get other code, its constants values."""
    made = ModuleType(module.__name__)
    made.__dict__.update(
        __file__=module.__file__, __package__=module.__package__, __path__=getattr(module, "__path__", None)
    )
    exec(compile(fault.text, str(fault.path), "exec", dont_inherit=True), made.__dict__)  # noqa: S102
    for name, new in vars(made).items():
        old = vars(module).get(name)
        if name.startswith("__") or old is new:
            continue
        inner_old, inner_new = inspect_unwrapped(old), inspect_unwrapped(new)
        if isinstance(inner_old, FunctionType) and isinstance(inner_new, FunctionType):
            inner_old.__code__, inner_old.__defaults__ = inner_new.__code__, inner_new.__defaults__
            inner_old.__kwdefaults__ = inner_new.__kwdefaults__
        elif isinstance(old, type) and isinstance(new, type):
            for key, value in vars(new).items():
                if isinstance(value, FunctionType) and isinstance(vars(old).get(key), FunctionType):
                    vars(old)[key].__code__ = value.__code__
        else:
            for other in [one for one in sys.modules.values() if isinstance(one, ModuleType)]:
                for key, value in list(vars(other).items()):
                    if value is old and other.__name__.startswith("factcheck"):
                        setattr(other, key, new)


def inspect_unwrapped(value: object) -> object:
    return getattr(value, "__wrapped__", value)


def tried(fault: Fault, calls: Calls, most: int) -> tuple[str, int]:
    """`killed`, or `left`, and by how many tests it was tried."""
    module_name = ".".join(("factcheck", *fault.path.relative_to(PACKAGE).with_suffix("").parts)).removesuffix(
        ".__init__"
    )
    lines = {line for path, line in calls.callers if path == str(fault.path)}
    before = {line for line in lines if line <= fault.line}
    inner = {max(before)} if before else set()
    is_inside = any(calls.of(fault.path, inner))
    numbers = calls.of(fault.path, inner if is_inside and inner != {1} else lines)[:most]
    child = os.fork()
    if child == 0:
        signal.alarm(LONGEST)
        with redirect_stdout(io.StringIO()), redirect_stderr(io.StringIO()):
            status = _status(fault, importlib.import_module(module_name), [calls.items[number] for number in numbers])
        os._exit(status)
    _, ended = os.waitpid(child, 0)
    return ("left" if ended == LEFT << 8 else "killed"), len(numbers)


def _status(fault: Fault, module: ModuleType, items: list[pytest.Item]) -> int:
    try:
        put(fault, module)
        clear()
        for item in items:
            _call(item)
    except BaseException:
        return KILLED
    return LEFT


def _call(item: pytest.Item) -> None:
    """The test itself, with its parameters."""
    function: Callable[..., object] = item.obj  # type: ignore[attr-defined]
    spec = getattr(item, "callspec", None)
    function(**(spec.params if spec else {}))


def main() -> int:
    """Print what was left, and how many were not."""
    options = argparse.ArgumentParser(prog="python -m tests.mutation", description=__doc__)
    options.add_argument("--sample", type=int, default=150)
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--tests", type=int, default=250)
    given = options.parse_args()
    faults = sample(given.sample, given.seed)
    calls = Calls()
    paths = [str(Path(__file__).parent / f"test_{name}.py") for name in TESTS]
    if pytest.main(["-q", "-p", "no:cacheprovider", "-k", "not linear", *paths], plugins=[calls]) != 0:
        raise SystemExit("the tests fail without a fault")
    os.environ["FACTCHECK_CACHE_DIR"] = tempfile.mkdtemp()
    counted = {"killed": 0, "left": 0}
    for number, fault in enumerate(faults, start=1):
        outcome, tests = tried(fault, calls, given.tests)
        counted[outcome] += 1
        if outcome == "left":
            name = fault.path.relative_to(PACKAGE.parent)
            print(f"--- left, number {number}: {name}:{fault.line} {fault.operator}, by {tests} tests")
            lines = unified_diff(fault.path.read_text("utf-8").splitlines(), fault.text.splitlines(), n=0, lineterm="")
            print("\n".join(list(lines)[2:]), flush=True)
    print(f"{len(faults)} faults: {counted['killed']} killed, {counted['left']} left")
    return 0


if __name__ == "__main__":
    sys.exit(main())
