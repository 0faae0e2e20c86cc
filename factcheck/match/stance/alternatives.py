"""Two readings in, whether the one states one of two of which the source says that it is the one or the other, out.

`The firm bought ships` is not borne out by "the firm bought trucks or ships". Behind a denial, or of what may be done,
what is said of either is said of both: `bought no trucks or ships`, "passes or tickets can be bought here".
"""

from factcheck.lexicon.grammar import AUXILIARIES, DETERMINERS, NOBODY, PREPOSITIONS
from factcheck.lexicon.stance import CLAUSE_ENDS
from factcheck.match.read.reading import Reading
from factcheck.match.read.roles import is_verb_like
from factcheck.match.words.links import Links, held_places
from factcheck.model import Fact
from factcheck.words import is_inside, up_to, within

_OR = "or"
_BOTH = 2
# Behind these either may be right, of one and the same thing.
_CALLED = frozenset(
    {"called", "known", "named", "nicknamed", "titled", "abbreviated", "shortened", "spelled", "spelt", "aka", "alias"}
)
_OF_EITHER = NOBODY | frozenset(
    """
    not never without neither nor any anyone anything either whether if can may could might cannot banned prohibited
    forbidden unless avoid prevent against than all every each used such as like
    """.split()
)


def takes_one_of_two(stated: Reading, sourced: Reading, links: Links) -> bool:
    """Whether of two words, names or dates beside an `or` of the source, behind its verb, the stated text has one."""
    if _OR in stated.keys or _OR not in sourced.keys:
        return False
    held = held_places(links)
    for number, token in enumerate(sourced.words.tokens):
        if token.key != _OR or not _tells_of_one(number, sourced):
            continue
        before, behind = sourced.terms_before(token.start)[-1:], sourced.terms_behind(token.end)[:1]
        if (named := _named(token.start, token.end, sourced)) and _CALLED.isdisjoint(sourced.keys):
            told = {fact.text.lower() for fact in stated.of_kind("date")}
            takes = [
                fact.text.lower() in told or not held.isdisjoint(sourced.terms_within(fact.start, fact.end))
                for fact in named
            ]
            return takes[0] != takes[1]
        if before and behind and _are_joined(before[0], behind[0], sourced):
            return (before[0] in held) != (behind[0] in held)
    return False


def _named(start: int, end: int, reading: Reading) -> tuple[Fact, ...]:
    """The two names, or the two dates, right beside an `or`: `Oslo or Bergen`, not `Mumbai, or Bombay`."""
    for kind in ("name", "date"):
        known = reading.of_kind(kind)
        found = [fact for fact in known if 0 <= start - fact.end <= 1 or 0 <= fact.start - end <= 1]
        if len(found) == _BOTH:
            return tuple(found)
    return ()


def _tells_of_one(number: int, reading: Reading) -> bool:
    """Whether an `or` stands behind the verb of its clause, with nothing before it that makes it one of both."""
    clause = []
    for token in reversed(up_to(reading.words.tokens, number, number)):
        if token.key in CLAUSE_ENDS:
            break
        clause.append(token)
    has_verb = any(
        token.key in AUXILIARIES or ((at := reading.term_at(token.start)) is not None and is_verb_like(reading, at))
        for token in clause
    )
    dates = reading.of_kind("date")  # `May`
    return has_verb and not any(token.key in _OF_EITHER and not is_inside(token.start, dates) for token in clause)


def _are_joined(one: int, other: int, reading: Reading) -> bool:
    """Whether nothing but an article or a preposition parts two words from `or`; not in `mixed or good reviews`."""
    first, second = reading.terms[one], reading.terms[other]
    between = [token.key for token in within(reading.words, first.end, second.start)]
    measured = reading.of_kind("quantity", "date", "rank", "name")
    is_before_noun = any(
        term.start == second.end + 1 and not term.is_verb for term in reading.terms[other + 1 : other + 2]
    )
    if is_before_noun and between == [_OR]:
        return False
    is_plain = not any(is_inside(term.start, measured) for term in (first, second))
    return is_plain and {*between} <= {_OR, *DETERMINERS, *PREPOSITIONS} and first.is_verb == second.is_verb
