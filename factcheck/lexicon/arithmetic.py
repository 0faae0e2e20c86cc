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
RISES = frozenset("rose risen grew grown increased climbed jumped soared surged expanded".split())
FALLS = frozenset("fell fallen dropped declined decreased shrank shrunk plunged slumped tumbled dwindled".split())

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
