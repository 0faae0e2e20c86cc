"""Words that a writer swaps for one another without changing what is said.

A line is one sense; a word may stand in several lines. Base forms only: the reader looks words up by
stem. A line belongs here if an editor would let either word stand for the other in a news sentence.
"""

SENSES = """
acquit exonerate
takeover acquisition purchase
jail imprison
fade wane weaken
swimmer bather
landfall ashore
forest woodland
forested wooded
treasurer bursar
theft steal
thief steal
suspend halt stop
poor poverty poorly
exhibition show display
painter paint
passenger traveller traveler commuter rider
carry transport
house home household dwelling
destroy gut ravage raze
child youngster
stay remain
headquarter base
salary wage pay
layoff redundancy
flood inundate
drown perish
collide crash
blaze fire
quake earthquake tremor
hospitalise hospitalize hospital
verdict ruling judgment judgement
sue lawsuit suit
fine penalty penalise penalize
unemployed jobless
retire retirement
pensioner retiree
shopper customer consumer
vow pledge promise
quit resign
aircraft plane airliner jet
lorry truck
ferry boat ship vessel
doctor physician medic
teacher schoolteacher
pupil student schoolchild
scientist researcher academic
disease illness
tumour tumor
newborn baby
elderly old
weekly week
monthly month
daily day
bigger larger
launch release unveil introduce debut roll rollout issue publish premiere
newest latest recent
next upcoming forthcoming
mostly mainly largely chiefly primarily predominantly generally
firm company enterprise business corporation companies maker
chip semiconductor chipset processor
phone smartphone handset mobile
spare survive
restrict constrict limit curb constrain restriction curtail squeeze
surprise startle astonish stun amaze
equipment kit gear
potential possible prospective
sanction curb restriction
accelerate speed ramp hasten quicken boost
domestic homegrown home local national indigenous
alike both
pressure strain
invest spend pour plough investment expenditure
heavily strongly greatly much massively
research study r&d
develop development build create make
impact affect hurt harm influence damage effect
doubt question
progress advance headway
inventory stock stockpile stocks
urge call exhort press encourage ask
urge appeal ask
insist say maintain assert claim state
share portion proportion slice percentage
hold have possess own account
rank place stand position
lead head top run
leader head chief boss
ceo executive
rank peak
rival competitor contender challenger
compete vie contest
available accessible obtainable sold
distributor reseller dealer seller
embrace adopt welcome accept
regulator watchdog commission authority agency body
government state administration authorities
country nation state
control direct manage run oversee supervise
gap distance difference
widen grow broaden increase
risk danger threat
anxious worried concerned nervous
solve resolve fix settle
breakthrough advance
ban prohibit forbid bar outlaw
buy purchase acquire acquisition
sell sale
begin start commence launch open initiate
end finish conclude cease stop close
close shut
rise increase grow climb jump gain surge soar go expand higher up add
fall decrease decline drop sink plunge slump slide shrink lose down lower contract dip tumble reduce cut
die death dead deceased fatality kill casualty perish decease pass
kill slay murder dead shoot
injure wound hurt injury
child kid children
infant baby
film movie picture feature flick
song track tune single
album record lp
singer vocalist musician artist performer
band group
actor actress star performer
star feature lead
author writer novelist
write pen author compose
book novel
writer author novelist playwright
series show program programme sitcom television tv
television tv
episode instalment installment
season series
role part character
play portray depict perform act star appear
portray depict represent show
win victory triumph earn receive gain obtain get clinch secure capture take
award prize honour honor accolade
widen wider
conclude find rule determine
print publish
loan financing credit
significant considerable substantial
official authority
curb restriction
receive get obtain garner earn gain be meet attract draw
earn gross make collect take
gross earn revenue collect make takings
money cash funds
salary wage pay income
lose loss defeat
beat defeat overcome top
match game fixture tie
game match
team club side squad
player footballer athlete sportsman
score goal tally
coach manager trainer
champion winner titleholder
championship title league
tournament competition cup contest
stadium ground venue arena
born birth birthday birthdate bear
marry wed spouse wife husband marriage
wife spouse
husband spouse
mother mom mum
father dad
brother sibling
sister sibling
city town municipality
village town
capital city
locate situate lie base find located
base headquarter headquarters locate
near close nearby beside adjacent
border neighbour neighbor
area region zone district territory
region area province
population inhabitant people resident citizen
inhabitant resident
live reside population inhabitant resident
vacant empty unoccupied
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
critic reviewer review
review rating notice
criticise criticize slam attack condemn
praise acclaim laud commend
positive favorable favourable good flattering glowing
negative unfavorable unfavourable bad
mixed diverse varied
rate score rating approval
approve pass adopt ratify enact
average mean weighted
view watch viewer audience viewership
viewer audience
visit tour trip
travel journey go move
move relocate
leave depart quit exit
resign quit step
sack dismiss oust fire
join enter sign
sign contract deal agreement
agreement deal pact accord treaty
war conflict
battle fight clash combat
fight battle struggle
attack assault strike raid
army military troops forces soldiers
soldier troop serviceman
weapon arm
bomb explosive blast explosion
police officer cop
arrest detain custody apprehend
prison jail
crime offence offense
criminal felon offender
court tribunal
law legislation act statute
vote ballot election poll
elect choose vote
politician lawmaker legislator parliament legislature
lawmaker legislator
lawyer attorney
minister secretary
premier minister
student pupil
teacher instructor educator
school college academy
university college
graduate alumnus
teach educate instruct
learn study
doctor physician
illness disease sickness condition
coronavirus covid covid-19 virus pandemic
case infection infected instance
test testing check
confirm verify report
hospital clinic
drug medicine medication
cure treat heal
live inhabit dwell
older elder
cede relinquish surrender
depth deep
car vehicle automobile
aircraft plane airplane airliner jet
ship vessel boat
train railway rail
road street highway
build construct erect building construction
destroy demolish ruin wreck
damage harm
construct building
house home residence
live reside dwell
create form found establish make produce
found establish create start form founder founded
set establish
produce make manufacture production producer
direct helm director filmmaker
direct direction
make build manufacture
factory plant
design plan
invent devise create develop
discover find detect
find discover
identify name recognise recognize single
name call title dub nickname title
call name dub term
title name
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
propose suggest
plan intend aim
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
cancel scrap axe drop call
postpone delay defer
delay postpone
continue carry keep
remain stay
use employ utilise utilize
need require
require need demand
want wish desire
like enjoy love fond
love adore
hate loathe dislike
fear afraid worry
happen occur take
occur happen
cause lead result trigger
result outcome consequence
reason cause motive
problem issue trouble difficulty
issue problem matter
idea concept notion
choose select pick opt
change alter modify shift
replace substitute succeed
succeed follow replace
follow succeed
inspire influence
influence inspire affect
base adapt inspire
adapt adaptation
similar alike comparable akin
same identical
different distinct unlike
separate distinct
contain include comprise consist feature
include contain comprise involve feature
comprise consist include
consist comprise
part portion segment member piece
member part
job post position role occupation work
employ hire staff
employee worker staff
work job employ
hire recruit employ
lead guide
appoint name
nominate nomination
price cost
cost price worth
expensive costly
cheap inexpensive
profit earnings gain earn
revenue sales turnover income
sale sales sell
debt liability
bank lender
economy economic
growth increase expansion rise
inflation prices
tax levy duty
market marketplace
stock share equity
trade commerce
oil petroleum crude
gas petrol gasoline
energy power
electricity power
compute computing computational
power capacity
computer pc
internet web online
website site page
network channel broadcaster station
broadcast air televise transmit
air broadcast
channel network
audience viewers crowd
record recording tape
perform performance concert
concert gig show
tour trip
festival fair
art artwork
painting picture portrait
religion faith
church parish
god deity
king monarch
queen monarch
ruler monarch leader
royal regal
kingdom realm
empire realm
island isle
mountain peak mount
river stream
sea ocean
forest wood woodland
animal creature beast
dog canine
human person people man
person individual people
man male guy
woman female lady
young youthful
old elderly aged
ancient old
modern contemporary
annual yearly
year annual
day daily
decade ten-year
century hundred
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
murder assassinate kill
shot shoot gunshot
fire shoot
steal rob theft
escape flee
flee escape
hide conceal
search look hunt
hunt search
rescue save
accident crash collision
crash collide accident
fly flight
throw hurl toss
hit strike
injury wound
cancer tumour tumor
funeral burial
bury burial inter
spread transmit
feedback reception review response
response reaction reception
twitter tweet
collaborate cooperate partner work
together jointly combined
global worldwide world
partner associate
friend pal companion
enemy foe rival
opponent rival
deliver supply ship
supply provide deliver
provide supply give offer
offer provide give
donate give contribute
order command
operate run service
operation service
complete finish
finish complete end
achieve accomplish attain reach
reach attain hit
exceed surpass top overtake pass eclipse overshadow
surpass exceed overtake
download stream
view see
version edition variant model
variant version
model version
type kind sort
style genre
genre style type
descent ancestry heritage
screen show
kit uniform strip
voyage journey
probably likely
unemployment joblessness jobless
guerrilla rebel insurgent
seal clinch secure book
burn scorch consume char
payout payment
site location
slave enslave enslaved
film shoot
lawsuit suit
edit editor
win winner
own owner
act actor actress
compose composer
succeed successor
captain skipper
nominate shortlist
reverse overturn quash
badly heavily significantly
awful terrible bad dreadful
newborn infant
probe investigation inquiry
""".strip().split("\n")
