"""Words that stand against each other: of two that are said of one thing in one place only one can hold."""

# Each line holds two sides or more; a word of one side against a word of another turns the statement round.
_OPPOSITES = """
rise rises rose risen rising increase increases increased increasing grow grows grew grown growing growth gain gains gained climb climbs climbed jump jumped surge surged soar soared expand expanded expands up higher rally | fall falls fell fallen falling decrease decreases decreased decreasing decline declines declined declining drop drops dropped shrink shrinks shrank shrunk lose loses plunge plunged slump slumped tumble contract contracted slid slide slip slips slipped slipping dip dips dipped dwindle dwindled shed down lower reduce reduced reduces reducing reduction
improve improves improved improving improvement | worsen worsens worsened worsening deteriorate deteriorates deteriorated deterioration
exceed exceeds exceeded exceeding surpass surpasses surpassed topped outstripped beat beats | below under missed
large big | small tiny
widen widens widened widening wider | narrow narrows narrowed narrowing narrower close closes closed closing shrink shrinks shrank shrinking
ahead | behind after
over | under
before prior ahead | after following
available | unavailable withdraw withdrew withdrawn recalled
above | below
more | less fewer
most | least fewest
highest largest biggest greatest | lowest smallest
high | low
create creates created creating | destroy destroys destroyed lose loses lost losing loss axe axes axed
expensive dear costly | cheap inexpensive
heavy | light
longest | shortest
short | long
restrict restricts restricted restricting constrict constricts constricted constricting limit limits limited limiting curb curbs curbed curbing curtail curtails curtailed curtailing | boost boosts boosted boosting expand expands expanded expanding broaden broadens broadened broadening widen widens widened widening ease eases eased easing improve improves improved improving
raise raises raised | dispel dispels dispelled allay allays allayed
oldest eldest | youngest newest
uphold upholds upheld | overturn overturns overturned quash quashes quashed
older | younger
old | new
gross | net
average mean | maximum minimum
larger bigger greater | smaller
longer | shorter
taller | shorter
richer wealthier | poorer
heavier | lighter
thicker | thinner
deeper | shallower
wetter | drier
louder noisier busier | quieter
nearer closer | farther further
cheaper | dearer costlier pricier
warm warmer | cold colder
first earliest | last final latest
next | last previous
came come comes coming | left leave leaves leaving
became become becomes | ceased cease ceases
best greatest | worst
good great excellent | bad terrible awful poor dreadful
better | worse
strong stronger strongest | weak weaker weakest
early earlier | late later
wet | dry
empty | full packed
genuine authentic | forged fake counterfeit
original | copy replica
upstairs | downstairs
indoors indoor | outdoors outdoor
raw | cooked
secret | open public
remember remembers remembered | forget forgets forgot forgotten
advance advances advanced advancing | retreat retreats retreated retreating
strengthen strengthens strengthened strengthening | weaken weakens weakened weakening
lift lifts lifted | impose imposes imposed tighten tightens tightened
agree agrees agreed | disagree disagrees disagreed
enact enacts enacted pass passes passed | repeal repeals repealed
punctual punctually | late delayed delay delays overdue
keep keeps kept retain retained | lose loses lost losing
win wins won winning victory beat beats defeated | lose loses lost losing defeat loss
allow allows allowed permit permits permitted legal | ban bans banned forbid forbids forbade forbidden prohibit prohibits prohibited bar barred illegal outlawed
urge urges urged encourage encourages encouraged ask asks asked order orders ordered tell tells told | forbid forbids forbade forbidden ban bans banned prohibit prohibits prohibited discourage discourages discouraged
accept accepts accepted approve approves approved agree agreed | reject rejects rejected decline declines declined refuse refuses refused disapprove veto vetoed
support supports supported supporting favour favor back backed backs endorse endorsed | oppose opposes opposed opposing
front | behind
open opens opened opening | close closes closed closing shut
begin begins began start starts started launch launched | end ends ended stop stops stopped finish finished cease ceased cancel cancels cancelled canceled
continue continues continued continuing persist persists persisted | end ends ended ending stop stops stopped finish finishes finished cease ceased
stay stays stayed staying remain remains remained remaining | leave leaves left leaving quit quits
hire hired hires | fire fired sack sacked dismissed
join joined joins | leave leaves left quit quits resign resigned
arrive arrived arrives | depart departed departs
ended ends terminated terminates cancelled | extended extends renewed renews prolonged prolongs
positive positively favorable favourable favorably favourably praised praise acclaim acclaimed | negative negatively unfavorable unfavourable unfavorably panned criticized criticised criticism
success successful successfully succeed succeeded | failure unsuccessful failed flop flopped
success successful hit | flop bomb disappointment
profit profits profitable earn earns earned earning | loss losses unprofitable lost
include includes included including | exclude excludes excluded excluding omit omits omitted omitting
alive living survived survive | dead deceased died killed
true | false
public | private
male males | female females
man men | woman women
boy boys | girl girls
king prince duke | queen princess duchess
father | mother
son sons | daughter daughters
brother brothers | sister sisters
husband | wife
domestic local | foreign
import imports imported | export exports exported
rich wealthy | poor
north northern | south southern | east eastern | west western | northeast northeastern | southwest southwestern | northwest northwestern | southeast southeastern
winter | summer
major majority | minor minority
always | never sometimes rarely seldom
often frequently usually | rarely seldom never
all every | none
possible | impossible
likely | unlikely
likes liked love loved loves | dislikes disliked hate hated hates
optimistic | pessimistic
admit admits admitted acknowledge acknowledged confess confesses confessed | deny denies denied
innocent acquitted | guilty convicted
pass passes passed | fail fails failed flunk flunked
heavily hugely massively | little lightly
hot hotter hottest warm | cold colder coldest cool
fast faster fastest rapid rapidly quick quickly swift swiftly | slow slower slowest slowly
adult | child
appoint appoints appointed | dismiss dismisses dismissed sack sacked oust ousted
easy easier | difficult harder hard
same identical | different
together | separately apart
inside indoor | outside outdoor
left | right
fiction fictional | nonfiction factual
marry married | divorce divorced
living | extinct
safe safely | unsafe dangerous
heterosexual straight | homosexual gay
protagonist hero | antagonist villain
elder | younger
ally allies | enemy enemies
present | absent
voluntary voluntarily optional | compulsory mandatory obligatory forced
temporary temporarily | permanent permanently
amateur | professional
solo | group collaborative
import | export
upper | lower
maximum | minimum
day daytime | night nighttime overnight
liberal | conservative
ascend ascended | descend descended
introduce introduced | abolish abolished
build built construct constructed | demolish demolished destroy destroyed
raise raised raises raising lift lifts lifted lifting hike hikes hiked hiking increase increases increased upgrade upgraded | downgrade downgraded lower lowered lowers lowering cut cuts cutting trim trims trimmed
tighten tightened | loosen loosened ease eased
surplus surpluses | deficit deficits loss losses lost
outperform outperformed | underperform underperformed
single | double | triple | quadruple
halve halves halved halving | double doubles doubled doubling triple triples tripled tripling treble trebles trebled trebling
within | outside beyond
fair fairly | unfair unfairly
valid | invalid
complete | incomplete
correct correctly | incorrect incorrectly
accurate accurately | inaccurate inaccurately
perfect | imperfect
responsible | irresponsible
regular regularly | irregular irregularly
loyal | disloyal
honest honestly | dishonest dishonestly
similar | dissimilar
edible | inedible
visible | invisible
formal formally | informal informally
direct directly | indirect indirectly
mature | immature
moral | immoral
polite | impolite
active | inactive
sufficient | insufficient
adequate | inadequate
efficient | inefficient
effective | ineffective
experienced | inexperienced
secure | insecure
relevant | irrelevant
reversible | irreversible
proper properly | improper improperly
inward inwards | outward outwards
inner | outer
thick thicker | thin thinner
wide | narrow
deep deeper | shallow shallower
tall taller tallest | short shorter shortest
sweet | sour bitter
sharp | blunt
rough | smooth
tight | loose
clean | dirty
loud | quiet
awake | asleep
simple | complex complicated
crowded | empty deserted
confident | worried
supporter supporters | opponent opponents critic critics
winner winners | loser losers
obey obeys obeyed | disobey disobeys disobeyed
approve approves approved | disapprove disapproves disapproved
trust trusts trusted | distrust distrusts distrusted
appear appears appeared | disappear disappears disappeared vanish vanishes vanished
qualified | disqualified
accelerate accelerates accelerated accelerating | slow slows slowed slowing
add adds added adding | remove removes removed removing
freeze freezes froze frozen | thaw thaws thawed melt melts melted
fill fills filled | drain drains drained
attend attends attended | miss misses missed
prove proves proved proven | disprove disproves disproved
heed heeds heeded | ignore ignores ignored
hide hides hid hidden | reveal reveals revealed
damage damages damaged | repair repairs repaired
attack attacks attacked | defend defends defended
enter enters entered | leave leaves
"""
OPPOSITES = tuple(tuple(line.split(" | ")) for line in _OPPOSITES.strip().splitlines())
