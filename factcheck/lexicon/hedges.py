"""Words that widen or bound the figure beside them. The keys are the words' lower-case forms in a row."""

# Before the figure.
BEFORE = {
    "about": "about",
    "around": "about",
    "some": "about",
    "approximately": "about",
    "approx": "about",
    "approx .": "about",
    "roughly": "about",
    "circa": "about",
    "ca": "about",
    "ca .": "about",
    "c .": "about",
    "~": "about",
    "≈": "about",
    "close to": "about",
    "in the region of": "about",
    "in the order of": "about",
    "on the order of": "about",
    "of the order of": "about",
    "an estimated": "about",
    "estimated": "about",
    "estimated at": "about",
    "an average of": "about",
    "more or less": "about",
    "give or take": "about",
    "an approximate": "about",
    "somewhere around": "about",
    "nearly": "nearly",
    "almost": "nearly",
    "just under": "nearly",
    "just below": "nearly",
    "slightly under": "nearly",
    "slightly below": "nearly",
    "slightly less than": "nearly",
    "slightly fewer than": "nearly",
    "a little under": "nearly",
    "a little less than": "nearly",
    "a little below": "nearly",
    "just less than": "nearly",
    "just shy of": "nearly",
    "shy of": "nearly",
    "nearing": "nearly",
    "approaching": "nearly",
    "virtually": "nearly",
    "close on": "nearly",
    "just over": "just over",
    "just above": "just over",
    "just more than": "just over",
    "slightly over": "just over",
    "slightly above": "just over",
    "slightly more than": "just over",
    "a little over": "just over",
    "a little more than": "just over",
    "a little above": "just over",
    "a bit more than": "just over",
    "a bit over": "just over",
    "more than": "more than",
    "over": "more than",
    "above": "more than",
    "beyond": "more than",
    "exceeding": "more than",
    "exceed": "more than",
    "exceeds": "more than",
    "exceeded": "more than",
    "surpassing": "more than",
    "surpassed": "more than",
    "surpass": "more than",
    "topping": "more than",
    "topped": "more than",
    "has passed": "more than",
    "have passed": "more than",
    "had passed": "more than",
    "has crossed": "more than",
    "have crossed": "more than",
    "had crossed": "more than",
    "in excess of": "more than",
    "greater than": "more than",
    "higher than": "more than",
    "larger than": "more than",
    "bigger than": "more than",
    "longer than": "more than",
    "older than": "more than",
    "heavier than": "more than",
    **dict.fromkeys(("taller than", "deeper than", "wider than", "thicker than", "faster than"), "more than"),
    "better than": "more than",
    "upwards of": "more than",
    "upward of": "more than",
    "north of": "more than",
    "well over": "more than",
    "well above": "more than",
    "way over": "more than",
    "far more than": "more than",
    "much more than": "more than",
    "well in excess of": "more than",
    "most of": "more than",
    ">": "more than",
    "＞": "more than",
    "at least": "at least",
    "at the least": "at least",
    "at the very least": "at least",
    "at a minimum": "at least",
    "no fewer than": "at least",
    "no less than": "at least",
    "not less than": "at least",
    "not fewer than": "at least",
    "no lower than": "at least",
    "a minimum of": "at least",
    "minimum of": "at least",
    "minimum": "at least",
    "greater than or equal to": "at least",
    "more than or equal to": "at least",
    "larger than or equal to": "at least",
    "higher than or equal to": "at least",
    "greater or equal than": "at least",
    "larger or equal than": "at least",
    "equal to or greater than": "at least",
    "equal to or more than": "at least",
    "equal or greater than": "at least",
    "equal or more than": "at least",
    "equal or larger than": "at least",
    "equal to or larger than": "at least",
    "at least or equal to": "at least",
    "≥": "at least",
    "> =": "at least",
    "as few as": "at least",
    "as little as": "at least",
    "as low as": "at least",
    "under": "less than",
    "below": "less than",
    "less than": "less than",
    "fell short of": "less than",
    "falls short of": "less than",
    "fall short of": "less than",
    "fewer than": "less than",
    "lower than": "less than",
    "smaller than": "less than",
    "shorter than": "less than",
    "younger than": "less than",
    **dict.fromkeys(("lighter than", "shallower than", "narrower than", "slower than", "cheaper than"), "less than"),
    "well under": "less than",
    "well below": "less than",
    "far less than": "less than",
    "far fewer than": "less than",
    "south of": "less than",
    "<": "less than",
    "＜": "less than",
    "at most": "at most",
    "at the most": "at most",
    "at the very most": "at most",
    "no more than": "at most",
    "not more than": "at most",
    "no greater than": "at most",
    "no higher than": "at most",
    "not exceeding": "at most",
    "not exceed": "at most",
    "not over": "at most",
    "never more than": "at most",
    "a maximum of": "at most",
    "maximum of": "at most",
    "maximum": "at most",
    "max": "at most",
    "not above": "at most",
    "less than or equal to": "at most",
    "fewer than or equal to": "at most",
    "lower than or equal to": "at most",
    "smaller than or equal to": "at most",
    "smaller or equal than": "at most",
    "less or equal than": "at most",
    "equal to or less than": "at most",
    "equal to or smaller than": "at most",
    "equal or less than": "at most",
    "equal or smaller than": "at most",
    "at most or equal to": "at most",
    "≤": "at most",
    "< =": "at most",
    "up to": "up to",
    "as much as": "up to",
    "as many as": "up to",
    "as high as": "up to",
    "as long as": "up to",
    "anything up to": "up to",
    "over the age of": "more than",
    "above the age of": "more than",
    "under the age of": "less than",
    "below the age of": "less than",
    "exactly": "exactly",
    "precisely": "exactly",
    "exact": "exactly",
    "equal to": "exactly",
    "equals": "exactly",
    "equals to": "exactly",
    "equalling": "exactly",
    "equaling to": "exactly",
    "equaling": "exactly",
    "=": "exactly",
}

# After the figure and its unit.
AFTER = {
    "or more": "at least",
    "or greater": "at least",
    "or above": "at least",
    "or over": "at least",
    "or higher": "at least",
    "or larger": "at least",
    "or older": "at least",
    "or longer": "at least",
    "or better": "at least",
    "or upwards": "at least",
    "or up": "at least",
    "and above": "at least",
    "and over": "at least",
    "and up": "at least",
    "and more": "at least",
    "and older": "at least",
    "at least": "at least",
    "at the least": "at least",
    "at a minimum": "at least",
    "minimum": "at least",
    "plus": "at least",
    "+": "at least",
    "or less": "at most",
    "or fewer": "at most",
    "or under": "at most",
    "or below": "at most",
    "or lower": "at most",
    "or smaller": "at most",
    "or younger": "at most",
    "or shorter": "at most",
    "and under": "at most",
    "and below": "at most",
    "at most": "at most",
    "at the most": "at most",
    "maximum": "at most",
    "tops": "at most",
    "or so": "about",
    "or thereabouts": "about",
    "approximately": "about",
    "more or less": "about",
    "give or take": "about",
    "exactly": "exactly",
    "- odd": "about",
    "odd": "about",
    "- plus": "at least",
}
# A strict bound made loose by what follows: `less than 5000 or equal`.
OR_EQUAL = frozenset({"or equal", "or equal to"})

LAST_BEFORE = frozenset(phrase.rsplit(" ", 1)[-1] for phrase in BEFORE)
FIRST_AFTER = frozenset(phrase.split(" ", 1)[0] for phrase in AFTER) | {"or"}
LONGEST_BEFORE = max(phrase.count(" ") + 1 for phrase in BEFORE)
LONGEST_AFTER = max(phrase.count(" ") + 1 for phrase in AFTER)

# Before a bare figure: it is of years.
AGES = frozenset({"age", "ages", "aged"})

# `over 3 years` is a length of time after these, and "during" elsewhere.
LASTING = frozenset(
    """
    for lasted lasts last lasting took takes take taken taking of is was are were be been aged after just well
    spent spends with at within than ran runs run waited since that who who's he's she's it's age
    """.split()
)

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
    accelerated quicken quickens quickened upgrade upgrades upgraded downgrade downgrades downgraded revise revises
    revised
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
CHANGE_NOUNS = frozenset(
    """
    rise increase growth gain jump surge climb fall drop decrease decline slump plunge slide reduction cut loss
    improvement expansion contraction uplift dip hike raise boost advance
    """.split()
)
COMPARATIVES = frozenset(
    """
    more less fewer higher lower larger smaller bigger greater faster slower cheaper better worse older younger
    longer shorter taller above below ahead behind up down
    """.split()
)

# The same, shortened with a full stop: `p. 45`, `vol. 3`.
SHORT_LABELS = frozenset("p pp vol vols fig figs ch sec sect art para eq ed eds".split())

# Before a bare figure, these name a thing, they do not count it.
LABELS = frozenset(
    """
    chapter section page pages figure table article appendix version volume issue episode season paragraph line
    room flight route level phase type category channel highway bus platform gate unit step verse psalm building
    floor apartment suite box series grade stage tier class lot pier track amendment resolution rule regulation
    clause schedule annex exhibit question note footnote act scene part street avenue road zip area
    python windows ios android model apollo protocol
    """.split()
)

# Before one of these that is a verb: `to type 8 words`, `they page 20 doctors`.
BEFORE_A_VERB = frozenset(
    """
    to can could will would shall should may might must cannot i you he she we they who did does do didn't doesn't
    don't won't can't
    """.split()
)

# A contest's words: `3-1` beside one of these is a score.
SCORE_WORDS = frozenset(
    """
    win wins won winning beat beats beaten beating defeat defeats defeated defeating lose loses lost losing loss
    victory draw draws drew drawn draw score scored scoreline tie tied leading lead led trail trailed penalties
    aggregate game match final semi-final quarter-final record vote voted votes ruling ruled thrashed thrashing
    whitewash against
    """.split()
)
RATIO_WORDS = frozenset({"ratio", "ratios", "odds", "proportion", "outnumber", "outnumbered"})

# Where a noun phrase ends: nothing beyond one of these is what a figure counts.
FUNCTION_WORDS = frozenset(
    """
    a an the this that these those his her its their our your my and or but nor so as at by for from in into of
    off on onto out over per since than then through to until upon via with within without after before between
    during under up about above across against along among around behind below beneath beside beyond near is are
    was were be been being am has have had having do does did will would shall should can could may might must
    not n't who whom whose which what when where why how if while although though because there here he she it
    they we you i him them us me also only both each every all any some no 's said says while whether
    """.split()
)
IRREGULAR_PLURALS = {
    "people": "person",
    "men": "man",
    "women": "woman",
    "children": "child",
    "feet": "foot",
    "teeth": "tooth",
    "mice": "mouse",
    "lives": "life",
    "wives": "wife",
    "police": "police",
    "staff": "staff",
    "personnel": "personnel",
    "aircraft": "aircraft",
    "species": "species",
    "series": "series",
    "fish": "fish",
    "sheep": "sheep",
    "cattle": "cattle",
    "offspring": "offspring",
    "countries": "country",
    "percent": "percent",
    "media": "medium",
    "criteria": "criterion",
    "data": "data",
    "spacecraft": "spacecraft",
    "troops": "troop",
    "persons": "person",
}
# `one` before or after these is a pronoun, not a count.
ONE_AFTER = frozenset(
    """
    at no any every each some this that the which another loved previous next last first other single big
    good whole and more little new old
    """.split()
)
# Words that make `one` a pronoun even before `in`: `no one in ten thousand towns`, `the one in three`.
PRONOUN_ONES = frozenset("no any every each some this the which loved".split())
ONE_BEFORE = frozenset(
    """
    another of 's can could should must may might would will is was has had who that which who's thing day more
    and or by to he she they we you i
    """.split()
)
