"""Words of one sense of which the one says more than the other: who was murdered was killed, and not the other way.

They are close enough for a claim to be found by either. A sentence with the first is not borne out by the second.
"""

# In each line, left of the bar those that say more or another thing, right of it those that do not bear them out.
_LINES = """
cure cures cured heal heals healed | treat treats treated treating treatment
murder murders murdered murderer assassinate assassinated assassination | kill kills killed killing die died death
drown drowns drowned | perish perished die died
dead die dies died death deaths kill kills killed fatality fatalities | casualty casualties
man men woman women | person people human humans
brother brothers sister sisters | sibling siblings
baby babies infant infants newborn | child children kid kids
king kings queen queens | monarch monarchs ruler rulers
city cities town towns | village villages
village villages | town towns city cities
hospital hospitals | clinic clinics
clinic clinics | hospital hospitals
college colleges | school schools academy
school schools | college colleges
ferry ferries | boat boats ship ships vessel vessels
cancer cancers | tumour tumours tumor tumors
bomb bombs bombing bombed | explosion explosions blast blasts explosive
collide collides collided collision collisions | accident accidents
war wars | clash clashes fight fights
elect elects elected | vote votes voted choose
enact enacts enacted ratify ratifies ratified | pass passes passed approve approves approved adopt adopted
hire hires hired recruit recruits recruited | employ employs employed
employ employs employed | hire hires hired recruit recruits recruited
find finds found | claim claims claimed allege alleges alleged
demand demands demanded | need needs needed
need needs needed | demand demands demanded
cost costs price priced | worth
worth | cost costs price priced
income | revenue revenues sales turnover
revenue revenues sales turnover | income earnings
invent invents invented | develop develops developed create creates created
design designs designed | plan plans planned
novel novels | book books
novelist novelists playwright playwrights | writer writers author authors
painter painters singer singers | artist artists musician musicians performer performers
footballer footballers | player players athlete athletes
sitcom sitcoms | series show shows program programme
single singles | song songs track tracks record
star stars starred | appear appears appeared act acts acted
love loves loved adore adores adored | like likes liked enjoy enjoys enjoyed
hate hates hated loathe loathes loathed | dislike dislikes disliked
stop stops stopped halt halts halted | suspend suspends suspended
national | local
local | national domestic
adopt adopts adopted accept accepts accepted | welcome welcomes welcomed
breakthrough breakthroughs | advance advances progress
base based adapt adapts adapted adaptation | inspire inspires inspired
consist consists comprise comprises | include includes contain contains
enemy enemies foe foes | rival rivals
"""
_SIDES = (line.split(" | ") for line in _LINES.strip().splitlines())
SAYS_MORE = tuple((tuple(more.split()), tuple(less.split())) for more, less in _SIDES)

# How big, old or chief something is, in words that are too common to weigh; and what else tells as much of it.
SIZES = frozenset("old great big large small high low long short main major".split())
TELLING_SIZE = SIZES | frozenset(
    """
    huge giant vast enormous tiny minor leading largest biggest smallest highest lowest longest shortest oldest greatest
    larger bigger smaller higher lower longer shorter older greater ancient chief principal central tall massive
    """.split()
)
