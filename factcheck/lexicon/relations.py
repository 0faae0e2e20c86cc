"""What a thing has one of, or one list of: who made it, where it lies. The words that say so, a line a relation.

In a line: its name, the verbs, the nouns for the holder (`director`), those for what is made (`song by`), and the
prepositions behind which the holder stands. `by` is a doer, the others are places.
"""

_RELATIONS = """
direct | directed directs direct directing helmed | director | film movie | by
write | written wrote writes write writing penned authored scripted | writer author | novel book poem play screenplay sonnet novella story | by
produce | produced produces | producer | | by
compose | composed composes | composer | symphony opera | by
record | recorded sung performed sang | | song album single | by
create | created creates devised | creator | | by
design | designed designs | designer architect | | by
publish | published publishes | publisher | | by
found | founded established | founder | | by
discover | discovered discovers | discoverer | | by
invent | invented invents | inventor | | by
paint | painted paints | painter | painting | by
host | hosted hosts | host | | by
release | released releases distributed distributes | distributor | | by
birth | originally | | | from
birth | born | birthplace native birth | | in at of
death | died dies | death | | in at
origin | originated originating originates originate | origin | | from in
origin | is was are hails hailed comes came | | band group duo trio quartet quintet ensemble orchestra choir | from
base | based headquartered | | | in
seat | located situated lies stands stood based headquartered is was | headquarters | city town village county state region municipality district country university airport | in
seat | | | capital province | in of
seat | | | state region county district island | of
venue | held shot filmed staged place | location venue | | in at
scene | set | | | in
"""

_LINES = tuple(tuple(part.split() for part in line.split("|")) for line in _RELATIONS.strip().splitlines())
RELATIONS = tuple(
    (name[0], frozenset(verbs), frozenset(holders), frozenset(works), frozenset(prepositions))
    for name, verbs, holders, works, prepositions in _LINES
)

# Before those whom a work has in its cast, and, with `in` behind, after one of them; before what a place lies next to.
CASTING = frozenset("starring stars starred star featuring features featured".split())
APPEARING = frozenset("appeared appears appear starred stars acted acts played plays".split())
BORDERING = frozenset("bordering borders bordered border neighbouring neighboring".split())

# What somebody is of a party by, before its name and behind it.
BELONGING = frozenset("member members belongs belonged belong".split())
POLITICIANS = frozenset(
    "politician politicians mp senator congressman congresswoman councillor lawmaker legislator deputy statesman".split()
)

# Behind one of these a work is that which another was made from.
ADAPTING = frozenset("based adapted adaptation adaptations inspired".split())

# Parts of a work that others than its maker may have made.
PARTS = frozenset("story screenplay script music score lyrics soundtrack narration title cover foreword".split())

# What is said of who plays a part: `Podrick is portrayed by Ada Holm`.
PLAYING = frozenset("portray portrays portrayed play plays played character role acted acts stars starred".split())

# What says no more than the names beside it do: where somebody or something is, how they are called.
CALLING = frozenset(
    """
    located situated lies based runs originated originally part place northern southern eastern western central
    known called named nicknamed name alias full real first middle last maiden thought considered regarded
    """.split()
)

# By which words a text says in what way a name is one; some of them only before `name`.
NAMINGS = {
    "official": "official",
    "officially": "official",
    "full": "full",
    "real": "birth",
    "birth": "birth",
    "born": "birth",
    "stage": "stage",
    "professionally": "stage",
    "nickname": "nick",
    "nicknamed": "nick",
    "middle": "middle",
    "renamed": "new",
}
NAMING_ADJECTIVES = frozenset({"official", "full", "real", "birth", "stage", "middle"})

# Between who or what has something and how many: `has 40 cinemas`, `with 300 shops`.
STANDING = frozenset("has have had with owns own owned operates operate operated runs run employs employ".split())

# With what something that lasts began, and with what it was over.
STARTING = frozenset("begin begins began begun beginning start starts started starting commence commenced".split())
PREMIERES = frozenset("premiere premieres premiered debut debuts debuted".split())
FINALES = frozenset("finale finales".split())
BECOMING = frozenset("became become becomes joined joins".split())
CEASING = frozenset(
    """
    end ends ended ending finish finishes finished finishing complete completed concluded closed ceased stopped wrapped
    """.split()
)

# By which either end of a stretch of time is told, that of what is shown too: `premiered in 2005`, `its finale`.
OPENING, CLOSING = STARTING | PREMIERES, CEASING | FINALES

# What one does and the other has done to them: a deed, behind a bar the preposition of the second, on either side.
_CONVERSES = """
lost lose loses fell | to = beat beats defeat defeats defeated
bought buy buys buying purchased purchasing acquired acquires acquiring | from = sold sell sells selling | to
borrowed borrow borrows borrowing | from = lent lend lends lending | to
learned learnt learns | from = taught teach teaches
received receive receives got | from = gave give gives sent awarded | to
inherited inherits inheriting | from = left bequeathed | to
rents rented renting leases leased leasing | from = lets let letting leases leased | to
imports imported import | from = exports exported export | to
followed follows succeeded succeeds = preceded precedes
own owns owned = belongs belong belonged | to
employ employs employed = works work worked | for
signed signs = signed signs | for
ahead | of = behind
led leads lead = trailed trails trail
above = below
north | of = south | of
east | of = west | of
"""
CONVERSES = tuple(
    tuple((frozenset(side.partition(" | ")[0].split()), side.partition(" | ")[2].strip()) for side in line.split(" = "))
    for line in _CONVERSES.strip().splitlines()
)
# The same deed as another word's, with the other party right behind: `paid Lind 40 euros for it`, "bought it from Lind".
SAME_DEED = {"paid": "bought", "pays": "buys", "pay": "buy", "paying": "buying"}
# Whoever does such a deed, beside a verb for it: "a pupil of Lind" has learned from Lind.
_CONVERSE_DOERS = """
pupil student | learned
teacher tutor | taught
buyer purchaser | buys
seller | sells
lender | lent
borrower | borrowed
heir | inherits
tenant | rents
landlord | lets
successor | succeeded
predecessor | preceded
owner owners | own
employer | employ
employee employees | work
"""
CONVERSE_DOERS = {
    noun: verb.strip()
    for nouns, _, verb in (line.partition("|") for line in _CONVERSE_DOERS.strip().splitlines())
    for noun in nouns.split()
}
# By which one comes after another; with `by` behind it, and a form of `be` before, the other after the one.
SUCCEEDING = frozenset("succeeded succeeds succeed succession replaced replaces followed follows".split())
# Who leaves one place for another goes from there to there.
LEAVING = frozenset("leave leaves left leaving quit quits departed".split())
GOING = frozenset(
    """
    go goes went gone sail sails sailed run runs ran fly flies flew travel travels travelled traveled move moves moved drive
    drives drove walk walks walked emigrate emigrated migrate migrated head heads headed set march marched relocate relocated
    transfer transferred switch switched
    """.split()
)

# What lies between two places, and what is said of it there: `the road leads from A to B`.
WAYS = frozenset(
    """
    road roads street path paths trail track motorway highway autobahn line railway tramway bridge tunnel canal border
    distance stretch section
    """.split()
)
LYING = frozenset("runs ran running leads led leading goes going stretches stretching lies lay".split())

# Of what is put by one of these before a noun, one on another side is not so.
_APART = """
under beneath underneath below | on upon over above atop
along alongside | across through
through across | past beyond
to into toward towards | from
near beside | at in inside within
behind | in inside within
on | off
about | during
before | during | after
by | to about
"""
_SIDES = [[frozenset(side.split()) for side in line.split(" | ")] for line in _APART.strip().splitlines()]
APART = {
    word: frozenset[str]().union(
        *(other for sides in _SIDES for side in sides if word in side for other in sides if other != side)
    )
    for sides in _SIDES
    for side in sides
    for word in side
}
# Whose word or deed is that of those whose they are.
SPEAKING_FOR = frozenset(
    """
    spokesman spokeswoman spokesperson spokespeople government parliament senate army military navy police ministry
    authorities officials board management team troops forces players voters residents people citizens leadership
    administration side squad court regime lawmakers
    """.split()
)
# Nouns that say no more than what stands behind their preposition.
NO_PARTS = frozenset(
    """
    kind kinds sort sorts type types form forms piece pieces number numbers group groups series lot lots bit pair
    majority couple city town state republic province village island district county region area country port month year
    age post position office title role job rank version edition range amount level levels crime crimes charge charges
    offence offences act acts use presence existence idea case cases member members total score dozens hundreds thousands
    millions world rest whole entirety all name names process event target targets goal goals aim plan plans forecast
    """.split()
)

# With a noun right behind it one of these says another thing than with a preposition between: `she ran (to) the shop`.
GOVERNING = tuple(
    """
    run leave head draw look call stand take hold break shoot aim fire throw search pay lose sign return report train turn
    paint clean cook sing teach fish hunt dance build rob bomb
    """.split()
)
# Of two prepositions between a verb and its noun only one can hold: `written by children`, "written for children".
AGAINST_ONE_ANOTHER = frozenset(
    frozenset(pair.split())
    for pair in ("by for", "by to", "for about", "by as", "by against", "with against", "with without", "as with")
)

# What a source says by `of`, `by`, `in` and a pair of brackets.
LOOSE_DEEDS = frozenset(
    """
    held made played found involved connected related linked associated derived based located situated set seen used
    produced created written released featured included listed known considered speculated said reported called
    composed directed performed named descended
    """.split()
)
