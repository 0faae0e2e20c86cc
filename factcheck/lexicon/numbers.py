"""The words and marks that write a number, and what each is worth."""

SMALL = {
    "zero": 0,
    "nought": 0,
    "naught": 0,
    "nil": 0,
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
    "eleven": 11,
    "twelve": 12,
    "thirteen": 13,
    "fourteen": 14,
    "fifteen": 15,
    "sixteen": 16,
    "seventeen": 17,
    "eighteen": 18,
    "nineteen": 19,
}

TENS = {
    "twenty": 20,
    "thirty": 30,
    "forty": 40,
    "fourty": 40,
    "fifty": 50,
    "sixty": 60,
    "seventy": 70,
    "eighty": 80,
    "ninety": 90,
}

SCALES = {
    "hundred": 1e2,
    "hundreds": 1e2,
    "thousand": 1e3,
    "thousands": 1e3,
    "million": 1e6,
    "millions": 1e6,
    "billion": 1e9,
    "billions": 1e9,
    "trillion": 1e12,
    "trillions": 1e12,
    "quadrillion": 1e15,
    "lakh": 1e5,
    "lakhs": 1e5,
    "lac": 1e5,
    "lacs": 1e5,
    "lkh": 1e5,
    "lkhs": 1e5,
    "crore": 1e7,
    "crores": 1e7,
    "koti": 1e7,
    "cr": 1e7,
    "dozen": 12.0,
    "dozens": 12.0,
    "doz": 12.0,
    "dz": 12.0,
    "dzs": 12.0,
    "gross": 144.0,
}
NUMBER_WORDS: dict[str, float] = {**SMALL, **TENS, **SCALES}

# Written after digits only, as newspapers do: `1.2bn`, `£300k`, `5 mn`.
ABBREVIATED_SCALES = {
    "k": 1e3,
    "mn": 1e6,
    "mln": 1e6,
    "mio": 1e6,
    "bn": 1e9,
    "bln": 1e9,
    "tn": 1e12,
    "trn": 1e12,
}

# Capitals that are a magnitude only where something else says so (`$910B`, never `910B`).
CAPITAL_SCALES = {"M": 1e6, "B": 1e9, "T": 1e12, "G": 1e9}

# `a` before one of these is the number one.
COUNTED_SCALES = frozenset(
    {"hundred", "thousand", "million", "billion", "trillion", "lakh", "crore", "dozen", "quadrillion"}
)

DENOMINATORS = {
    "half": 2,
    "halves": 2,
    "third": 3,
    "quarter": 4,
    "fourth": 4,
    "fifth": 5,
    "sixth": 6,
    "seventh": 7,
    "eighth": 8,
    "ninth": 9,
    "tenth": 10,
    "eleventh": 11,
    "twelfth": 12,
    "thirteenth": 13,
    "fourteenth": 14,
    "fifteenth": 15,
    "sixteenth": 16,
    "seventeenth": 17,
    "eighteenth": 18,
    "nineteenth": 19,
    "twentieth": 20,
    "thirtieth": 30,
    "fortieth": 40,
    "fiftieth": 50,
    "sixtieth": 60,
    "seventieth": 70,
    "eightieth": 80,
    "ninetieth": 90,
    "hundredth": 100,
    "thousandth": 1000,
    "millionth": 1_000_000,
    "billionth": 1_000_000_000,
    "trillionth": 1_000_000_000_000,
}

# Around `a third`, these make it a part and no place: `by nearly a third next year`, `a third more`.
BEFORE_A_PART = frozenset("nearly almost about around roughly approximately over under than only just barely".split())
AFTER_A_PART = frozenset("next last this each every since compared again".split())

ORDINALS = {
    "first": 1,
    "second": 2,
    **{word: value for word, value in DENOMINATORS.items() if word not in {"half", "halves", "quarter"}},
}

# `fortysecond`, as some write it.
ORDINALS |= {tens + unit: value + ORDINALS[unit] for tens, value in TENS.items() for unit in list(ORDINALS)[:9]}

GLYPH_FRACTIONS = {
    "½": 1 / 2,
    "⅓": 1 / 3,
    "⅔": 2 / 3,
    "¼": 1 / 4,
    "¾": 3 / 4,
    "⅕": 1 / 5,
    "⅖": 2 / 5,
    "⅗": 3 / 5,
    "⅘": 4 / 5,
    "⅙": 1 / 6,
    "⅚": 5 / 6,
    "⅐": 1 / 7,
    "⅛": 1 / 8,
    "⅜": 3 / 8,
    "⅝": 5 / 8,
    "⅞": 7 / 8,
    "⅑": 1 / 9,
    "⅒": 1 / 10,
}

SUPERSCRIPTS = {
    "⁰": 0,
    "¹": 1,
    "²": 2,
    "³": 3,
    "⁴": 4,
    "⁵": 5,
    "⁶": 6,
    "⁷": 7,
    "⁸": 8,
    "⁹": 9,
}

TIES = frozenset("-‐‑")
HYPHENS = TIES | frozenset("–—−")
MINUS = frozenset("-−‒")
SLASHES = frozenset("/⁄∕")
# Separators that the cutting into words does not know: Arabic and full-width forms.
GROUP_MARKS = frozenset("٬，'’")
DECIMAL_MARKS = frozenset("٫．·")

# How often, in a word: `once a year`, `won it twice`.
TIMES_DONE = {"once": 1, "twice": 2, "thrice": 3}

# What a multiple word says: `twice Europe's`, `has tripled`, `halved`.
MULTIPLES = {
    "twice": 2.0,
    "thrice": 3.0,
    "double": 2.0,
    "triple": 3.0,
    "treble": 3.0,
    "quadruple": 4.0,
    "twofold": 2.0,
    "threefold": 3.0,
    "fourfold": 4.0,
    "fivefold": 5.0,
    "sixfold": 6.0,
    "sevenfold": 7.0,
    "eightfold": 8.0,
    "ninefold": 9.0,
    "tenfold": 10.0,
    "twentyfold": 20.0,
    "hundredfold": 100.0,
    "doubled": 2.0,
    "doubles": 2.0,
    "doubling": 2.0,
    "tripled": 3.0,
    "triples": 3.0,
    "tripling": 3.0,
    "trebled": 3.0,
    "trebles": 3.0,
    "trebling": 3.0,
    "quadrupled": 4.0,
    "quadruples": 4.0,
    "quadrupling": 4.0,
    "quintupled": 5.0,
    "halved": 0.5,
    "halves": 0.5,
    "halving": 0.5,
}
MULTIPLE_VERBS = frozenset(word for word in MULTIPLES if word.endswith(("ed", "es", "ing"))) - {"twice"}

# Number words that promise an order of magnitude and no more: the least and the most they allow,
# as multiples of the word's own worth. `hundreds` starts at two hundred and ends where `a thousand` begins.
LOOSE_PLURALS = {
    "dozens": (24.0, 100.0),
    "scores": (40.0, 100.0),
    "hundreds": (200.0, 1_000.0),
    "thousands": (2_000.0, 100_000.0),
    "millions": (2e6, 1e8),
    "billions": (2e9, 1e11),
    "trillions": (2e12, 1e14),
}
LOOSE_COUNTS = {
    "several": (3.0, 9.0),
    "few": (2.0, 7.0),
    "many": (3.0, 10.0),
    "couple": (2.0, 2.5),
    "tens": (20.0, 100.0),
}
