"""Words that set one holder of a figure against another."""

# Before the other holder's name: the first has more, or stands before.
AHEAD = frozenset(
    {
        "ahead of",
        "in front of",
        "followed by",
        "more than",
        "higher than",
        "larger than",
        "bigger than",
        "greater than",
        "above",
        "over",
        "exceed",
        "exceeds",
        "exceeded",
        "exceeding",
        "surpasses",
        "surpassed",
        "outstrips",
        "outstripped",
        "overtook",
        "has overtaken",
        "outnumber",
        "outnumbers",
        "outnumbered",
        "leads",
        "led",
        "leading",
        "beats",
        "beat",
        "beating",
        "defeated",
        "defeating",
        "tops",
    }
)

BEHIND = frozenset(
    {
        "behind",
        "less than",
        "fewer than",
        "lower than",
        "smaller than",
        "below",
        "trail",
        "trails",
        "trailed",
        "trailing",
        "lag",
        "lags",
        "lagged",
        "lagging",
        "after",
        "second to",
        "second only to",
        "outnumbered by",
        "surpassed by",
        "overtaken by",
        "exceeded by",
    }
)

# By what those are ranked who have more of somebody: `more people than`, "the most populous".
COUNTED_BY = dict.fromkeys(("people", "inhabitants", "residents"), "populous")

# Level means level: neither ahead nor behind.
LEVEL = frozenset({"level with", "equal to", "tied with", "the same as", "on a par with", "on par with"})

# The first place, without an object: "the US leads in computing power".
FIRST = frozenset({"leads", "led", "lead", "tops", "topped", "dominates"})

TOGETHER = frozenset({"together", "combined", "jointly", "between", "total", "totalling", "sum", "altogether"})

# By how much something is off what was aimed at: `40 million over budget`, `12 per cent below the average`.
OFF = frozenset({"over", "under", "above", "below", "behind", "ahead", "short", "off"})
AIMED_AT = frozenset(
    """
    budget plan plans target targets forecast forecasts schedule estimate estimates expectations average quota limit
    normal norm benchmark
    """.split()
)

# Behind a number, of those who have most: `the two leaders`, `the three biggest`.
LEADING = frozenset("leaders leading biggest largest frontrunners".split())

GAPS = frozenset({"gap", "difference", "margin", "lead"})

# Between a multiple and the holder it is a multiple of: "twice that of Europe", "half as much as Japan".
LINKS_OF_MULTIPLE = frozenset(
    """
    of at that those the share size figure level number amount as much many large big high more than and in to 's total
    percentage rate capacity output population revenue sales value
    """.split()
)

# Before a name that is where or whose, not who: "Nvidia's share in China was 90 per cent".
PLACING = frozenset({"in", "of", "within", "across", "from", "inside", "against", "to", "for", "with"})

MORE_OR_LESS = frozenset({"more", "fewer", "less"})
# Behind `than` they tell of a time before: `more than the year before`.
EARLIER = frozenset({"before", "earlier", "previous", "previously", "last", "then", "ago"})

# Before what something is set beside: `12 per cent, against 9`.
BESIDE = frozenset({"compared", "against", "versus"})

# Before what a figure is without.
LEAVING_OUT = frozenset({"outside", "excluding", "except", "besides"})

# By one of these a text sets one thing above another.
EXCEEDING = frozenset(
    """
    than exceed exceeds exceeded exceeding surpass surpasses surpassed outnumber outnumbers outnumbered outsell outsold
    outstrip outstripped outpace outpaced overtake overtook overtaken top topped above below ahead behind beyond under
    over twice double triple times half most least compared against versus highest largest biggest lowest smallest
    """.split()
)

# After a figure, before its holder: "33 per cent for China", "a quarter is in China".
HANDING = frozenset(
    {"for", "in", "by", "to", "belongs", "held", "from", "is", "are", "was", "were", "goes", "went", "the"}
)

# Levels that are changes of something else: prices that rose by 3 per cent are inflation of 3 per cent.
RATES = frozenset({"inflation", "deflation", "growth"})

# What a comparative ranks by: 1 for the larger figure, -1 for the smaller, and the dimension of that; empty for any.
BY_MEASURE = {
    word: (sign, dimension)
    for dimension, sign, words in (
        ("length", 1, "taller higher longer deeper wider broader thicker"),
        ("length", -1, "shorter lower shallower narrower thinner"),
        ("mass", 1, "heavier"),
        ("mass", -1, "lighter"),
        ("money", 1, "dearer costlier pricier"),
        ("money", -1, "cheaper"),
        ("temperature", 1, "warmer hotter"),
        ("temperature", -1, "colder cooler"),
        ("time", 1, "older"),
        ("time", -1, "younger newer"),
        ("", 1, "more"),
        ("", -1, "fewer less"),
    )
    for word in words.split()
}
