"""Whether two texts put different words before the same one: `wind power` and `computing power` are two things."""

from collections.abc import Iterator, Sequence

from factcheck.facts import quantity
from factcheck.facts.name import is_people
from factcheck.lexicon.grammar import ARTICLES, BEING, COPULAS, DETERMINERS
from factcheck.lexicon.reception import JUDGING
from factcheck.lexicon.relations import CALLING, LOOSE_DEEDS, PLAYING
from factcheck.lexicon.stance import BEFALLEN, DENYING, GETTING, SHARING
from factcheck.lexicon.stopwords import LIGHT
from factcheck.match.read.matter import is_matter
from factcheck.match.read.reading import Reading, Term
from factcheck.match.read.roles import is_participle, is_verb_like, plain_verb
from factcheck.match.read.stems import opposites
from factcheck.match.words.links import Links, held_places
from factcheck.words import beyond, key_before, keys_behind, keys_between, up_to, words_behind

_ADJACENT = 1.2
_WITHIN = 8.0
_STATES = frozenset({"drunk", "worn", "torn"})  # participles that tell how somebody or something is
_LIGHT_DEEDS = frozenset({"used", "made", "kept", "held", "named", "given"})  # too common to weigh, but deeds
_LONGEST_RUN = 3
_SHORT_ROOT = 4
_SHORT_TEXT = 3  # terms
_WITHIN_PHRASE = frozenset({"the", "all", "its", "their", "'s", "’s", "'", "’", "-", "number", "of"})
# `is the place where`, `was the year when`, `is a channel that`: what follows says what it is.
_SAYING_WHOSE = frozenset({"to", "for", "from", "by", "with", "about", "against"})  # behind a copula
_LIGHT_HEADS = frozenset("location place site year person people channel network able well one".split())


def is_of_another_thing(stated: Reading, sourced: Reading, links: Links) -> bool:
    """Whether a word of the stated text that the source lacks stands where the source has another of its own."""
    return any(True for _ in _exchanged(stated, sourced, links))


def is_of_another_kind(stated: Reading, sourced: Reading, links: Links) -> bool:
    """The same of words that tell one thing from another: `died in a skiing accident`, "a car accident".

    None of them is a verb, a name or a judgement: `the best singers` may well be "the most gifted singers".
    """
    return any(
        not (sourced.terms[place].name or is_verb_like(stated, index) or is_verb_like(sourced, place))
        and not (_is_judgement(stated.terms[index].key) or _is_judgement(sourced.terms[place].key))
        for index, place in _exchanged(stated, sourced, links)
    )


def is_of_named_kind(stated: Reading, sourced: Reading, links: Links) -> bool:
    """Whether a name stands before a noun in the stead of a plain word: `no Covid cases`, "no measles cases"."""
    return any(
        is_matter(sourced.terms[place])
        and not is_verb_like(sourced, place)
        and not is_verb_like(sourced, place + 1)
        and stated.terms[index + 1].key == sourced.terms[place + 1].key
        and stated.terms[index].start  # `Bath lighting` may be no name
        for index, place in _exchanged(stated, sourced, links, is_named=True)
    )


def is_named_otherwise(stated: Reading, sourced: Reading, links: Links) -> bool:
    """Whether behind one name a noun stands for another of the other text: `the Marbeck school`, "the Marbeck pool"."""
    held = held_places(links)
    for index, term in enumerate(stated.terms[:-1]):
        noun = stated.terms[index + 1]
        if (
            term.name is None
            or index + 1 in links
            or not _is_plain_noun(stated, index + 1)
            or noun.start != term.end + 1
        ):
            continue
        places = [place + 1 for place, _ in links.get(index, ()) if place + 1 < len(sourced.terms)]
        nouns = [place for place in places if sourced.terms[place].start == sourced.terms[place - 1].end + 1]
        if nouns and all(place not in held and _is_plain_noun(sourced, place) for place in nouns):
            return True
    return False


def _is_plain_noun(reading: Reading, index: int) -> bool:
    term = reading.terms[index]
    return term.name is None and is_matter(term) and not is_verb_like(reading, index) and not term.key.endswith("s")


def _is_judgement(key: str) -> bool:
    return key.endswith("est") or key in JUDGING


def _exchanged(stated: Reading, sourced: Reading, links: Links, *, is_named: bool = False) -> Iterator[tuple[int, int]]:
    """The stated words, or names, that the source lacks, with its own that stand before the same noun instead."""
    held = held_places(links)
    for index, term in enumerate(stated.terms[:-1]):
        following = stated.terms[index + 1]
        is_before = _stands_before(term, following) if is_named else _modifies(term, following)
        if index in links or index + 1 not in links or not is_before or (is_named and term.name is None):
            continue
        if term.stem in sourced.about:
            continue  # `coronavirus cases`, where all that the source counts are such
        for position, _ in links[index + 1]:
            if (
                position
                and position - 1 not in held
                and _stands_before(sourced.terms[position - 1], sourced.terms[position])
            ):
                yield index, position - 1


def lacks_predicate(stated: Reading, sourced: Reading, links: Links) -> bool:
    """Whether what is said right after `is` or `is a` is a word of which the source has nothing: `is impolite`.

    A participle may be one verb for another, `was sent`, and `are products of` says no more than whose they are.
    """
    places = {token.start: number for number, token in enumerate(stated.words.tokens)}
    ranking = {term.start for index, term in enumerate(stated.terms) if index in links and not term.name}
    ranking |= {token.start for token in stated.words.tokens if token.key == "most"}
    told = sourced.keys  # `the greatest`, which is a rank there
    for index, term in enumerate(stated.terms):
        if index in links or not is_matter(term) or term.stem in sourced.about:
            continue
        if is_participle(term.key) and term.key not in _STATES:
            continue
        if term.key in told or term.key in _LIGHT_HEADS or term.key in DENYING or _is_degree(term.key):
            continue
        at = places[term.start]
        while at and (_is_degree(key_before(stated.words.tokens, at)) or stated.words.tokens[at - 1].start in ranking):
            at -= 1
        if [token.key for token in stated.words.tokens[places[term.start] + 1 :][:1]] == ["of"]:
            continue
        run = [token.key for token in up_to(stated.words.tokens, at, 3)]
        whose = _SAYING_WHOSE - {"to"} if term.is_verb else _SAYING_WHOSE  # `is to close`
        for leading in (ARTICLES, whose):  # `were to farmers`, `is for the old`
            run = run[:-1] if run and run[-1] in leading else run
        if run and run[-1] in COPULAS:
            return True
    return False


def lacks_polar_verb(stated: Reading, sourced: Reading, links: Links) -> bool:
    """Whether a verb that has an opposite is none of the source's: `admits it` says more than that it was spoken of."""
    after = {token.end + 1 for token in stated.words.tokens if token.key in COPULAS}  # `is behind`, `is successful`
    return any(
        term.is_verb and term.weight >= 1 and index not in links and bool(opposites(term.key))
        for index, term in enumerate(stated.terms)
        if term.stem not in sourced.about and (is_participle(term.key) or term.start not in after)
    )


def lacks_every_verb(stated: Reading, sourced: Reading, links: Links) -> bool:
    """Whether a short text does something of which the source has nothing: `The town sold the harbour`, "was given"."""
    after = {token.end + 1 for token in stated.words.tokens if token.key in COPULAS or token.key == "to"}
    plain = plain_verb(stated)
    is_plain_deed = plain >= 0 and stated.terms[plain].key not in CALLING | PLAYING | LIGHT - SHARING
    told = [index for index, term in enumerate(stated.terms) if term.weight >= 1 or (is_plain_deed and index == plain)]
    verbs = [
        index
        for index in told
        if (is_verb_like(stated, index) or (is_plain_deed and index == plain))
        and stated.terms[index].name is None
        and stated.terms[index].start not in after
    ]
    is_short = len(told) <= _SHORT_TEXT and bool(verbs) and not stated.of_kind("attribution")
    return is_short and all(index not in links and stated.terms[index].stem not in sourced.about for index in verbs)


def lacks_deed_done(stated: Reading, sourced: Reading, links: Links) -> bool:
    """Whether what is said to have been done to somebody is in no word the source's.

    Of whom it names it may tell a loose deed in other words: `the match was held`, `the song was played`.
    """
    is_named = any(stated.terms[index].name for index in links)
    after = {token.end + 1 for token in stated.words.tokens if token.key in BEING}
    done = [
        index
        for index, term in enumerate(stated.terms)
        if term.start in after
        and _is_deed(index, stated, sourced)
        and not (is_named and term.key in LOOSE_DEEDS | _LIGHT_DEEDS)
    ]
    return bool(done) and not any(index in links for index in done)


def _is_deed(index: int, stated: Reading, sourced: Reading) -> bool:
    """Whether a participle tells what was done: not `expected` of `expected to win`, nor `used as` for "served as"."""
    term = stated.terms[index]
    behind = keys_behind(stated.words, term.end, 2)
    is_to_do = behind[:1] == ["to"] and not _leads_to_thing(index, stated, behind[1:])
    if is_to_do or (behind[:1] == ["as"] and "as" in sourced.keys):
        return False
    return term.key in _LIGHT_DEEDS or (term.is_verb and term.weight >= 1 and is_participle(term.key))


def _leads_to_thing(index: int, reading: Reading, behind: Sequence[str]) -> bool:
    """`Was sold to Lund`, `was tied to the rail`, where `was expected to win` leads to a deed."""
    following = beyond(reading.terms, index, 1)
    return not DETERMINERS.isdisjoint(behind) or bool(following and following[0].name)


def is_of_another_fate(stated: Reading, sourced: Reading, links: Links) -> bool:
    """Whether the source has nothing of what befell those counted: `125,000 were killed`, "125,000 lost power"."""
    return bool(stated.of_kind("quantity")) and any(
        term.key in BEFALLEN and index not in links and term.stem not in sourced.about
        for index, term in enumerate(stated.terms)
    )


def _is_degree(key: str) -> bool:
    """`is very optimistic` is as much of a predicate as `is optimistic`."""
    return key in {"very", "quite", "rather", "so", "too", "more", "less"} or key.endswith("ly")


def lacks_measure(stated: Reading, sourced: Reading, links: Links) -> bool:
    """Whether the source has nothing of what a share is of, or a rank in: `33 per cent of the world's AI talent`."""
    for fact in stated.of_kind("quantity", "rank"):
        if fact.kind == "quantity" and not quantity.is_share(fact):
            continue
        following = words_behind(stated.words, fact.end, 1)
        if not following or following[0].key not in ({"of"} if fact.kind == "quantity" else {"in", "for"}):
            continue
        if _is_of_a_people(following[0].end, stated) and not _is_of_a_people(0, sourced):
            return True
        head = head_behind(following[0].end, stated)
        if head is not None and head not in links and not _is_named_there(stated.terms[head], sourced):
            return True
    return False


def _is_of_a_people(start: int, reading: Reading) -> bool:
    """Whether a people is named in the plural right behind a place, or anywhere: `34 per cent of Americans`."""
    names = (name for name in reading.of_kind("name") if not start or 0 <= name.start - start <= 1)
    return any(is_people(name) and name.text.endswith("s") for name in names)


def _is_named_there(term: Term, sourced: Reading) -> bool:
    """Whether the source has a word of the same root, however short: `voters` and "the vote"."""
    root = term.stem[:_SHORT_ROOT]
    return term.stem in sourced.about or any(other.stem.startswith(root) for other in sourced.terms)


def head_behind(end: int, reading: Reading) -> int | None:
    """The last plain noun of the phrase that begins at `end`: `talent` of "the world's AI talent"."""
    head = None
    for index, term in enumerate(reading.terms):
        if term.start < end:
            continue
        between = keys_between(reading.words, end, term.start)
        if is_verb_like(reading, index) or not all(key in _WITHIN_PHRASE for key in between):
            break
        if head is not None and "of" in between:
            break
        head = index if is_matter(term) else None if term.name else head
        end = term.end
        if head == index and term.key.endswith("s") and not term.key.endswith(("ss", "us", "is")):
            break  # `17 per cent of firms use it`: a noun in the plural ends its phrase
    return head


def is_reworded(stated: Reading, sourced: Reading, links: Links) -> bool:
    """Whether a word that has an opposite stands between two that the source has too, where that has another word.

    `eased access` for `constricted access`: that the two say the same would have to be known.
    """
    held = held_places(links)
    for index in range(1, len(stated.terms) - 1):
        term = stated.terms[index]
        if index in links or not is_matter(term) or index - 1 not in links or index + 1 not in links:
            continue
        if stated.terms[index + 1].place - stated.terms[index - 1].place > _WITHIN:
            continue
        for left, _ in links[index - 1]:
            for right, _ in links[index + 1]:
                between = range(left + 1, right)
                other = sourced.terms[between[0]] if len(between) == 1 else None
                if other and between[0] not in held and is_matter(other):
                    mine, theirs = opposites(term.key), opposites(other.key)
                    return bool(mine and theirs) and mine.isdisjoint(theirs)  # `lifted` for "raised" says the same
    return False


def replaces_verb(stated: Reading, sourced: Reading, links: Links) -> bool:
    """Whether between the same words the one has a verb that the other lacks, and the other one of its own.

    `cut back on research` for "invested heavily in research": another verb says another thing until it is known not to.
    """
    held = held_places(links)
    if any(_is_main_verb(stated, index) for index in links):
        return False
    for first, last in _runs(stated, links):
        verbs = [stated.terms[index] for index in range(first, last + 1) if _is_main_verb(stated, index)]
        if not any(term.key not in GETTING for term in verbs):
            continue
        for left, _ in links[first - 1]:
            for right, _ in links[last + 1]:
                first_there = max(left + 1, right - _LONGEST_RUN) if _has_aside(sourced, left) else left + 1
                between = range(first_there, right)
                is_free = 0 < len(between) <= _LONGEST_RUN and held.isdisjoint(between)
                if is_free and any(_is_main_verb(sourced, place) for place in between):
                    return True
    return False


def _has_aside(reading: Reading, index: int) -> bool:
    """Whether more is told of a term before its verb comes: `the shops, which have said so, rely on it`."""
    behind = keys_behind(reading.words, reading.terms[index].end, 2)
    return behind[:1] == [","] and behind[1:] in (["who"], ["which"])


def _runs(stated: Reading, links: Links) -> Iterator[tuple[int, int]]:
    """The short runs of terms that the source lacks between two that it has."""
    first = None
    for index in range(len(stated.terms)):
        if index not in links:
            first = index if first is None else first
        elif first is not None:
            if first > 0 and index - first <= _LONGEST_RUN:
                yield first, index - 1
            first = None


def _is_main_verb(reading: Reading, index: int) -> bool:
    return is_verb_like(reading, index) and reading.terms[index].weight >= 1


def _modifies(term: Term, following: Term) -> bool:
    """Whether a plain word that carries topic of its own stands right before another: `together` is none."""
    return is_matter(term) and _stands_before(term, following)


def _stands_before(term: Term, following: Term) -> bool:
    """Whether a word or a name such as `5G` stands right before a plain word."""
    return following.name is None and following.place - term.place <= _ADJACENT
