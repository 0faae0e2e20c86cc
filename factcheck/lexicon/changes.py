"""Words by which a figure is told as a change, or as what something came to."""

from factcheck.lexicon.directions import RISING

# Verbs and nouns of change: the figure behind one, or behind one and `by`, is the change; after `to` it is the outcome.
CHANGES = frozenset(
    """
    rise rises rose risen rising increase increases increased increasing grow grows grew grown growing gain
    gains gained gaining climb climbs climbed climbing jump jumps jumped jumping surge surges surged surging
    soar soars soared soaring advance advances advanced improve improves improved expand expands expanded swell
    swelled widen widens widened fall falls fell fallen falling drop drops dropped dropping decrease decreases
    decreased decreasing decline declines declined declining slip slips slipped slipping sink sinks sank sunk
    plunge plunges plunged plunging tumble tumbles tumbled slide slides slid shrink shrinks shrank shrunk
    shrinking cut cuts cutting reduce reduces reduced reducing reduction lower lowers lowered raise raises
    raised raising lose loses lost losing slump slumped dip dipped dips narrow narrows narrowed up down growth
    loss change changes changed edged edge ease eased boost boosted boosts rally rallied shed sheds contract
    contracted contracts contraction expansion uplift downturn slow slows slowed slowing accelerate accelerates
    shorten shortens shortened shortening lengthen lengthens lengthened lengthening extend extends extended extending
    accelerated quicken quickens quickened upgrade upgrades upgraded downgrade downgrades downgraded revise revises
    revised
    """.split()
)
# Behind one of these and `at`, or `at a rate of`, a percentage is the change: `grew at 3 per cent`.
AT_A_RATE = frozenset(
    """
    grow grows grew grown growing expand expands expanded expanding shrink shrinks shrank shrunk shrinking contract
    contracts contracted contracting rise rises rose risen rising increase increases increased increasing
    """.split()
)
# `up` behind one of these tells no direction: `rounded up 40 sheep`, `signed up 900 members`.
GATHERING = """
    round rounds rounded rounding sign signs signed signing make makes made making buy buys bought buying use uses used
    using line lines lined lining lock locks locked locking
    """.split()
CHANGE_NOUNS = frozenset(
    """
    rise increase growth gain jump surge climb fall drop decrease decline slump plunge slide reduction cut loss
    improvement expansion contraction uplift dip hike raise boost advance discount rebate surcharge markup
    """.split()
)
COMPARATIVES = frozenset(
    """
    more less fewer higher lower larger smaller bigger greater faster slower cheaper better worse older younger
    longer shorter taller dearer costlier pricier heavier lighter warmer colder richer poorer stronger weaker above below ahead behind up down
    """.split()
)
# What stands before the highest figure that there was.
PEAKING = frozenset("reached reaching reach reaches peaked peaking peaks hit topped maximum peak most high".split())
# How many are lost is how many have died.
DYING = frozenset("died dies die dying dead killed killing deaths death perished drowned murdered".split())
LOST = frozenset({"lost", "lose", "loses", "losing"})
# How many are added is by how many there are more.
ADDING = frozenset("add adds added adding gain gains gained gaining create creates created creating".split())
# `up to` behind one of these is where a figure went, not a bound.
MOVED = frozenset(
    [
        "went",
        "go",
        "goes",
        "gone",
        "moved",
        "moves",
        "revised",
        "bumped",
        "marked",
        "pushed",
        "ticked",
        "inched",
        "edged",
        "crept",
    ]
)
# Behind `could`, how something may come to a figure: `could reach 40 per cent`.
COMING_TO = RISING | {"rise", "fall", "reach", "drop", "climb", "become", "be", "get", "hit", "exceed", "top", "grow"}
