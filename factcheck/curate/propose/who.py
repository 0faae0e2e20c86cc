"""A sentence among its neighbours in, who is said to have said it out, and whom its pronouns stand for."""

import re
from collections.abc import Iterator, Sequence

from factcheck import facts, words
from factcheck.curate.propose.parts import Part, is_verb
from factcheck.facts import Context
from factcheck.facts.attribution import Attribution
from factcheck.lexicon.propose import (
    ADVERBS,
    BEING,
    DEMONSTRATIVES,
    HE_OR_SHE,
    IT_OR_THEY,
    LEADS,
    LINKS,
    NO_ADVERBS,
    PRONOUNS,
    RECALLING,
)
from factcheck.lexicon.reporting import REPORTING
from factcheck.model import Fact, Token
from factcheck.names import Name, Shape
from factcheck.typed import NamedTuple

_AHEAD = 3  # sentences in which one who is "he" so far may be named yet
_MARKS = ' “‘"'
_LONGEST = 14  # words of a subject
_VERBS = "|".join(verb for verb in sorted(REPORTING) if " " not in verb)
_REPORTED = re.compile(rf"^[^“”]{{0,120}}?\b(?:{_VERBS}) that ")
_IMPERSONAL = re.compile(r"^It (?:is|was) [^,.;:“”]{1,50}? that (?=\w)")  # "It is no coincidence that ..."
_THERE = re.compile(
    r"^there (?:will |may |can |must |would |could |should )?(?:be|is|are|was|were|has been|have been) ", re.IGNORECASE
)
_YEAR = re.compile(r"^\d{4}, ")
_BRACKETED = re.compile(r"\s\([^()]{1,60}\)")
_OF_A_PERSON = frozenset({Shape.PERSON, Shape.UNKNOWN})


class Told(NamedTuple):
    """A sentence with its facts; `line` is where it stands, `is_alone` whether it is a paragraph by itself."""

    text: str
    facts: tuple[Fact, ...]
    line: int
    is_alone: bool


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
    named = [fact for fact in said if _is_named(fact)]
    if named:
        return Speaker(_called(here.text, named[-1]))
    if said:
        return _recalled(at, sentences, said[0].text)
    bare = _BRACKETED.sub("", here.text)
    if bare != here.text and "“" not in here.text:  # "the Port Office (KPO) said"
        named = [fact for fact in facts.extract(words.cut(bare), Context(), ("attribution",)) if _is_named(fact)]
        if named:
            return Speaker(_called(bare, named[-1]))
    if _is_all_speech(here.text):
        return _going_on(at, sentences)
    return Speaker()


def own_speaker(part: Part) -> Speaker:
    """Who speaks in a clause with `who` or `which` itself: `companies, which have insisted that ...`."""
    if part.kind != "relative" or not _REPORTED.search(part.text):
        return Speaker()
    return Speaker(part.text[: _verb_at(part.text)].strip() or None)


def _verb_at(text: str) -> int:
    """Where the first verb begins."""
    tokens = words.cut(text).tokens
    return next((token.start for place, token in enumerate(tokens) if place and is_verb(tokens, place)), 0)


def subject_of(text: str, found: Sequence[Fact]) -> str:
    """What stands before the verb, else the first name, else the first words; of "X said that Y did", it is Y."""
    text = _IMPERSONAL.sub("", _REPORTED.sub("", text, count=1), count=1).strip(_MARKS)
    text = _after_leads(text)
    there = _THERE.match(text)
    if there:
        return _phrase(text[there.end() :])
    tokens = words.cut(text).tokens
    named = {at for fact in found if fact.kind == "name" for at in _tokens_of(fact.text, tokens)}
    for place in range(1, min(len(tokens), _LONGEST + 1)):
        if place not in named and is_verb(tokens, place):
            subject = text[: tokens[place - 1].end].partition(",")[0].strip(_MARKS)
            return subject.removeprefix("The ").removeprefix("the ") or text
    names = [fact for fact in found if fact.kind == "name" and isinstance(fact.value, Name)]
    names.sort(key=lambda fact: isinstance(fact.value, Name) and fact.value.is_demonym)
    return names[0].text if names else " ".join(text.rstrip(".").split()[:_LONGEST])


def _after_leads(text: str) -> str:
    """Without what stands before the subject: "In 2023, ...", "Thus ...", "Ignoring it, ...", "In May she ..."."""
    for _ in range(2):
        head, comma, rest = text.partition(", ")
        tokens = words.cut(head).tokens
        first = tokens[0].key if tokens else ""
        is_adverb = first in ADVERBS or (first.endswith("ly") and first not in NO_ADVERBS)
        is_participle = first.endswith("ing") and not any(is_verb(tokens, at) for at in range(1, len(tokens)))
        pronoun = _pronoun_in(tokens) if first in LEADS else None
        if pronoun:
            return text[pronoun.start :]
        if comma and rest and (first in LEADS or is_adverb or is_participle):
            text = _YEAR.sub("", rest, count=1)
        elif is_adverb and len(tokens) > 1:
            text = text[tokens[1].start :]
        else:
            break
    return text


def _pronoun_in(tokens: Sequence[Token]) -> Token | None:
    """The pronoun right before the first verb, behind a phrase without a comma."""
    verb = next((place for place in range(1, len(tokens)) if is_verb(tokens, place)), 0)
    return tokens[verb - 1] if verb > 1 and tokens[verb - 1].key in PRONOUNS else None


def _phrase(text: str) -> str:
    """A noun phrase at the head of a text: up to a word that links, a verb or a mark."""
    tokens = words.cut(text).tokens
    end = 0
    for place, token in enumerate(tokens[:_LONGEST]):
        if place and (token.key in LINKS or is_verb(tokens, place) or token.text in ".;"):
            break
        end = token.end
    return text[:end].removeprefix("the ").strip(_MARKS)


def _tokens_of(name: str, tokens: Sequence[Token]) -> Iterator[int]:
    """The places of a name's tokens, where it stands in the text."""
    held = [token.text for token in words.cut(name).tokens]
    for start in range(len(tokens) - len(held) + 1):
        if [token.text for token in tokens[start : start + len(held)]] == held:
            yield from range(start, start + len(held))


def recalled(part: Part, at: int, sentences: Sequence[Told]) -> str | None:
    """What a person must settle of a proposition that speaks of "it" or "the company", or of "its" new ship."""
    text = _after_leads(part.text)
    keys = [token.key for token in words.cut(text).tokens]
    if part.kind == "apposition":
        owners = [key for key in keys if key in {"its", "their", "his", "her"}]
        near = _named_before(at, sentences, part.start, is_person=False) if owners else None
        return f"whose? “{owners[0]}”" + (f": perhaps {near}’s" if near else "") if owners else None
    keys = keys[:4]
    if _IMPERSONAL.match(text):
        return None
    if keys[0] in DEMONSTRATIVES and len(keys) > 1:
        is_bare = keys[1] in BEING or is_verb(words.cut(text).tokens, 1)
        return f"what is “{' '.join(text.split()[: 1 if is_bare else 2]).rstrip(',.')}”?"
    is_noun = keys[0] == "the" and any(key in RECALLING for key in keys[1:3]) and text.split()[1][:1].islower()
    pronoun = keys[0] if keys[0] in HE_OR_SHE | IT_OR_THEY else None
    if not is_noun and not pronoun:
        return None
    called = " ".join(text.split()[: 3 if is_noun and keys[2] in RECALLING else 2 if is_noun else 1]).rstrip(",.")
    near = _named_before(at, sentences, part.start, is_person=pronoun in HE_OR_SHE)
    return f"who or what is “{called}”?" + (f" Perhaps {near}" if near else "")


def _recalled(at: int, sentences: Sequence[Told], called: str) -> Speaker:
    """A speaker called by a pronoun or a common noun: the last that was named, else the next that is."""
    is_person = called.lower() in HE_OR_SHE
    if not is_person and called.lower() not in IT_OR_THEY:
        return Speaker(called)
    for near in (*reversed(sentences[max(0, at - _AHEAD) : at]), *sentences[at + 1 : at + 1 + _AHEAD]):
        for fact in near.facts:
            if fact.kind == "attribution" and isinstance(fact.value, Attribution) and fact.value.name:
                name = _called(near.text, fact)
                note = f"“{called}” is taken for {name}, named on line {near.line}"
                return Speaker(name, note, f"is “{called}” {name}?")
    near_name = _named_before(at, sentences, 0, is_person=is_person)
    if near_name:
        note = f"“{called}” is taken for {near_name}, the last named before"
        return Speaker(near_name, note, f"is “{called}” {near_name}?")
    return Speaker(review=f"who is “{called}”?")


def _going_on(at: int, sentences: Sequence[Told]) -> Speaker:
    """Speech without a word on who speaks goes on from the speech before."""
    for back in range(at - 1, max(-1, at - 1 - _AHEAD), -1):
        before = speaker_of(back, sentences) if not _is_all_speech(sentences[back].text) else Speaker()
        if before.name:
            note = f"the quotation goes on from line {sentences[back].line}, where {before.name} speaks"
            return Speaker(before.name, note, f"is it still {before.name} who speaks?")
    return Speaker(review="who says this?")


def _named_before(at: int, sentences: Sequence[Told], start: int, *, is_person: bool) -> str | None:
    """Whom the sentence names before `start`, else whom the sentences before are about; no speaker, and no place."""
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
    return None


def _is_named(fact: Fact) -> bool:
    return isinstance(fact.value, Attribution) and fact.value.name is not None


def _is_all_speech(text: str) -> bool:
    stripped = text.strip()
    return stripped[:1] in '“"' and stripped[-1:] in '”"' and len(stripped) > 2  # noqa: PLR2004


def _called(text: str, fact: Fact) -> str:
    """The speaker as the text has it, with the article that is part of a name: `The Post`."""
    before = text[: fact.start]
    return f"The {fact.text}" if before.endswith("The ") and not before.strip(" The“") else fact.text
