"""Two readings in, the names out that the draft has do what another does in its source."""

from collections.abc import Iterator
from collections.abc import Set as AbstractSet

from factcheck.facts.name import is_people, is_place
from factcheck.lexicon.grammar import AUXILIARIES, DETERMINERS, GENITIVE, PREPOSITIONS
from factcheck.match.parties.frames import BOTH_WAYS
from factcheck.match.parties.gapped import shares_verb
from factcheck.match.read.reading import PRONOUNS, Reading, Term
from factcheck.match.read.roles import (
    AGENT,
    MODIFIER,
    OBJECT,
    Role,
    has_doer_behind,
    head_of_list,
    is_behind_by,
    is_passive,
    is_verb_like,
    roles,
)
from factcheck.match.read.settings import preposition
from factcheck.match.read.stems import stem
from factcheck.match.words.links import Links, held_places, like_words, linked, same_words
from factcheck.model import Token
from factcheck.words import keys_before, keys_behind, keys_between, words_before

_LEADING = frozenset(stem(word) for word in "lead led own owned run head chair control manage coach back found".split())
# Where a name stands that does not do it: `ahead of Abera`, `a win over Abera`.
_BESIDE = frozenset({OBJECT, "of", "ahead of", "front of", "over", "against", "behind", "from", "to", "under"})

_WHERE = frozenset({"in", "at", "near"})
_SUCCEEDING = frozenset({"replaced", "replaces", "succeeded", "succeeds", "preceded", "supplanted", "ousted"})
_AHEAD = frozenset({("ahead", "of"), ("instead", "of"), ("rather", "than"), ("place", "of"), ("front", "of")})
_AT_WHOSE = frozenset({"request", "behest", "urging", "invitation", "insistence", "suggestion"})
_PARTNERS = frozenset({"from", "against", "to", "over", "for"})
_ASIDE = frozenset({"with", "over", "against", "behind", "from", "beating"})


def usurpers(stated: Reading, sourced: Reading, links: Links) -> Iterator[Term]:
    """Each stated name that the source has too, but where another name is the one that does it."""
    for index, term in enumerate(stated.terms):
        places = [place for place, _ in links.get(index, ()) if _is_named(term, sourced.terms[place])]
        if term.name is None or not places or (has_doer_behind(stated) and not is_behind_by(stated, index)):
            continue
        if _tells_whose(index, stated):
            continue  # `won by the Norwegian painter Ada Holm`
        if _is_behind(term, stated) and all(_is_part_of_phrase(place, sourced) for place in places):
            continue  # `the Mayor of Holm said`, "the Mayor of Holm, Ann Lind, said"
        for role in roles(stated, index):
            if role.part == AGENT and _is_telling(stated, role.governor) and role.governor in links:
                is_shared = shares_verb(index, role.governor, stated, sourced, links)
                if not is_shared and _does_another(index, role, stated, sourced, links):
                    yield term
                break


def stands_behind_deed(stated: Reading, sourced: Reading, links: Links) -> bool:
    """Whether a name does what another does in the source, which has it behind that: `Dahl took over`.

    "Its conductor, Elin Roos, took over from Dahl" has another do it, wherever her name stands.
    """
    verb = next((at for at in range(1, len(stated.terms)) if is_verb_like(stated, at)), 0)
    deeds = same_words(links, verb) if verb == 1 and stated.terms[0].name and not is_passive(stated, verb) else set()
    places, held = linked(links, 0), held_places(links)
    if not deeds or not places or has_doer_behind(sourced):
        return False
    deed = max(deeds)
    if not all(is_verb_like(sourced, at) and not _is_noun(at, sourced) for at in deeds):
        return False  # `an offer from Orsund`
    is_led = all(place > deed and preposition(place, sourced) in _PARTNERS for place in places)
    verbs = any(is_verb_like(sourced, at) for at in range(deed + 1, max(places)))
    others = any(sourced.terms[at].name and at not in held for at in range(min(deeds)))
    return is_led and not verbs and others


def _is_noun(index: int, reading: Reading) -> bool:
    """Whether an article stands right before a word that may be a verb elsewhere."""
    return not DETERMINERS.isdisjoint(keys_before(reading.words, reading.terms[index].start, 1))


def _tells_whose(index: int, reading: Reading) -> bool:
    """Whether a name is that of a people, right before the word for somebody of it."""
    term, following = reading.terms[index], reading.term_at(reading.terms[index].end + 1)
    return (
        term.name is not None
        and is_people(term.name)
        and following is not None
        and not is_verb_like(reading, following)
    )


def is_done_by_other(stated: Reading, sourced: Reading, links: Links) -> bool:
    """Whether a name does in the draft what a plain noun does in the source, where it does something else.

    `The Senate passed it` for "the lower house passed it, and the Senate is to debate it": the noun may be a word for
    the name, so that it is no more than a doubt.
    """
    for index, term in enumerate(stated.terms):
        deeds = {
            place
            for role in (roles(stated, index) if term.name and not _is_behind(term, stated) else ())
            if role.part == AGENT and _is_telling(stated, role.governor)
            for place, likeness in links.get(role.governor, ())
            if likeness == 1.0 and is_verb_like(sourced, place)
        }
        places = [place for place, _ in links.get(index, ()) if _is_named(term, sourced.terms[place])]
        if deeds and places and all(_is_opening_phrase(place, sourced, PREPOSITIONS) for place in places):
            return all(_is_before_verb(deed - 1, sourced) and sourced.terms[deed - 1].name for deed in deeds)
    return _is_done_by_stranger(stated, sourced, links)


def _is_done_by_stranger(stated: Reading, sourced: Reading, links: Links) -> bool:
    """Whether a plain noun does in the draft what another, of whom that has no word, has done in the source.

    `The state owns the mill` beside "the mill is owned by the Berg family", `the captain was flying` beside "the pilot
    flying was the first officer".
    """
    if _is_caused_by_stranger(stated, sourced, links) or _is_done_by_those_of_another(stated, sourced, links):
        return True
    doer = stated.terms[0] if len(stated.terms) > 1 else None
    if doer is None or doer.name or 0 in links or 1 not in links or is_passive(stated, 1):
        return False
    held = held_places(links)
    deeds = [place for place, _ in links[1] if is_verb_like(sourced, place) or sourced.terms[place].key.endswith("ing")]
    doers = [place for deed in deeds for place in range(deed + 1, len(sourced.terms)) if _is_by(deed, place, sourced)]
    if not doers and is_verb_like(stated, 1) and all(_has_doer_right_before(deed, sourced) for deed in deeds):
        doers = [deed - 1 for deed in deeds]
    return bool(doers) and held.isdisjoint(doers)


def _is_caused_by_stranger(stated: Reading, sourced: Reading, links: Links) -> bool:
    """The same where the draft tells it in the passive: `caused by a quake` beside "heavy rain caused it"."""
    held = held_places(links)
    for verb in range(len(stated.terms)):
        agents = [index for index in range(verb + 1, len(stated.terms)) if _is_by(verb, index, stated)]
        if not agents or not is_passive(stated, verb) or any(at in links or stated.terms[at].name for at in agents):
            continue
        deeds = [place for place in same_words(links, verb) if is_verb_like(sourced, place)]
        doers = [
            place for deed in deeds for place in range(deed + 1, len(sourced.terms)) if _is_by(deed, place, sourced)
        ]
        doers += [deed - 1 for deed in deeds if _has_doer_right_before(deed, sourced)]
        if doers and held.isdisjoint(doers) and not any(sourced.terms[place].name for place in doers):
            return True
    return False


def _is_done_by_those_of_another(stated: Reading, sourced: Reading, links: Links) -> bool:
    """`Arrested by Abera's police` beside "Bursa arrested her at the request of Abera"."""
    held = held_places(links)
    for verb in range(len(stated.terms)):
        agents = [at for at in range(verb + 1, len(stated.terms)) if at in links and _is_by(verb, at, stated)]
        names = {place for at in agents if stated.terms[at].name for place in linked(links, at)}
        deeds = same_words(links, verb) if names and is_passive(stated, verb) else set()
        doers = {deed - 1 for deed in deeds if deed and _is_before_verb(deed - 1, sourced)}
        if doers and doers.isdisjoint(held) and all(sourced.terms[place].name for place in doers):
            return all(place > min(doers) and _is_behind(sourced.terms[place], sourced) for place in names)
    return False


def _has_doer_right_before(deed: int, reading: Reading) -> bool:
    """Whether a plain noun does a verb right behind it: `the pilot was flying`, `the pilot flying`."""
    if not deed or is_passive(reading, deed) or is_verb_like(reading, deed - 1) or reading.terms[deed - 1].name:
        return False
    between = keys_between(reading.words, reading.terms[deed - 1].end, reading.terms[deed].start)
    return AUXILIARIES.issuperset(between)


def _is_by(deed: int, place: int, reading: Reading) -> bool:
    """Whether nothing stands between a verb and a noun but `by` and words of that: `owned by the Berg family`."""
    between = keys_between(reading.words, reading.terms[deed].end, reading.terms[place].start)
    return between[:1] == ["by"] and PREPOSITIONS.isdisjoint(between[1:]) and "," not in between


def stands_beside(stated: Reading, sourced: Reading, links: Links) -> bool:
    """Whether a name does in the draft what another, with which the source opens, does there `with` it or `over` it.

    `Moe won the race` beside "Lind broke away to win the race, with Moe second".
    """
    subject = stated.terms[0] if stated.terms else None
    if subject is None or subject.name is None or 0 not in links or not _is_before_verb(0, stated):
        return False
    if 1 not in links or is_passive(stated, 1) is not any(is_passive(sourced, place) for place in linked(links, 1)):
        return False
    places = [place for place, _ in links[0] if _is_named(subject, sourced.terms[place])]
    if any(_is_behind_pronoun(sourced.terms[place], sourced) for place in linked(links, 1)):
        return False  # `Lind, who had worked with Moe, said he resigned`
    is_other = sourced.terms[0].name is not None and 0 not in held_places(links)
    deeds = {sourced.terms[place].end for place, _ in links[1] if sourced.terms[place].key == stated.terms[1].key}
    return is_other and bool(places) and all(_is_aside(place, deeds, sourced) for place in places)


def _is_behind_pronoun(term: Term, reading: Reading) -> bool:
    before = [key for key in keys_before(reading.words, term.start) if key not in AUXILIARIES]
    return not PRONOUNS.isdisjoint(before[-1:])


def _is_aside(place: int, deeds: set[int], reading: Reading) -> bool:
    """Whether a name, and what tells who it is, stands behind such a word or is what the deed is done to."""
    terms = reading.terms
    if any(key.endswith("ing") for key in keys_behind(reading.words, terms[place].end, 1)):
        return False  # `with Moe making an appearance`
    while place and _are_of_one(place, reading) and terms[place - 1].end not in deeds:
        place -= 1
    before = words_before(reading.words, terms[place].start)
    before = before[:-1] if before and before[-1].key in DETERMINERS else before
    if tuple(token.key for token in before[-2:]) in _AHEAD:
        return True
    is_behind = bool(before) and before[-1].key in _ASIDE and (before[-1].key != "from" or bool(deeds))
    return is_behind or (bool(before) and before[-1].end in deeds)


def _are_of_one(place: int, reading: Reading) -> bool:
    """Whether a word before a name tells who it is: `the keeper Moe`, `Lindby's Olav Reen`."""
    between = reading.words.text[reading.terms[place - 1].end : reading.terms[place].start]
    return between.strip() in {"", *GENITIVE}


def does_what_is_done(stated: Reading, sourced: Reading, links: Links) -> bool:
    """Whether a name does in the draft what in the source was done by nobody who is told: `Roos stole the painting`.

    "A painting by Roos that was stolen" has the name beside it.
    """
    for index, term in enumerate(stated.terms):
        places = [place for place, _ in links.get(index, ()) if _is_named(term, sourced.terms[place])]
        if term.name is None or is_place(term.name) or not places or not _is_before_verb(index, stated):
            continue
        if is_passive(stated, index + 1):
            continue
        deeds = same_words(links, index + 1)
        agents = {part.governor for place in places for part in roles(sourced, place) if part.part == AGENT}
        if deeds and agents.isdisjoint(deeds) and all(is_passive(sourced, deed) for deed in deeds):
            return True
    return False


def lacks_succession(stated: Reading, links: Links) -> bool:
    """Whether the source has two names of whom the one came after the other, and no word for that: `A replaced B`."""
    verbs = [at for at, term in enumerate(stated.terms) if term.key in _SUCCEEDING and at not in links]
    named = {at for at in links if stated.terms[at].name}
    return any({at - 1, at + 1} <= named for at in verbs)


def stands_for_doer(stated: Reading, sourced: Reading, links: Links) -> tuple[Token, Token] | None:
    """The bare word by which a draft says who did it, beside the name that did it in the source: `Shell bought it`.

    A word that opens its sentence may be a name or none. Either way the source has somebody else do it.
    """
    tokens = stated.words.tokens
    opening = stated.terms[0] if stated.terms else None
    if (
        opening is None
        or opening.name
        or 0 in links
        or opening.start != tokens[0].start
        or not _is_before_verb(0, stated)
    ):
        return None
    deeds = {place for place in same_words(links, 1) if is_verb_like(sourced, place)}
    held = held_places(links)
    for place, term in enumerate(sourced.terms):
        is_other = term.name is not None and place not in held
        if is_other and any(role.part in {AGENT, "by"} and role.governor in deeds for role in roles(sourced, place)):
            return tokens[0], next(token for token in sourced.words.tokens if token.start >= term.start)
    return None


def _is_behind(term: Term, reading: Reading) -> bool:
    """Whether a name stands behind a preposition: `profit at Abera fell` tells of no deed of Abera's."""
    return any(token.key in PREPOSITIONS for token in words_before(reading.words, term.start, 1))


def _is_part_of_phrase(place: int, reading: Reading) -> bool:
    """Whether a name only tells which noun is meant: `the Mayor of Holm`, `Holm's mayor`."""
    is_owner = not GENITIVE.isdisjoint(keys_behind(reading.words, reading.terms[place].end, 1))
    return is_owner or _is_behind(reading.terms[place], reading)


def _is_named(term: Term, other: Term) -> bool:
    """Whether the source names somebody by these very words, or more."""
    return other.name is not None and set(term.key.split()) <= set(other.key.split())


def _does_another(index: int, role: Role, stated: Reading, sourced: Reading, links: Links) -> bool:
    """Whether in all that the source says of the deed another name does it, and this one stands beside it.

    `Mara Lind` is no other than the "Lind" that does it there.
    """
    told = [place for place, _ in links[index]]
    places = [place for place in told if _is_named(stated.terms[index], sourced.terms[place])]
    deeds = [place for place in same_words(links, role.governor) if is_verb_like(sourced, place)]
    alike = like_words(links, role.governor)
    names = [place for place, term in enumerate(sourced.terms) if term.name]
    played = {place: roles(sourced, place) for place in names}
    if any(part.part == AGENT and part.governor in alike for place in places for part in played[place]):
        return False  # `the music was written by Lind`: "a film written by Moe, with music composed by Lind"
    doers = {place for place in names for part in played[place] if part.part == AGENT and part.governor in deeds}
    if any(_do_together(place, doer, sourced) for place in places for doer in doers):
        return False
    done = {part.governor for place in doers for part in played[place] if part.part == AGENT}
    stated_names = {place for index, term in enumerate(stated.terms) if term.name for place in linked(links, index)}
    is_told = all(is_behind_by(sourced, place) or _is_before_verb(place, sourced) for place in doers)
    return (
        bool(deeds)
        and set(deeds) <= done
        and doers.isdisjoint(told)
        and (is_told or not has_doer_behind(sourced))
        and all(
            _is_beside(place, played[place], sourced, doers)
            or (is_told and _is_of_other_deed(place, played[place], deeds, sourced))
            for place in places
        )
        and (doers.isdisjoint(stated_names) or len(doers) == 1)
    )


def _do_together(name: int, doer: int, reading: Reading) -> bool:
    """Whether a name stands in one list with that which does it: `Berg and Voss have raised`."""
    ends = sorted((reading.terms[name], reading.terms[doer]), key=lambda term: term.start)
    is_joined = not {"and", "or", "&"}.isdisjoint(keys_between(reading.words, ends[0].end, ends[1].start))
    return is_joined and head_of_list(reading, name) == head_of_list(reading, doer)


def _is_of_other_deed(place: int, parts: tuple[Role, ...], deeds: list[int], reading: Reading) -> bool:
    """Whether a name is behind the `by` of another verb, or before one: "written by Lind and praised by Moe".

    Who leads or owns somebody may stand for them.
    """
    agent = [part.governor for part in parts if part.part == AGENT]
    is_other = not set(agent) & set(deeds) and not any(reading.terms[each].stem in _LEADING for each in agent)
    return bool(agent) and is_other and (is_behind_by(reading, place) or _is_before_verb(place, reading))


def _is_beside(place: int, parts: tuple[Role, ...], reading: Reading, doers: set[int]) -> bool:
    """Whether a name is told of as the other one; a place may stand for those who act there, unless places act.

    Whose a thing is, `the premiere of Brandt's opera`, has done nothing by that. Nor has a name that opens its text
    behind a preposition: `In Abera, Bursa won`.
    """
    term = reading.terms[place]
    if _only_asks(place, reading):
        return True
    is_country = _is_of_place(term) and not all(_is_of_place(reading.terms[doer]) for doer in doers)
    if not parts and not is_country and _is_opening_phrase(place, reading):
        return True
    owned = {part.governor for part in parts if part.part == MODIFIER and not is_verb_like(reading, part.governor)}
    told = {part.part for part in parts if part.part != AGENT or part.governor not in owned}
    beside = _BESIDE if not _is_of_place(term) else {OBJECT, MODIFIER} if is_country else {OBJECT, MODIFIER, *_WHERE}
    return AGENT not in told and bool(told & beside)


def _only_asks(place: int, reading: Reading) -> bool:
    """Whether a name is of who had another do it: `at the request of the US`, `at Abera's request`."""
    before = [key for key in keys_before(reading.words, reading.terms[place].start, 3) if key not in DETERMINERS]
    if before[-1:] == ["of"] and not _AT_WHOSE.isdisjoint(before[-2:-1]):
        return True
    behind = keys_behind(reading.words, reading.terms[place].end, 2)
    return behind[:1] != [] and behind[0] in GENITIVE and not _AT_WHOSE.isdisjoint(behind[1:])


def _is_of_place(term: Term) -> bool:
    return term.name is not None and is_place(term.name)


def _is_opening_phrase(place: int, reading: Reading, leading: AbstractSet[str] = _WHERE) -> bool:
    """Whether a name is the end of a phrase that opens the text, of place: `In Abera, ...`, `At home in Abera ...`."""
    before = [token for token in reading.words.tokens if token.end <= reading.terms[place].start]
    is_one = all(token.key != "," for token in before)
    return is_one and bool(before) and before[-1].key in leading and before[0].key in PREPOSITIONS


def _is_before_verb(place: int, reading: Reading) -> bool:
    """Whether nothing but auxiliaries stands between a name and the verb that is the next term."""
    if place + 1 >= len(reading.terms) or not is_verb_like(reading, place + 1):
        return False
    start, end = reading.terms[place].end, reading.terms[place + 1].start
    between = keys_between(reading.words, start, end)
    is_ahead = between[-1:] == ["to"] and between[:1] != ["to"]  # `is to debate it`
    return all(key in AUXILIARIES for key in between) and ("to" not in between or is_ahead)


def _is_telling(reading: Reading, index: int) -> bool:
    return is_verb_like(reading, index) and reading.terms[index].stem not in BOTH_WAYS
