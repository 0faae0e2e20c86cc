"""Words that tell which sum a text is doing: what comes, what goes, what is shared out."""

GAINING = frozenset(
    """
    get gets got gotten buy buys bought receive receives received find finds found add adds added put puts win wins won
    collect collects collected earn earns earned pick picks picked grow grows grew gain gains gained make makes made
    bake bakes baked came come comes arrive arrives arrived join joins joined joining hatched increased
    catch catches caught save saves saved plant plants planted plus entered brought turned built hired hires recruited signed signs opened opens acquired acquires
    """.split()
)

LOSING = frozenset(
    """
    lose loses lost spend spends spent sell sells sold eat eats ate eaten use uses used remove removes removed
    take takes took taken borrow borrows borrowed drink drinks drank fly flies flew pop pops popped break breaks broke
    broken leave leaves left unload unloads unloaded donate donates donated throw throws threw drop drops dropped
    deleted deletes erased cut cuts fell fallen died die dies transferred minus went served graded passed cancelled withdrawn withdrew
    destroyed missing resigned departed finished melted burned burnt stole stolen dismissed dismisses fired sacked shed axed
    closed closes scrapped retired expelled
    """.split()
)

# Who gives decides: the giver has less, the one given to has more.
GIVING = frozenset("give gives gave giving given lend lends lent hand hands handed pay pays paid".split())

# Where the count begins: `there were`, `she had`.
BEGINNING = frozenset("have has had there starts started contained contains originally holds held owned owns".split())

TOTALS = frozenset("altogether total totals sum combined together all overall both".split())

# What a sentence asks for by its own words: all that is listed, what is there in the end, the share of each.
ASKING = {
    tuple(phrase.split()): kind
    for kind, phrases in {
        "all": """
            altogether | in all | all told | in total | a total of | the total | total number | combined | together |
            between them | the sum | sum total
        """,
        "rest": "left | are left | is left | were left | was left | remaining | remains | remain",
        "now": "now | still has | still have | still had | net | in the end",
        "each": "on average | an average of | the average | average number | apiece",
    }.items()
    for phrase in phrases.split("|")
}

# These make the figure beside them the whole: `14 suits in total, 4 of them for women`.
TOTALS_BESIDE = frozenset("altogether total totals overall sum".split())

DIFFERENCES = frozenset(
    "more fewer less difference longer taller shorter heavier older younger farther further".split()
)

REMAINING = frozenset("rest others remaining remainder either".split())

EACH = frozenset("each every per apiece average".split())

REVERSING = frozenset("returned refunded undone reversed".split())

# In a reckoning of what was spent in the end, these bring money back.
REFUNDING = frozenset("received sold refund refunded earned returning".split())

# Between a figure and what it counts: `4 more cards`, `3 of his cards`.
IDLE_AFTER_FIGURE = frozenset(
    "more of the his her their my our its these those new other additional extra total".split()
)

# What stands for a thing named before.
STAND_INS = frozenset("them it ones those these others each".split())

PREPOSITIONS = frozenset(
    """
    to from for on at in into with by during over under between among after before than per was were are is been had has
    have that which who when while as out away off back
    """.split()
)

# Who does not do the one does the other, if there is nothing else to do: shares of the two come to all.
EITHER_OR = tuple(
    tuple(frozenset(side.split()) for side in line.split(" | "))
    for line in """
    pass passes passed | fail fails failed flunked
    back backs backed support supports supported favour favours favoured favor favored | oppose opposes opposed against
    accept accepts accepted approve approves approved | reject rejects rejected refused
    agree agrees agreed | disagree disagrees disagreed
    survive survived survives | die died dies killed
    saved rescued | lost drowned perished
    taken occupied filled | empty vacant unfilled
    own owns owned | rent rents rented
    men male males boys man | women female females girls woman
    adult adults | child children
    punctual | late delayed
    civilian civilians | soldier soldiers troop troops
    """.strip().splitlines()
)

# What comes in and what goes out: `the film took 40 million`, "it cost 40 million".
EARNING = frozenset(
    """
    take takes took taken taking gross grosses grossed grossing earn earns earned earning revenue revenues takings
    income receipts
    """.split()
)
SPENDING = frozenset(
    "cost costs costing spend spends spent spending pay pays paid budget budgets outlay expenditure".split()
)
