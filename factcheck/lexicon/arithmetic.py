"""Words by which a text does a sum of its own."""

RISING = frozenset(
    """
    rose rise rises risen rising grew grow grows grown growing increased increase increases increasing climbed climb
    climbs climbing jumped jump jumps jumping soared surged gained expanded up higher
    """.split()
)

FALLING = frozenset(
    """
    fell fall falls fallen falling dropped drop drops dropping declined decline declines declining decreased decrease
    decreases decreasing shrank shrunk shrinking plunged sank slumped tumbled dwindled slid down lower
    """.split()
)

# Verbs of direction that a range may not follow: `fell from 20 to 30` is a slip, `down from 20 to 30` may be a list.
RISES = frozenset("rose risen grew grown increased climbed jumped soared surged expanded accelerated".split())
FALLS = frozenset(
    "fell fallen dropped declined decreased shrank shrunk plunged slumped tumbled dwindled slowed eased dipped slid sank".split()
)

# The same, where `to 120 from 100` leaves no doubt that they are levels.
UP = RISES | {"gained", "added", "widened"}
DOWN = FALLS | {"lost", "shed", "narrowed"}

CHANGE_NOUNS = frozenset(
    """
    increase increases rise growth gain jump surge climb decrease decline drop fall reduction cut loss change difference
    """.split()
)

# Between the two levels of a change and its percentage: `from 20 to 30, a 40 per cent increase`.
LINKS_OF_CHANGE = frozenset(
    {",", "(", "a", "an", "or", "of", "by", "up", "down", "that", "is", "-", "–", "—", "increase"}
) | (RISING | FALLING | CHANGE_NOUNS)

# Of these a lower number may be a rise, or the figures are heights: `rose from number 10 to number 3`.
PLACES_NOT_AMOUNTS = frozenset(
    """
    number no place position rank ranking seed chart version grade class level page chapter step division age aged height
    heights feet metres meters
    """.split()
)

# After both levels of a step, where neither has a unit: `fell from 20 to 30 in a year`.
AFTER_A_STEP = frozenset(
    "in by over during between since last this after when while as on at within and but a the earlier".split()
)

IN_ALL = (("in", "all"), ("in", "total"), ("altogether",), ("overall",))

HEDGES_OF_MULTIPLES = frozenset(
    "than nearly almost about roughly around approximately over virtually practically just least to not some".split()
)

# Between a length of time and the rate that a total comes to: `over 4 years, $4 million a year`.
TO_A_RATE = frozenset(
    {
        (",",),
        (",", "or"),
        (",", "or", "an", "average", "of"),
        (",", "an", "average", "of"),
        (",", "averaging"),
        (",", "that", "is"),
        (",", "at"),
        ("(",),
        ("(", "an", "average", "of"),
        ("–",),
        ("—",),
        ("-",),
    }
)
# `difference between 1.1 and 1.0`: no range.
RELATIONS = frozenset(
    """
    difference differences compatibility gap gaps choice choose chose link links comparison relation relationship tie
    distinction distinguish conflict border boundary split vote match game draw ratio
    """.split()
)
# `changed from 1928 to 1901`: a date put right, no stretch of time.
ALTERED = frozenset(
    """
    changed changes change changing moved moves move moving shifted corrected revised amended altered brought put
    pushed advanced set adjusted reset fixed date dating dated
    """.split()
)

FOUNDED = frozenset("founded established opened launched created formed built incorporated started begun".split())
# What happens to somebody or something once.
ONCE = frozenset("born died founded established incorporated".split())
STARTED = frozenset({"began", "started", "begun"})
MARGINS = frozenset({"majority", "margin", "lead"})

# What those who answered a poll say: nobody says two of these.
ANSWERS = (
    frozenset({"backed", "back", "support", "supported", "favour", "favor", "favoured", "favored", "approve", "yes"}),
    frozenset({"opposed", "oppose", "against", "disapprove", "disapproved", "rejected", "no"}),
    frozenset({"undecided", "unsure", "abstained", "unknown"}),
)

# Groups that share no member.
APART = (
    (frozenset({"men"}), frozenset({"women"})),
    (frozenset({"boys"}), frozenset({"girls"})),
    (frozenset({"male", "males"}), frozenset({"female", "females"})),
    (frozenset({"for"}), frozenset({"against"})),
    (frozenset({"won"}), frozenset({"lost"})),
    (frozenset({"rescued", "survived", "saved"}), frozenset({"drowned", "died", "dead", "killed", "missing"})),
)
# Of what is made up so no part is counted twice.
MAKING_UP = frozenset(
    "made make makes accounted account accounts constituted comprised up for provided supplied".split()
)
# What one has, no other has.
HOLDING = frozenset("hold holds held won win wins took take got".split())
EACH = frozenset({"each", "apiece"})

# Units that differ from country to country, or between sea and land: what one may be, of the one we take it for.
UNIT_VARIANTS = {
    "mile": (1.0, 1.150779),
    "ton": (1.0, 1.12, 0.892857, 1.102311, 0.984207),
    "tonne": (1.0, 0.907185, 1.016047),
    "gallon": (1.0, 1.20095),
    "pint": (1.0, 1.20095),
    "quart": (1.0, 1.20095),
    "fluid ounce": (1.0, 0.96076),
    "ounce": (1.0, 1.097143),
    "barrel": (1.0, 0.75, 0.7380952, 1.0292),
    "cup": (1.0, 1.05669, 1.2),
    "knot": (1.0,),
}

# Who votes, and how it is told that they do, or do not.
VOTERS = frozenset(
    """
    member councillor councilor deputy delegate senator lawmaker legislator legislators mp judge juror director seat
    representative commissioner governor shareholder bishop cardinal
    """.split()
)
VOTING = frozenset(
    """
    vote votes voted voting motion bill resolution carried passed approved rejected defeated adopted backed majority
    """.split()
)
ABSTAINING = frozenset({"abstentions", "abstention", "abstained", "abstaining", "abstain", "absent"})
SHARED = frozenset({"shared", "divided", "split", "distributed"})
