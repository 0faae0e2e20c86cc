"""A git revision in, what has changed since out: documents with their earlier texts, and claims of the store."""

import os
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

from factcheck import corpus, git
from factcheck.errors import FactcheckError
from factcheck.model import Claim, Report, Source
from factcheck.suppress.since import touched
from factcheck.typed import NamedTuple

_OPTION = "--changed"
_STDIN = "<stdin>"


class Since(NamedTuple):
    """`earlier` maps each path of the repository that is not as it was to what it was called then, if it was there.

    `gone` are the documents that are no longer there: a file that was moved without git is new, its text is not.
    `claims` are those of the store that are new, or other than they were.
    """

    top: str
    revision: str
    earlier: dict[str, str | None]
    gone: tuple[str, ...]
    claims: frozenset[str]


def since(revision: str, stores: Sequence[str], claims: Iterable[Claim], environment: dict[str, str]) -> Since:
    """What has changed since `revision`: committed, staged, unstaged and not yet added.

    Under pre-commit with --from-ref, HEAD stands for that revision. Raises FactcheckError outside of a git
    repository, and for a revision that is none.
    """
    top = git.text(".", "rev-parse", "--show-toplevel").strip()
    if not top:
        raise FactcheckError("not in a git repository", _OPTION, "Run it in one, or leave the option out.")
    if revision == "HEAD":
        revision = environment.get("PRE_COMMIT_FROM_REF") or revision
    tree = git.text(top, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}").strip()
    if not tree and revision == "HEAD":  # nothing has been committed yet
        tree = git.text(top, "hash-object", "-t", "tree", os.devnull).strip()
    if not tree:
        raise FactcheckError(f"git knows no revision {revision}", _OPTION, "Name a commit, a branch or a tag.")
    earlier, gone = _differences(top, tree)
    found = Since(top, tree, earlier, gone, frozenset())
    return found._replace(claims=_changed_claims(found, stores, tuple(claims)))


def is_due(path: str, changes: Since) -> bool:
    """Whether the document at `path` may have something new in it."""
    return bool(changes.claims) or path == "-" or _inside(path, changes.top) in {None, *changes.earlier}


def new_in(report: Report, changes: Since, check: Callable[[Source], Report]) -> Report:
    """`report` on what is new in its document since then, or stands by a claim that is."""
    path = _inside(report.source.path, changes.top)
    if path is None or report.source.path == _STDIN:
        names: Iterable[str] = ()
    elif path not in changes.earlier:
        names = (path,)
    else:
        name = changes.earlier[path]
        names = changes.gone if name is None else (name,)
    earlier = [Source(report.source.path, source.text) for name in names for source in _text(changes, name)]
    is_summed = any(finding.rule == "inconsistent" for finding in report.findings)
    known = [(one.rule, one.message) for source in earlier if is_summed for one in check(source).findings]
    return touched(report, earlier, changes.claims, frozenset(known))


def _differences(top: str, tree: str) -> tuple[dict[str, str | None], tuple[str, ...]]:
    """Each path that is not as it was with its earlier name, and the paths that are gone."""
    fields = iter(git.compared(top, "--name-status", "-z", "-M", tree, "--").split("\0"))
    earlier: dict[str, str | None] = {}
    gone: list[str] = []
    for status in fields:
        if status[:1] in {"R", "C"}:
            name = next(fields)
            earlier[next(fields)] = name
        elif status[:1] == "D":
            gone.append(next(fields))
        elif status:
            path = next(fields)
            earlier[path] = None if status[:1] == "A" else path
    others = git.text(top, "ls-files", "--others", "-z")
    earlier.update((path, None) for path in others.split("\0") if path)
    return earlier, tuple(gone)


def _inside(path: str, top: str) -> str | None:
    """`path` as git writes it; None outside of the repository at `top`."""
    inside = os.path.relpath(os.path.realpath(path), os.path.realpath(top)).replace(os.sep, "/")
    return None if inside.startswith("../") else inside


def _text(changes: Since, name: str) -> Iterator[Source]:
    content = git.content(changes.top, "cat-file", "blob", f"{changes.revision}:{name}")
    return (read for read in corpus.decoded(name, content) if isinstance(read, Source))


def _changed_claims(changes: Since, stores: Sequence[str], claims: tuple[Claim, ...]) -> frozenset[str]:
    """The claims that the stores did not have then, word for word; all of them if the stores then could not be read."""
    inside = [path for store in stores if (path := _inside(store, changes.top)) is not None]
    known = (*changes.earlier, *changes.gone)
    if not any(path.endswith(".toml") and _is_under(path, inside) for path in known):
        return frozenset()
    try:
        earlier = _earlier_claims(changes, inside, stores)
    except FactcheckError as error:
        sys.stderr.write(f"factcheck: note: every claim counts as changed: {error.message}\n")
        return frozenset(claim.id for claim in claims)
    return frozenset(claim.id for claim in claims if _told(claim) not in earlier)


def _earlier_claims(changes: Since, inside: Sequence[str], stores: Sequence[str]) -> frozenset[Claim]:
    """The claims of the stores as they were, read from a copy; stores of other places are as they are."""
    from tempfile import TemporaryDirectory

    from factcheck.store import parse

    listed = git.text(changes.top, "ls-tree", "-r", "-z", "--name-only", changes.revision).split("\0")
    names = [name for name in listed if name.endswith(".toml") and _is_under(name, inside)]
    with TemporaryDirectory() as folder:
        for number, name in enumerate(names):
            copy = Path(folder) / f"{number}.toml"
            copy.write_bytes(git.content(changes.top, "cat-file", "blob", f"{changes.revision}:{name}"))
        elsewhere = [store for store in stores if _inside(store, changes.top) is None]
        if not names and not elsewhere:
            return frozenset()
        return frozenset(map(_told, parse.load([*elsewhere, *([folder] if names else [])]).claims))


def _told(claim: Claim) -> Claim:
    """A claim without the place where it is written down."""
    return claim._replace(path="", line=0)


def _is_under(path: str, folders: Iterable[str]) -> bool:
    return any(folder in {".", path} or path.startswith(f"{folder}/") for folder in folders)
