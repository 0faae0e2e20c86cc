"""A source in, the sentences to propose from out: those of the article, without what stands around it, and whose turn.

Of a page that says where its article is, the rest is left out; of a transcript, each turn's label says who speaks.
"""

import re
from collections.abc import Iterator, Mapping, Sequence

from factcheck import documents, sentences
from factcheck.curate.propose.who import Told, Turn, told
from factcheck.curate.shown import shown
from factcheck.facts import Context
from factcheck.model import Prose, Source
from factcheck.names import Name, Shape

_ARTICLE = re.compile(r"<(?P<end>/)?article\b[^<>]{0,2000}>", re.IGNORECASE)
_MAIN = re.compile(r"<(?P<end>/)?main\b[^<>]{0,2000}>", re.IGNORECASE)
_LABEL = re.compile(
    r"""(?:[\[(]?\d{1,2}:\d{2}(?::\d{2})?[\])]?\s*)?      # [00:14]
        (?P<called>[A-Z][A-Z.'’-]*(?:[ ][A-Z.'’-]+){0,3}) # LIND, DR. LIND
        (?:[ ]\((?P<named>[^()]{3,40})\))?:\s+(?=\S)""",
    re.VERBOSE,
)
_TURNS = 4  # paragraphs with a label, of two speakers at least, that make a transcript
_SOUND = re.compile(r" ?\[[a-z][a-z ]{0,20}\]")  # [coughs]
# What a page says of itself, of its pictures and to its readers.
_OF_THE_PAGE = re.compile(
    r"""^(?:
        (?:©|\(c\)\s|copyright\b) | all\ rights\ reserved
        | (?:photograph|photo|image|picture|credit|video)s?(?:\ by\b|\ credit\b|:)
        | (?:(?:first|last)\ )?(?:published|updated|posted|modified)(?:\ on)?:?\ (?:\d|on\b|mon|tue|wed|thu|fri|sat|sun)
        | by\ [^|]{1,80}[|·•][^|]{0,20}\b(?:published|updated|posted)\b
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
    lines, within = source.lines(), _article(source)
    proses = [prose for prose in documents.read(source) if _is_in(prose, within)]
    labels = {at: found for at, prose in enumerate(proses) if (found := _LABEL.match(prose.text))}
    is_transcript = len(labels) >= _TURNS and len({found["called"] for found in labels.values()}) > 1
    turn: Turn | None = None
    called: dict[str, str] = {}
    for at, prose in enumerate(proses):
        cut = tuple(sentences.split(prose))
        seen = shown(prose, source.text)
        label = labels.get(at) if is_transcript else None
        if label:
            if label["named"]:
                called[label["called"]] = label["named"]
            turn = Turn(label["called"], label["named"] or called.get(label["called"]))
        for sentence in cut:
            start = max(sentence.start, label.end()) if label else sentence.start
            if start >= sentence.end:
                continue
            text = " ".join(seen.between(start, sentence.end).split())
            if is_transcript:
                text = _SOUND.split(text)[0] if _SOUND.search(text) else text
            line = lines.position(prose.to_source(start, sentence.end).start).line
            one = told(text, line, context, is_alone=len(cut) == 1 and not turn)
            yield one._replace(turn=turn), prose


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
        people = [fact.text for fact in one.facts if isinstance(fact.value, Name) and fact.value.shape is Shape.PERSON]
        for name in (*own, *people):
            last = name.split()[-1].casefold()
            if " " in name and found.setdefault(last, name) != name:
                found[last] = ""
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
