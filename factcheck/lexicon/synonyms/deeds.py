"""What is said, thought and wanted; then what is done and how, and how much of it."""

DEEDS = """
vow pledge promise
surprise startle astonish stun amaze
doubt question
urge call exhort press encourage ask
urge appeal ask
insist say maintain assert claim state
anxious worried concerned nervous
conclude find rule determine
criticise criticize slam attack condemn
praise acclaim laud commend
confirm verify report
discover find detect
identify name recognise recognize single
name call title dub nickname title
call name dub term
consider regard deem view see think
believe think consider
think believe feel
show demonstrate reveal display indicate suggest
reveal disclose show expose
declare announce proclaim state
announce reveal declare
say state remark comment tell claim
describe call characterise characterize
claim allege assert
deny refute reject
explain clarify
suggest propose imply recommend
plan intend aim
want wish desire
like enjoy love fond
love adore
hate loathe dislike
fear afraid worry
idea concept notion

fade wane weaken
suspend halt stop
poor poverty poorly
stay remain
weekly week
monthly month
daily day
bigger larger
launch release unveil introduce debut roll rollout issue publish premiere
newest latest recent
next upcoming forthcoming
mostly mainly largely chiefly primarily predominantly generally
restrict constrict limit curb constrain restriction curtail squeeze
potential possible prospective
accelerate speed ramp hasten quicken boost
ramp increase boost
sharply steeply dramatically drastically
domestic homegrown home local national indigenous
alike both
pressure strain
heavily strongly greatly much massively
impact affect hurt harm influence damage effect
progress advance headway
hold have possess own account
rank place stand position
lead head top run
rank peak
rival competitor contender challenger
compete vie contest
embrace adopt welcome accept
gap distance difference
widen grow broaden increase
risk danger threat
solve resolve fix settle
breakthrough advance
begin start commence launch open initiate
end finish conclude cease stop close
close shut
rise increase grow climb jump gain surge soar go expand higher up add
fall decrease decline drop sink plunge slump slide shrink lose down lower contract dip tumble reduce cut slash
widen wider
significant considerable substantial
receive get obtain garner earn gain be meet attract draw
occasion time
bear carry
large big huge major great vast sizeable largest biggest
small little tiny minor
rich wealthy
famous well-known renowned famed celebrated popular notable known prominent
popular well-liked
important significant key major crucial vital
main principal primary chief major
entire whole complete full all
roughly about approximately around
nearly almost
often frequently usually commonly regularly generally
sometimes occasionally
first initial original debut earliest initially originally
final last ultimate
many numerous multiple several various
several multiple few some
positive favorable favourable good flattering glowing
negative unfavorable unfavourable bad
mixed diverse varied
average mean weighted
leave depart quit exit
build construct erect building construction
destroy demolish ruin wreck
create form found establish make produce
found establish create start form founder founded
set establish
try attempt seek
attempt try effort
help aid assist support
support back help endorse
allow permit let enable
allow eligible
prevent stop avert
avoid refrain abstain shun
refuse decline reject refusal
reject dismiss
absent absence missing
cancel scrap axe drop
postpone delay defer
continue carry keep
use employ utilise utilize
require need demand
happen occur take
cause lead result trigger
result outcome consequence
reason cause motive
problem issue trouble difficulty
issue problem matter
choose select pick opt
change alter modify shift
replace substitute succeed
succeed follow replace
influence inspire affect
base adapt inspire
adapt adaptation
similar alike comparable akin
same identical
different distinct unlike
separate distinct
contain include comprise consist feature
include contain comprise involve feature
part portion segment member piece
lead guide
quick fast rapid swift
slow gradual
difficult hard tough
easy simple
dangerous hazardous perilous
safe secure
angry furious upset
sad unhappy
happy glad pleased
beautiful pretty
strange odd weird unusual
hide conceal
search look hunt
throw hurl toss
hit strike
response reaction reception
collaborate cooperate partner work
together jointly combined
global worldwide world
enemy foe rival
opponent rival
finish complete end
achieve accomplish attain reach
reach attain hit
exceed surpass top overtake pass eclipse overshadow
type kind sort
probably likely
seal clinch secure book
own owner
succeed successor
badly heavily significantly
awful terrible bad dreadful

rely depend
warn caution
forecast predict foresee
estimate reckon
expect anticipate
admit concede acknowledge
inform notify
recommend advise
oppose resist
vanish disappear
stretch extend
surround encircle
border adjoin
connect link
gather collect amass
accumulate amass
dispatch send
commemorate mark
strengthen bolster reinforce fortify
weaken undermine
loosen relax ease
tighten toughen
hinder hamper impede obstruct
alter amend modify
adapt adjust
worsen deteriorate
plunge plummet
enlarge expand extend
calculate compute
vary differ
emit discharge
melt thaw
shake tremble
demolish raze
repair mend
restore renovate refurbish
overhaul revamp
rename rechristen
merge combine amalgamate
replace supplant
examine scrutinise scrutinize
inspect examine
consent agree
threaten menace
bestow confer award
obtain acquire procure
retain keep
arise emerge
assemble gather
assess evaluate appraise
assign allocate allot
compensate reimburse
compel force oblige
complain grumble
devise conceive invent
praise congratulate
convene summon
transform convert
persuade convince
dedicate devote
devastate ravage destroy
diminish lessen shrink
disclose divulge reveal
disrupt disturb
drench soak
eject expel oust
emphasise emphasize stress underline
encounter meet
endeavour try
enrol enroll register
evade dodge avoid
flourish thrive prosper
fracture break
halt cease
imperil endanger jeopardise jeopardize
inaugurate open
instruct order
magnify enlarge
mock ridicule
persist continue
plunder loot pillage
preserve conserve
pursue chase
reimburse repay refund
rebuke reprimand
recall remember
resume restart
retaliate avenge
shatter smash
swap exchange
trigger prompt spur
upgrade improve
withdraw retreat
advantage benefit
error mistake
fault defect flaw
objective aim
method technique
tool instrument
component part
capability ability capacity
catastrophe disaster
tragedy disaster
chaos turmoil
obstacle hurdle barrier
hike rise increase
landmark milestone
shortage scarcity
schedule timetable
jeopardy danger
huge enormous vast immense
brief short
concise brief
lengthy long
sluggish slow
rare uncommon scarce
common widespread
risky dangerous hazardous perilous
false untrue
secret confidential
rarely seldom
always invariably
soon shortly
slightly marginally
partly partially
brave courageous
clever intelligent
complicated complex
crucial essential
competent able
obvious evident
extensive wide
fake counterfeit bogus
feasible possible viable
genuine authentic
imminent impending
impartial neutral
insufficient inadequate
intact undamaged unharmed
lavish luxurious
meagre scant
notorious infamous
obsolete outdated
reliable dependable
sturdy robust
superb excellent
toxic poisonous
"""
