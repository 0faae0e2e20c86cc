"""Words that turn a statement round: negators, opposites, and the ones that narrow or soften it."""

from factcheck.lexicon.grammar import SUBORDINATORS

NEGATORS = frozenset(
    """
    unless not no never neither nor none nobody nothing nowhere without cannot hardly scarcely barely rarely seldom
    nt
    """.split()
)

# Two tokens that deny together what the first alone does not.
NEGATING_PHRASES = frozenset(
    {
        ("no", "longer"),
        ("ruled", "out"),
        ("rule", "out"),
        ("rules", "out"),
        ("ruling", "out"),
        ("voted", "down"),
        ("turned", "down"),
        ("decided", "against"),
        ("decides", "against"),
        ("far", "from"),
        ("short", "of"),
        ("away", "from"),
        ("instead", "of"),
        ("rather", "than"),
        ("anything", "but"),
        ("as", "opposed"),
        ("yet", "to"),
    }
)

# Verbs that deny what follows them: "failed to win", "denied having".
DENYING = frozenset(
    """
    fail fails failed failing deny denies denied denying refuse refuses refused refusing decline declines
    declined incapable lack lacks lacked lacking absent prevent prevents prevented avoid avoids avoided avoiding refute
    refutes refuted reject rejects rejected dismiss dismisses dismissed unable unlikely impossible false
    block blocks blocked blocking halt halts halted thwart thwarts thwarted
    excluding excludes excluded spare spares spared sparing
    untrue incorrect wrongly falsely mistakenly erroneously unsuccessfully
    """.split()
)

# Behind their `from` stands what did not come about.
GUARDING = frozenset("protect protects protected protecting guard guarded shield shields shielded".split())

# What `unsuccessfully` and `failed to` say in other words.
FRUITLESS = frozenset({("without", "success"), ("in", "vain"), ("no", "avail")})

# Verbs that leave somebody without what follows them: "cut power to the town".
# Who needs something has none of it yet.
WANTING = frozenset(
    "need needs needed needing want wants wanted seek seeks seeking sought await awaits awaiting wait waits waiting".split()
)
DEPRIVING = frozenset(
    """
    cut cuts cutting lose loses lost losing lack lacks lacked lacking deprive deprives deprived knocked disrupt disrupts
    disrupted strip strips stripped deny denies denied run ran interrupt interrupted remove removed removes
    """.split()
)

# Where the clause that a negator stands over is at an end.
CLAUSE_ENDS = SUBORDINATORS | frozenset(", ; : . ? ! ( ) lrb rrb but which who if due despite".split())

NEGATIVE_PREFIXES = ("un", "in", "im", "il", "ir", "non", "dis")

# Words of somebody who will not have something.
OPPOSED = frozenset("against oppose opposes opposed opposing opposition".split())

# What nobody does, or there is none of, where all are for it.
OPPOSING = OPPOSED | frozenset("dissent dissented dissenting objection objections objected objecting opponents".split())

UNANIMOUS = frozenset({"unanimous", "unanimously"})
# What all do who are for it.
BACKING = frozenset(
    """
    vote voted votes back backed backs support supported supports approve approved approves agree agreed agrees pass passed
    passes adopt adopted adopts endorse endorsed accept accepted
    """.split()
)

# "no" and "not" in these say nothing of the clause around them.
NOT_NEGATING_PHRASES = frozenset(
    {
        ("not", "only"),
        ("nothing", "more"),
        ("nothing", "but"),
        ("not", "just"),
        ("not", "merely"),
        ("not", "least"),
        ("no", "doubt"),
        ("no", "matter"),
        ("no", "less"),
        ("no", "fewer"),
        ("no", "more"),
        ("not", "more"),
        ("not", "less"),
        ("not", "fewer"),
        ("no", "later"),
        ("no", "earlier"),
        ("no", "."),
        ("not", "exceeding"),
        ("not", "exceed"),
        ("never", "exceeded"),
        ("never", "topped"),
        ("never", "surpassed"),
        ("without", "doubt"),
    }
)

# Behind these, "not guilty" is a word of its own: the plea or the verdict.
PLEADING = frozenset({"plead", "pleads", "pleaded", "pled", "pleading", "found"})

# Words that stretch a statement over the whole world.
WORLDWIDE = frozenset({"global", "globally", "world", "worldwide", "international", "internationally"})

# Words that say who has how much, and nothing of what.
SHARING = frozenset(
    """
    share shares account accounts accounted accounting represent represents represented constitute constitutes together
    combined altogether jointly times sit sits stand stands stood rank ranks ranked lead leads led trail trails own owns owned
    possess possesses comprise comprises point points percentage ahead behind gap apart level half third quarter fifth tenth majority minority mere barely roughly almost
    """.split()
)

# Words of order: what follows them is what they are about.
LEADING = frozenset(
    {
        "before",
        "after",
        "over",
        "under",
        "above",
        "below",
        "ahead",
        "behind",
        "inside",
        "outside",
        "earlier",
        "later",
        "following",
    }
)

# What two do to one another alike: who is named first says nothing.
MUTUAL = frozenset(
    """
    between marry marriage wed meet met play fight fought face faced merge agree agreed border partner
    war trade talk talks negotiate collaborate divorce share joint together versus against rival similar differ resemble
    link links connect drew drawn
    """.split()
)

# What somebody may do for, with or in many others as well: that the source names one denies no other.
OPEN_TO_MANY = frozenset(
    """
    play star work appear feature include win nominate sing act visit tour collaborate record cover model support admire
    influence inspire coach perform compete speak like love praise criticise criticize use sell offer
    """.split()
)

# What befell those who are counted: none of these is another, and a source that says none of them says none.
BEFALLEN = frozenset(
    """
    killed dead died deaths injured wounded hurt arrested detained jailed imprisoned displaced evacuated rescued infected
    hospitalised hospitalized missing homeless drowned poisoned abducted kidnapped executed deported
    """.split()
)

# `received reviews` says no more than that there were reviews.
GETTING = frozenset(
    """
    receive receives received receiving get gets got gain gains gained earn earns earned garner garners garnered draw draws
    drew drawn attract attracts attracted
    """.split()
)

# Verbs after which `against` says what somebody will not have: `Ajax won against Vitesse` opposes nothing.
DECIDING = frozenset(
    """
    vote votes voted voting speak speaks spoke argue argues argued decide decides decided rule rules ruled advise advises
    advised warn warns warned campaign campaigned campaigns come comes came
    """.split()
)

# What is done for or against something, and what says that it is for it: `in favour of`.
URGING = frozenset(
    "petition petitions campaign campaigns protest protests demonstration demonstrations motion motions case".split()
)
FAVOUR = frozenset({"favour", "favor", "support"})

# With one of these a state is over: who was trapped is out, what was missing is found.
ENDED = frozenset(
    """
    rescued freed released recovered found reopened resolved restored returned repaired rebuilt out lifted cleared
    extinguished settled ended over solved closed demolished dissolved abolished disbanded retired evacuated discharged recaptured repealed
    """.split()
)

# Before a deed these say that it is no more done.
# With a thing behind it, it says another than with a verb: `failed the test`, "failed to attend it".
TURNED_BY_A_VERB = frozenset(
    """
    refuse refuses refused fail fails failed forget forgets forgot try tries tried manage manages managed threaten
    threatens threatened
    """.split()
)
QUITTING = frozenset("stop stops stopped cease ceases ceased quit quits discontinue discontinues discontinued".split())
GIVING_UP = frozenset(
    """
    abandon abandons abandoned abandoning drop drops dropped dropping discard discards discarded discarding ditch ditched
    ditching scrap scrapped scrapping shed shedding renounce renounced renouncing forgo forgoes forgoing lose loses lost
    losing
    """.split()
)
ENDING_PHRASES = frozenset({("no", "longer"), ("gave", "up"), ("given", "up"), ("gives", "up")})
# What is so is not done, nor will there be any.
CANCELLING = frozenset("cancelled canceled suspended scrapped axed abandoned halted".split())

# By the first somebody has leave to do something; by the second, none.
GRANTING = frozenset({"allowed", "permitted"})
PERMITTING = GRANTING | {"may", "can"}
CANNOT = "cannot"  # of leave where the other text has a ban
OF_LEAVE = GRANTING | {CANNOT}
FORBIDDING = frozenset(
    "ban bans banned banning forbid forbids forbade forbidden prohibit prohibits prohibited outlaw outlaws outlawed illegal unlawful".split()
)

# How many of them: all, or most.
ALL = frozenset({"all", "every", "everyone", "everybody", "everything", "always", "entirely", "wholly", "whole"})
MOST = frozenset({"majority", "mostly", "mainly", "largely"})
USUAL = frozenset({"generally", "usually", "overall", "predominantly", "primarily", "chiefly"})  # as good as most

# Before `of the` these speak of a part alone.
SOME_OF = frozenset(
    """
    some several many most few half part parts one none section sections majority minority quarter third handful dozen
    portion number any each
    """.split()
)

# Words that tell some of a kind from the others: what is so of young voters need not be so of voters.
RESTRICTING = frozenset(
    """
    young younger old older elderly adult adolescent teenage male female black white asian hispanic married unmarried rural
    urban suburban poor wealthy rich foreign domestic overseas private public commercial corporate business retail wholesale
    industrial military civilian junior senior professional amateur unemployed employed self-employed retired pregnant
    disabled overweight healthy vaccinated unvaccinated registered undecided working-class middle-class small large
    """.split()
)

# What is so for some, somewhere or at some time, and need not be so for others, elsewhere or always.
RESTRICTABLE = frozenset(
    """
    free open closed shut legal illegal lawful unlawful banned forbidden prohibited outlawed allowed permitted available
    unavailable common uncommon rare frequent widespread scarce abundant popular unpopular safe unsafe dangerous valid
    invalid compulsory mandatory obligatory optional voluntary required toxic poisonous harmful harmless effective
    ineffective endemic extinct fatal deadly accessible exempt
    """.split()
)

# What has been done to a record that is one no longer: `the tallest before it was surpassed`.
SURPASSED = frozenset("surpassed overtaken exceeded eclipsed beaten broken replaced superseded dethroned".split())

# Who has not died.
LIVING = frozenset({"alive", "living"})

# Words that shut everything else out.
ONLY = frozenset({"only", "solely", "exclusively", "merely", "purely", "alone"})

# Who somebody or something has to do with, and is not.
OTHERS = frozenset(
    """
    rival rivals competitor competitors opponent opponents predecessor successor counterpart neighbour neighbor ally
    allies partner colleague friend friends teammate team-mate co-star mentor teacher pupil disciple employer boss
    supplier customer client sponsor brother brothers sister sisters sibling siblings twin husband wife spouse widow
    widower fiance fiancé fiancee fiancée boyfriend girlfriend father mother parent parents son sons daughter daughters
    child children uncle aunt cousin nephew niece grandfather grandmother grandson granddaughter stepfather stepmother
    stepson stepdaughter
    """.split()
)
