"""The words of dates and times, in lower case. Data only."""

from factcheck.lexicon.grammar import ANYBODYS

MONTHS = {
    "january": 1,
    "february": 2,
    "march": 3,
    "april": 4,
    "may": 5,
    "june": 6,
    "july": 7,
    "august": 8,
    "september": 9,
    "october": 10,
    "november": 11,
    "december": 12,
    "jan": 1,
    "feb": 2,
    "mar": 3,
    "apr": 4,
    "jun": 6,
    "jul": 7,
    "aug": 8,
    "sep": 9,
    "sept": 9,
    "oct": 10,
    "nov": 11,
    "dec": 12,
}
MONTH_NAMES = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
# Months that are also words or names of their own: on their own they need a preposition and a capital.
DOUBTFUL_MONTHS = frozenset({"may", "march", "august", "mar", "jan", "dec", "sep", "apr", "jun", "april", "june"})

# Monday is 0, as in `datetime.date.weekday`.
WEEKDAYS = {
    "monday": 0,
    "tuesday": 1,
    "wednesday": 2,
    "thursday": 3,
    "friday": 4,
    "saturday": 5,
    "sunday": 6,
    "mon": 0,
    "tue": 1,
    "tues": 1,
    "wed": 2,
    "weds": 2,
    "thu": 3,
    "thur": 3,
    "thurs": 3,
    "fri": 4,
    "sat": 5,
    "sun": 6,
}
DAYS_AND_MONTHS = frozenset(MONTHS) | frozenset(WEEKDAYS)
WEEKDAY_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
WEEKDAY_PLURALS = {f"{name.lower()}s": number for number, name in enumerate(WEEKDAY_NAMES)}

# Northern, meteorological: first month and the number of months.
SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}

ORDINAL_SUFFIXES = frozenset({"st", "nd", "rd", "th"})
DECADES = {
    "twenties": 20,
    "thirties": 30,
    "forties": 40,
    "fifties": 50,
    "sixties": 60,
    "seventies": 70,
    "eighties": 80,
    "nineties": 90,
}
# Before a decade these tell that it is one of somebody's life: `in her forties`.
OF_A_LIFE = ANYBODYS - {"its"}

# The unit's name as `Unit` spells it, and how many of it the word stands for.
UNITS = {
    "second": ("second", 1),
    "seconds": ("second", 1),
    "sec": ("second", 1),
    "secs": ("second", 1),
    "minute": ("minute", 1),
    "minutes": ("minute", 1),
    "min": ("minute", 1),
    "mins": ("minute", 1),
    "hour": ("hour", 1),
    "hours": ("hour", 1),
    "hr": ("hour", 1),
    "hrs": ("hour", 1),
    "h": ("hour", 1),
    "day": ("day", 1),
    "days": ("day", 1),
    "night": ("day", 1),
    "nights": ("day", 1),
    "week": ("week", 1),
    "weeks": ("week", 1),
    "fortnight": ("week", 2),
    "fortnights": ("week", 2),
    "weekend": ("weekend", 1),
    "weekends": ("weekend", 1),
    "month": ("month", 1),
    "months": ("month", 1),
    "quarter": ("quarter", 1),
    "quarters": ("quarter", 1),
    "year": ("year", 1),
    "years": ("year", 1),
    "yr": ("year", 1),
    "yrs": ("year", 1),
    "decade": ("decade", 1),
    "decades": ("decade", 1),
    "century": ("century", 1),
    "centuries": ("century", 1),
}
# Written against a figure: `3Y`, `2W`, `5h`.
UNIT_LETTERS = {
    "s": ("second", 1),
    "m": ("minute", 1),
    "h": ("hour", 1),
    "d": ("day", 1),
    "w": ("week", 1),
    "y": ("year", 1),
}

# How many units before or after the present one.
TURNS = {
    "last": -1,
    "previous": -1,
    "past": -1,
    "this": 0,
    "current": 0,
    "same": 0,
    "that": 0,
    "present": 0,
    "next": 1,
    "following": 1,
    "coming": 1,
    "upcoming": 1,
}
DAY_WORDS = {"yesterday": -1, "today": 0, "tomorrow": 1, "tmr": 1, "tmrw": 1}

EDGES = {
    "early": "early",
    "mid": "mid",
    "late": "late",
    "beginning": "early",
    "start": "early",
    "middle": "mid",
    "end": "late",
    "earlier": "earlier",
    "later": "later",
}

# Words before a date that make it a bound, and which.
BOUNDS = {
    ("before",): "before",
    ("prior", "to"): "before",
    ("ahead", "of"): "before",
    ("earlier", "than"): "before",
    ("on", "or", "before"): "by",
    ("on", "or", "after"): "since",
    ("not", "before"): "since",
    ("no", "earlier", "than"): "since",
    ("not", "earlier", "than"): "since",
    ("no", "later", "than"): "by",
    ("not", "later", "than"): "by",
    ("as", "late", "as"): "by",
    ("by",): "by",
    ("until",): "until",
    ("till",): "until",
    ("up", "to"): "until",
    ("through",): "until",
    ("after",): "after",
    ("later", "than"): "after",
    ("since",): "since",
    ("since", "at", "least"): "since at least",
    ("at", "least", "since"): "since at least",
    ("as", "early", "as"): "since",
    ("any", "time", "from"): "since",
    ("any", "time", "after"): "after",
    ("any", "time", "before"): "before",
    ("sometime", "before"): "before",
    ("sometime", "after"): "after",
    ("more", "than"): "before",
    ("less", "than"): "after",
    ("starting",): "since",
    ("starting", "on"): "since",
    ("starting", "in"): "since",
    ("starting", "from"): "since",
    ("beginning",): "since",
    ("beginning", "on"): "since",
    ("beginning", "in"): "since",
    ("from",): "since",
    ("as", "of"): "as of",
    ("as", "of", "before"): "before",
    ("as", "of", "after"): "after",
    ("about",): "about",
    ("around",): "about",
    ("circa",): "about",
    ("approximately",): "about",
    ("roughly",): "about",
    ("c", "."): "about",
    ("ca", "."): "about",
}
# Words after a date that make it a bound: `2012 or later`.
BOUNDS_AFTER = {
    ("or", "later"): "since",
    ("or", "after"): "since",
    ("and", "later"): "since",
    ("and", "after"): "since",
    ("onwards",): "since",
    ("onward",): "since",
    ("or", "earlier"): "by",
    ("or", "before"): "by",
    ("and", "earlier"): "by",
    ("and", "before"): "by",
}

# Fixed days: month and day.
HOLIDAYS = {
    ("christmas",): (12, 25),
    ("xmas",): (12, 25),
    ("christmas", "day"): (12, 25),
    ("christmas", "eve"): (12, 24),
    ("boxing", "day"): (12, 26),
    ("new", "year", "'s", "day"): (1, 1),
    ("new", "years", "day"): (1, 1),
    ("new", "year", "'s", "eve"): (12, 31),
    ("new", "years", "eve"): (12, 31),
    ("halloween",): (10, 31),
    ("valentine", "'s", "day"): (2, 14),
    ("valentines", "day"): (2, 14),
    ("st", ".", "patrick", "'s", "day"): (3, 17),
    ("st", "patrick", "'s", "day"): (3, 17),
    ("saint", "patrick", "'s", "day"): (3, 17),
    ("saint", "patrick"): (3, 17),
    ("independence", "day"): (7, 4),
    ("veterans", "day"): (11, 11),
    ("armistice", "day"): (11, 11),
    ("groundhog", "day"): (2, 2),
    ("april", "fool", "'s", "day"): (4, 1),
    ("april", "fools", "'", "day"): (4, 1),
    ("april", "fools", "day"): (4, 1),
    ("earth", "day"): (4, 22),
    ("may", "day"): (5, 1),
    ("labour", "day"): (5, 1),
    ("juneteenth",): (6, 19),
    ("guy", "fawkes", "night"): (11, 5),
    ("bastille", "day"): (7, 14),
    ("epiphany",): (1, 6),
    ("singles", "day"): (11, 11),
    ("singles", "'", "day"): (11, 11),
    ("international", "women", "'s", "day"): (3, 8),
}
# The n-th weekday of a month (-1: the last): month, weekday, n.
FLOATING_HOLIDAYS = {
    ("thanksgiving",): (11, 3, 4),
    ("thanksgiving", "day"): (11, 3, 4),
    ("labor", "day"): (9, 0, 1),
    ("memorial", "day"): (5, 0, -1),
    ("martin", "luther", "king", "day"): (1, 0, 3),
    ("mlk", "day"): (1, 0, 3),
    ("presidents", "'", "day"): (2, 0, 3),
    ("presidents", "day"): (2, 0, 3),
    ("columbus", "day"): (10, 0, 2),
    ("mother", "'s", "day"): (5, 6, 2),
    ("mothers", "day"): (5, 6, 2),
    ("father", "'s", "day"): (6, 6, 3),
    ("fathers", "day"): (6, 6, 3),
}
# Days counted from Easter Sunday.
EASTER_HOLIDAYS = {
    ("easter",): 0,
    ("easter", "sunday"): 0,
    ("easter", "day"): 0,
    ("easter", "monday"): 1,
    ("good", "friday"): -2,
    ("maundy", "thursday"): -3,
    ("ash", "wednesday"): -46,
    ("shrove", "tuesday"): -47,
    ("mardi", "gras"): -47,
    ("palm", "sunday"): -7,
    ("pentecost",): 49,
    ("whit", "monday"): 50,
}

# Hours of the day: first and last. `early` and `late` halve them.
DAYPARTS = {
    "morning": (8, 12),
    "mornings": (8, 12),
    "afternoon": (12, 16),
    "afternoons": (12, 16),
    "evening": (16, 20),
    "evenings": (16, 20),
    "night": (20, 24),
    "nights": (20, 24),
    "daytime": (8, 18),
    "breakfast": (8, 12),
    "lunch": (11, 13),
    "lunchtime": (11, 13),
    "dinner": (16, 20),
}
# How many hours before the first, and after the last of these, people still call it so: 5.30 on a summer's morning.
BEFORE_PART = {8: 8, 16: 1, 20: 3, 22: 1}
AFTER_PART = {14: 1, 16: 3, 18: 2, 20: 4, 24: 6}
# What tells morning from evening behind an hour: whether it is after noon.
HALVES_OF_DAY = {
    ("in", "the", "morning"): False,
    ("in", "the", "afternoon"): True,
    ("in", "the", "evening"): True,
    ("at", "night"): True,
    ("this", "morning"): False,
    ("a", ".", "m", "."): False,
    ("p", ".", "m", "."): True,
    ("a", ".", "m"): False,
    ("p", ".", "m"): True,
    ("noon",): True,
    ("midnight",): False,
    ("am",): False,
    ("pm",): True,
}
NAMED_TIMES = {"noon": 12, "midday": 12, "midnight": 0}

# Words that say how often by themselves.
FREQUENCIES = {
    "hourly": (1, "hour"),
    "daily": (1, "day"),
    "everyday": (1, "day"),
    "nightly": (1, "day"),
    "weekly": (1, "week"),
    "biweekly": (2, "week"),
    "fortnightly": (2, "week"),
    "monthly": (1, "month"),
    "bimonthly": (2, "month"),
    "quarterly": (1, "quarter"),
    "semiannually": (6, "month"),
    "yearly": (1, "year"),
    "annually": (1, "year"),
    "annual": (1, "year"),
    "biannual": (6, "month"),
}
REGULARLY = frozenset(word for word in FREQUENCIES if word.endswith("ly"))
FREQUENCY_PREFIXES = {"semi": 0.5, "bi": 2}
# From one end of a stretch to the other: `from 9 to 5`, `1914–1918`.
STRETCHING = frozenset({"-", "–", "—", "~", "to", "through", "thru", "till", "until"})
EACH = frozenset({"every", "each", "any", "all"})
FRACTIONS = {"half": 0.5, "quarter": 0.25, "quarters": 0.25, "½": 0.5, "¼": 0.25, "¾": 0.75}
# Of a year: `the budget for 2024 foresees`.
YEARLY = frozenset(
    "budget budgets forecast forecasts outlook target targets accounts results figures plan plans estimate".split()
)

# By which it is told that something goes on for the whole of a year, a week or a day, the longest first.
WHOLE_SPANS = {
    "year": (
        ("all", "year", "round"),
        ("all", "year"),
        ("year", "-", "round"),
        ("year", "round"),
        ("throughout", "the", "year"),
        ("twelve", "months", "a", "year"),
    ),
    "week": (
        ("every", "day"),
        ("each", "day"),
        ("daily",),
        ("seven", "days", "a", "week"),
        ("7", "days", "a", "week"),
    ),
    "day": (
        ("all", "day"),
        ("round", "the", "clock"),
        ("around", "the", "clock"),
        ("day", "and", "night"),
        ("24", "hours", "a", "day"),
    ),
}
# By which a part of one is told of more than that: `on Sundays, too`, `hourly from May to September`.
TOLD_OF_MORE = frozenset({"too", "also", "even", "especially", "including", "hourly", "once", "twice"})
