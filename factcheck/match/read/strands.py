"""A reading in, its strands out: each verb with the words that go with it, those told beside the rest among them.

`Taught since 1982, and official, which it became in 1996` has two. Finer than `tellings`, which keeps what stands
behind `who` or `after` with its clause. No parser: a strand opens at a mark or a joint, and what has no verb of its own
goes on with the one before.
"""

from collections.abc import Iterator, Sequence
from functools import partial

from factcheck.lexicon.grammar import (
    ARTICLES,
    AUXILIARIES,
    BEING,
    CLOSING_BRACKETS,
    DETERMINERS,
    OPENING_BRACKETS,
    PREPOSITIONS,
    PRETERITES,
    RELATIVE_WORDS,
    SUBORDINATORS,
    THIRD_PERSONS,
    WHOSE,
)
from factcheck.lexicon.reporting import REPORTING
from factcheck.match.read.matter import is_matter
from factcheck.match.read.once import once
from factcheck.match.read.reading import Reading
from factcheck.match.read.roles import is_participle
from factcheck.match.read.tellings import Marked, marked
from factcheck.model import Span
from factcheck.typed import NamedTuple

_MARKS = frozenset({",", ";", ":", ".", "–", "—", "…"}) | OPENING_BRACKETS | CLOSING_BRACKETS
_JOINTS = frozenset({"and", "but", "or"})
TYING = (SUBORDINATORS - {"when"}) | {"unless", "if"}
_PLAIN = frozenset("after before until since as".split())  # which lead to a noun as well
_COMPARED = frozenset({"compared"})  # `, compared with 40`, which leads to a noun
_ANEW = frozenset({"while", "whereas"})
_BACK = THIRD_PERSONS | WHOSE | {"him", "them", "there"}
_BEFORE_NOUN = DETERMINERS | PREPOSITIONS | _JOINTS
_AT = frozenset({"when", "where"})
_THEN = frozenset({"later", "then", "also", "soon", "once", "again", "finally", "eventually"})
_KNOWN = frozenset({"known", "nicknamed"})  # by another name
_LONGEST = 2_000  # characters of what is a sentence that somebody wrote


class Strand(NamedTuple):
    """What goes with one verb. `own` are the places of its terms, and `verbs` those of its verbs among them.

    `antecedent` is what an aside tells more of, `subject` that or a subject that it shares, `lent` what it may speak of
    besides. `spans` is where it stands, `days` where those days stand that it shares. `is_deed`: its verb tells what is
    done, and not who says so.
    """

    own: frozenset[int]
    verbs: tuple[int, ...]
    antecedent: frozenset[int]
    subject: frozenset[int]
    lent: frozenset[int]
    spans: tuple[Span, ...]
    days: tuple[Span, ...]
    is_deed: bool

    @property
    def reach(self) -> frozenset[int]:
        """The places of all that it tells something of, or with."""
        return self.own | self.subject | self.lent


class _Piece(NamedTuple):
    """The tokens from one to before another; `verb` is the first verb among them, -1 for none."""

    first: int
    after: int
    verb: int


class _Open(NamedTuple):
    """A strand as it is put together: its pieces, and the strand that it goes with."""

    pieces: list[_Piece]
    owner: "_Open | None"
    is_aside: bool

    @property
    def has_verb(self) -> bool:
        return any(piece.verb >= 0 for piece in self.pieces)


@once
def strands(reading: Reading) -> tuple[Strand, ...]:
    """None of a text that is a table, or longer than a sentence."""
    if reading.is_table or len(reading.words.text) > _LONGEST:
        return ()
    text = marked(reading)
    found = _joined(text, [*_pieces(text)])
    return tuple(_strand(text, one, found) for one in found if one.has_verb)


def _pieces(text: Marked) -> Iterator[_Piece]:
    first = 0
    for at in range(len(text.tokens)):
        is_mark = text.key(at) in _MARKS and at not in text.joined
        is_led = _is_led_relative(text, at) and _verb(text, first, at) >= 0  # `five million of which was lent`
        if (is_mark or is_led or _opens(text, at)) and at > first:
            yield _Piece(first, at, _verb(text, first, at))
            first = at
        if is_mark:
            first = at + 1
    if first < len(text.tokens):
        yield _Piece(first, len(text.tokens), _verb(text, first, len(text.tokens)))


def _opens(text: Marked, at: int) -> bool:
    """Whether a word begins a strand: a joint that parts no list of verbs, a relative with its preposition, a tie."""
    key = text.key(at)
    if at in text.joined or not text.tokens[at].text.islower():
        return False
    if key in _JOINTS:
        return not (at and text.verbs[at - 1])
    if key in TYING:
        return text.key(at - 1) not in AUXILIARIES  # `has since closed`
    return key in RELATIVE_WORDS and text.key(at - 1) not in PREPOSITIONS


def _is_led_relative(text: Marked, at: int) -> bool:
    return text.key(at) in PREPOSITIONS and text.key(at + 1) in {"which", "whom"}


def _verb(text: Marked, first: int, after: int) -> int:
    """The first verb that says something: none that only tells what is for, `to carry`, or of what sort, `combined`."""
    return next((at for at in range(first, after) if _tells(text, at) and text.key(at - 1) != "to"), -1)


def _tells(text: Marked, at: int) -> bool:
    """Whether a token is a verb, and no noun behind a copula or a name, nor a word for what sort of thing it is."""
    if not text.verbs[at] or text.key(at) in _COMPARED or "-" in (text.key(at - 1), text.key(at + 1)):
        return False
    if text.terms[at] < 0 or is_participle(text.key(at)):
        return text.terms[at] < 0 or not _is_attribute(text, at)
    is_noun = text.key(at).endswith("ss") or text.key(at - 1) in DETERMINERS
    return not is_noun and (text.key(at - 1) not in BEING or text.key(at).endswith("ing"))


def _is_attribute(text: Marked, at: int) -> bool:
    """`a combined total`, `of unplanned outages`: a participle right before a noun, and behind no subject."""
    is_before_noun = at + 1 < len(text.tokens) and text.terms[at + 1] >= 0 and not text.name(at + 1)
    before = at - 1 if text.terms[at - 1] >= 0 or text.key(at - 1) in _BEFORE_NOUN else at - 2  # `the first printed`
    is_led = at == 0 or text.key(before) in _BEFORE_NOUN
    return text.key(at) not in PRETERITES and is_before_noun and not text.verbs[at + 1] and is_led


def _joined(text: Marked, pieces: Sequence[_Piece]) -> list[_Open]:
    """The strands, each piece with the one that it goes on with."""
    main = _Open([], None, is_aside=False)
    found, last = [main], main
    for place, piece in enumerate(pieces):
        is_aside = _is_aside(text, piece)
        is_apposed = _is_apposed(text, main, pieces[place:])
        if _is_anew(text, piece, last):
            main = last = _Open([piece], main, is_aside=False)
            found.append(main)
        elif piece.verb < 0 and last.pieces and not is_aside and text.key(piece.first - 1) not in _MARKS:
            last.pieces.append(piece)  # `who succeeded Lind as chair in 2015`
        elif not main.pieces and _is_participial(text, piece):
            last = _Open([piece], main, is_aside=True)  # `Born in Lund, she studied`
            found.append(last)
        elif not is_aside and not last.has_verb and (last is not main or not is_apposed):
            last.pieces.append(piece)
        elif not is_aside and not main.has_verb and not is_apposed:
            main.pieces.append(piece)
            last = main
        elif not is_aside and (piece.verb < 0 or (main.has_verb and not _is_finite(text, piece))):
            last.pieces.append(piece)
        elif is_aside or not main.has_verb or _is_participial(text, piece):
            last = _Open([piece], last, is_aside=True)
            found.append(last)
        elif last is not main and piece.verb == piece.first + 1 and text.key(piece.first - 1) not in _MARKS:
            last = _Open([piece], last, is_aside=False)  # `who left in May and was replaced`
            found.append(last)
        else:
            main = last = _Open([*_led_to(text, last, piece), piece], main, is_aside=False)
            found.append(main)
    return found


def _is_participial(text: Marked, piece: _Piece) -> bool:
    """`Born in Lund, she` and `having won`: what was before; what goes on at once, `making a loss`, is no strand."""
    key = text.key(piece.first)
    return key == "having" or (piece.verb == piece.first == 0 and key not in AUXILIARIES | PRETERITES)


def _is_finite(text: Marked, piece: _Piece) -> bool:
    """Whether a piece has a verb that needs no other: a comma alone leads to `a hall named after her` as well."""
    if text.key(piece.first).endswith("ing") and text.key(piece.first) != "having":
        return False
    keys = {text.key(at) for at in range(piece.first, piece.after) if text.verbs[at]}
    is_joined = text.key(piece.first) in _JOINTS | _ANEW
    return is_joined or piece.verb == piece.first or not keys.isdisjoint(AUXILIARIES | PRETERITES)


def _is_anew(text: Marked, piece: _Piece, last: _Open) -> bool:
    """Whether a piece begins a clause that is none of the one before: behind a semicolon, or with `whereas`."""
    if piece.first and text.key(piece.first - 1) in {";", "."}:
        return True
    return last.has_verb and text.key(piece.first) in _ANEW


def _led_to(text: Marked, last: _Open, piece: _Piece) -> list[_Piece]:
    """The subject of a piece that opens with its verb, taken from the strand that it seemed to end.

    `Sales fell, but the price, a record, rose` has it behind the joint.
    """
    verb = next((at for at in reversed(range(len(last.pieces))) if last.pieces[at].verb >= 0), 0)
    behind = range(verb + 1, len(last.pieces))
    joint = next((at for at in behind if text.key(last.pieces[at].first) in TYING | _JOINTS), 0)
    is_finite = piece.verb == piece.first and text.key(piece.first) in AUXILIARIES | PRETERITES
    is_listed = text.key(piece.first) == "and" and piece.verb > piece.first + 1  # `, and Lund and Holm drew`
    is_listed = is_listed and text.key(last.pieces[joint].first - 1) == ","
    taken = last.pieces[joint:] if joint and (is_finite or is_listed) else []
    del last.pieces[len(last.pieces) - len(taken) :]
    return taken


def _is_aside(text: Marked, piece: _Piece) -> bool:
    """Whether a piece has a relative before its verb, opens with a tie or in brackets; `after the vote` does not."""
    key = text.key(piece.first)
    if text.key(piece.first - 1) in OPENING_BRACKETS or any(map(partial(_is_led_relative, text), _ahead(piece))):
        return True
    return key in RELATIVE_WORDS | TYING and (piece.verb >= 0 or key not in _PLAIN)


def _ahead(piece: _Piece) -> range:
    return range(piece.first, piece.after if piece.verb < 0 else piece.verb)


def _is_apposed(text: Marked, main: _Open, pieces: Sequence[_Piece]) -> bool:
    """Whether a piece tells more of a subject whose verb comes behind it: `The Vega, a ferry built in Lund, sank`."""
    piece = pieces[0]
    if not main.pieces or text.key(main.pieces[0].first) in PREPOSITIONS or piece.verb < 0:
        return False
    is_done = piece.verb <= piece.first + 1 and text.terms[piece.verb] >= 0  # `better known as`
    is_led = text.key(piece.first) in ARTICLES or is_done
    return is_led and any(other.verb == other.first for other in pieces[1:])


def _strand(text: Marked, one: _Open, found: Sequence[_Open]) -> Strand:
    own = _terms(text, one.pieces)
    told = [at for piece in one.pieces for at in range(piece.first, piece.after) if _tells(text, at)]
    told += [piece.verb for piece in one.pieces if piece.verb >= 0 and piece.verb not in told]
    verbs = tuple(text.terms[at] for at in sorted(told) if text.terms[at] >= 0 and not _reports(text, at))
    spans = tuple(_span(text, piece) for piece in one.pieces)
    antecedent = _antecedent(text, one)
    days = [*_days(text, one, found), *_around(text, one, antecedent)]
    before = found[: found.index(one)]
    is_relative = text.key(one.pieces[0].first) in {"who", "which"}
    named = frozenset[int]() if is_relative else _named(text, one, [other for other in before if not other.is_aside])
    lent = named | _told_before(text, one) | _placed(text, one, found)
    keys = [text.key(at) for at in told]
    is_told = bool(verbs) or not {"has", "have", "had"}.isdisjoint(keys)
    is_deed = is_told and not any(_reports(text, at) or text.key(at) in _KNOWN for at in told)
    return Strand(own, verbs, antecedent, antecedent | _shared(text, one), lent, spans, tuple(days), is_deed)


def _reports(text: Marked, at: int) -> bool:
    """Whether a verb leads to what somebody says; `was written by Lind` tells who did it."""
    is_done = text.key(at + 1) == "by" and text.key(at - 1) in BEING
    return text.key(at) in REPORTING and not is_done


def _named(text: Marked, one: _Open, before: Sequence[_Open]) -> frozenset[int]:
    """The names of those of whom the strands before tell, and all that the one that it goes with tells of."""
    terms = text.reading.terms
    return frozenset(at for other in before for at in _subject(text, other) if other is one.owner or terms[at].name)


def _around(text: Marked, one: _Open, antecedent: frozenset[int]) -> Iterator[Span]:
    """Where what an aside tells more of stands, from the verb before it on: `the attacks of July 7, which`."""
    terms = text.reading.terms
    if antecedent:
        start = max((terms[at].end for at in range(min(antecedent))), default=0)
        yield Span(start, text.tokens[one.pieces[0].first].start)


def _told_before(text: Marked, one: _Open) -> frozenset[int]:
    """The nouns and the names before a pronoun that stands in it: `it was never rebuilt`, `Lind rode it`.

    All those before a verb that nothing follows: `the captain left the ship and survived`.
    """
    places = [at for piece in one.pieces for at in range(piece.first, piece.after) if text.key(at) in _BACK]
    last = one.pieces[-1]
    places += [last.verb] if last.verb == last.after - 1 else []
    told = text.reading.terms_before(text.tokens[places[-1]].start) if places else ()
    return frozenset(at for at in told if not is_participle(text.reading.terms[at].key))


def _placed(text: Marked, one: _Open, found: Sequence[_Open]) -> frozenset[int]:
    """The names of what tells when or where it was: `died when a slide hit Holm`."""
    told = [other for other in found if other.owner is one and text.key(other.pieces[0].first) in _AT]
    return frozenset(at for other in told for at in _terms(text, other.pieces) if text.reading.terms[at].name)


def _span(text: Marked, piece: _Piece) -> Span:
    return Span(text.tokens[piece.first].start, text.tokens[piece.after - 1].end)


def _terms(text: Marked, pieces: Sequence[_Piece]) -> frozenset[int]:
    spans = [_span(text, piece) for piece in pieces]
    return frozenset(at for span in spans for at in text.reading.terms_within(span.start, span.end))


def _antecedent(text: Marked, one: _Open) -> frozenset[int]:
    """What an aside tells more of: what stands right before it."""
    first = one.pieces[0].first
    before = [piece for piece in one.owner.pieces if piece.after <= first] if one.owner and one.is_aside else []
    is_tied = text.key(first) in TYING or text.key(first).endswith("ing")
    if not before or is_tied or one.owner is None:
        return frozenset()
    return _phrase(text, before[-1]) | _antecedent(text, one.owner)  # `Lind, known as the head of Vega, who`


def _phrase(text: Marked, piece: _Piece) -> frozenset[int]:
    """The terms of a piece behind its last verb, all of them where there is none."""
    last = max((at + 1 for at in range(piece.first, piece.after) if text.verbs[at]), default=piece.first)
    return _terms(text, [_Piece(last, piece.after, -1)]) if last < piece.after else frozenset()


def _shared(text: Marked, one: _Open) -> frozenset[int]:
    """The subject that a strand without its own has from the one that it goes with: `and was sold`, `having won`."""
    first, verb = one.pieces[0].first, one.pieces[0].verb
    terms = [text.reading.terms[text.terms[at]] for at in range(first, verb) if text.terms[at] >= 0]
    has_subject = any(term.name or (is_matter(term) and term.key not in _THEN) for term in terms)
    is_doing = any(text.key(at).endswith("ing") for at in (first, first + 1)) or verb == first
    is_bracketed = text.key(first - 1) in OPENING_BRACKETS
    if one.owner is None or has_subject or (one.is_aside and not is_doing and not is_bracketed):
        return frozenset()
    is_done = is_participle(text.key(verb)) and text.key(verb - 1) in _JOINTS
    return _subject(text, one.owner) | (_told_of(text, one.owner.pieces) if is_done else frozenset())


def _told_of(text: Marked, pieces: Sequence[_Piece]) -> frozenset[int]:
    """What the last verb of a strand may tell more of: `is a film made by Lind`."""
    last = next((piece for piece in reversed(pieces) if piece.verb >= 0), pieces[-1])
    told = [at for at in range(last.first, last.after) if _tells(text, at)]
    return _terms(text, [last._replace(after=told[-1])]) if told and told[-1] > last.first else frozenset()


def _subject(text: Marked, one: _Open) -> frozenset[int]:
    """The terms before the verb of a strand, with those that it is lent; the last verb of `said that Lind had won`."""
    told = next((piece for piece in one.pieces if piece.verb >= 0), None)
    said = [at for at in range(told.verb, told.after) if text.key(at) in REPORTING] if told else []
    is_said = any(text.key(at + 1) == "that" for at in said)
    verb = told.verb if told else len(text.tokens)
    if told and is_said:
        verb = next(at for at in reversed(range(told.verb, told.after)) if at == verb or _tells(text, at))
    before = [piece._replace(after=min(piece.after, verb)) for piece in one.pieces if piece.first < verb]
    lent = _antecedent(text, one) | _shared(text, one) if one.pieces else frozenset()
    return _terms(text, before) | lent


def _days(text: Marked, one: _Open, found: Sequence[_Open]) -> Iterator[Span]:
    """Where the days stand that a sentence opens with, or ends with, for all of it; that before `when`."""
    first, last = found[0].pieces, found[-1].pieces
    if first and text.key(first[0].first) in PREPOSITIONS | DETERMINERS:
        opening = first[0]._replace(after=max(first[0].verb, first[0].first + 1)) if first[0].verb >= 0 else first[0]
        yield _span(text, opening)
    if one.owner and one.owner.pieces and text.key(one.pieces[0].first) in _AT:
        yield _span(text, one.owner.pieces[-1])
    if not one.is_aside and last and not found[-1].is_aside:
        yield _span(text, last[-1])
