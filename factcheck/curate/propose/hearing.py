"""A source in, the sentences to propose from out: those of the article, without what stands around it, and whose turn.

Of a page that says where its article is, the rest is left out; of a transcript, each turn's label says who speaks.
"""

import re
from collections.abc import Iterator, Mapping, Sequence

from factcheck import documents, sentences
from factcheck.curate.propose.who import Told, Turn, told
from factcheck.curate.shown import shown
from factcheck.facts import Context
from factcheck.model import Prose, Role, Source
from factcheck.names import Name, Shape

_ARTICLE = re.compile(r"<(?P<end>/)?article\b[^<>]{0,2000}>", re.IGNORECASE)
_MAIN = re.compile(r"<(?P<end>/)?main\b[^<>]{0,2000}>", re.IGNORECASE)
_LABEL = re.compile(
    r"""(?:[\[(]?\d{1,2}:\d{2}(?::\d{2})?[\])]?\s*)?      # [00:14]
        (?P<called>[A-Z][A-Z.'’-]*(?:[ ][A-Z.'’-]+){0,3}) # LIND, DR. LIND
        (?:[ ]\((?P<named>[^()]{3,40})\))?:\s+(?=\S)""",
    re.VERBOSE,
)
# "HALLVIK, 14 April 2025 – ", "London (Reuters) - ": where and when a report was filed.
_DATELINE = re.compile(
    r"""(?: \([A-Z]{2,8}\)[ ]*[–—-]{1,2}[ ]+(?=[A-Z“"]) )    # (CNN) -
        | [A-Z][A-Z.'’-]{2,}(?:[ ][A-Z][A-Z.'’-]+){0,3}  # LAS CRUCES, N.M. -
            (?:,[ ][A-Z][\w.]*(?:[ ][A-Z][\w.]*)?)?[ ][–—-]{1,2}[ ]+(?=[A-Z“"])
        | (?:[A-Z][\w.'’-]*(?:[ ][A-Z][\w.'’-]*){0,3})(?:,[ ][A-Z][\w.]*(?:[ ][A-Z][\w.]*)?)?
        (?: ,?[ ]\(?(?P<day>(?:\d{1,2}\.?[ ][A-Z][a-z]{2,8}|[A-Z][a-z]{2,8}\.?[ ]\d{1,2})(?:,?[ ]\d{4})?)\)?
            (?:[ ]?\([A-Z][\w ]{1,20}\))? | [ ]\([A-Z][\w ]{1,20}\) )
        \.?[ ]*[–—-]{1,2}[ ]+(?=[A-Z“"])""",
    re.VERBOSE,
)
_REFERENCES = re.compile(r" ?\[(?:\d{1,3}(?:[,–-] ?\d{1,3})*|[a-z]|(?:note|nb) \d{1,3}|citation needed)\]")
_LAST_REFERENCE = re.compile(rf"(?:{_REFERENCES.pattern})$")
_TURNS = 4  # paragraphs with a label, of two speakers at least, that make a transcript
_ANSWER = re.compile(r"(?P<called>[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){0,2}): (?=\S)")
_SPOKEN_TO = re.compile(r"(?:Mr|Mrs|Ms|Dr|Prof|Professor)\.? [A-Z][\w’'-]+, ")
_FIRST_PERSON = re.compile(r"\bI\b")
_QUESTIONS, _LONGEST_QUESTION = 3, 400  # paragraphs, characters
_PEOPLE = frozenset({Shape.PERSON, Shape.UNKNOWN})
_SOUND = re.compile(r" ?\[[a-z][a-z ]{0,20}\]")  # [coughs]
# What a page says of itself, of its pictures and to its readers.
_OF_THE_PAGE = re.compile(
    r"""^(?:
        (?:©|\(c\)\s|copyright\b) | all\ rights\ reserved
        | (?:photograph|photo|image|picture|credit|video)s?(?:\ by\b|\ credit\b|:)
        | (?:(?:first|last)\ )?(?:published|updated|posted|modified)(?:\ on)?:?[ ]
          (?:\d|on\b|mon|tue|wed|thu|fri|sat|sun|[a-z]{3,9}\.?\ \d{1,2},\ \d{4})
        | (?:(?:published|updated|posted)(?:\ on)?:?\ )?(?:[a-z]{3,6}day,?\ )?
          (?:\d{1,2}\ [a-z]{3,9},?\ \d{4}|[a-z]{3,9}\.?\ \d{1,2},\ \d{4})\.?$
        | by\ [^|]{1,80}[|·•][^|]{0,20}\b(?:published|updated|posted)\b
        | by\ [^|.]{1,80}(?:[|·•][^.]{0,60}\b\d{4}|\ [a-z]{3,9}\ \d{1,2},\ \d{4})$
        | (?:corrections?|clarification|editor['’]s\ note):
        | (?:additional|further)\ reporting | (?:sign\ up|subscribe|read\ more|follow\ us|share\ this|click\ here)\b
        | (?:this|the)\ (?:post|page|article|transcript|site|story)\ (?:contains|uses|may|was\ (?:generated|updated))\b
        | we\ use\ cookies | source:
    ) | \bcookies\b.{0,80}\bdevice | \bpartners\ store\ data | \d\s(?:comments?|shares?)\b[^|]{0,40}\||\d\ min\ read
    | \b(?:respond(?:ed)?|repl(?:y|ied))\ to\ (?:a\ |our\ |several\ |repeated\ ){0,2}requests?\ for\ comment
    | \bfor\ comment[.]?$""",
    re.VERBOSE | re.IGNORECASE,
)


def read(source: Source, context: Context) -> Iterator[tuple[Told, Prose]]:
    """Each sentence with its facts, and the run of prose that it stands in."""
    lines, proses = source.lines(), article(source)
    labels = {at: found for at, prose in enumerate(proses) if (found := _LABEL.match(prose.text))}
    is_transcript = len(labels) >= _TURNS and len({found["called"] for found in labels.values()}) > 1
    heard = _turns(proses, labels) if is_transcript else _answers(proses)
    for at, prose in enumerate(proses):
        cut = tuple(sentences.split(prose))
        seen = shown(prose, source.text)
        turn, begin = heard.get(at, (None, 0))
        filed = _DATELINE.match(prose.text) if not turn else None
        begin = filed.end() if filed else begin
        for sentence in cut:
            start = max(sentence.start, begin)
            if start >= sentence.end:
                continue
            text = " ".join(seen.between(start, sentence.end).split())
            if is_transcript:
                text = _SOUND.split(text)[0] if _SOUND.search(text) else text
            while found := _LAST_REFERENCE.search(text):  # no word of the quotation
                text = text[: found.start()]
            line = lines.position(prose.to_source(start, sentence.end).start).line
            one = told(text, line, context, is_alone=len(cut) == 1 and not turn)
            yield one._replace(turn=turn), prose


def article(source: Source) -> list[Prose]:
    """The runs of prose of the article, without what stands around it on a page that says where it is."""
    within = _article(source)
    return [prose for prose in documents.read(source) if _is_in(prose, within)]


def without_references(text: str) -> str:
    """The text without the numbers of its sources: `[2]`, `[citation needed]`."""
    return _REFERENCES.sub("", text)


def _turns(proses: Sequence[Prose], labels: Mapping[int, re.Match[str]]) -> dict[int, tuple[Turn, int]]:
    """Whose turn each run of a transcript is of, and where behind its label it begins."""
    found: dict[int, tuple[Turn, int]] = {}
    called: dict[str, str] = {}
    turn: Turn | None = None
    for at in range(len(proses)):
        label = labels.get(at)
        if label:
            if label["named"]:
                called[label["called"]] = label["named"]
            turn = Turn(label["called"], label["named"] or called.get(label["called"]))
        if turn:
            found[at] = (turn, label.end() if label else 0)
    return found


def _answers(proses: Sequence[Prose]) -> dict[int, tuple[Turn | None, int]]:
    """The same of an interview, in which questions stand by themselves, and most answers have no label.

    Somebody answers who says "I", or whom a label names: a list of questions that readers ask is no interview.
    """
    asked = [at for at, prose in enumerate(proses) if prose.role is Role.PARAGRAPH and _is_question(prose.text)]
    if len(asked) < _QUESTIONS:
        return {}
    answers = [at for at in range(asked[0] + 1, len(proses)) if at not in asked and proses[at].role is Role.PARAGRAPH]
    labels = {at: label for at in answers if (label := _ANSWER.match(proses[at].text))}
    called = {label["called"] for label in labels.values()}
    is_interview = len(called) == 1 or sum(bool(_FIRST_PERSON.search(proses[at].text)) for at in answers) > 1
    if not is_interview or len(called) > 1:
        return {}
    turn = Turn(called.pop() if called else "", None)
    found: dict[int, tuple[Turn | None, int]] = {
        at: (turn._replace(is_sure=at in labels or at - 1 in asked), labels[at].end() if at in labels else 0)
        for at in answers
    }
    spoken_to = {at: _SPOKEN_TO.match(proses[at].text) for at in asked}
    return found | {at: (None, name.end()) for at, name in spoken_to.items() if name}


def _is_question(text: str) -> bool:
    return len(text) <= _LONGEST_QUESTION and text.rstrip("”’\"') ").endswith("?")


def dateline_of(text: str) -> str | None:
    """The day that a report says it was filed on, where it opens with one."""
    found = _DATELINE.match(text)
    return found["day"] if found else None


def named(heard: Sequence[tuple[Told, Prose]]) -> list[tuple[Told, Prose]]:
    """The same with the name of each speaker whom the labels call by a part of it."""
    known = _names([one for one, _ in heard])
    found = []
    for one, prose in heard:
        turn = one.turn
        if turn and not turn.name:
            one = one._replace(turn=turn._replace(name=known.get(turn.called.split()[-1].casefold())))  # noqa: PLW2901
        found.append((one, prose))
    return found


def is_of_the_page(text: str) -> bool:
    """Whether a sentence is no part of an article, but says who made it, or speaks to its reader."""
    return _OF_THE_PAGE.search(text) is not None


def _names(heard: Sequence[Told]) -> Mapping[str, str]:
    """The people of a text by their last names; one that two bear is nobody's."""
    found: dict[str, str] = {}
    for one in heard:
        own = [one.turn.name] if one.turn and one.turn.name else []
        people = [fact.text for fact in one.facts if isinstance(fact.value, Name) and fact.value.shape in _PEOPLE]
        for name in (*own, *people):
            last = name.split()[-1].casefold()
            known = found.setdefault(last, name) if " " in name else name
            if known != name:  # "Hydrologist Lena Dirksen" is Lena Dirksen
                found[last] = min(known, name, key=len) if known.endswith(name) or name.endswith(known) else ""
    return {last: name for last, name in found.items() if name}


def _article(source: Source) -> tuple[int, int] | None:
    """Where the article of a page stands; None where it does not say, or has several."""
    if documents.format_of(source.path) != "html":
        return None
    for pattern in (_ARTICLE, _MAIN):
        tags = list(pattern.finditer(source.text))
        starts = [tag.end() for tag in tags if not tag["end"]]
        ends = [tag.start() for tag in tags if tag["end"]]
        if len(starts) == 1 and ends and ends[-1] > starts[0]:
            return starts[0], ends[-1]
    return None


def _is_in(prose: Prose, within: tuple[int, int] | None) -> bool:
    return within is None or within[0] <= prose.to_source(0, len(prose.text)).start < within[1]
