"""A store of invented claims, and for each the true sentence in some written form and the same with a wrong fact."""

from collections.abc import Callable, Iterator
from random import Random
from typing import NamedTuple

from tests.planting import forms

PLACES = "Kalo Brim Osten Velmar Tarn Quill Sarro Dunmore Ilvet Marrow Pelk Rusk Amberley Corvane Hesper Lund".split()
GOODS = "tea copper timber barley cotton salmon pepper marble oats wool cocoa nickel olives tin rubber saffron".split()
MAKERS = "Halden Norvik Castell Briar Ostrow Penhale Garrick Tolland Merrow Salter Vance Whitby Yarrow Zeller".split()


class Planted(NamedTuple):
    """`true` is what the store bears out, `wrong` the same with one fact changed."""

    kind: str
    true: str
    wrong: str


class Made(NamedTuple):
    claim: str
    subject: str
    planted: tuple[Planted, ...]


def store(made: list[Made]) -> str:
    """The claims as one TOML file."""
    work = '[work]\nid = "almanac"\ntype = "book"\ntitle = "The Almanac"\nissued = "2024-03"\n'
    keys = ('\n[[claim]]\nid = "claim-{0}"', 'text = "{1}"', 'quote = "{1}"', 'subject = "{2}"\n')
    claim = "\n".join(keys)
    return work + "".join(claim.format(number, each.claim, each.subject) for number, each in enumerate(made))


def make(count: int, random: Random) -> list[Made]:
    """`count` claims on as many subjects."""
    pairs = [(place, good) for place in PLACES for good in GOODS]
    random.shuffle(pairs)
    makers = list(_SENTENCES)
    return [makers[number % len(makers)](*pairs[number], random) for number in range(count)]


def _planted(kind: str, sentence: Callable[[str], str], write: Callable[..., str], values: tuple) -> Iterator[Planted]:
    true, wrong = values
    for form in range(7):
        if write(true, form) not in {write(true, earlier) for earlier in range(form)}:
            yield Planted(kind, sentence(write(true, form)), sentence(write(wrong, form)))


def _share(place: str, good: str, random: Random) -> Made:
    value = random.randrange(12, 90)
    wrong = forms.other(value, random, 5, 99)

    def sentence(figure: str) -> str:
        return f"The port of {place} handles {figure} of the {good} shipped through the northern canal."

    planted = _planted("figure", sentence, forms.percent, (value, wrong))
    return Made(sentence(f"{value} per cent"), f"the port of {place}", tuple(planted))


def _bound(place: str, good: str, random: Random) -> Made:
    value = random.randrange(20, 90)
    wrong = forms.other(value, random, 5, 99)

    def sentence(figure: str) -> str:
        return f"The {good} growers of {place} sell {figure} of their harvest in the northern markets."

    over = Planted("hedge", sentence(f"up to {value} per cent"), sentence(f"{value} per cent"))
    planted = _planted("figure", lambda figure: sentence(f"up to {figure}"), forms.percent, (value, wrong))
    return Made(sentence(f"up to {value} per cent"), f"the {good} growers of {place}", (over, *planted))


def _range(place: str, good: str, random: Random) -> Made:
    low = random.randrange(12, 50)
    wrong = forms.other(low, random, 55, 80)

    def sentence(figure: str) -> str:
        return f"The {good} weavers of {place} buy {figure} of their thread in the southern villages."

    planted = _planted("range", sentence, forms.between, ((low, low + 4), (wrong, wrong + 4)))
    return Made(sentence(f"between {low} and {low + 4} per cent"), f"the {good} weavers of {place}", tuple(planted))


def _cost(place: str, good: str, random: Random) -> Made:
    value = random.randrange(11, 99) / 10
    wrong = forms.other(int(10 * value), random, 11, 99) / 10

    def sentence(figure: str) -> str:
        return f"The {good} terminal at {place} cost {figure} to rebuild after the fire."

    planted = _planted("figure", sentence, forms.money, (value, wrong))
    return Made(sentence(f"US${value:g} billion"), f"the {good} terminal at {place}", tuple(planted))


def _staff(place: str, good: str, random: Random) -> Made:
    maker = random.choice(MAKERS)
    value = random.randrange(1100, 9800)
    wrong = forms.other(value, random, 1100, 9800)

    def sentence(figure: str) -> str:
        return f"{maker} employs {figure} people at its {good} works in {place}."

    planted = _planted("figure", sentence, forms.count, (value, wrong))
    return Made(sentence(f"{value:,}"), f"{maker}’s {good} works in {place}", tuple(planted))


def _opened(place: str, good: str, random: Random) -> Made:
    value = (random.randrange(1985, 2023), random.randrange(1, 13), random.randrange(4, 28))
    wrong = (value[0], value[1] % 12 + 1, 31 - value[2])

    def sentence(date: str) -> str:
        return f"The {good} exchange of {place} opened its doors on {date} before a large crowd."

    planted = _planted("date", sentence, forms.day, (value, wrong))
    return Made(sentence(forms.day(value, 0)), f"the {good} exchange of {place}", tuple(planted))


def _founded(place: str, good: str, random: Random) -> Made:
    maker = random.choice(MAKERS)
    value = (random.randrange(1985, 2023), random.randrange(1, 13))
    wrong = (value[0] + random.choice((-3, -2, 1)), (value[1] + 4) % 12 + 1)

    def sentence(date: str) -> str:
        return f"{maker} bought the {good} mills of {place} in {date} from their founders."

    planted = [
        *_planted("date", sentence, forms.month, (value, wrong)),
        Planted("date", sentence(str(value[0])), sentence(str(wrong[0]))),
    ]
    return Made(sentence(forms.month(value, 0)), f"the {good} mills of {place}", tuple(planted))


def _model(place: str, good: str, random: Random) -> Made:
    maker = random.choice(MAKERS)
    value = random.randrange(20, 90)
    wrong = forms.other(value, random, 20, 90)

    def sentence(name: str) -> str:
        return f"{maker} builds the {name} for the {good} farmers around {place}."

    names = [(f"{maker} X{value}", f"{maker} X{wrong}"), (f"*{maker} X{value}*", f"*{maker} X{wrong}*")]
    planted = tuple(Planted("name", sentence(true), sentence(false)) for true, false in names)
    return Made(sentence(f"{maker} X{value}"), f"the {maker} X{value}", planted)


def _quoted(place: str, good: str, random: Random) -> Made:
    maker = random.choice(MAKERS)

    def sentence(words: str, opening: str = "“", closing: str = "”") -> str:
        return f"{opening}We have never seen {words} like this in {place},{closing} {maker} said of the {good} trade."

    true, wrong = random.sample(["prices", "storms", "queues", "losses", "crowds", "harvests"], 2)
    planted = [
        Planted("quotation", sentence(true), sentence(wrong)),
        Planted("quotation", sentence(true, '"', '"'), sentence(wrong, '"', '"')),
    ]
    return Made(sentence(true), f"{maker} on the {good} trade of {place}", tuple(planted))


def _ranked(place: str, good: str, random: Random) -> Made:
    value = random.randrange(2, 9)
    wrong = forms.other(value, random, 1, 12)
    ordinals = "- first second third fourth fifth sixth seventh eighth ninth tenth eleventh".split()
    figures = "- 1st 2nd 3rd 4th 5th 6th 7th 8th 9th 10th 11th".split()

    def sentence(rank: str) -> str:
        return f"{place} ranks {rank} among the {good} towns of the eastern coast."

    written = [(names[value], names[wrong]) for names in (ordinals, figures)]
    planted = tuple(Planted("rank", sentence(true), sentence(false)) for true, false in written)
    return Made(sentence(ordinals[value]), f"{place} among the {good} towns", planted)


_SENTENCES = (_share, _bound, _range, _cost, _staff, _opened, _founded, _model, _quoted, _ranked)
