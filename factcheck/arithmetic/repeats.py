"""A figure that the same draft states otherwise elsewhere."""

from collections.abc import Iterable, Sequence

from factcheck.arithmetic.value import INCONSISTENT, Problem, Stated, is_plain, keys, quantity
from factcheck.facts.quantity import Role
from factcheck.lexicon.grammar import ARTICLES
from factcheck.lexicon.stopwords import STOPWORDS
from factcheck.lexicon.worth import COMMANDS
from factcheck.model import Fact
from factcheck.pieces import PLACEHOLDER
from factcheck.typed import NamedTuple

_FEWEST_WORDS = 4
_VERBS = frozenset(
    {"is", "are", "was", "were", "has", "have", "had", "held", "made", "sold", "ran", "cost", "rose", "fell"}
)


class _Said(NamedTuple):
    """A sentence's only figure and the number of the sentence."""

    sentence: int
    fact: Fact


def problems(sentences: Sequence[Stated]) -> Iterable[Problem]:
    """Pairs of sentences that say the same, word for word, but for one figure with a unit."""
    said: dict[tuple[str, ...], _Said] = {}
    for number, sentence in enumerate(sentences):
        fact = _only_figure(sentence)
        frame = _frame(sentence, fact) if fact is not None else None
        if fact is None or frame is None:
            continue
        earlier = said.setdefault(frame, _Said(number, fact))
        if earlier.sentence != number and _differ(earlier.fact, fact):
            message = f"the text has {earlier.fact.text} for this elsewhere"
            yield Problem(INCONSISTENT, fact.start, fact.end, message, number, earlier.sentence)


def _differ(earlier: Fact, later: Fact) -> bool:
    before, now = quantity(earlier), quantity(later)
    if before is None or now is None or before.unit != now.unit:
        return False
    return abs(before.central - now.central) > (before.grain + now.grain) / 2


def _only_figure(sentence: Stated) -> Fact | None:
    """The sentence's single figure, a plain level with a unit, said of somebody with a name."""
    figures = [fact for fact in sentence.facts if fact.kind in {"quantity", "rank"}]
    value = quantity(figures[0]) if len(figures) == 1 else None
    is_level = value is not None and value.role in {Role.LEVEL, Role.SHARE} and value.dimension not in {"count", "time"}
    return figures[0] if is_level and is_plain(figures[0]) and _is_told(sentence, figures[0]) else None


def _is_told(sentence: Stated, figure: Fact) -> bool:
    """Whether the figure is said of a name before it, with a verb between, and not as an aside in brackets.

    What is code in a sentence is left out of it, and may be what two that read alike differ by.
    """
    if PLACEHOLDER in sentence.words.text:
        return False
    name = next((fact for fact in sentence.facts if fact.kind == "name" and fact.end <= figure.start), None)
    if name is None or sentence.words.tokens[0].key in COMMANDS:
        return False
    link = keys(sentence.words, name.end, figure.start)
    has_verb = any(word in _VERBS or (word.isalpha() and word.endswith(("s", "ed"))) for word in link)
    return has_verb and not {"(", "["} & set(link)


def _frame(sentence: Stated, figure: Fact) -> tuple[str, ...] | None:
    """The words around the figure, articles and marks left out; None where they are too few to tell what it is of."""
    frame = tuple(
        "#" if token.start == figure.start else token.key
        for token in sentence.words.tokens
        if (token.start <= figure.start or token.start >= figure.end)
        and (token.text[0].isalnum() or token.start == figure.start)
        and token.key not in ARTICLES
    )
    content = [word for word in frame if word.isalpha() and word not in STOPWORDS]
    return frame if len(content) >= _FEWEST_WORDS else None
