"""A sentence made of any figures, names and quotations is borne out by itself, however its writer sets it.

And where its one figure is another, far from the first, it is never borne out.
"""

import re
from collections.abc import Callable
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

import factcheck
from factcheck.facts import KINDS, Context, compare, extract
from factcheck.words import cut

TODAY = date(2024, 3, 5)
SUBJECTS = ("The council", "Veltor", "The Salt Lake Trust", "Police", "Dr Anna Weiss", "The port of Kalo")
VERBS = ("counted", "bought", "lost", "treated", "received", "closed")
NOUNS = ("people", "ships", "schools", "voters", "hectares", "tonnes of coal", "square miles", "km", "barrels a day")
HEDGES = ("", "about ", "nearly ", "more than ", "up to ", "at least ", "fewer than ", "just over ", "some ", "only ")
MONEY = ("${}", "€{} million", "{} billion yuan", "{}m Swiss francs", "£{}bn", "{}k US dollars", "CHF {}", "{} rupees")
WHERE = ("", " in 2019", " in March 2021", " last year", " in the north", " since 2015", " on Tuesday", " for Brim")
SPEECH = ("", " “It was a hard winter,” Weiss said.", " The mayor, Ivo Brandt, called it “a good start”.")
FIGURES = (2, 7, 12, 30, 48, 85, 360, 4_700, 25_000)
FAR = 7


def _counted(figure: int, hedge: str, noun: str) -> str:
    return f"{hedge}{figure:,} {noun}"


def _share(figure: int, hedge: str, noun: str) -> str:
    return f"{hedge}{figure % 90 + 5}% of the {noun}" if " " not in noun else f"{hedge}{figure % 90 + 5} per cent"


def _paid(figure: int, hedge: str, noun: str) -> str:
    return hedge + MONEY[len(noun) % len(MONEY)].format(f"{figure:,}")


def _range(figure: int, hedge: str, noun: str) -> str:  # noqa: ARG001 - a range has no hedge
    return f"between {figure:,} and {figure * 2:,} {noun}"


def _part(figure: int, hedge: str, noun: str) -> str:  # noqa: ARG001
    return f"one in {figure:,} of its {noun}"


FORMS = (_counted, _share, _paid, _range, _part)
FORM = st.sampled_from(FORMS)
EDITS: tuple[Callable[[str], str], ...] = (
    lambda text: text,
    lambda text: text.replace(" ", "  "),
    lambda text: text.replace(" ", "\u00a0"),
    lambda text: re.sub(r"(?<=\d),(?=\d{3})", "", text),
    lambda text: re.sub(r"(?<=\d)%", " percent", text),
    lambda text: text.replace("“", '"').replace("”", '"'),
    lambda text: re.sub("([a-z]{3})([a-z]{3})", "\\1\u00ad\\2", text),
    lambda text: "\n".join(text.rsplit(" ", 1)),
    lambda text: text.replace("million", "mn").replace("billion", "bn"),
    lambda text: f"However, {text}",
)


@st.composite
def _sentences(draw: st.DrawFn) -> str:
    made = [
        draw(FORM)(draw(st.sampled_from(FIGURES)), draw(st.sampled_from(HEDGES)), draw(st.sampled_from(NOUNS)))
        for _ in range(draw(st.integers(1, 3)))
    ]
    said = " and ".join(filter(None, (", ".join(made[:-1]), made[-1])))
    who, did, where = (draw(st.sampled_from(words)) for words in (SUBJECTS, VERBS, WHERE))
    return f"{who} {did} {said}{where}.{draw(st.sampled_from(SPEECH))}"


@given(_sentences(), st.sampled_from(EDITS))
def test_a_sentence_is_never_contradicted_by_itself(sentence: str, edit: Callable[[str], str]) -> None:
    for draft, source in ((edit(sentence), sentence), (sentence, edit(sentence))):
        assert factcheck.compare(draft, source, today=TODAY).verdict == "supported"


@given(_sentences())
def test_facts_are_slices_of_it_and_can_be_compared(sentence: str) -> None:
    words, context = cut(sentence), Context(TODAY)
    found = extract(words, context)
    assert found == extract(words, context)
    assert all(words.text[fact.start : fact.end] == fact.text and fact.kind in KINDS for fact in found)
    assert all(compare(one, other, context) for one in found for other in found if one.kind == other.kind)


WORDS = st.tuples(*map(st.sampled_from, (("", "about ", "nearly ", "some ", "only "), NOUNS, SUBJECTS, WHERE)))


@given(FORM, st.sampled_from(FIGURES), WORDS)
def test_another_figure_is_never_borne_out(
    form: Callable[[int, str, str], str], figure: int, words: tuple[str, str, str, str]
) -> None:
    hedge, noun, who, where = words
    source, draft = (f"{who} lost {form(number, hedge, noun)}{where}." for number in (figure, figure * FAR))
    for one, other in ((draft, source), (source, draft)):
        assert one == other or factcheck.compare(one, other, today=TODAY).verdict != "supported"
