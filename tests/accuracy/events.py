"""`python -m tests.accuracy.events [--count N] [--seed N] [--alone]`: what happened, told in two ways.

Nothing is read from anywhere: two like events (two sales, two matches) are made up and told in the source, in one of
several ways each; the draft tells one of them in another way. It is right as it is, or has something of the other
event in its place, or two of its own parts have changed places. A right one is not to be contradicted, a wrong one is
not to be supported; both are counted by what was told and what was changed.
"""

import argparse
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from random import Random
from typing import NamedTuple

from factcheck import compare

_PEOPLE = (
    "Karl Voss;Anna Berg;Peter Lind;Lena Ruud;Olav Reen;Mara Holm;Jonas Falk;Ida Storm;Hugo Brandt;Vera Moe;Nils Dahl"
)
_TOWNS = "Lund;Malm;Rask;Halden;Osby;Tarn;Velby;Korsund;Abera;Bursa;Elverton;Marnham"
_FIRMS = "Nordal Steel;Kestrel Bank;Havgard;Ostra Motors;Bluefield Foods;Tarnia Air;Velo Pharma;Marlow Press"
_TEAMS = "Lund United;Rask City;Halden Rovers;Velby Town;Osby Athletic;Tarn Wanderers"
_THINGS = "the Corvin Hotel;the Amber Mill;the Merlin Theatre;the Grand Pier;the Aster Building;the Old Brewery"
_WORKS = "The Salt Road;Winter Glass;The Long Field;A House of Reeds;The Ninth Wave;Small Fires"
_PRIZES = "the Aldine Prize;the Morrow Prize;the Silver Quill;the Carver Medal;the Halden Award"
_ROLES = "chief executive;chairman;finance director;head of research"
_YEARS = ";".join(map(str, range(1961, 2020)))
_DAYS = ";".join(f"{day} {month}" for day in range(2, 28) for month in "January March April June October".split())
_SMALL = ";".join(map(str, range(3, 60)))
_LARGE = ";".join(f"{number},{rest}" for number in range(2, 60) for rest in ("100", "350", "400", "800"))
_PRICES = ";".join(f"{number} million dollars" for number in range(3, 90))
_SHARES = ";".join(f"{number} per cent" for number in range(7, 90))
_SCORES = "3-1;2-0;4-2;5-3;1-0;3-2"


class Kind(NamedTuple):
    """What may fill each part, the ways to tell it, and the parts that may change places in it.

    `either` are the ways that say the same when they have.
    """

    parts: dict[str, str]
    ways: tuple[str, ...]
    swaps: tuple[tuple[str, str], ...] = ()
    either: tuple[str, ...] = ()


KINDS = {
    "sale": Kind(
        {"S": _FIRMS, "B": _FIRMS, "T": _THINGS, "P": _PRICES, "Y": _YEARS},
        (
            "{S} sold {T} to {B} for {P} in {Y}.",
            "{B} bought {T} from {S} for {P} in {Y}.",
            "In {Y}, {T} was sold by {S} to {B} for {P}.",
            "In {Y}, {B} paid {S} {P} for {T}.",
            "{T}, which {B} bought from {S} in {Y}, cost {P}.",
            "{S} sold {T} to {B} in {Y}.",
            "{B} paid {P} for {T}.",
            "{T} was bought by {B} in {Y}.",
            "{S} got {P} for {T} in {Y}.",
        ),
        (("S", "B"),),
    ),
    "building": Kind(
        {"A": _PEOPLE, "T": _THINGS, "C": _TOWNS, "Y": _YEARS, "P": _PRICES},
        (
            "{T} in {C} was designed by {A} and opened in {Y}.",
            "{A} designed {T} in {C}, which opened in {Y}.",
            "Designed by {A}, {T} in {C} was opened in {Y}.",
            "In {Y}, {T} opened in {C}; it was designed by {A} and cost {P}.",
            "{T}, designed by {A}, cost {P}.",
            "{T} is in {C}.",
            "{A} designed {T}.",
            "{T} opened in {Y}.",
            "{T} cost {P} to build.",
        ),
    ),
    "post": Kind(
        {"A": _PEOPLE, "B": _PEOPLE, "R": _ROLES, "O": _FIRMS, "Y": _YEARS},
        (
            "{A} succeeded {B} as {R} of {O} in {Y}.",
            "In {Y}, {B} was succeeded by {A} as {R} of {O}.",
            "{B} was {R} of {O} until {Y}, when {A} took over.",
            "{A} became {R} of {O} in {Y}, after {B}.",
            "{A} took over as {R} of {O} from {B} in {Y}.",
            "{A} became {R} of {O} in {Y}.",
            "{A} replaced {B} at {O}.",
            "{B} left {O} in {Y}.",
        ),
        (("A", "B"),),
    ),
    "match": Kind(
        {"A": _TEAMS, "B": _TEAMS, "S": _SCORES, "C": _TOWNS, "D": _DAYS},
        (
            "{A} beat {B} {S} in {C} on {D}.",
            "{B} lost {S} to {A} in {C} on {D}.",
            "In {C}, {A} beat {B} {S} on {D}.",
            "On {D}, {B} were beaten {S} by {A} in {C}.",
            "The {S} win of {A} over {B} came in {C} on {D}.",
            "{A} beat {B} on {D}.",
            "{B} lost {S} to {A}.",
            "{A} and {B} met in {C}.",
            "{A} won in {C}.",
        ),
        (("A", "B"),),
        ("{A} and {B} met in {C}.",),
    ),
    "prize": Kind(
        {"A": _PEOPLE, "Z": _PRIZES, "W": _WORKS, "Y": _YEARS},
        (
            "{A} won {Z} in {Y} for “{W}”.",
            "In {Y}, {Z} went to {A} for “{W}”.",
            "“{W}” won {A} {Z} in {Y}.",
            "{A} was awarded {Z} for “{W}” in {Y}.",
            "{Z} of {Y} was awarded to {A}, the author of “{W}”.",
            "{A} wrote “{W}”.",
            "{A} won {Z}.",
            "“{W}” won {Z}.",
            "{Z} went to {A} in {Y}.",
        ),
    ),
    "fire": Kind(
        {"C": _TOWNS, "N": _SMALL, "M": _SMALL, "D": _DAYS, "T": _THINGS},
        (
            "A fire at {T} in {C} killed {N} people and injured {M} on {D}.",
            "On {D}, {N} people died and {M} were injured in a fire at {T} in {C}.",
            "The fire at {T} in {C} on {D} left {N} people dead and {M} injured.",
            "{N} people were killed and {M} hurt when {T} in {C} caught fire on {D}.",
            "The fire at {T} killed {N} people.",
            "{M} people were injured in the fire at {T}.",
            "{T} burned on {D}.",
            "The fire in {C} killed {N} people.",
        ),
        (("N", "M"),),
    ),
    "output": Kind(
        {"A": _FIRMS, "N": _LARGE, "M": _LARGE, "Y": _YEARS, "X": _YEARS},
        (
            "{A} sold {N} cars in {Y} and {M} in {X}.",
            "In {Y}, {A} sold {N} cars; in {X} it sold {M}.",
            "The sales of {A} went from {N} cars in {Y} to {M} in {X}.",
            "{A} sold {N} cars in {Y}.",
            "In {X}, {A} sold {M} cars.",
            "The sales of {A} in {X} came to {M} cars.",
        ),
        (("N", "M"), ("Y", "X")),
    ),
    "share": Kind(
        {"C": _TOWNS, "P": _SHARES, "Q": _SHARES, "Y": _YEARS},
        (
            "In {C}, {P} of men and {Q} of women smoked in {Y}.",
            "{P} of men in {C} smoked in {Y}, against {Q} of women.",
            "In {Y}, {Q} of the women of {C} smoked, and {P} of the men.",
            "Among women in {C} the share of smokers was {Q} in {Y}; among men it was {P}.",
            "{P} of men in {C} smoked in {Y}.",
            "In {Y}, {Q} of women in {C} smoked.",
        ),
        (("P", "Q"),),
    ),
}
_JOINTS = (" ", " ", "; ", ", while ", ", and ")
_FIELD = re.compile(r"\{(\w)\}")


class Case(NamedTuple):
    """One draft beside its source, with what was done to it: `right`, or what was changed."""

    kind: str
    change: str
    draft: str
    source: str


def main() -> int:
    """Print for each kind and change how many were contradicted, left open and supported."""
    options = _options()
    counted: Counter[tuple[str, str, str]] = Counter()
    shown = Counter[tuple[str, str]]()
    for case in cases(options.count, Random(options.seed), options.kinds, is_alone=options.alone):
        verdict = compare(case.draft, case.source).verdict
        counted[case.kind, case.change, verdict] += 1
        is_wrong = verdict == ("contradicted" if case.change == "right" else "supported")
        if is_wrong and shown[case.kind, case.change] < options.show:
            shown[case.kind, case.change] += 1
            print(f"{case.kind}, {case.change}: {verdict}\n  draft:  {case.draft}\n  source: {case.source}")
    _print(counted)
    return 0


def cases(count: int, random: Random, kinds: Sequence[str] = (), *, is_alone: bool = False) -> Iterator[Case]:
    """So many cases of each kind: a third right, a third with a part of the other event, a third turned round.

    Of an event that is told alone the other has no part.
    """
    for name in kinds or KINDS:
        kind = KINDS[name]
        changes = ["right", *(["swapped"] if kind.swaps else []), *([] if is_alone else ["other"])]
        for number in range(count):
            yield _case(name, kind, changes[number % len(changes)], random, is_alone=is_alone)


def _case(name: str, kind: Kind, change: str, random: Random, *, is_alone: bool) -> Case:
    while True:
        one, other = _events(kind, random)
        told = [_told(event, kind, random) for event in ((one, other) if random.random() < 0.5 else (other, one))]
        way = _way(kind, _known(told, one), random)
        parts = _FIELD.findall(way)
        said = dict(one)
        if change == "other":
            part = random.choice(parts)
            said[part] = other[part]
        elif change == "swapped":
            pair = random.choice(kind.swaps)
            if not set(pair) <= set(parts) or way in kind.either:
                continue
            said[pair[0]], said[pair[1]] = one[pair[1]], one[pair[0]]
        if change != "right" and _is_true(said, parts, (one, other)):
            continue
        texts = [text for text, way in told if not is_alone or text == _sentence(way, one)]
        return Case(name, change, _sentence(way, said), _joined(texts, random))


def _known(told: Sequence[tuple[str, str]], one: dict[str, str]) -> set[str]:
    """The parts of an event that the source tells."""
    return next(set(_FIELD.findall(way)) for text, way in told if text == _sentence(way, one))


def _is_true(said: dict[str, str], parts: Sequence[str], events: Sequence[dict[str, str]]) -> bool:
    return any(all(said[part] == event[part] for part in parts) for event in events)


def _events(kind: Kind, random: Random) -> tuple[dict[str, str], dict[str, str]]:
    """Two events that have nothing in common."""
    one: dict[str, str] = {}
    other: dict[str, str] = {}
    for part, choice in kind.parts.items():
        used = {*one.values(), *other.values()}
        one[part], other[part] = random.sample([value for value in choice.split(";") if value not in used], 2)
    return one, other


def _told(event: dict[str, str], kind: Kind, random: Random) -> tuple[str, str]:
    whole = max(len(set(_FIELD.findall(way))) for way in kind.ways)
    way = random.choice([way for way in kind.ways if len(set(_FIELD.findall(way))) >= whole - 1])
    return _sentence(way, event), way


def _way(kind: Kind, known: set[str], random: Random) -> str:
    return random.choice([way for way in kind.ways if set(_FIELD.findall(way)) <= known])


def _sentence(way: str, event: dict[str, str]) -> str:
    text = _FIELD.sub(lambda found: event[found[1]], way)
    return text[0].upper() + text[1:]


def _joined(told: Sequence[str], random: Random) -> str:
    if len(told) == 1:
        return told[0]
    joint = random.choice(_JOINTS)
    first, second = told
    if joint == " ":
        return f"{first} {second}"
    opening = second.split(" ", 1)[0]
    is_plain = opening in {"The", "A", "In", "On", "Among", "Designed"}
    return first[:-1] + joint + (second[0].lower() + second[1:] if is_plain else second)


def _print(counted: Counter[tuple[str, str, str]]) -> None:
    print(f"{'told':10} {'change':10} {'cases':>6} {'contradicted':>13} {'neither':>8} {'supported':>10}")
    for kind, change in sorted({(kind, change) for kind, change, _ in counted}):
        found = [counted[kind, change, verdict] for verdict in ("contradicted", "neither", "supported")]
        print(f"{kind:10} {change:10} {sum(found):6} {found[0]:13} {found[1]:8} {found[2]:10}")


def _options() -> argparse.Namespace:
    options = argparse.ArgumentParser(prog="python -m tests.accuracy.events", description=__doc__)
    options.add_argument("--count", type=int, default=90, help="cases of each kind")
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--show", type=int, default=0, help="wrong verdicts shown of each kind and change")
    options.add_argument("--alone", action="store_true", help="the source tells of one event")
    options.add_argument("--kinds", nargs="*", choices=sorted(KINDS), default=(), help="of these alone")
    return options.parse_args()


if __name__ == "__main__":
    raise SystemExit(main())
