"""Words by how much they claim: what is only possible, planned or alleged, and scales from the weaker to the stronger.

The classes are those of the literature on hedging and on overclaiming in the news: possibility, plans, allegation
against proof, association against cause, request against order, degree.
"""

from factcheck.lexicon.measures import FORESEEING

# Behind a form of `be`, of what may or may not be done: `is considering a limit`.
ASSURED = frozenset({"certain", "sure", "inevitable", "guaranteed", "assured", "unavoidable"})
# Of what may be or may not.
UNCERTAIN = frozenset(
    "likely unlikely likelier possible probable conceivable possibly probably may might could risk chance".split()
)
WEIGHING = frozenset({"considering", "weighing", "contemplating", "mulling"})

# What follows these is no more than possible, planned or said by somebody.
HEDGES = (
    frozenset(
        """
    may might could possibly perhaps maybe potentially possible probably likely
    plan plans planning propose proposes proposed proposal proposals considers aims aim intends
    intend hopes hope seeks seek alleged allegedly rumoured rumored suspected purported purportedly
    supposedly tentatively
    """.split()
    )
    | WEIGHING
)
# Two tokens that hedge what follows them.
HEDGING_PHRASES = frozenset({("at", "risk"), ("risk", "of"), ("risks", "of"), ("danger", "of"), ("threatens", "to")})

# A text with one of these leaves room, whatever it is that it hedges.
LEAVING_ROOM = HEDGES | frozenset(
    """
    can should if whether unless likely likelier odds risk risks risked risking threat threatens threatened threaten danger expected expects
    expect prospect chance chances suggest suggests suggested suspect suspects estimate estimated estimates forecast forecasts
    claims claimed claim believes believed believe thinks thought fears feared fear warns warned warn warning poised set due
    unclear uncertain reportedly apparently seem seems seemed appear appears appeared hoping aiming seeking intending hoped intended aimed
    linked associated correlated free
    sought allegations allegation accused accuses accusing about tends tend
    """.split()
)

# What somebody wants to do is not done.
WANTING = frozenset("want wants wanted wanting wish wishes wished".split())

# What is told with one of these is still to come.
AHEAD = frozenset(
    "will shall must should plan plans planned planning expect expects expected aim aims due hope hopes intends".split()
)

# What is told with one of these by a day is to be done by then.
GOALS = frozenset(
    """
    want wants wanted target targets targeted goal goals deadline promise promises promised pledge pledges pledged vow
    vows vowed commit commits committed commitment undertook require requires required oblige obliges obliged ban bans
    planned hoped intended aimed ordered demand demands demanded asks
    """.split()
)

# `puts the loss at`: it is an estimate, whoever makes it.
PUTTING = frozenset({"put", "puts", "putting"})

# These leave none.
CERTAIN = frozenset(
    """
    certainly definitely undoubtedly unquestionably inevitably inevitable guaranteed surely bound doubtless indisputably
    """.split()
)

# Each line goes from the weaker to the stronger: a word right of a bar says more than one left of it.
_SCALES = """
urge urges urged urging encourage encourages encouraged ask asks asked asking invite invites invited recommend recommends recommended advise advises advised request requests requested appealed suggested | order orders ordered ordering require requires required compel compels compelled force forces forced oblige obliges obliged mandate mandates mandated instruct instructs instructed directed
partly partially somewhat slightly | heavily largely mostly mainly chiefly significantly considerably extensively | entirely wholly completely fully totally exclusively solely
accuse accuses accused suspicion charged alleged allege alleges suspect suspects suspected indicted | convicted proved proven confirmed guilty
sometimes occasionally rarely | often frequently generally usually typically commonly | always universally invariably
linked associated correlated correlates correlate tied connected | cause causes caused causing
suggest suggests suggested indicate indicates indicated hint hints hinted | prove proves proved proven confirm confirms confirmed demonstrates demonstrated
consider considers considered considering discuss discusses discussed discussing weigh weighs weighing plan plans planned planning propose proposes proposed | decide decides decided agree agreed approve approves approved adopt adopts adopted enact enacts enacted
try tries tried attempt attempts attempted sought seek seeks | managed succeeded
restrict restricts restricted constrict constricts constricted limit limits limited curb curbs curbed hamper hampers hampered curtail curtails curtailed | sever severs severed block blocks blocked halt halts halted eliminate eliminates eliminated end ends ended
"""
# The words of each step with those of all below it.
_STEPS = [[frozenset(step.split()) for step in line.split(" | ")] for line in _SCALES.strip().splitlines()]
SCALES = tuple(
    (words, frozenset[str]().union(*steps[:place])) for steps in _STEPS for place, words in enumerate(steps) if place
)

# What is not quite so, or no more.
QUALIFYING = frozenset(
    """
    former formerly erstwhile onetime semi deputy assistant acting vice honorary interim suspended attempted would-be mock
    fake provisional aborted
    """.split()
)
# What makes of an office that of somebody else, who stands in for its holder.
STANDING_IN = frozenset({"deputy", "assistant", "acting", "vice", "interim", "honorary", "associate"})
# What stands before `to` and the verb of what somebody is to do.
BIDDING = frozenset(
    """
    urge urges urged ask asks asked tell tells told order orders ordered advise advises advised warn warns warned beg
    begs begged promise promises promised decide decides decided agree agrees agreed vow vows vowed pledge
    pledges pledged
    """.split()
)
# What stands before `to` and the verb of something that is still to be done.
PLANNING = FORESEEING | frozenset(
    "plans plan planning planned intends intend intending aims aim aiming hopes hope hoping set due wants want going"
    " scheduled decided agreed promised promises pledged voted".split()
)
# Before an `if` that sets no condition: `asked if`, `even if`.
ASKING = frozenset(
    "ask asks asked asking wonder wonders wondered see know knows knew doubt doubts doubted unclear as even".split()
)

# Words in -ly that do not say in what manner something was done: when or how often, how far, how surely.
NO_MANNERS = frozenset(
    """
    recently currently presently previously formerly originally initially eventually finally ultimately subsequently shortly
    immediately already lately early newly daily weekly monthly yearly nightly quarterly annually simultaneously
    temporarily regularly frequently usually generally normally typically repeatedly increasingly
    actually really certainly clearly obviously apparently reportedly allegedly supposedly seemingly probably possibly
    presumably likely unlikely arguably effectively essentially basically simply literally notably famously particularly
    especially specifically namely officially formally technically nominally
    exactly precisely roughly approximately nearly barely hardly scarcely merely slightly considerably significantly
    substantially dramatically sharply steeply steadily hugely massively greatly vastly highly extremely heavily strongly
    deeply badly severely seriously largely mainly mostly primarily predominantly chiefly principally
    narrowly comfortably easily decisively convincingly overwhelmingly
    entirely wholly fully completely totally absolutely only solely exclusively
    additionally similarly accordingly consequently respectively collectively relatively comparatively unexpectedly
    surprisingly unfortunately sadly thankfully importantly interestingly supply apply reply family assembly rally ally
    comply rely multiply imply italy july
    """.split()
)

# By how much: these say more than the bare word, and so does each of the first beside one of the second.
MUCH = frozenset("sharply steeply dramatically drastically massively vastly enormously sharp steep drastic".split())
SLIGHT = frozenset("slightly marginally fractionally modestly slight marginal modest".split())
VERY = frozenset(
    "very extremely highly hugely greatly significantly substantially considerably immensely heavily".split()
)
# What is no more than this was slight, and what did this did so sharply.
SMALL = frozenset("small little minor".split())
LEAPING = frozenset(
    """
    soar soars soared soaring surge surges surged surging plunge plunges plunged plunging plummet plummets plummeted
    slump slumps slumped leap leaps leapt leaped rocket rocketed tumble tumbles tumbled collapse collapses collapsed
    """.split()
)

# What ought to be is not what may be.
OBLIGING = frozenset({"should", "must", "ought", "shall"})
POSSIBLE = frozenset({"could", "can", "may", "might"})
