"""A source's sentences in, the claims and series that they make out, each with what a person must settle."""

import re
from collections.abc import Iterator, Sequence

from factcheck import words
from factcheck.checkworthy import is_checkworthy
from factcheck.clauses.stretches import Part
from factcheck.clauses.verbs import is_verb
from factcheck.curate.naming import free, slug
from factcheck.curate.propose import hearing, tables
from factcheck.curate.propose.parts import propositions
from factcheck.curate.propose.sides import Sides, scope_of, sides_of
from factcheck.curate.propose.subject import subject_of, vague
from factcheck.curate.propose.when import Time, time_of, told_absolutely
from factcheck.curate.propose.who import (
    Speaker,
    Told,
    is_only_by_the_way,
    own_speaker,
    plain_speaker,
    recalled,
    speaker_behind,
    speaker_of,
)
from factcheck.facts import Context, quotation
from factcheck.lexicon.propose import ASKING, PAST_ALONE
from factcheck.model import Item, Period, Prose, Role, Source
from factcheck.names.find import introduced, names
from factcheck.numerals import plain
from factcheck.typed import NamedTuple

_BAR = " | "
_HEADLINE_WORDS = 16  # a line without a full stop that is longer is no headline
_SHORT = 5  # words
_TAG = 8  # words that tell who says what stands before them
_OF_A_TABLE = "a figure of a table: write out what it measures, and when"
_OF_A_YEAR = "a figure of a table: write out what it measures; is it of that year?"
_OF_A_PICTURE = "is it a whole statement? It has no verb but “{}”"
_DONE_BY = (["by", "the"], ["by", "a"], ["by", "an"])
_OF_A_LIST = "is it a whole statement? It is an item of a list"
_BEFORE_A_LIST = "is it a whole statement? What stands behind the colon belongs to it"
_LEADING_ON = frozenset("including include includes included follows following are is were was as to by that".split())
_UNTOLD = frozenset({"this", "that", "it", "so"})
_ENDS = (".", "!", "?", "…", ":", ";", "”", '"')
_CONTRACTED = frozenset("it's that's there's he's she's i'm we're they're you're we've they've i've you've".split())
_QUOTES = ("“", '"', "‘", "'")
_SPOKEN_OF = re.compile(r"^[“\"](he|she|they|his|her|their|it(?! (?:is|was|would|will) |['’]))\b", re.IGNORECASE)
_SAID_BY = re.compile(r"\baccording to\b", re.IGNORECASE)


class Proposed(NamedTuple):
    """A claim or, with `items`, a series. `values` are by the keys of the store; `line` is the source's."""

    values: dict[str, object]
    reviews: tuple[str, ...]
    line: int
    is_series: bool = False


class Proposal(NamedTuple):
    """What a source makes. `left_out` counts the sentences that state nothing a source is wanted for."""

    proposed: tuple[Proposed, ...]
    aliases: tuple[tuple[str, str], ...]
    left_out: int


def propose(source: Source, issued: Period | None) -> Proposal:
    """Every claim that `source`, published on `issued`, can be the evidence of."""
    context = Context(issued.start if issued else None)
    read = hearing.named(list(hearing.read(source, context)))
    heard = [one for one, _ in read]
    ids: set[str] = set()
    seen: set[tuple[str, ...]] = set()
    found: list[Proposed] = []
    left_out = 0
    opened = _opened(read)
    for at, (one, prose) in enumerate(read):
        made = [] if _is_idle(one) or _is_bare(one, prose) else list(_of_sentence(at, heard, prose, issued))
        made = [_asking_who(proposed) for proposed in made] if opened[at] else made
        left_out += not made
        for proposed in _named(made, ids):
            key = _said(proposed)
            if key not in seen:
                seen.add(key)
                found.append(proposed)
    for proposed in _named(list(_of_tables(source)), ids):
        if _said(proposed) not in seen:
            seen.add(_said(proposed))
            found.append(proposed)
    found.sort(key=lambda proposed: proposed.line)
    pairs = [pair for one in heard for pair in _introduced(one.text)]
    return Proposal(tuple(found), tuple(dict.fromkeys(pairs)), left_out)


def _opened(read: Sequence[tuple[Told, Prose]]) -> list[bool]:
    """Of each sentence, whether a quotation that one before it in its paragraph opened goes on in it."""
    depth, found = 0, list[bool]()
    before: Prose | None = None
    for one, prose in read:
        depth = depth if prose is before else 0
        found.append(depth > 0)
        depth += one.text.count("“") - one.text.count("”")
        before = prose
    return found


def _asking_who(proposed: Proposed) -> Proposed:
    """The same with the question whose words these are, where nobody is known to speak."""
    if proposed.values.get("speaker") or proposed.is_series:
        return proposed
    return proposed._replace(reviews=_asked(*proposed.reviews, "who says so? It stands in a quotation"))


def _of_tables(source: Source) -> Iterator[Proposed]:
    """Each figure of a table: what it is called by there is no sentence yet."""
    lines = source.lines()
    for one in tables.figures(source, hearing.article(source)):
        values: dict[str, object] = {
            "text": one.text,
            "quote": one.row,
            "subject": one.subject,
            "as-of": one.year,
            "as-of-note": "the head of its column" if one.year and one.year not in one.row else None,
            "tags": ["table"],
        }
        asked = _OF_A_YEAR if one.year else _OF_A_TABLE
        yield Proposed(values, (asked,), lines.position(one.offset).line)


def _introduced(text: str) -> Iterator[tuple[str, str]]:
    """The short names that a sentence gives with the long ones, as it writes them."""
    cut = words.cut(text)
    called = {found.name.key: text[found.start : found.end] for found in names(cut)}
    for short, long in introduced(cut):
        if short in called and long in called:
            yield called[short], called[long]


def _is_idle(one: Told) -> bool:
    """Whether nobody would look the sentence up: it asks, or has no figure, name nor anything of weight, or no verb."""
    if one.text.rstrip("”’\"')").endswith("?") or len(one.text.split()) < 3:  # noqa: PLR2004
        return True
    is_citation = one.text.startswith("[") and one.text.rstrip(".").endswith("]")
    if is_citation or (len(one.text.split()) <= _SHORT and one.text.rstrip(".!").split()[-1] in _UNTOLD):
        return True  # "Nordnett denies this."
    if hearing.is_of_the_page(one.text):
        return True
    is_counted = any(fact.kind == "quantity" for fact in one.facts)
    if one.text.split()[0].lower().strip("“\"'‘,:") in ASKING and not is_counted:
        return True
    if not _has_verb(one) and not is_counted and not one.is_alone:
        return True  # "Wow.", "Hi, Rita."
    return not one.facts and not is_checkworthy(words.parts(one.text))


def _has_verb(one: Told) -> bool:
    tokens = words.cut(one.text).tokens
    return any(is_verb(tokens, at) or tokens[at].key in _CONTRACTED for at in range(len(tokens)))


def _is_bare(one: Told, prose: Prose) -> bool:
    """Whether a line without a full stop says nothing of anything: it has no verb, and is an item or has no figure."""
    if not _is_headline(one):
        return False
    if one.text.count(_BAR) > 1:
        return True  # "By Ada Holm | Share | 12 comments"
    tokens = words.cut(one.text).tokens
    if any(is_verb(tokens, at) for at in range(len(tokens))):
        return False
    return prose.role in {Role.ITEM, Role.CELL} or not any(fact.kind in {"quantity", "date"} for fact in one.facts)


def _said(proposed: Proposed) -> tuple[str, ...]:
    """What it says, whatever its case and marks: the same in two places is one claim."""
    text = proposed.values.get("text") or proposed.values["quote"]
    return (str(proposed.is_series), *(token.key for token in words.cut(str(text)).tokens if token.key[0].isalnum()))


def _of_sentence(at: int, heard: Sequence[Told], prose: Prose, issued: Period | None) -> Iterator[Proposed]:
    one = heard[at]
    if prose.role is Role.HEADING or _is_headline(one):
        yield _headline(one, issued)
        return
    speaker = speaker_of(at, heard)
    sides = sides_of(one.text, one.facts)
    parts = list(propositions(one.text))
    if not _has_verb(one):
        parts = parts[:1]  # who is what cannot be made out where nothing is said
    main = next((part for part in parts if part.kind == "main"), None)
    if main and speaker.name and not one.turn and is_only_by_the_way(main, parts):
        speaker = Speaker()
    for part in parts:
        if part.kind == "main" and len(parts) > 1 and not _is_said_at_all(part):
            continue  # "The Corran, which was built in 1998, at the pier."
        if not (sides and sides.is_series and part.kind == "main"):
            made = _claim(part, at, heard, speaker, issued)
            yield made._replace(reviews=_asked(*made.reviews, _lacking(part, one, prose)))
    if sides:
        yield from _side_by_side(sides, one, speaker, issued)


def _lacking(part: Part, one: Told, prose: Prose) -> str | None:
    """What is to be asked of words that say nothing without those around them."""
    if part.kind != "main":
        return None
    if one.text.endswith(":") and one.text.rstrip(":").split()[-1].lower() in _LEADING_ON:
        return _BEFORE_A_LIST
    if prose.role is Role.ITEM and part.text.split()[0].endswith("ing"):
        return _OF_A_LIST
    tokens = words.cut(part.text).tokens
    verbs = [at for at in range(len(tokens) - 2) if is_verb(tokens, at)]
    is_done_by = len(verbs) == 1 and [tokens[verbs[0] + 1].key, tokens[verbs[0] + 2].key] in _DONE_BY
    is_done_by = is_done_by and tokens[verbs[0]].key not in PAST_ALONE
    return _OF_A_PICTURE.format(tokens[verbs[0]].text) if is_done_by else None  # "A chameleon found by the road"


def _is_said_at_all(part: Part) -> bool:
    tokens = words.cut(part.text).tokens
    return any(is_verb(tokens, at) for at in range(len(tokens)))


def _headline(one: Told, issued: Period | None) -> Proposed:
    values = {"text": one.text, "quote": one.text, "subject": subject_of(one.text, one.facts)}
    time = time_of(one.text, "", issued, is_speech=False)
    review = "a headline or a link: keep it only if it states something"
    return Proposed({**values, **_timed(time), "tags": ["headline"]}, (review, *_asked(time.review)), one.line)


def _claim(part: Part, at: int, heard: Sequence[Told], speaker: Speaker, issued: Period | None) -> Proposed:
    one = heard[at]
    is_speech = part.kind == "main" and any(
        fact.kind == "quotation" and not quotation.is_at_arms_length(fact) for fact in one.facts
    )
    quote = one.text[part.start : None if is_speech else part.end]
    said_by = speaker if _is_said(part, one) else own_speaker(part)
    if said_by == Speaker():
        said_by = plain_speaker(part.text)
    if said_by == Speaker() and part.kind == "relative":
        said_by = speaker_behind(one.text, part.end)
    note = said_by.note
    if said_by.name and not note and said_by.name.removeprefix("The ") not in quote:
        note = f"the sentence names {said_by.name}"
    elsewhere = "" if part.kind in {"relative", "clause"} else _main_clause(one.text)
    time = time_of(part.text, elsewhere, issued, is_speech=bool(said_by.name))
    is_all_speech = is_speech and part.text.startswith(_QUOTES)
    subject = said_by.name if is_all_speech and said_by.name else subject_of(part.text, one.facts)
    values: dict[str, object] = {
        "text": told_absolutely(hearing.without_references(part.text), issued),
        "quote": quote,
        "subject": subject,
        "scope": scope_of(one.text),
        "speaker": said_by.name,
        "speaker-note": note,
        **_timed(time),
        "tags": ["quotation"] if is_speech else None,
    }
    who = recalled(part, at, heard)
    whole = None if _has_verb(one) or is_speech else "is it a whole statement? No verb in it is known"
    of = None if who or whole or said_by.review else vague(subject, part.text)
    of = _unnamed_in_speech(part.text) if is_all_speech else of
    by = _unheard(quote) if said_by == Speaker() else None
    is_asked = who is not None and f"“{said_by.name}”" in who  # once is enough
    return Proposed(values, _asked(None if is_asked else said_by.review, by, time.review, who, whole, of), one.line)


def _unheard(quote: str) -> str | None:
    """What is to be asked where somebody is quoted, or called upon, and it was not made out who."""
    if "“" in quote or quote.count('"') > 1:
        return "who says what is quoted?"
    return "who says so? “according to”" if _SAID_BY.search(quote) else None


def _unnamed_in_speech(text: str) -> str | None:
    """What is to be asked where somebody speaks of one whom the speech before names: “He was inventive,” Lind said."""
    found = _SPOKEN_OF.search(text)
    return f"who or what is “{found[1]}”?" if found else None


def _main_clause(sentence: str) -> str:
    """What a date holds for: what happened after something else is not of that other's day."""
    main = next((part for part in propositions(sentence) if part.kind == "main"), None)
    return sentence[main.start : main.end] if main else ""


def _is_said(part: Part, one: Told) -> bool:
    """Whether the speaker of the sentence says this part: not what the writer puts in about somebody by the way."""
    if part.kind == "main":
        return True
    if _SAID_BY.search(one.text):
        return part.kind != "apposition"
    says = [fact.start for fact in one.facts if fact.kind == "attribution"]
    is_behind = part.kind == "clause" and bool(says) and part.start > says[0]
    is_last = len(one.text[part.end :].split()) <= _TAG  # "..., the council said"
    return is_behind or (part.kind == "relative" and is_last and bool(says) and says[-1] >= part.end)


def _side_by_side(sides: Sides, one: Told, speaker: Speaker, issued: Period | None) -> Iterator[Proposed]:
    time = time_of(one.text, "", issued, is_speech=bool(speaker.name))
    shared: dict[str, object] = {"scope": scope_of(one.text), "speaker": speaker.name}
    check = () if sides.measure else ("what do the figures measure? The sentence does not say it of each",)
    for side in sides.sides:
        quote = one.text[side.start : side.end]
        note = f"the sentence names {speaker.name}" if speaker.name and speaker.name not in quote else None
        values = {"text": side.text, "quote": quote, "subject": side.holder, **shared, "speaker-note": note}
        yield Proposed({**values, **_timed(time)}, _asked(*check, speaker.review, time.review), one.line)
    if sides.is_series:
        figures = [(side.holder, side.value) for side in sides.sides if side.value is not None]
        figures.sort(key=lambda figure: -figure[1])
        measure = sides.measure or "?"
        is_share = sides.unit == "per cent"
        values = {
            "measure": f"share of {measure}" if is_share else measure,
            "unit": sides.unit,
            "items": [Item(holder, int(value) if value == int(value) else value) for holder, value in figures],
            "quote": one.text.rstrip("."),
            "scope": shared["scope"],
            "whole": measure if is_share and sides.measure else None,
            "speaker": speaker.name,
            **_timed(time),
        }
        is_open = ("is any holder left out? If not, add `complete = true`",) if is_share else ()
        yield Proposed(values, _asked(*check, *is_open), one.line, is_series=True)


def _timed(time: Time) -> dict[str, object]:
    return {"as-of": str(time.as_of) if time.as_of else None, "as-of-note": time.note}


def _asked(*reviews: str | None) -> tuple[str, ...]:
    return tuple(dict.fromkeys(review for review in reviews if review))


def _named(made: Sequence[Proposed], ids: set[str]) -> Iterator[Proposed]:
    """Each with an id of its own; a series names the claims that give its figures in words."""
    claims: dict[tuple[object, str], str] = {}
    for proposed in made:
        said = str(proposed.values.get("text") or proposed.values.get("measure"))
        name = free(slug(said), ids)
        ids.add(name)
        if not proposed.is_series:
            claims.setdefault((proposed.values["subject"], said), name)
            yield proposed._replace(values={"id": name, **proposed.values})
            continue
        items = [_linked(item, claims) for item in _items(proposed)]
        yield proposed._replace(values={"id": name, **proposed.values, "items": items})


def _items(proposed: Proposed) -> list[Item]:
    items = proposed.values["items"]
    return [item for item in items if isinstance(item, Item)] if isinstance(items, list) else []


def _linked(item: Item, claims: dict[tuple[object, str], str]) -> dict[str, object]:
    figure, said_by = plain(item.value).replace(",", ""), claims.items()
    bare = ((holder, f"{said} ".replace(",", ""), name) for (holder, said), name in said_by)
    held = (name for holder, said, name in bare if holder == item.holder and f" {figure} " in said)
    claim = next(held, None)
    return {"holder": item.holder, "value": item.value, **({"claim": claim} if claim else {})}


def _is_headline(one: Told) -> bool:
    """A paragraph of one line that does not end as a sentence does."""
    return one.is_alone and not one.text.endswith(_ENDS) and len(one.text.split()) <= _HEADLINE_WORDS
