"""A sentence among its neighbours in, who is said to have said it out, and whom its pronouns stand for."""

import re
from collections.abc import Sequence
from itertools import pairwise

from factcheck import facts, words
from factcheck.clauses.stretches import Part
from factcheck.clauses.verbs import is_verb
from factcheck.curate.propose.subject import BRACKETED, IMPERSONAL, PARTED, REPORTED, SAYING, after_leads
from factcheck.facts import Context
from factcheck.facts.attribution import Attribution
from factcheck.lexicon.grammar import BEING
from factcheck.lexicon.numbers import SMALL, TENS
from factcheck.lexicon.propose import (
    DEMONSTRATIVES,
    HE_OR_SHE,
    IT_OR_THEY,
    ONLY_ONES,
    OPENERS,
    PRONOUNS,
    RECALLING,
    SHARES,
    SPEAKERS,
)
from factcheck.model import Fact
from factcheck.names import Name, Shape
from factcheck.typed import NamedTuple

_AHEAD = 3  # sentences in which one who is "he" so far may be named yet
_CONTRACTED = re.compile(r"(?:i|we|you|they|he|she|it)['’]", re.IGNORECASE)
_SIGNATURE = re.compile(r"[—–-]+\s*(?P<name>[A-Z][\w’'.-]+(?:\s[A-Z][\w’'.-]+){0,3})(?:,|$)")
_BY_THE_WAY = re.compile(r", (?:who|which|the|a|an) [^,.;“”]*$")
_NUMBER = re.compile(
    rf"(?:\d{{1,3}}(?![\d,.])|(?:{'|'.join((*SMALL, *TENS))})(?:-(?:{'|'.join(SMALL)}))?)(?= )", re.IGNORECASE
)
_BEHIND_SPEECH = re.compile(
    r"[”\"] (?P<who>(?:[Tt]he |[Oo]ne |[Aa]n? )?[^,.;“”\"]{2,60}?) (?:said|says|added|recalled)\b"
)
_AT_THE_END = re.compile(  # "..., the Gazette reported on Tuesday"
    r", (?P<who>[^,.;“”\"]{2,60}?) (?:reported|reports|wrote|writes|said|says|noted)(?: on [A-Z][a-z]{2,8})?\.?$"
)
_LONGER = re.compile(r", | (?:from|at|in|with) ")
_THERE = re.compile(r"(?<=[a-z] )there\b(?=[.,;]|$)")  # "4,300 people live there"
_OF_BEFORE = frozenset("them these those it".split())
_OF_A_PERSON = frozenset({Shape.PERSON, Shape.UNKNOWN})


class Turn(NamedTuple):
    """Who speaks in a transcript or an interview: as the label calls him, and by his name where the text has it.

    `called` is empty where no label says who answers; `is_sure` is false of what may be no answer any more.
    """

    called: str
    name: str | None
    is_sure: bool = True


class Told(NamedTuple):
    """A sentence with its facts; `line` is where it stands, `is_alone` whether it is a paragraph by itself.

    `turn` is whose words it is in a transcript.
    """

    text: str
    facts: tuple[Fact, ...]
    line: int
    is_alone: bool
    turn: Turn | None = None


class Speaker(NamedTuple):
    """`note` says how the speaker is known where the words do not say, `review` what a person must settle."""

    name: str | None = None
    note: str | None = None
    review: str | None = None


def told(text: str, line: int, context: Context, *, is_alone: bool) -> Told:
    """The sentence with its facts."""
    return Told(text, facts.extract(words.cut(text), context), line, is_alone)


def speaker_of(at: int, sentences: Sequence[Told]) -> Speaker:
    """Who says the sentence: whom it names, whom "he" stands for, or who went on speaking; nobody if it is plain."""
    here = sentences[at]
    said = [fact for fact in here.facts if fact.kind == "attribution"]
    named = [fact for fact in said if _is_named(fact) and not _is_contracted(fact) and not _tells(here.text, fact)]
    if named:
        return _by_name(at, sentences, _called(here.text, _not_aside(here.text, named)))
    is_own = here.turn is not None and bool(said) and (said[0].text.lower() in SPEAKERS or _is_contracted(said[0]))
    if said and not is_own:
        return _recalled(at, sentences, said[0].text)
    bare = BRACKETED.sub("", here.text)
    if bare != here.text and "“" not in here.text:  # "the Port Office (KPO) said"
        named = [fact for fact in facts.extract(words.cut(bare), Context(), ("attribution",)) if _is_named(fact)]
        if named:
            return Speaker(_called(bare, named[-1]))
    if here.turn:
        return _in_turn(here.turn)
    if _is_all_speech(here.text):
        return _going_on(at, sentences)
    return Speaker()


def _in_turn(turn: Turn) -> Speaker:
    """Who has the word in a transcript or an interview."""
    if not turn.called:
        return Speaker(review="who answers here?")
    name = turn.name or turn.called.title()
    unsure = None if turn.is_sure else f"is it still {name} who speaks?"
    review = unsure if turn.name else f"who is “{turn.called}”?"
    return Speaker(name, f"the transcript has it as said by {turn.called}", review)


def _not_aside(text: str, named: Sequence[Fact]) -> Fact:
    """The last who speaks that is not only told of by the way: "Sol, who succeeded Aune, said"."""
    *before, last = named
    return before[-1] if before and _BY_THE_WAY.search(text, before[-1].end, last.start) else last


def _tells(text: str, speaker: Fact) -> bool:
    """Whether it is a story or a difference that is told, and nothing is said: "The figures tell a different story"."""
    behind = text[speaker.end :]
    return behind.startswith((" tell ", " tells ")) and not any(mark in behind for mark in (" that ", "“", '"'))


def _is_contracted(fact: Fact) -> bool:
    return _CONTRACTED.match(fact.text) is not None


def _by_name(at: int, sentences: Sequence[Told], name: str) -> Speaker:
    """One who is named; one who is only called "the company" is for a person to name."""
    if not name.removeprefix("The ").islower() or name.rsplit(maxsplit=1)[-1] in ONLY_ONES:
        return Speaker(name)
    is_one = not name.endswith(("s", "police"))  # `police said` takes up no name
    near = _named_before(at, sentences, 0, is_person=False) if is_one else None
    return Speaker(name, None, f"who is “{name}”?" + (f" Perhaps {near}" if near else ""))


def own_speaker(part: Part) -> Speaker:
    """Who speaks in a clause with `who` or `which` itself: `companies, which have insisted that ...`."""
    if part.kind == "relative" and REPORTED.search(part.text):
        return Speaker(part.text[: _verb_at(part.text)].strip() or None)
    return plain_speaker(part.text)


def plain_speaker(text: str) -> Speaker:
    """Who stands right before "said" where that is the first verb, or behind a quotation; for a person to name."""
    quoted = _BEHIND_SPEECH.search(text) or _AT_THE_END.search(text)
    said = quoted["who"] if quoted else after_leads(text)
    if not quoted:
        tokens = words.cut(said).tokens
        verb = next((token for place, token in enumerate(tokens) if place and is_verb(tokens, place)), None)
        if verb is None or verb.key not in SAYING:
            return Speaker()
        said = said[: verb.start]
    name = _LONGER.split(said.strip(" ,"), maxsplit=1)[0].removeprefix("The ").removeprefix("the ")
    if not name or name.lower() in PRONOUNS:
        return Speaker()
    is_name = any(word[:1].isupper() for word in name.split()[1:]) or (name[:1].isupper() and " " not in name)
    return Speaker(name, None, None if is_name else f"who is “{name}”?")


def speaker_behind(text: str, end: int) -> Speaker:
    """Who is said at the end of a sentence to say all of it, behind a part that ends at `end`."""
    found = _AT_THE_END.search(text)
    return plain_speaker(text) if found and found.start() >= end else Speaker()


def is_only_by_the_way(main: Part, asides: Sequence[Part]) -> bool:
    """Whether none but a clause with `who` or `which` says something: "to the Treasury, which did not respond"."""
    if not any(part.kind == "relative" for part in asides):
        return False
    cut = words.cut(main.text)
    return not any(fact.kind == "attribution" for fact in facts.extract(cut, Context(), ("attribution",)))


def _verb_at(text: str) -> int:
    """Where the first verb begins."""
    tokens = words.cut(text).tokens
    return next((token.start for place, token in enumerate(tokens) if place and is_verb(tokens, place)), 0)


_OBJECTS = frozenset({"it", "them"})


def recalled(part: Part, at: int, sentences: Sequence[Told]) -> str | None:
    """What a person must settle of a proposition that speaks of "it" or "the company", or of "its" new ship."""
    text = after_leads(part.text)
    keys = [token.key for token in words.cut(text).tokens]
    if part.kind == "apposition":
        owners = [key for key in keys if key in {"its", "their", "his", "her"}]
        near = _named_before(at, sentences, part.start, is_person=False) if owners else None
        return f"whose? “{owners[0]}”" + (f": perhaps {near}’s" if near else "") if owners else None
    keys = keys[:5]
    if IMPERSONAL.match(text):
        return None
    if keys[0] in DEMONSTRATIVES and len(keys) > 1:
        is_bare = keys[1] in BEING or is_verb(words.cut(text).tokens, 1)
        return f"what is “{' '.join(text.split()[: 1 if is_bare else 2]).rstrip(',.')}”?"
    opening = _lone(part, keys) or (None if PARTED.match(part.text) else _of_before(text, keys))
    if opening:
        return opening
    called_again = [token for token in words.cut(text).tokens[1:3] if token.text in RECALLING]  # no "Bank of Brim"
    is_noun = keys[0] == "the" and bool(called_again)
    is_noun = is_noun and not text.partition(", ")[2][:1].isupper()  # "The minister, Angus Bell, said"
    pronoun = keys[0] if keys[0] in HE_OR_SHE | IT_OR_THEY else None
    if not is_noun and not pronoun:
        return None
    called = " ".join(text.split()[: 3 if is_noun and keys[2] in RECALLING else 2 if is_noun else 1]).rstrip(",.")
    near = _named_before(at, sentences, part.start, is_person=pronoun in HE_OR_SHE)
    return f"who or what is “{called}”?" + (f" Perhaps {near}" if near else "")


def _lone(part: Part, keys: Sequence[str]) -> str | None:
    """What to settle of "it" in a clause, whom the rest of the sentence names, and in "Including them can mislead"."""
    told = words.keys(part.text) if part.kind == "clause" else keys[1:2] if keys[0].endswith("ing") else ()
    lone = next((key for key in told if key in _OBJECTS), None)
    return f"what is “{lone}”?" if lone else None


def _of_before(text: str, keys: Sequence[str]) -> str | None:
    """What to settle of "we", who speak, and of "each", which is of what the sentence before names."""
    if keys[0] in SPEAKERS | {"my", "our", "your"} or keys[0].partition("'")[0] in SPEAKERS:
        return f"who is “{text.split(maxsplit=1)[0]}”?"
    if _THERE.search(text):
        return "where is “there”?"
    for of, whole in pairwise(keys):
        if of == "of" and whole in _OF_BEFORE:  # "The first of them"
            return f"who or what is “{whole}”?"
    share = next((key for key in keys if key not in {"only", "just", "some", "about", "nearly"}), "")
    if share in SHARES and _is_short_of_a_noun(text, share):
        return f"of what? “{share}”"
    number = _NUMBER.match(text)
    return f"of what? “{number[0]}”" if number and _is_short_of_a_noun(text, keys[number[0].count("-") * 2]) else None


def _is_short_of_a_noun(text: str, key: str) -> bool:
    """Whether a verb stands right behind "each" or "four": of what they are, the sentence before says."""
    tokens = words.cut(text).tokens
    place = next((at for at, token in enumerate(tokens) if token.key == key), 0)
    return place + 1 < len(tokens) and (
        is_verb(tokens, place + 1) or tokens[place + 1].key in {"survive", "remain", "have", "run", "cost", "go"}
    )


def _recalled(at: int, sentences: Sequence[Told], called: str) -> Speaker:
    """A speaker called by a pronoun or a common noun: the last that was named, else the next that is."""
    is_person = called.lower() in HE_OR_SHE
    if _CONTRACTED.match(called) or called.lower() in SPEAKERS:
        return Speaker(review=f"who is “{called}”?")
    if not is_person and called.lower() not in IT_OR_THEY:
        said = next(fact for fact in sentences[at].facts if fact.kind == "attribution")
        return _by_name(at, sentences, _called(sentences[at].text, said))
    own = _named_within(sentences[at], called, is_person=is_person)
    if own:
        return Speaker(own, f"“{called}” is taken for {own}, named in the sentence", f"is “{called}” {own}?")
    for near in (*reversed(sentences[max(0, at - _AHEAD) : at]), *sentences[at + 1 : at + 1 + _AHEAD]):
        name = _speaker_in(near, is_person=is_person)
        if name:
            note = f"“{called}” is taken for {name}, named on line {near.line}"
            return Speaker(name, note, f"is “{called}” {name}?")
    near_name = _named_before(at, sentences, 0, is_person=is_person)
    if near_name:
        note = f"“{called}” is taken for {near_name}, the last named before"
        return Speaker(near_name, note, f"is “{called}” {near_name}?")
    return Speaker(review=f"who is “{called}”?")


def _named_within(here: Told, called: str, *, is_person: bool) -> str | None:
    """Whom the sentence itself names before "he said" or "it said"."""
    place = here.text.lower().find(f"{called.lower()} ")
    for fact in here.facts:
        value = fact.value
        is_before = fact.end <= place and isinstance(value, Name) and value.shape is not Shape.PLACE
        if is_before and _may_be(value, is_person=is_person):
            return fact.text
    return None


def _speaker_in(near: Told, *, is_person: bool) -> str | None:
    """Who speaks in another sentence, if a pronoun may stand for him; else, of a person, whom it is about."""
    for fact in near.facts:
        value = fact.value
        if isinstance(value, Attribution) and value.name and _may_be(value.name, is_person=is_person):
            return _called(near.text, fact)
    about = next((fact for fact in near.facts if isinstance(fact.value, Name)), None)
    is_full = about is not None and " " in about.text and isinstance(about.value, Name)
    return about.text if is_person and is_full and about and _may_be(about.value, is_person=True) else None


def _may_be(name: object, *, is_person: bool) -> bool:
    """Whether "he" or "she", or else "it", may stand for a name."""
    if not isinstance(name, Name) or name.is_demonym:
        return False
    return name.shape in _OF_A_PERSON if is_person else name.shape is not Shape.PERSON


def _going_on(at: int, sentences: Sequence[Told]) -> Speaker:
    """Speech without a word on who speaks goes on from the speech before, if nobody signs it."""
    signed = _signed(sentences, at + 1)
    if signed:
        return Speaker(signed, "the quotation is signed so")
    for back in range(at - 1, max(-1, at - 1 - _AHEAD), -1):
        before = speaker_of(back, sentences) if not _is_all_speech(sentences[back].text) else Speaker()
        if before.name:
            note = f"the quotation goes on from line {sentences[back].line}, where {before.name} speaks"
            return Speaker(before.name, note, f"is it still {before.name} who speaks?")
    return Speaker(review="who says this?")


def _named_before(at: int, sentences: Sequence[Told], start: int, *, is_person: bool) -> str | None:
    """Whom the sentence names before `start`, else whom the sentences before are about; no place.

    One who speaks is meant only where nobody else is named, and is no person: `The company` after "Nordnett said".
    """
    own = [fact for fact in sentences[at].facts if fact.end <= start]
    for facts_before in (own, *(near.facts for near in reversed(sentences[max(0, at - _AHEAD) : at]))):
        said = {(fact.start, fact.end) for fact in facts_before if fact.kind == "attribution"}
        if is_person and (speaker := next((fact for fact in facts_before if _is_named(fact)), None)):
            return speaker.text
        for fact in facts_before:
            value = fact.value
            if not isinstance(value, Name) or (fact.start, fact.end) in said:
                continue
            if value.is_demonym or value.shape is Shape.PLACE or (is_person and value.shape not in _OF_A_PERSON):
                continue
            return fact.text
        bodies = [fact for fact in facts_before if _is_named(fact) and not _is_of_person(fact)]
        if bodies and not is_person:
            return bodies[-1].text
    return None


def _is_of_person(fact: Fact) -> bool:
    """Whether a speaker is named as people are, with two names or a title."""
    return isinstance(fact.value, Attribution) and fact.value.name is not None and fact.value.name.shape is Shape.PERSON


def _is_named(fact: Fact) -> bool:
    return isinstance(fact.value, Attribution) and fact.value.name is not None


def _signed(sentences: Sequence[Told], at: int) -> str | None:
    """Who is named behind a dash, right after what he says: "— Ailsa Gunn, Brin"."""
    if at >= len(sentences):
        return None
    found = _SIGNATURE.match(sentences[at].text)
    return found["name"].strip() if found else None


def _is_all_speech(text: str) -> bool:
    stripped = text.strip()
    return stripped[:1] in '“"' and stripped[-1:] in '”"' and len(stripped) > 2  # noqa: PLR2004


def _called(text: str, fact: Fact) -> str:
    """The speaker as the text has it, with the article that is part of a name: `The Post`; a joined word is whole."""
    before, (head, _, rest) = text[: fact.start], fact.text.partition(" ")
    called = rest if rest and head.lower() in OPENERS else fact.text  # "But officials"
    if before.endswith("-"):
        return f"{before.split()[-1]}{called}"
    return f"The {called}" if before.endswith("The ") and not before.strip(" The“") else called
