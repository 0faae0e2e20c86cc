"""Words that make another measure of a noun, and those by which a figure is of a stretch of time or of the future."""

# Before a noun these part what is measured from the rest: core inflation is no inflation, the first trials no trials.
NARROWING = frozenset(
    """
    core headline net gross operating underlying adjusted average mean median typical minimum maximum peak
    preliminary initial original previous earlier former prior old first second third fourth last next final
    another other further similar separate rival neighbouring neighboring
    male female men women boys girls youth adult adults child children infant elderly teenage
    domestic foreign wholesale retail private public
    daily weekly monthly annual quarterly yearly hourly
    """.split()
)
# Of whom a measure was taken: `among adults`.
GROUPS = frozenset("men women boys girls youth adults children infants toddlers teenagers students pensioners".split())
# What those of any group are called.
ANYBODY = frozenset("people persons individuals respondents those them us all".split())
# Behind one of these that is no measure of its own: `last season`.
TIMES = frozenset(
    """
    second minute hour day night morning evening week weekend fortnight month quarter half season term semester year decade
    century time times
    """.split()
)
# Before a stretch of time these choose none, or no other than now: `on an average day`.
ANY_TIME = frozenset(
    "average typical normal ordinary usual given single whole last past same next first per each every".split()
)
# When there is most, or least, of something: `at its peak`.
PEAKS = frozenset("peak peaks height best worst busiest quietest lowest highest".split())
# What something has two of: what is of each of these is half of all there is.
EACH_SIDE = frozenset({"each", "either", "both", "per", "every"})
SIDES = frozenset({"way", "ways", "direction", "directions", "side", "sides", "end", "ends", "wing", "bank", "banks"})
# What is said of it alone is not said of all.
APART = frozenset({"alone", "itself", "himself", "herself", "themselves"})

# By which something is told as still to come.
FORESEEING = frozenset(
    "expect expects expecting expected tipped forecast forecasts forecasting predicted predicts projected projects anticipated foresees foreseen".split()
)

EACH = frozenset({"a", "an", "per", "each", "every"})

# What is so long, wide or heavy stands before the figure.
EXTENDING = frozenset("long wide high tall deep thick across heavy broad".split())

# Of which dimension a figure is, by a word beside it.
EXTENTS = {
    "long": "length",
    "length": "length",
    "wide": "width",
    "width": "width",
    "breadth": "width",
    "deep": "depth",
    "depth": "depth",
    "high": "height",
    "tall": "height",
    "height": "height",
    "thick": "thickness",
    "thickness": "thickness",
    "from": "distance",
    "away": "distance",
    "below": "distance",
    "above": "distance",
    "beneath": "distance",
}

# The two ends of what takes time, each with a day of its own.
BEGUN = frozenset("began begun start started opened launched commenced initiated proposed announced".split())
FINISHED = frozenset("finished completed ended concluded closed adopted approved passed".split())

# Verbs that say no more of a figure than that there is one, and of a date than that something was then.
TELLING = frozenset(
    """
    account accounts accounted bring brings brought report reported reports confirm confirmed record recorded register registered note noted list listed estimate estimated count counted
    counts reach reached reaches stand stands stood total totalled totaled totals amount amounted number numbered
    include included includes contain contained comprise comprised score scored hold held rate rated rank ranked base based
    have has had make made take took last lasted give gave given get got put set see saw seen show showed shown
    become became come came go went say said says tell told call called name named know known
    be been being locate located publish published release released perform performed provide provided offer offered
    begin began begun start started end ended remain remained feature featured appear appeared attend attended
    """.split()
)
HAPPENING = frozenset(
    """
    be been being happen happened occur occurred take took place hold held begin began begun start started end ended
    say said says tell told report reported record recorded date dated release released publish published locate located
    remain remained
    """.split()
)

# Before a noun these make no part of it.
OF_THE_WHOLE = frozenset("total overall combined whole entire all average annual new current latest global".split())
# Nouns of a measure, which `the` does not make those that were told of before.
RATING = frozenset("rate number share price cost level average proportion percentage value volume".split())
# What a part comes to beside its whole, which may grow while that shrinks.
SHARES = frozenset({"share", "proportion", "percentage"})
# What something is sold for, and not what else is paid for it.
PRICES = frozenset({"price", "cost", "costs", "bill", "tab", "total", "sum"})
# What is done to a thing that is there: it has a cost, and a length of time, of its own.
WORKS = frozenset(
    """
    repair repairs restoration renovation refurbishment reconstruction extension demolition upkeep maintenance cleaning
    painting upgrade alterations
    """.split()
)
# Nouns of what comes together from several parts.
SUMMED = frozenset(
    """
    revenue revenues sales turnover income profit profits earnings loss losses exports imports spending expenditure debt debts
    investment output production donations orders deliveries emissions harvest catch
    """.split()
)
# How long the time is that a word tells of.
SPANS = {
    **dict.fromkeys(("day", "today", "yesterday", "tomorrow", "overnight"), "day"),
    **dict.fromkeys(("week", "weekly", "fortnight"), "week"),
    **dict.fromkeys(("month", "monthly"), "month"),
    **dict.fromkeys(("quarter", "quarterly"), "quarter"),
    **dict.fromkeys(("year", "annually", "yearly", "months"), "year"),
    "since": "since",
    **dict.fromkeys(("years", "decade", "decades", "century"), "years"),
}
# These tell what is to come in the present: `the festival lasts five days`.
SCHEDULED = frozenset("last lasts run runs open opens begin begins start starts end ends take takes".split())
# How far, or how often, something is so.
SCOPES = frozenset(
    """
    abroad overseas worldwide globally internationally nationwide nationally statewide everywhere domestically locally
    online annually daily weekly monthly
    """.split()
)
