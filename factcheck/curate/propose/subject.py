"""A proposition in, what it is about out: what stands before its verb; and what a person must settle of that."""

import re
from collections.abc import Iterator, Sequence

from factcheck import words
from factcheck.clauses.verbs import is_verb
from factcheck.lexicon.grammar import WHOSE
from factcheck.lexicon.propose import (
    ADVERBS,
    BETWEEN,
    DETERMINERS,
    LEADS,
    LINKS,
    NO_ADVERBS,
    OF_A_COMPANY,
    ONLY_ONES,
    OPENERS,
    PRONOUNS,
    RECALLING,
    TIED,
)
from factcheck.lexicon.reporting import REPORTING
from factcheck.model import Fact, Token
from factcheck.names import Name

_MARKS = ' “‘"'
_LONGEST = 14  # words of a subject
_LONG = 9  # words of a subject that is more likely not one
_FURTHEST = 26  # tokens before the verb of a sentence, with all that stands between commas
_VERBS = "|".join(verb for verb in sorted(REPORTING) if not verb.endswith(" to"))
REPORTED = re.compile(rf"^[^“”]{{0,120}}?\b(?:{_VERBS}) that ")
IMPERSONAL = re.compile(  # "It is no coincidence that ...", and not "It was closed when that war began"
    r"^It (?:is|was) [^,.;:“”]{1,50}?(?<! in)(?<! of)(?<! by)(?<! on)(?<! at)(?<! for)(?<! when)(?<! with)(?<! after)"
    r"(?<! before)(?<! until)(?<! since) that (?=\w)"
)
BRACKETED = re.compile(r"\s\([^()]{1,60}\)")
SAYING = frozenset("say said says told tells warned warns argued argues insisted insists".split())
_THERE = re.compile(
    r"^there (?:will |may |can |must |would |could |should )?(?:be|is|are|was|were|has been|have been) ", re.IGNORECASE
)
_DATED = re.compile(r"(?:In|By|Since) (?:[A-Z][a-z]+ )?\d{4} (?=\w)")
_COMMA = re.compile(r",(?!\d| (?:Inc|Ltd|LLC|LLP|[Pp]lc|PLC|Corp|Co|Jr|Sr)\b)| [–—] | -- ")
_YEAR = re.compile(r"^\d{4}, ")
_THEN = re.compile(r"(?:This|Last|Next) (?:year|month|week|spring|summer|autumn|fall|winter|quarter),? (?=\w)")
_WHEN = re.compile(  # "The airline last night rejected"
    r"(?: (?:last|this|on) (?:night|week|weekend|month|year|[A-Z][a-z]{2,5}day)| (?:yesterday|today|tonight|tomorrow))$"
)
_AGO = re.compile(r"(?:[\w-]+ ){1,3}(?:year|month|week|day|hour)s? (?:ago|later|earlier),? (?=\w)")
PARTED = re.compile(r"^(?:Out of|Of) (?:the |its |their |these |(?=\d))(?P<whole>[^,]{1,80}), (?=[\w-]+ )")
_WHOLE = 4  # words of a subject that is all of a sentence
_LOST = frozenset("according in on at by with for from up down before after during".split())  # no subject begins with
# "The line opened", "the company's eight vessels": of a noun that nothing in the sentence tells more of.
_DEFINITE = re.compile(r"^(?:[\w-]+ of )?[Tt]he (?P<noun>[a-z]+(?:-[a-z]+ [a-z]+)?)(?=['’]s |\s)")
_PAST = frozenset("built born made known given taken hit set".split())
_NO_HEADS = TIED | LINKS | {"which", "who", "whose", "where"}  # of no subject
_PARTED = re.compile(r"[:;] ")  # two things, or a label before one
_FEW = 3  # words of a noun that is told no closer
_TOLD_BY = re.compile(
    r"(?:['’]s)?\s+(?:(?:of|in|on|at|for|to|between|that|who|which|with|from|near)\b|[a-z]+ of\b|[A-Z]|“|\d)"
)


def subject_of(text: str, found: Sequence[Fact]) -> str:
    """What stands before the verb, else the first name, else the first words; of "X said that Y did", it is Y."""
    text = BRACKETED.sub("", IMPERSONAL.sub("", REPORTED.sub("", text, count=1), count=1)).strip(_MARKS)
    if parted := PARTED.match(text):  # "Of the 75 bridges, 62 were destroyed"
        return parted["whole"]
    text = after_leads(text)
    there = _THERE.match(text)
    if there:
        return _phrase(text[there.end() :])
    tokens = words.cut(text).tokens
    named = {at for fact in found if fact.kind in {"name", "date"} for at in _tokens_of(fact.text, tokens)}  # "17 May"
    for place in range(1, min(len(tokens), _FURTHEST)):
        if place not in named and is_verb(tokens, place) and not _is_told_by(tokens, place):
            if tokens[place].key in SAYING and tokens[place + 1 :][:1] and tokens[place + 1].text == ",":
                return _COMMA.split(text)[0].removeprefix("The ")  # "The terms, Lind said, ..."
            last = place - 1
            while last and last not in named and (tokens[last].key.endswith("ly") or tokens[last].key in BETWEEN):
                last -= 1  # "The council carefully considered"
            subject = _WHEN.sub("", _before_its_verb(text[: tokens[last].end])).strip(_MARKS)
            return subject.removeprefix("The ").removeprefix("the ") or text
    names = [fact for fact in found if fact.kind == "name" and isinstance(fact.value, Name)]
    names.sort(key=lambda fact: isinstance(fact.value, Name) and fact.value.is_demonym)
    return names[0].text if names else " ".join(text.rstrip(".").split()[:_LONGEST])


def _before_its_verb(text: str) -> str:
    """The subject of what stands before a verb: an aside ends with a comma; a list, or what leads on, does not."""
    pieces = _COMMA.split(text)
    last = pieces[-1].strip()
    is_aside = not last or text.rstrip().endswith((",", "–", "—", "-")) or last.split()[0] in _NO_HEADS
    if len(pieces) == 1 or is_aside:
        return pieces[0]
    is_list = last.startswith(("and ", "or ")) or " and " in last or " or " in last
    return text if is_list else last


def _is_told_by(tokens: Sequence[Token], at: int) -> bool:
    """Whether a participle, or what somebody does, tells which: "The proposed budget", "Things you did not know"."""
    is_of_you = at > 1 and tokens[at - 1].key == "you"
    return is_of_you or (tokens[at].key.endswith("ed") and tokens[at - 1].key in DETERMINERS)


def after_leads(text: str) -> str:
    """Without what stands before the subject: "In 2023, ...", "Thus ...", "Ignoring it, ...", "In May she ..."."""
    for _ in range(2):
        head, comma, rest = text.partition(", ")
        if rest.split(" ", 1)[0].strip(".,").lower() in OF_A_COMPANY:
            break
        tokens = words.cut(head).tokens
        first = tokens[0].key if tokens else ""
        is_adverb = first in ADVERBS or (first.endswith("ly") and first not in NO_ADVERBS)
        is_past = (first.endswith("ed") or first in _PAST) and len(tokens) > 1 and tokens[1].key in LINKS | {"to", "as"}
        is_form = first.endswith("ing") or is_past  # "Asked to comment, ...", "Built in 1929, ..."
        is_participle = is_form and not any(is_verb(tokens, at) for at in range(1, len(tokens)))
        pronoun = _pronoun_in(tokens) if first in LEADS else None
        if pronoun:
            return text[pronoun.start :]
        if dated := _DATED.match(text) or _AGO.match(text) or _THEN.match(text):
            text = text[dated.end() :]
        elif comma and rest and (first in LEADS or is_adverb or is_participle):
            text = _YEAR.sub("", rest, count=1)
        elif is_adverb and len(tokens) > 1 and tokens[1].key != "'s":
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


def vague(subject: str, text: str) -> str | None:
    """What a person must settle of a subject that could not be made out, or that only the text before tells."""
    return _misread(subject, text) or _untold(subject, text)


def _misread(subject: str, text: str) -> str | None:
    held = subject.split()
    if len(held) >= _WHOLE and (subject == text.rstrip(".") or len(held) >= _LONG):
        return "what is it about? These are the sentence’s own words"
    if subject.lower() in PRONOUNS:  # "The steepest railway in the country, it climbs 300 metres"
        return f"who or what is “{subject}”?"
    head = held[0].lower()
    if (
        head in _LOST | OPENERS
        or held[-1].lower() in LINKS | PRONOUNS
        or _PARTED.search(subject.partition("(")[0])
        or _is_cut_short(head, text)
        or subject.endswith(("’s", "'s"))
    ):
        return f"what is it about? “{subject}” is not all of it"
    if len(held) == 1 and subject.endswith("est"):
        return f"of what? “{subject}”"
    if subject[:1].isupper() and subject.lower() in RECALLING and f"he {subject} " in text:  # "the Company announced"
        return f"which {subject}?"
    return None


def _untold(subject: str, text: str) -> str | None:
    held = subject.split()
    owner = next((word for word in held if word.lower() in WHOSE), None)
    if owner:
        return f"whose? “{owner}”"
    found = _DEFINITE.search(text)
    is_all = subject.islower() and len(held) <= _FEW  # "which new railway bridge?", of which the pattern has "new"
    noun = found["noun"] if found and not (is_all and subject.startswith(f"{found['noun']} ")) else subject
    end = found.end() if found else _behind(f"the {subject}", text)
    if not end or noun not in subject or not noun.islower() or len(noun.split()) > _FEW:
        return None
    is_known = noun.split()[-1] in ONLY_ONES or _TOLD_BY.match(text, end) is not None
    return None if is_known else f"which {noun}?"


def _is_cut_short(head: str, text: str) -> bool:
    """Whether a subject from within a text begins with an adverb: "natural history, particularly birds, increased"."""
    is_adverb = head.endswith("ly") and head not in NO_ADVERBS
    return is_adverb and not text.lower().removeprefix("the ").startswith(head)


def _behind(phrase: str, text: str) -> int:
    """Where a phrase ends that stands in a text as whole words; 0 if it does not."""
    place = f" {text}".find(f" {phrase} ")
    return place + len(phrase) if place >= 0 else 0
