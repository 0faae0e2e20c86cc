"""Words that say which way a figure moved; the figure stands behind one, or right before the noun."""

RISING = frozenset(
    """
    rise rises rose risen rising increase increases increased increasing grow grows grew grown growing gain gains gained
    gaining climb climbs climbed climbing jump jumps jumped jumping surge surges surged surging soar soars soared soaring
    advance advances advanced expand expands expanded expanding swell swelled swollen raise raises raised raising boost
    boosts boosted accelerate accelerates accelerated quicken quickens quickened up higher growth expansion uplift hike rally rallied rebound rebounded widen widens widened widening
    """.split()
)
FALLING = frozenset(
    """
    fall falls fell fallen falling drop drops dropped dropping decrease decreases decreased decreasing decline declines
    declined declining slip slips slipped slipping sink sinks sank sunk plunge plunges plunged plunging tumble tumbles
    tumbled slide slides slid shrink shrinks shrank shrunk shrinking cut cuts cutting reduce reduces reduced reducing
    reduction lower lowers lowered lowering slump slumps slumped dip dips dipped down contraction contract contracted
    contracts downturn slow slows slowed slowing ease eases eased shed narrow narrows narrowed narrowing dwindle dwindled
    trim trims trimmed trimming
    """.split()
)
# What growth does that is less than it was, and is growth still.
SLOWING = frozenset("slow slows slowed slowing ease eases eased weaken weakens weakened cool cools cooled".split())
# What did neither: `the rate remained unchanged`.
STEADY = frozenset({"unchanged", "steady", "stable", "flat", "unmoved", "frozen"})
# Who does these with something moves it, keeps it, or keeps it if it is left `unchanged`.
MOVING = frozenset(
    "hike hiked lift lifted lifts trim trimmed upgrade upgraded downgrade downgraded slash slashed".split()
)
KEEPING = frozenset("maintain maintains maintained retain retained reaffirm reaffirmed reiterate reiterated".split())
LEAVING = frozenset("keep keeps kept keeping leave leaves left leaving hold holds held holding".split())
# What may stand between a word of direction and its figure.
LINKS = frozenset(
    """
    by to from a an the of some about around nearly almost just over under more than less at least most only another
    roughly further its their his her as much
    """.split()
)

# Of which there is none in what stays as it was: `no difference in deaths`.
NOT_CHANGING = frozenset("difference change effect impact improvement".split())

# By which something lies in a place, across from it, right beside it.
HOLDING = frozenset({"in", "inside", "within"})
FACING = frozenset({"opposite", "facing"})
NEXT_TO = frozenset({"beside", "next", "adjoining", "alongside", "outside"})
# By which something lies at a place and not in it: `near Lund`, `a country bordering Lund`, `30 miles from Lund`.
BESIDE = frozenset(
    """
    near nearby outside bordering borders border beside opposite off close adjacent neighbouring neighboring adjoining
    adjoins toward towards mile miles kilometre kilometres kilometer kilometers km
    """.split()
)

# Before a place these make a part of it, of which other figures are right: `northern Italy`, `rural Kenya`.
PARTING = frozenset(
    """
    north northern south southern east eastern west western central northeast northeastern northwest northwestern
    southeast southeastern southwest southwestern upper lower inner outer rural urban mainland metropolitan coastal
    downtown greater
    """.split()
)

# Behind an article a thing, and no fall: `won the contract`, `a shed in the yard`.
THINGS = frozenset({"contract", "contracts", "shed", "sheds"})
