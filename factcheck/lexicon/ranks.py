"""Words of order and rank beside an ordinal, and those that are a rank by themselves."""

# How far from the first or from the last, in one word.
FROM_FIRST = {"runnerup": 2}
FROM_LAST = {"penultimate": 2, "antepenultimate": 3}
# What is ranked among its own sort alone, by sort: a third album is no third single.
_WORKS = """
album: album albums ep lp record mixtape
single: single singles song
film: film films movie feature
book: book novel novels collection
play: play opera
symphony: symphony concerto
"""
WORKS = {
    word: sort
    for sort, _, words in (line.partition(": ") for line in _WORKS.strip().splitlines())
    for word in words.split()
}
# The first and the second of these in one word: `her debut album`, `the lead single`.
FIRSTLINGS = {"debut": (1, frozenset(WORKS)), "sophomore": (2, frozenset(WORKS)), "lead": (1, frozenset({"single"}))}
# `finished last`, `last place`: elsewhere `last` is a date's word or a verb.
BEFORE_LAST = frozenset(
    "finish finishes finished finishing came come comes coming placed ranked ranks rank dead".split()
)
AFTER_LAST = frozenset({"place"})

# Superlatives, each with the quality it ranks by; opposites are different qualities.
SUPERLATIVES = {
    "largest": "size",
    "biggest": "size",
    "greatest": "size",
    "smallest": "smallness",
    "highest": "height",
    "tallest": "height",
    "lowest": "lowness",
    "longest": "length",
    "shortest": "shortness",
    "oldest": "age",
    "eldest": "age",
    "youngest": "youth",
    "newest": "newness",
    "fastest": "speed",
    "quickest": "speed",
    "slowest": "slowness",
    "richest": "wealth",
    "wealthiest": "wealth",
    "poorest": "poverty",
    "busiest": "traffic",
    "heaviest": "weight",
    "deepest": "depth",
    "strongest": "strength",
    "weakest": "weakness",
    "best": "quality",
    "worst": "badness",
    "hottest": "heat",
    "warmest": "heat",
    "coldest": "cold",
    "wettest": "rain",
    "driest": "drought",
    "closest": "nearness",
    "nearest": "nearness",
    "farthest": "distance",
    "furthest": "distance",
    "deadliest": "deaths",
    "costliest": "cost",
    "dearest": "cost",
    "cheapest": "cheapness",
}
# The same of two: `larger than`.
COMPARATIVES = {word.removesuffix("est") + "er": quality for word, quality in SUPERLATIVES.items()} | {
    "better": "quality",
    "worse": "badness",
    "farther": "distance",
    "further": "distance",
}
# By which the first of the one is the last of the other.
OPPOSITE_QUALITIES = frozenset(
    frozenset(pair.split(":"))
    for pair in """
    size:smallness height:lowness length:shortness age:youth age:newness speed:slowness wealth:poverty strength:weakness
    quality:badness heat:cold rain:drought nearness:distance cost:cheapness
    """.split()
)
# What the first by these has the least of.
LEAST = frozenset("smallness lowness shortness youth slowness poverty weakness cold drought nearness cheapness".split())
# With whom `top` says the same as `highest`: `the top scorer`.
TOPPED = frozenset({"scorer", "goalscorer", "earner", "seller", "bidder"})
# `the leading supplier`, `the top seller`: first, without saying by what.
LEADERS = frozenset({"leading", "foremost"})
DETERMINERS = frozenset("the its their his her our 's".split())

# `one of the largest`, `among the best`: a place that several share is no first place.
SHARED_BY = frozenset({"one", "among", "amongst", "some", "1", "2", "3", "two", "three", "many", "few"})

# Of these the second is none of another thing: second place is no second week.
STRETCHES = frozenset(
    """
    minute hour day night morning evening week weekend fortnight month quarter half season term semester year decade
    century round inning innings set lap stage leg
    """.split()
)

PLACES = frozenset({"no", "nos", "number", "#", "№", "rank", "ranked", "ranks"})
HIGHER = frozenset({"above", "higher", "better"})
LOWER = frozenset({"below", "lower", "worse", "outside"})

# `second` is a unit of time behind these.
TIMED = frozenset("per each every a split one".split())
# An ordinal after these, or before these, is no rank: `at first`, `first of all`.
IDLE_BEFORE = frozenset({"at", "split"})
# Behind what follows one another: `the third quarter in a row`.
RUNNING = (("in", "a", "row"), ("in", "succession"), ("running",))
# `every second` one of these tells how often; of anything else how many of them: `every second house`.
RECURRING = frozenset(
    """
    second minute hour day night morning afternoon evening week weekend fortnight month quarter season year time
    spring summer autumn winter game match round race
    monday tuesday wednesday thursday friday saturday sunday
    """.split()
)
IDLE_PAIRS = frozenset(
    {("first", "of"), ("first", "thing"), ("second", "hand"), ("first", "hand"), ("first", "aid"), ("third", "party")}
)

# `a record high`, `a 12-month low`: the superlative that each is.
EXTREMES = {"low": "lowest", "high": "highest"}
