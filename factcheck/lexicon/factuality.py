"""Words that tell of something without telling that it is so, by what they make of it.

The classes are those of the literature on the factuality of events (FactBank; Saurí and Pustejovsky 2009): what is
expected, wanted, allowed for, alleged, or came near to happening has not thereby happened.
"""

# Each line: what is made of it, the words, and behind a bar what must follow right behind, where not anything may.
_WORDS = """
expected: expect expects expected expecting forecast forecasts forecasting predict predicts predicted predicting
expected: projected anticipate anticipates anticipated foresee foresees foresaw foreseen
expected: will shall
expected: set meant supposed likely bound poised tipped | to
expected: scheduled slated | to for
expected: budgeted | at for to
expected: subject | to
expected: pending awaiting awaits awaited
expected: conditional contingent | on upon
wanted: want wants wanting urge urges urged urging hope hopes hoped hoping wish wishes wished
wanted: demands demanded demanding request requests requested recommend recommends recommended
wanted: propose proposes proposed proposing proposal proposals planned
wanted: plan plans planning | to for of that
wanted: ready willing prepared keen eager | to
wanted: intend intends intended seek seeks seeking sought targeting
wanted: aim aims aimed aiming | to for at of
wanted: call calls called calling | for on upon
wanted: ask asks asked asking needed wanted | for to
wanted: looking | for to
wanted: offer offers offered apply applies applied | to-do
wanted: built designed created introduced established founded formed installed sent deployed | to-do
wanted: close closer near nearer | to-doing
wanted: brink verge edge point | of
wanted: told vowed vows pledged pledges promised promises tried tries trying attempted attempts struggled | to
wanted: target targets goal | of is was
wanted: invite invites invited inviting order orders ordered instruct instructed obliged required encouraged advised forced | to-do
wanted: weighing mulling contemplating
wanted: consider considers considered considering | -ing
feared: fear fears feared fearing threaten threatens threatened threatening
feared: oppose opposes opposed opposing
feared: risk risks danger | of
possible: whether if
possible: able eligible entitled allowed permitted free favourite favourites favorite favorites | to
possible: course track line | to for
possible: capable capacity room | of for
alleged: accuse accuses accused accusing suspect suspects suspected acquitted cleared charged indicted questioned
alleged: alleged allegedly allegation allegations suspicion
alleged: charges | of
alleged: plead pleads pleaded pleading | not
alleged: deny denies denied denying
alleged: arrested wanted | for in on over
alleged: trial | for
alleged: believed believe believes | that to
alleged: thought understood rumoured rumored presumed reported estimated | to
alleged: evidence | that of for
alleged: said | to-do
alleged: myth hoax legend | that of
alleged: rumour rumor rumours rumors | that says has had said of
alleged: think thinks wrong mistaken | that to
alleged: doubt doubts doubted doubting | that
alleged: believe believes think thinks | the a an he she it they
expected: about | to-do
alleged: claims claimed claiming | victory to
wanted: pressure pressed pushed | to
possible: question questions | about over of as
possible: discuss discusses discussed discussing debate debates debated debating | -ing
possible: tested testing trialled studied investigated examined | as for
dropped: cancel cancels cancelled canceled cancelling scrapped shelved
dropped: decline declines declined refuse refuses refused | a an the his her its their
dropped: call calls called calling | off
dropped: blocked blocks blocking vetoed vetoes averted averts thwarted foiled abandoned postponed
"""
EXPECTED, WANTED, FEARED, POSSIBLE, NEARLY = "expected", "wanted", "feared", "possible", "nearly"
DROPPED, ALLEGED = "dropped", "alleged"


_LINES = [line.replace(": ", " | ").split(" | ") for line in _WORDS.strip().splitlines()]
# For each word what it makes of what it stands over, with the words one of which must follow; with none, any may.
# `-ing` is any word that ends so; `to-do` and `to-doing` are a `to` with a verb behind it: no `applied to imports`.
UNSURE: dict[str, tuple[tuple[str, frozenset[str]], ...]] = {}
for _way, _words, *_followers in _LINES:
    _made = (_way, frozenset(" ".join(_followers).split()))
    UNSURE.update({word: (*UNSURE.get(word, ()), _made) for word in _words.split()})
# Of what is talked about, nobody knows whether it will be.
UNDECIDED = frozenset("discuss discusses discussed discussing debate debates debated debating".split())
# What `almost` says of a verb; before a figure it is an approximation.
SHORT_OF = frozenset({"nearly", "almost", "narrowly"})
# Verbs behind which a plan, an aim or a forecast came about: `reached its target of 40 million`.
ACHIEVING = frozenset(
    """
    reach reached reaches reaching meet met meets meeting hit hits hitting achieve achieved achieves achieving beat
    beats beating exceed exceeded exceeds exceeding surpass surpassed surpasses surpassing top topped tops topping
    pass passed passes accept accepted accepts approve approved approves fulfil fulfilled fulfill match matched won
    carried completed kept realised realized implemented
    """.split()
)
# What is bid or promised is not paid yet, where a sum of money follows.
BIDDING = frozenset(
    """
    bid bids bidding offer offers offered offering promise promises promised promising pledge pledges pledged pledging
    """.split()
)
# Nouns of whose `would` it is told what they are for: `the law would ban it`.
DRAFTED = frozenset("law bill plan proposal deal measure project motion amendment treaty reform scheme budget".split())
# What `would` be done with one of these was done, then or as a rule: `would later win it`, `would often walk`.
HINDSIGHT = frozenset(
    """
    later eventually ultimately subsequently soon finally afterwards go become remain never again next often always usually
    regularly sometimes still
    """.split()
)
# What stands behind the `over` of one of these is its reason.
DISPUTING = tuple(
    """
    resign quit sack fire dismiss suspend arrest jail fine sue criticise apologise protest strike row clash quarrel argue
    feud dispute
    """.split()
)
# Two words behind which a reason stands; and those by which a text tells of any.
REASONING = frozenset({("because", "of"), ("due", "to"), ("thanks", "to"), ("owing", "to"), ("caused", "by")})
CAUSAL = frozenset(
    """
    because due thanks owing caused cause causes causing led leads leading resulted result results resulting blamed blame
    blames blaming prompted prompt prompts forced forces force triggered triggers sparked sparks attributed so therefore
    hence since as reason reasons why through driven drove fuelled fueled boosted helped hit hurt made makes meant means
    """.split()
)
# What brings something about, and what only goes with it.
EFFECTING = frozenset(
    """
    cause causes caused causing prevent prevents prevented preventing cure cures cured curing trigger triggers triggered
    triggering produce produces produced
    """.split()
)
LINKING = frozenset(
    """
    link links linked association associations associated correlate correlates correlated correlation correlations tied
    """.split()
)
