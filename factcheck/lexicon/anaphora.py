"""What opens a sentence and stands for a name that was given before, by the sort of name that it may stand for."""

THING, PERSON, COMPANY, PLACE = "thing", "person", "company", "place"
_COMPANIES = (
    "company firm group giant start-up startup chipmaker manufacturer business corporation conglomerate".split()
)
OPENINGS: dict[str, str] = {
    **dict.fromkeys(("It", "Its"), THING),
    **dict.fromkeys(("He", "His", "She", "Her"), PERSON),
    **{f"The {noun}": COMPANY for noun in _COMPANIES},
    **{f"The {noun}": PLACE for noun in ("country", "nation", "city", "town", "region", "province")},
}
# `It is said that`, `it took years to`: no name is meant. An adverb or an auxiliary may stand between.
EMPTY_VERBS = frozenset(
    "is was be been seem seems seemed appear appears appeared take takes took turn turns turned follow follows "
    "followed remain remains remained happen happens happened matter matters mattered".split()
)
# Before a noun, of one that was not spoken of before: `a second bridge`.
ANOTHER = frozenset("a an another new old second first third other each every any no".split())
