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
