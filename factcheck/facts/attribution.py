"""A sentence's words in, who is said to have said it out; and one speaker measured against another."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from factcheck.facts import Context
from factcheck.lexicon.grammar import AND, GENITIVE, PRONOUNS
from factcheck.lexicon.reporting import (
    BE_FORMS,
    BETWEEN,
    MAKING_VERBS,
    REPORTING,
    SPEAKER_NOUNS,
    STANCES,
    VOICE_NOUNS,
    WEAK_VERBS,
)
from factcheck.lexicon.stopwords import STOPWORDS
from factcheck.lexicon.titles import PERSON_TITLES, TITLE_PARTS
from factcheck.model import Fact, Relation, Token, Words
from factcheck.names import Found, Name, Shape
from factcheck.names.find import names
from factcheck.names.relate import relate
from factcheck.typed import NamedTuple, cast
from factcheck.words import beyond, key_after, key_at, key_before, text_after, text_at, text_before

_QUOTES = frozenset("“”\"„«»‘'`「」")
_OPENING_QUOTES = frozenset('“"„«‘`「')
_ARTICLES = frozenset({"the", "a", "an", "its", "their", "his", "her", "one", "this", "some", "several", "many"})
_POST_PREPOSITIONS = frozenset({"of", "at", "from", "for", "in", "with"})
_TOLD_THINGS = frozenset({"story", "stories", "tale", "tales", "truth", "time", "difference"})
_LONGEST_ASIDE = 25  # tokens between the commas of "Zeng, who leads ..., said"
_LONGEST_PHRASE = 6  # tokens of "the country's top market regulator"


class Attribution(NamedTuple):
    """`name` is None for a pronoun or a common noun, which `noun` then holds (`he`, `commission`).

    `verb` is the lemma (`say`), `stance` its class: said, confirmed, claimed, denied, urged, predicted. `people` is
    whose a body is, where that is said: `Danish`.
    """

    name: Name | None
    noun: str
    verb: str
    stance: str
    people: Name | None = None


class _Speaker(NamedTuple):
    start: int
    end: int
    name: Name | None
    noun: str


class _Clause(NamedTuple):
    """A sentence with its names by the offsets where they start and end."""

    text: str
    tokens: Sequence[Token]
    starting: dict[int, Found]
    ending: dict[int, Found]


def extract(words: Words, context: Context) -> Iterator[Fact]:  # noqa: ARG001 - a speaker needs no context
    """Each attribution; its span is the speaker's."""
    tokens = words.tokens
    cues = [at for at, token in enumerate(tokens) if token.key in _CUES]
    if not cues:
        return
    found = names(words)
    clause = _Clause(words.text, tokens, {name.start: name for name in found}, {name.end: name for name in found})
    starts = [name.start for name in found]
    taken: set[tuple[int, int]] = set()
    for at in cues:
        nearest = bisect_right(starts, tokens[at].start) - 1
        if nearest >= 0 and tokens[at].start < found[nearest].end:
            continue
        speaker, verb = _read(clause, at)
        if speaker and (speaker.start, speaker.end) not in taken:
            taken.add((speaker.start, speaker.end))
            people = _people(speaker, clause)
            start = people.start if people else speaker.start
            value = Attribution(
                speaker.name, speaker.noun, verb, STANCES.get(verb, "said"), people.name if people else None
            )
            yield Fact("attribution", words.text[start : speaker.end], start, speaker.end, value)


def _people(speaker: _Speaker, clause: _Clause) -> Found | None:
    """Whose a body is, where that stands right before its name: `the Danish Meteorological Institute`."""
    before = clause.ending.get(speaker.start - 1)
    is_body = speaker.name is not None and speaker.name.shape is Shape.BODY
    return before if is_body and before and before.name.is_demonym else None


def rewrite(stated: Fact, sourced: Fact) -> str | None:
    """The source's speaker; None unless both are named."""
    ours, theirs = stated.value, sourced.value
    is_named = isinstance(ours, Attribution) and ours.name and isinstance(theirs, Attribution) and theirs.name
    return " ".join(sourced.text.split()) if is_named else None


def compare(stated: Fact, sourced: Fact, context: Context) -> Relation:
    """SAME or CONFLICT where both name a speaker; a pronoun or a common noun contradicts nobody."""
    ours, theirs = cast("Attribution", stated.value), cast("Attribution", sourced.value)
    if ours.name and theirs.name:
        relation = relate(ours.name, theirs.name, context.aliases)
        relation = Relation.SAME if relation is Relation.WEAKER else relation
        relation = Relation.UNCLEAR if relation is Relation.CONFLICT and _may_be_one_of(ours, theirs) else relation
        if ours.people and theirs.people and relate(ours.people, theirs.people, context.aliases) is Relation.CONFLICT:
            relation = Relation.CONFLICT
    else:
        relation = Relation.SAME if ours.noun and ours.noun == theirs.noun else Relation.UNCLEAR
    is_denial = (ours.stance == "denied") != (theirs.stance == "denied")
    return Relation.UNCLEAR if relation is Relation.SAME and is_denial else relation


def _may_be_one_of(ours: Attribution, theirs: Attribution) -> bool:
    """Whether one is a voice of a body and the other a person, who may be that voice."""
    if bool(ours.noun) == bool(theirs.noun):
        return False
    person = theirs if ours.noun else ours
    return person.name is not None and person.name.shape in {Shape.PERSON, Shape.UNKNOWN}


def _read(clause: _Clause, at: int) -> tuple[_Speaker | None, str]:
    """The speaker that the cue at `at` points to, and the verb's lemma."""
    key, tokens = clause.tokens[at].key, clause.tokens
    following = key_after(tokens, at)
    verb = REPORTING.get(f"{key} {following}") or REPORTING.get(key, "")
    if verb and not tokens[at].text[0].isupper():
        return _of_verb(clause, at, verb, following), verb
    return _of_phrase(clause, at, key, following), "say"


def _of_phrase(clause: _Clause, at: int, key: str, following: str) -> _Speaker | None:
    """`according to X`, `in the words of X`, `per X`, `as X put it`, `X: “...`."""
    if (key, following) in {("according", "to"), ("words", "of")}:
        return _right(clause, at + 2)
    if (key == ":" and following in _OPENING_QUOTES) or (key, following) == ("put", "it"):
        return _left(clause, at)
    speaker = _right(clause, at + 1) if key == "per" else None
    return speaker if speaker and speaker.name else None


def _of_verb(clause: _Clause, at: int, verb: str, following: str) -> _Speaker | None:
    """`X said`, `said X`, `was reported by X`."""
    is_passive = _is_passive(clause.tokens, at)
    if verb == "tell" and key_at(clause.tokens, at + 2) in _TOLD_THINGS:
        return None
    if is_passive and following in {"by", "as"}:
        if verb in MAKING_VERBS:
            return None
        by = _agent(clause.tokens, at + 1)
        return _right(clause, by + 1) if by else None
    if _is_inverted(clause, at):
        return _right(clause, at + 1)
    is_silent = is_passive or (verb in WEAK_VERBS and not _reports(clause, at))
    return None if is_silent else _left(clause, at)


def _is_passive(tokens: Sequence[Token], at: int) -> bool:
    before = at - 1
    while before >= 0 and tokens[before].key in BETWEEN and tokens[before].key not in BE_FORMS:
        before -= 1
    return before >= 0 and tokens[before].key in BE_FORMS and not tokens[at].key.endswith("ing")


def _agent(tokens: Sequence[Token], at: int) -> int:
    """The "by" at or soon after `at`: `identified by X`, `described as a rival by X`; 0 if there is none."""
    for by in range(at, min(at + _LONGEST_PHRASE, len(tokens))):
        if tokens[by].key == "by":
            return by
        if not tokens[by].text[0].isalnum():
            return 0
    return 0


def _is_inverted(clause: _Clause, at: int) -> bool:
    """`“...,” said Zeng`, `..., said the commission.`"""
    if at + 1 >= len(clause.tokens) or not at or text_before(clause.tokens, at) not in _QUOTES | {","}:
        return False
    if clause.tokens[at].key in _TELLING:
        return False  # on its right is who is told
    return text_before(clause.tokens, at) != "," or _left(clause, at) is None


def _reports(clause: _Clause, at: int) -> bool:
    """Whether a verb of many uses is one of speech here: before "that" or beside a quotation."""
    tokens = clause.tokens
    after = [token.text for token in beyond(tokens, at, 2)]
    if after[:1] == ["that"] or (after and after[0] in _OPENING_QUOTES):
        return True
    if len(after) > 1 and after[0] in {":", ","} and after[1] in _OPENING_QUOTES:
        return True
    before = at - 1
    while before >= 0 and at - before <= _LONGEST_PHRASE and tokens[before].text not in _QUOTES:
        before -= 1
    closes = text_at(tokens, before) in _QUOTES and text_before(tokens, before) in {",", ".", "!", "?"}
    return closes and at - before <= _LONGEST_PHRASE


def _left(clause: _Clause, at: int) -> _Speaker | None:
    """The speaker that ends before token `at`, past adverbs and an aside between commas."""
    before = at - 1
    while before >= 0 and (clause.tokens[before].key in BETWEEN or _is_adverb(clause.tokens[before].key)):
        before -= 1
    if before < 0:
        return None
    if clause.tokens[before].text != ",":
        return _ending_at(clause, before)
    return _before_aside(clause, before)


def _is_adverb(key: str) -> bool:
    return len(key) > 4 and key.endswith("ly") and key not in {"family", "assembly", "italy"}  # noqa: PLR2004


def _before_aside(clause: _Clause, comma: int) -> _Speaker | None:
    """`Zeng, who leads ..., said`, `Zeng, chairman of CEC, said`; and `the manager, Rafael Benitez, said`."""
    tokens = clause.tokens
    first = comma - 1
    while first >= 0 and comma - first <= _LONGEST_ASIDE and tokens[first].text != ",":
        if tokens[first].text in _QUOTES - {"'"}:
            return None
        first -= 1
    if first <= 0 or tokens[first].text != ",":
        return None
    inner = clause.ending.get(tokens[comma - 1].end)
    if inner and inner.start == tokens[first + 1].start:
        return _speaker_of(inner)
    return _ending_at(clause, first - 1)


def _ending_at(clause: _Clause, at: int) -> _Speaker | None:
    """The name, pronoun or common noun whose last token is `at`."""
    token = clause.tokens[at]
    name = clause.ending.get(token.end)
    if name:
        return _head_of(clause, name) or _speaker_of(name)
    if token.key in PRONOUNS:
        return _Speaker(token.start, token.end, None, token.key)
    if token.key in {"who", "which"} and at:
        return _ending_at(clause, at - 1 - (text_before(clause.tokens, at) == "," and at > 1))
    return _noun_phrase(clause, at) if token.key in SPEAKER_NOUNS and token.text.islower() else None


def _head_of(clause: _Clause, name: Found) -> _Speaker | None:
    """The one before "of CEC": `Zeng Yi of CEC said`, `the head of CAICT said`, `the Minister of Health and Care`."""
    at = _token_at(clause, name.start)
    while key_before(clause.tokens, at) in {"the", "a"}:
        at -= 1
    if at > 2 and key_before(clause.tokens, at) in AND:  # noqa: PLR2004
        joined = clause.ending.get(clause.tokens[at - 2].end)
        at = _token_at(clause, joined.start) if joined else at - 2
    if at < 2 or key_before(clause.tokens, at) not in _POST_PREPOSITIONS:  # noqa: PLR2004
        return None
    head = clause.tokens[at - 2]
    owner = clause.ending.get(head.end)
    if owner:
        return _speaker_of(owner)
    if head.key in SPEAKER_NOUNS or head.key in PERSON_TITLES:
        speaker = _noun_phrase(clause, at - 2)
        is_voice = head.key in VOICE_NOUNS
        return speaker._replace(end=name.end, name=name.name if is_voice else None)
    return None


def _token_at(clause: _Clause, start: int) -> int:
    low, high = 0, len(clause.tokens)
    while low < high:
        middle = (low + high) // 2
        if clause.tokens[middle].start < start:
            low = middle + 1
        else:
            high = middle
    return low


def _noun_phrase(clause: _Clause, at: int) -> _Speaker:
    """The phrase that ends in the noun at `at`; a voice of a body (`a Huawei spokesman`) speaks in its name."""
    tokens = clause.tokens
    first, name = at, None
    while first > 0 and at - first < _LONGEST_PHRASE:
        found = clause.ending.get(tokens[first - 1].end)
        if found:
            name, first = found.name, _token_at(clause, found.start)
        elif key_before(tokens, first) in GENITIVE or text_before(tokens, first).isalpha():
            first -= 1
            if tokens[first].key in _ARTICLES or tokens[first].key in _POST_PREPOSITIONS:
                first += tokens[first].key in _POST_PREPOSITIONS
                break
        else:
            break
    is_voice = tokens[at].key in VOICE_NOUNS
    return _Speaker(tokens[first].start, tokens[at].end, name if is_voice else None, tokens[at].key)


def _right(clause: _Clause, at: int) -> _Speaker | None:
    """The speaker that begins at token `at`, past an article, titles and the country before a title."""
    tokens, first = clause.tokens, at
    while at < len(tokens) and at - first < _LONGEST_PHRASE:
        name = clause.starting.get(tokens[at].start)
        if name and not _is_of_title(clause, name):
            after = _token_at(clause, name.end)
            return _voice_after(clause, name, after) or _speaker_of(name)
        if name:
            at = _token_at(clause, name.end)
        elif at == first and tokens[at].key in PRONOUNS:
            return _Speaker(tokens[at].start, tokens[at].end, None, tokens[at].key)
        elif _leads_on(tokens, at):
            at += 1
        elif tokens[at].key in SPEAKER_NOUNS and key_after(tokens, at) not in SPEAKER_NOUNS:
            return _noun_ahead(clause, first, at)
        elif tokens[at].text.isalpha() and tokens[at].text.islower() and at > first:
            at += 1
        else:
            break
    return None


def _leads_on(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word is an article or a title before the one who speaks: the coach of `said the coach.` is they."""
    following = text_after(tokens, at) if at + 1 < len(tokens) else "."
    if tokens[at].key in SPEAKER_NOUNS and not following[0].isalnum():
        return False
    return tokens[at].key in PERSON_TITLES or tokens[at].key in TITLE_PARTS or tokens[at].key in _ARTICLES


def _noun_ahead(clause: _Clause, first: int, at: int) -> _Speaker:
    """`the regulator`; or the name that a noun introduces (`analyst Ming-Chi Kuo`, `officials of CAICT`)."""
    tokens = clause.tokens
    after = at + 1
    is_linked = key_at(tokens, after) in {"of", "at", "from", "by", "in"}
    if is_linked:
        after += 1 + (key_after(tokens, after) == "the")
    is_apposed = text_at(tokens, after) == ","  # `said the coach, Jan Vos`
    after += is_apposed and not is_linked
    name = clause.starting.get(tokens[after].start) if after < len(tokens) else None
    if name and (not is_linked or tokens[at].key in VOICE_NOUNS):
        return _speaker_of(name)
    return _Speaker(tokens[first].start, tokens[at].end, None, tokens[at].key)


def _voice_after(clause: _Clause, name: Found, at: int) -> _Speaker | None:
    """`according to Huawei's report`, `said Huawei spokesman Li`: the voice, or the name that follows it."""
    tokens = clause.tokens
    at += key_at(tokens, at) == "'s"
    if at >= len(tokens) or not _is_post(tokens, at):
        return None
    named = clause.starting.get(tokens[at + 1].start) if at + 1 < len(tokens) else None
    if named:
        return _speaker_of(named)
    is_voice = tokens[at].key in VOICE_NOUNS
    return _Speaker(name.start, tokens[at].end, name.name if is_voice else None, tokens[at].key)


def _is_post(tokens: Sequence[Token], at: int) -> bool:
    """A noun for who speaks: a listed one, or whatever ends the phrase ("says Essex harbourmaster")."""
    if tokens[at].key in SPEAKER_NOUNS or tokens[at].key in PERSON_TITLES:
        return True
    ends = not text_after(tokens, at)[:1].isalnum()
    return ends and tokens[at].text.isalpha() and tokens[at].text.islower() and tokens[at].key not in STOPWORDS


def _is_of_title(clause: _Clause, name: Found) -> bool:
    """`Chinese` in "said Chinese President Xi": the country of the one who speaks."""
    after = _token_at(clause, name.end)
    tokens = clause.tokens
    if key_at(tokens, after) not in PERSON_TITLES | TITLE_PARTS:
        return False
    ahead = range(after, min(after + 4, len(tokens)))
    return any(tokens[at].start in clause.starting for at in ahead)


def _speaker_of(name: Found) -> _Speaker:
    return _Speaker(name.start, name.end, name.name, "")


_TELLING = frozenset({"told", "tell", "tells", "telling"})
_CUES = frozenset({"according", "per", "put", "words", ":", *(form.split()[0] for form in REPORTING)})
