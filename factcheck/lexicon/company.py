"""How a text says that somebody did something with nobody else, or with others."""

# Behind the deed, or right behind who did it. `~` stands for a possessive, `-self` for a reflexive pronoun.
from factcheck.lexicon.grammar import ANYBODYS

UNAIDED = tuple(
    tuple(phrase.split())
    for phrase in """
    alone, on ~ own, by -self, single - handedly, singlehandedly, unaided, unassisted, without help,
    without any help, without assistance, without a partner, solo
    """.strip().split(", ")
)

OWN = ANYBODYS - {"your"}
SELF = frozenset("himself herself itself themselves myself ourselves".split())

# Before what somebody alone is: `the sole author`.
SOLE = frozenset({"sole"})

# Behind `with`: who has done it, too. Any name of a person is one as well, and a number of `others`.
COMPANIONS = frozenset(
    """
    others friend friends colleague colleagues partner partners teammate teammates team-mate crewmate crewmates
    comrade comrades companion companions brother brothers sister sisters husband wife father mother parents son
    sons daughter daughters cousin cousins uncle aunt nephew niece twin wives husbands guides assistant assistants
    founder cofounder team
    """.split()
)

# Somebody else had a part in it: `wrote it together`.
JOINTLY = frozenset("together jointly".split())
