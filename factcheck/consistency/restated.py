"""A figure that is said a second time: of the same thing, by the same measure and time, and as something known.

Either both clauses say the same (`The hospital has 120 beds`, `With only 150 beds, the hospital`), or the later one is
a noun that holds the figure (`the 84-million-euro bridge`, `the fine of 8 million euros`, `Harris's eight-year term`).
"""

from collections.abc import Iterable, Sequence

from factcheck.arithmetic.value import Problem
from factcheck.consistency.line import is_content, stems_of
from factcheck.consistency.mention import Mention
from factcheck.consistency.odds import are_at_odds, problem
from factcheck.facts.date.value import Unit, When
from factcheck.lexicon.consistency import CHANGING, OF_MEASURE, POINTING, UNSURE
from factcheck.lexicon.grammar import AUXILIARIES, PAST
from factcheck.match.read.stems import stem
from factcheck.model import Fact, Token
from factcheck.pieces import PLACEHOLDER
from factcheck.typed import NamedTuple
from factcheck.words import bounds, key_at, key_before, text_before

_FARTHEST = 8  # sentences
_DAYS = frozenset({Unit.DAY, Unit.DAYPART, Unit.HOUR, Unit.MINUTE})
_VERBAL = ("ed", "es")
_MODAL = frozenset({"would", "could", "may", "might", "should", "can"})
_NUMBERED = frozenset({"version", "release", "edition"})  # a number tells which it is, and not how many
_PAYING = frozenset({"paid", "spent"})


class _Noun(NamedTuple):
    """A noun that holds a figure: its head as written, and the stems of all of it."""

    head: str
    stems: frozenset[str]
    is_deed: bool = False


def problems(said: Sequence[Mention]) -> Iterable[Problem]:
    """Every figure that an earlier one of the same thing rules out."""
    for at, later in enumerate(said):
        noun = _noun(later)
        if later.fact.kind == "date" or not (later.is_certain or _is_known(later, noun)):
            continue
        for earlier in reversed(said[:at]):
            if later.line.place - earlier.line.place > _FARTHEST or earlier.line.section != later.line.section:
                break
            if _is_same(earlier, later, noun) and _is_only(earlier, later, said):
                if are_at_odds(earlier.fact, later.fact):
                    yield problem(earlier, later)
                break


def _is_known(later: Mention, noun: _Noun | None) -> bool:
    """Whether a noun holds the figure, whatever may come of it: `she would give the 15,000-pound prize away`."""
    return noun is not None and _extent(later)[2] and not later.keys & (CHANGING | UNSURE - _MODAL)


def _is_same(earlier: Mention, later: Mention, noun: _Noun | None) -> bool:
    if earlier.what != later.what or earlier.line.place == later.line.place or not earlier.is_certain:
        return False
    if later.what[2] in _NUMBERED or _designations(earlier) != _designations(later):
        return False
    if noun is not None and (_is_of_noun(earlier, later, noun) or not later.is_aside):
        return _is_of_noun(earlier, later, noun)
    return bool(earlier.core) and earlier.is_told and later.is_told and _say_the_same(earlier, later)


def _designations(mention: Mention) -> set[str]:
    """The words with a digit in a sentence that are none of its figures: `v1.06` is another version than "v1.18"."""
    spans = [(fact.start, fact.end) for fact in mention.line.stated.facts if fact.kind != "name"]
    return {
        token.key
        for token in mention.line.tokens
        if any(map(str.isdigit, token.key)) and not any(start <= token.start < end for start, end in spans)
    }


def _say_the_same(earlier: Mention, later: Mention) -> bool:
    """Whether both clauses hold the same words; one that is an aside may leave to its sentence what the other says.

    What is code in a sentence is left out of it, and may be what two that read alike differ by.
    """
    if any(PLACEHOLDER in mention.line.stated.words.text for mention in (earlier, later)):
        return False
    if "will" in earlier.keys ^ later.keys and not later.is_aside:
        return False
    measure = OF_MEASURE.get(later.what[0], frozenset())
    mine, theirs = later.core - measure, earlier.core - measure
    if later.is_aside or earlier.is_aside:
        is_same = mine <= earlier.around | measure and theirs <= later.around | measure and bool(mine & theirs)
    else:
        is_same = mine == theirs
    return is_same and _have_subject(later) and _are_of_one_time(earlier, later)


def _have_subject(later: Mention) -> bool:
    """Whether the clause names what it is about, and not by a pronoun alone."""
    tokens = later.line.tokens
    opening = tokens[later.start].key if later.start < later.end else ""
    return later.is_aside or opening not in {"it", "he", "she", "they", "we", "i", "there", "this", "these", "some"}


def _are_of_one_time(earlier: Mention, later: Mention) -> bool:
    """Whether both have the same time; what is said again need not repeat the day."""
    if later.times == earlier.times:
        return True
    return not later.times and later.is_aside and _is_of_days(earlier)


def _is_of_days(mention: Mention) -> bool:
    for fact in mention.line.stated.facts:
        is_its = fact.text.lower() in mention.times
        if is_its and not (isinstance(fact.value, When) and fact.value.phrase.first.unit in _DAYS):
            return False
    return True


def _is_of_noun(earlier: Mention, later: Mention, noun: _Noun) -> bool:
    """Whether the earlier sentence gives its figure to what the noun names, or by the verb of the noun."""
    head = stem(noun.head)
    if noun.is_deed and noun.head in _PAYING:
        return bool(noun.stems - {head}) and noun.stems - {head} <= earlier.core
    if head not in earlier.core or not noun.stems <= earlier.around:
        return False
    if earlier.times and not _is_of_days(earlier) and not later.times >= earlier.times:
        return False
    measure = OF_MEASURE.get(later.what[0], frozenset())
    is_verb = any(token.key != noun.head and token.key.endswith(_VERBAL) for token in _with_stem(earlier, head))
    if noun.is_deed:
        return len(noun.stems) > 1
    if later.what[0] == "count":  # `the arrests of two leaders` are some of them
        return head in _attached(earlier) and not noun.head.removesuffix("ss").endswith("s")
    return is_verb or head in _attached(earlier) or earlier.core - measure - _named(earlier, head) <= noun.stems


def _attached(mention: Mention) -> frozenset[str]:
    """The nouns that the figure stands at: `a six-storey block`, `a prize of 50,000 pounds`, `its rate to 4%`."""
    tokens = mention.line.tokens
    first, last, is_compound = _extent(mention)
    behind = tokens[last : last + 1] if is_compound else ()
    is_linked = first > 1 and key_before(tokens, first) in {"of", "to", "at"}
    before = tokens[first - 2 : first - 1] if is_linked else ()
    return stems_of((*behind, *before))


def _named(mention: Mention, head: str) -> frozenset[str]:
    """The words with a capital right before the head: the Sava bridge is `the bridge` when it is spoken of again."""
    tokens = mention.line.tokens
    at = next((at for at in range(mention.start, mention.end) if stem(tokens[at].key) == head), mention.start)
    start = at
    while start > mention.start and (text_before(tokens, start)[:1].isupper() or key_before(tokens, start) == "new"):
        start -= 1
    return stems_of(tokens[start:at])


def _with_stem(mention: Mention, head: str) -> list[Token]:
    tokens = mention.line.tokens[mention.start : mention.end]
    return [token for token in tokens if is_content(token.key) and stem(token.key) == head]


def _noun(mention: Mention) -> _Noun | None:
    """`the 84-million-euro bridge`, `Harris's eight-year sentence`, `the fine of 8 million euros`."""
    tokens = mention.line.tokens
    first, last, is_compound = _extent(mention)
    lead = key_before(tokens, first)
    if mention.is_aside and not mention.start and tokens[0].key == "at":
        return _opening(mention)
    if lead == "of" and first > 1 and is_content(key_at(tokens, first - 2)):
        return _before_of(mention, first - 2)
    if mention.what[0] == "currency" and lead in {"the", "those"} and not is_compound:
        return _spent(mention, last)
    is_held = is_compound or mention.what[0] == "percent"
    return _compound(mention, first, last) if is_held and mention.what[0] not in {"date", "score"} else None


def _before_of(mention: Mention, at: int) -> _Noun | None:
    """`the fine of 8 million euros`."""
    tokens, head = mention.line.tokens, at
    while at and is_content(key_before(tokens, at)):
        at -= 1
    is_known = at > 0 and (key_before(tokens, at) in POINTING or key_before(tokens, at) == "'s")
    return _Noun(tokens[head].key, stems_of(tokens[at : head + 1])) if is_known else None


def _compound(mention: Mention, first: int, last: int) -> _Noun | None:
    """`the 84-million-euro bridge`, `Harris's eight-year sentence`, `the 45 per cent turnout`."""
    tokens = mention.line.tokens
    end = last
    while end < len(tokens) and end - last < 2 and _may_be_noun(tokens[end].key):  # noqa: PLR2004 - `toll bridge`
        end += 1
    at = first
    while at and is_content(key_before(tokens, at)) and first - at < 2:  # noqa: PLR2004 - `the old 4-mile road`
        at -= 1
    owner = at - 1 if key_before(tokens, at) == "'s" else None
    is_known = at > 0 and (key_before(tokens, at) in POINTING or owner is not None)
    if end == last or not is_known:
        return None
    while owner is not None and owner and is_content(key_before(tokens, owner)):
        owner -= 1
    stems = stems_of((*tokens[owner if owner is not None else at : first], *tokens[last:end]))
    return _Noun(key_before(tokens, end), stems)


def _extent(mention: Mention) -> tuple[int, int, bool]:
    """The tokens of the figure with what a hyphen joins to it, and whether there is one: `six-storey`."""
    tokens = mention.line.tokens
    first, last = bounds(mention.line.stated.words, mention.fact.start, mention.fact.end)
    is_joined = last + 1 < len(tokens) and tokens[last].key == "-"
    return first, last + 2 if is_joined else last, is_joined or "-" in mention.fact.text


def _opening(mention: Mention) -> _Noun | None:
    """`At 4.75 per cent, the rate is`: the noun that the sentence goes on about, if it is one word."""
    tokens = mention.line.tokens[mention.end : mention.end + 4]
    keys = [token.key for token in tokens]
    is_one = keys[:2] == [",", "the"] and len(keys) > 3 and keys[3] in AUXILIARIES  # noqa: PLR2004
    return _Noun(keys[2], stems_of(tokens[2:3])) if is_one else None


def _spent(mention: Mention, at: int) -> _Noun | None:
    """`the 4.1 million pounds raised for the hospice`: a sum that is known by what was done with it."""
    tokens = mention.line.tokens
    end = at
    while end < len(tokens) and tokens[end].key not in AUXILIARIES and tokens[end].key not in {",", ".", "and"}:
        if end > at and tokens[end].key in PAST:
            break
        end += 1
    is_done = at < end and (tokens[at].key.endswith("ed") or tokens[at].key in PAST)
    return _Noun(tokens[at].key, stems_of(tokens[at:end]), is_deed=True) if is_done and end < len(tokens) else None


def _may_be_noun(key: str) -> bool:
    """Whether a word is no verb already: `the 84-million-euro bridge opened`."""
    return is_content(key) and not key.endswith("ed") and key not in PAST


def _is_only(earlier: Mention, later: Mention, said: Sequence[Mention]) -> bool:
    """Whether the text has no third figure for it, and neither sentence another of the same measure."""
    counts = [one for one in said if one.line is earlier.line and one.what[0] == "count"]
    if later.what[0] == "count" and len(counts) > 1:
        return False  # it may be the sum of them
    for line in (earlier.line, later.line):
        alike = [one for one in said if one.line is line and one.what == later.what]
        if len(alike) != 1:
            return False
    shared = earlier.core & later.core
    rivals: list[Fact] = [
        one.fact
        for one in said
        if one.what == later.what and one.line.section == later.line.section and shared <= one.core
    ]
    return all(not are_at_odds(fact, earlier.fact) or not are_at_odds(fact, later.fact) for fact in rivals)
