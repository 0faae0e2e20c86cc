"""The state and its law, war and crime; then work, trade and what is made."""

AFFAIRS = """
acquit exonerate
jail imprison
thief steal
verdict ruling judgment judgement
sue lawsuit suit
fine penalty penalise penalize
sanction curb restriction
regulator watchdog commission authority agency body
government state administration authorities
country nation state
ban prohibit forbid outlaw
official authority
approve pass adopt ratify enact
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
lawyer attorney
minister secretary
premier minister
cede relinquish surrender
tax levy duty
king monarch
queen monarch
ruler monarch leader
royal regal
kingdom realm
empire realm
murder assassinate kill
shot shoot gunshot
fire shoot
steal rob theft
guerrilla rebel insurgent
slave enslave enslaved
reverse overturn quash
probe investigation inquiry
religion faith
church parish
god deity

takeover acquisition purchase
treasurer bursar
layoff redundancy
unemployed jobless
retire retirement
pensioner retiree
shopper customer consumer
firm company enterprise business corporation companies maker
chip semiconductor chipset processor
phone smartphone handset mobile
equipment kit gear
invest spend pour plough investment expenditure
research study r&d
develop development build create make
inventory stock stockpile stocks
share portion proportion slice percentage
leader head chief boss
ceo executive
available accessible obtainable sold
distributor reseller dealer seller
control direct manage run oversee supervise
buy purchase acquire acquisition
loan financing credit
earn gross make collect take
gross earn revenue collect make takings
money cash funds
salary wage pay income
resign quit step
sack dismiss oust fire
join enter sign
produce make manufacture production producer
make build manufacture
factory plant
design plan
invent devise create develop
job post position role occupation work
employ hire staff
employee worker staff
work job employ
hire recruit employ
appoint name
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
twitter tweet
deliver supply ship
supply provide deliver
provide supply give offer
donate give contribute
order command
operate run service
operation service
download stream
version edition variant model
unemployment joblessness jobless
payout payment

repeal revoke rescind
breach violate infringe
obey comply
dissolve disband
seize confiscate impound
surrender capitulate
conquer vanquish
swindle defraud cheat
bankroll finance
bankroll fund
punish penalise penalize
impose levy
imprison incarcerate
illegal unlawful illicit
lawsuit litigation
candidate contender
talks negotiation
restrict constrict
lease rent
client customer
seller vendor
maker manufacturer producer
expert specialist
envoy delegate
deficit shortfall
surplus excess
tariff duty
downturn recession slump
insolvent bankrupt
redundant jobless
burglar robber thief
theft robbery
inmate prisoner
hostage captive
truce ceasefire armistice
plot conspiracy
revolt rebellion uprising mutiny
riot disturbance
massacre slaughter
blockade siege
spokesman spokesperson spokeswoman
chairman chairperson chairwoman
depot warehouse
freight cargo
port harbour
occupant tenant
sovereign monarch
turnout participation
protest demonstrate
rally demonstration
inquiry enquiry
summit peak
"""
