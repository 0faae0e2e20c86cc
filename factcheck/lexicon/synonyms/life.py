"""People and their families, health, learning, homes, travel, nature and mishaps."""

LIFE = """
swimmer bather
landfall ashore
forested wooded
passenger traveller traveler commuter rider
carry transport
house home household dwelling
destroy gut ravage raze
child youngster
flood inundate
drown perish
blaze fire
quake earthquake tremor
hospitalise hospitalize hospital
lorry truck
ferry boat ship vessel
doctor physician medic
teacher schoolteacher
pupil student schoolchild
scientist researcher academic
newborn baby
spare survive
die death dead deceased fatality kill casualty perish decease pass
kill slay murder dead shoot
injure wound hurt injury
child kid children
infant baby
born birth birthday birthdate bear
marry wed spouse wife husband marriage
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
live reside population inhabitant resident
vacant empty unoccupied
visit tour trip
travel journey go move
move relocate
teacher instructor educator
school college academy
university college
graduate alumnus
teach educate instruct
learn study
illness disease sickness condition
coronavirus covid covid-19 virus pandemic
case infection infected instance
test testing check
hospital clinic
drug medicine medication
cure treat heal
live inhabit dwell
older elder
depth deep
car vehicle automobile
aircraft plane airplane airliner jet
train railway rail
road street highway
house home residence
live reside dwell
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
century hundred
escape flee
rescue save
accident crash collision
crash collide accident
fly flight
cancer tumour tumor
funeral burial
bury burial inter
spread transmit
spread scatter disperse
descent ancestry heritage
voyage journey
burn scorch consume char
site location
newborn infant
partner associate
friend pal companion

contaminate pollute
breed rear
reap harvest
vaccinate inoculate immunise immunize
vaccine jab
epidemic outbreak
frontier border
coast shore
poor impoverished
wealthy affluent rich
overseas foreign
apartment flat
journey trip voyage
rubbish waste garbage trash
teenager adolescent
vacation holiday
corn maize
sidewalk pavement
petrol gasoline
debris rubble wreckage
famine starvation
garment clothing
lethal deadly fatal
indigenous native
mariner sailor seaman
timber wood
painkiller analgesic
peasant farmer
corpse body
gulf gap
"""
