"""A word by which one text turns the other's round, as an alignment has it: told without the rules that find it."""

from factcheck.model import Token
from factcheck.typed import NamedTuple

RIVAL, REDIRECTED, SWAPPED, RAISED, STATE = "rival", "redirected", "swapped", "raised", "state"
EXCHANGED = "exchanged"  # of two that changed places, where a person is told so


class Turn(NamedTuple):
    """A word of the stated text (`stated`) or of the source (`sourced`) that turns the other's round."""

    stated: Token | None
    sourced: Token | None
    kind: str

    @property
    def start(self) -> int:
        """Where its word of the stated text begins; -1 where that has none."""
        return self.stated.start if self.stated else -1


class Stance(NamedTuple):
    """How the stated text stands to the source: `turned` is what denies or reverses it.

    `denied_from` is where the first denial begins that the source has none for, as an offset, -1 where there is none:
    what is wrong behind it may well be right for that, "did not sign in 2014" where the source has 2018.
    `denies_alone`: it denies a word that the source has and does not deny, and so is borne out by no means.
    """

    turned: tuple[Turn, ...] = ()
    denied_from: int = -1
    denies_alone: bool = False
