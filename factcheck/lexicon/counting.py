"""Words that tell what a number beside them is: a count, a label, a score, an age, or no number at all."""

# Before a bare figure: it is of years.
AGES = frozenset({"age", "ages", "aged"})

# Before a bare figure, these name a thing, they do not count it.
LABELS = frozenset(
    """
    chapter section page pages figure table article appendix version volume issue episode season paragraph line
    room flight route level phase type category channel highway bus platform gate unit step verse psalm building
    floor apartment suite box series grade stage tier class lot pier track amendment resolution rule regulation
    clause schedule annex exhibit question note footnote act scene part street avenue road zip area
    reactor terminal runway
    python windows ios android model apollo protocol
    """.split()
)

# What is told apart by a letter as well: `group B`, `hepatitis C`.
LETTERED = frozenset(
    """
    group hepatitis vitamin influenza class team type unit block section gate terminal platform appendix annex exhibit
    building plan zone grade category schedule pool ward part phase hall room court cell dock shed stand entrance exit
    """.split()
)

# What is told apart by a number where no article stands before it: `to ward 6`, not `in the ward 6 patients`.
BARE_LABELS = frozenset(
    "ward zone round block exit lap sector hall cell bay berth table bed hangar dock court lane".split()
)

# The same, shortened with a full stop: `p. 45`, `vol. 3`.
SHORT_LABELS = frozenset("p pp vol vols fig figs ch sec sect art para eq ed eds".split())

# Before one of these that is a verb: `to type 8 words`, `they page 20 doctors`.
BEFORE_A_VERB = frozenset(
    """
    to can could will would shall should may might must cannot i you he she we they who did does do not
    """.split()
)

# A contest's words: `3-1` beside one of these is a score.
SCORE_WORDS = frozenset(
    """
    win wins won winning beat beats beaten beating defeat defeats defeated defeating lose loses lost losing loss
    victory draw draws drew drawn drawing score scores scored scoreline tie tied leading lead led trail trailed trailing penalties
    aggregate game match final semifinal quarterfinal record vote voted votes ruling ruled thrashed thrashing
    whitewash against
    """.split()
)

# What is said of something that was put to the vote.
DECIDED = frozenset(
    "passed carried adopted approved backed endorsed rejected lost defeated voted blocked upheld overturned".split()
)
# What is put to the vote, and what is said of it where most were for it, or against it; of what a vote alone decides
# also that it `failed`: a plan may have been carried and fail.
BALLOTED = frozenset("bill bills motion motions amendment amendments resolution resolutions".split())
PUT_TO_VOTE = BALLOTED | frozenset("proposal proposals measure measures plan plans law laws".split())
CARRIED = frozenset("passed passes pass carried adopted adopts approved approves backed endorsed ratified".split())
VOTED_DOWN = frozenset("defeated defeats rejected rejects".split())
NOT_CARRIED = frozenset("lost fell failed fails".split())
# One of two that have to pass it.
HOUSES = frozenset("lower upper commons lords senate senators committee panel chamber".split())

RATIO_WORDS = frozenset({"ratio", "ratios", "odds", "proportion", "outnumber", "outnumbered"})

# Where a noun phrase ends: nothing beyond one of these is what a figure counts.
FUNCTION_WORDS = frozenset(
    """
    a an the this that these those his her its their our your my and or but nor so as at by for from in into of
    off on onto out over per since than then through to until upon via with within without after before between
    during under up about above across against ahead along among around behind below beneath beside beyond near
    is are was were be been being am has have had having do does did will would shall should can could may might must
    not who whom whose which what when where why how if while although though because there here he she it
    they we you i him them us me also only both each every all any some no 's said says whether
    """.split()
)

# What has so many people or sales, "of" which stands before their number.
CROWDS = frozenset("population audience viewership readership circulation membership turnout workforce crowd".split())
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
    another of 's can could should must may might would will is was has had who that which thing day more
    and or by to he she they we you i
    """.split()
)
# Before an age between commas: `a woman, 44, was held`.
SOMEBODY = frozenset(
    "man woman boy girl driver suspect victim teenager son daughter husband wife mother father brother sister".split()
)
# Before an age with a bound: `adults over 60`.
OF_AN_AGE = frozenset(
    """
    adults people women men those patients children anyone everyone citizens residents workers voters players
    riders athletes drivers pupils students employees members pensioners player rider athlete worker employee
    """.split()
)

# Before a noun, of a great number.
MANY = frozenset({"many", "numerous", "countless"})

# People by sex, age and what they do, as shares of them are told side by side: `45 per cent of men`, `64 of women`.
GROUPS_OF_PEOPLE = frozenset(
    """
    man woman boy girl male female child adult teenager pensioner parent pupil student teacher voter worker employee
    manager patient doctor nurse farmer tenant owner driver smoker
    """.split()
)
