"""What is a kind of what: a guitarist is a musician, a musician an artist. And the sorts that nothing is two of.

A line of `_KINDS` is a kind and those under it; a word may stand under several. A draft may say the wider word for
the source's narrower one, not the other way round. A line of `_SORTS` names a sort and the kinds at its head. Only
what cannot share a name with the other sorts and be right is parted: a song may be called as its album is, a drink as
its maker, an island is a country too. A person may be many things, and all of them are one sort.
"""

_KINDS = """
person: man woman boy girl child artist athlete writer politician official scientist lawyer physician soldier executive entertainer criminal teacher student activist journalist explorer engineer farmer worker monarch noble pilot astronaut broadcaster
artist: musician painter sculptor photographer dancer illustrator cartoonist architect designer printmaker choreographer
musician: singer guitarist drummer pianist bassist violinist cellist saxophonist trumpeter rapper vocalist songwriter composer conductor organist flautist percussionist keyboardist dj instrumentalist soprano tenor baritone
singer: vocalist soprano tenor baritone rapper frontman crooner
entertainer: actor actress comedian singer dancer magician presenter comic performer rapper wrestler
want: plan aim intend
performer: actor actress singer dancer comedian musician rapper wrestler
actor: actress
filmmaker: director producer screenwriter cinematographer
writer: novelist poet playwright screenwriter author journalist essayist biographer lyricist songwriter dramatist columnist blogger humorist
author: novelist poet playwright essayist biographer
journalist: reporter columnist correspondent editor
broadcaster: presenter newsreader anchor commentator host
athlete: footballer golfer swimmer sprinter boxer wrestler cyclist gymnast skier skater runner quarterback cricketer pitcher goalkeeper midfielder striker defender forward racer jockey rower sailor bowler batsman linebacker receiver fielder outfielder infielder shortstop catcher winger fullback halfback skateboarder surfer fencer weightlifter
player: footballer golfer cricketer quarterback pitcher goalkeeper midfielder striker defender forward linebacker receiver outfielder infielder shortstop catcher winger fullback halfback
drug: cannabis marijuana hashish cocaine heroin opium morphine amphetamine methamphetamine ketamine fentanyl
defender: fullback centre-back center-back left-back right-back
politician: senator congressman congresswoman president governor mayor legislator lawmaker councillor minister chancellor premier deputy statesman
official: minister governor mayor commissioner ambassador diplomat prosecutor secretary
scientist: physicist chemist biologist astronomer geologist mathematician astrophysicist botanist zoologist geneticist economist psychologist sociologist researcher neuroscientist
academic: professor lecturer scholar scientist historian philosopher
scholar: historian philosopher linguist theologian
lawyer: attorney barrister solicitor prosecutor judge
physician: surgeon psychiatrist cardiologist neurologist dentist pediatrician paediatrician oncologist
doctor: surgeon psychiatrist cardiologist neurologist pediatrician paediatrician oncologist
soldier: general colonel lieutenant sergeant officer marine paratrooper infantryman
executive: ceo chairman entrepreneur businessman businesswoman banker financier industrialist
leader: president ceo chairman chairwoman director premier minister chancellor
boss: president ceo chairman chairwoman director manager
head: president ceo chairman chairwoman director
chief: president ceo chairman chairwoman director
entrepreneur: businessman businesswoman industrialist
businessperson: businessman businesswoman entrepreneur industrialist
criminal: murderer thief killer gangster robber mobster rapist
cleric: priest bishop archbishop rabbi imam monk minister pope cardinal nun
monarch: king queen emperor empress sultan tsar
royal: king queen prince princess
noble: duke duchess earl count baron lord
film: movie documentary thriller comedy drama musical western biopic sequel prequel remake blockbuster
series: sitcom miniseries soap anime telenovela
show: sitcom miniseries drama comedy
book: novel memoir biography autobiography textbook anthology dictionary encyclopedia cookbook
novel: novella thriller
song: ballad anthem single
album: soundtrack
publication: newspaper magazine journal book website tabloid weekly
newspaper: tabloid broadsheet daily
literature: novel poem play novella
poem: sonnet epic ballad
game: puzzle
artwork: painting sculpture mural fresco
painting: portrait fresco mural landscape watercolour watercolor
music: rock pop jazz folk metal punk soul blues reggae rap techno
instrument: guitar piano drum drums violin cello bass trumpet saxophone flute harp organ keyboard
building: house tower church cathedral skyscraper palace castle museum hotel stadium mosque temple library
place: settlement city country region area district location island
settlement: city town village capital municipality
city: capital metropolis
country: nation republic kingdom
institution: university college school museum hospital bank
school: university college academy
organisation: company charity university agency union party club institution
organization: company charity university agency union party club institution
company: bank airline retailer manufacturer startup carmaker automaker publisher broadcaster insurer brewery studio label supermarket conglomerate subsidiary contractor steelmaker chipmaker shipbuilder
firm: bank airline retailer manufacturer startup carmaker automaker publisher broadcaster insurer brewery studio label supermarket conglomerate subsidiary contractor steelmaker chipmaker shipbuilder
manufacturer: carmaker automaker chipmaker
agency: ministry department bureau
group: band trio duo quartet quintet boyband ensemble orchestra choir
band: trio duo quartet quintet
team: club franchise side
vehicle: car truck lorry bus van motorcycle tram ambulance
aircraft: helicopter plane airplane jet airliner glider drone
ship: ferry frigate destroyer submarine tanker liner carrier
weapon: gun rifle pistol knife bomb missile sword handgun revolver
firearm: gun rifle pistol handgun revolver shotgun
animal: dog cat horse cow sheep goat pig bird fish mammal reptile insect bear lion tiger elephant monkey ape whale
mammal: dog cat horse cow sheep goat pig bear lion tiger elephant monkey ape whale dolphin bat
bird: eagle owl penguin parrot hawk falcon duck goose swan
fish: shark salmon trout tuna cod
plant: tree flower shrub grass fern
food: bread cheese cake soup sandwich pasta rice dish dessert pizza
drink: beer wine coffee tea whisky whiskey vodka juice
metal: iron copper gold silver aluminium aluminum zinc steel nickel
disease: cancer malaria tuberculosis cholera influenza diabetes measles pneumonia leukemia leukaemia
sport: football soccer basketball baseball tennis cricket rugby golf hockey boxing swimming cycling volleyball
religion: christianity islam judaism buddhism hinduism
crime: murder theft fraud robbery burglary assault arson rape kidnapping
storm: hurricane cyclone typhoon tornado blizzard
relative: brother sister cousin uncle aunt nephew niece grandfather grandmother father mother son daughter
sibling: brother sister
parent: father mother
child: boy girl son daughter
spouse: husband wife
prize: medal trophy
north: northeast northwest
south: southeast southwest
east: northeast southeast
west: northwest southwest
northern: northeastern northwestern
southern: southeastern southwestern
eastern: northeastern southeastern
western: northwestern southwestern
"""

_SORTS = """
person: person cleric academic scholar executive royal noble monarch official soldier
work: film series show book song album poem painting sculpture
place: place city town village country county state province island river mountain volcano lake building
living: animal plant food
vehicle: vehicle aircraft ship
disease: disease
"""

# Within and across the sorts, what one and the same thing, of which a text tells, is one of; persons by their calling.
_CLASSES = """
stage: entertainer performer artist musician filmmaker broadcaster model band
sport: athlete player coach sportsman sportsperson
letters: writer journalist academic scholar scientist historian educator teacher
state: politician official lawyer monarch royal noble activist
arms: soldier
trade: executive entrepreneur businessperson businessman banker engineer
cloth: cleric
medicine: physician doctor
crime: criminal
flight: astronaut pilot
film: film movie
series: series show sitcom
song: song
album: album
book: book comic manga
poem: poem
play: play opera musical ballet
picture: painting sculpture artwork
game: game
newspaper: newspaper magazine
city: city town village settlement municipality
county: county
country: country state province island
river: river
mountain: mountain volcano
lake: lake
building: building
band: band orchestra choir
company: company
team: team
party: party
animal: animal
plant: plant
food: food
vehicle: vehicle
aircraft: aircraft
ship: ship
disease: disease
language: language
sport-of-many: sport
religion: religion
battle: battle war
instrument: instrument
"""

# Words before those nouns, of which one thing has one or a few: a text that gives some of a line gives all.
_FLAVOURS = """
genre: comedy comedic drama dramatic horror thriller romance romantic western musical documentary action adventure fantasy animated animation biographical historical crime mystery tragedy tragic war satire satirical superhero
sport: football basketball baseball tennis cricket rugby golf hockey boxing swimming cycling volleyball poker chess wrestling soccer
music: rock pop metal punk jazz folk reggae rap opera classical country blues soul disco hip string
"""

# Kinds that leave nobody of a whole out, and what that may be called: men and women are all the people there are.
_PARTITIONS = """
man woman: person victim passenger member employee worker resident delegate patient prisoner hostage survivor adult
man woman child: person victim passenger member resident patient prisoner hostage survivor refugee
male female: person victim passenger member employee worker patient prisoner student pupil adult
boy girl: child pupil student teenager youngster minor
son daughter: child
"""

# Words for a person, by which a report tells apart the many whom it counts: `11 rebels and six soldiers`, 17 people.
_COUNTED_PEOPLE = """
person people individual man woman boy girl child adult teenager adolescent youth toddler infant baby newborn pensioner
militant rebel insurgent gunman terrorist fighter militiaman civilian bystander trooper guard policeman policewoman
constable detective firefighter rescuer paramedic medic peacekeeper sailor airman guerrilla hostage captive
marcher protester protestor demonstrator activist rioter fan spectator visitor guest customer shopper diner worshipper
passenger motorist cyclist pedestrian driver pilot stewardess steward crewman hiker climber skier
villager resident tenant local tourist foreigner migrant refugee immigrant prisoner inmate detainee suspect accused
nurse doctor patient surgeon midwife teacher pupil student schoolchild schoolboy schoolgirl lecturer professor
worker employee staffer miner builder fisherman farmer labourer laborer engineer technician clerk contractor volunteer
journalist reporter cameraman photographer author lawyer judge juror magistrate politician lawmaker diplomat official
relative parent sibling cousin friend neighbour neighbor colleague victim survivor casualty
"""

# Words for a man, and for a woman.
SEXES = (
    frozenset(
        """
        man boy gentleman male husband father son brother grandfather uncle nephew king prince duke emperor baron count
        businessman congressman chairman policeman spokesman frontman monk
        """.split()
    ),
    frozenset(
        """
        woman girl lady female wife mother daughter sister grandmother aunt niece queen princess duchess empress
        baroness countess businesswoman congresswoman chairwoman policewoman spokeswoman frontwoman nun actress heiress
        hostess waitress stewardess seamstress songstress ballerina
        """.split()
    ),
)

# Nouns that say no more than the one behind `of` does, and adverbs that stand before the article.
PARTITIVES = frozenset("type types kind kinds form forms sort sorts piece genre series set brand breed species".split())
NARROWING = frozenset("also still now then once actually both just really indeed".split())

KINDS = {kind: tuple(under.split()) for kind, under in (line.split(":") for line in _KINDS.strip().splitlines())}
SORTS = {sort: tuple(heads.split()) for sort, heads in (line.split(":") for line in _SORTS.strip().splitlines())}
CLASSES = {name: tuple(heads.split()) for name, heads in (line.split(":") for line in _CLASSES.strip().splitlines())}
FLAVOURS = {
    name: frozenset(words.split()) for name, words in (line.split(":") for line in _FLAVOURS.strip().splitlines())
}
PARTITIONS = {
    frozenset(parts.split()): frozenset(wholes.split())
    for parts, wholes in (line.split(":") for line in _PARTITIONS.strip().splitlines())
}
COUNTED_PEOPLE = frozenset(_COUNTED_PEOPLE.split())
# Nouns of many trades, which tell theirs only beside one of these words: a bass player is no athlete.
TOLD_BY = {
    "player": FLAVOURS["sport"],
    "director": frozenset({"film", "movie", "television", "theatre", "theater", "stage"}),
    "producer": frozenset({"film", "movie", "television", "record", "music", "theatre", "theater"}),
    "general": frozenset({"army", "military", "brigadier", "major", "lieutenant"}),
    "officer": frozenset({"army", "military", "naval", "navy", "marine"}),
    "secretary": frozenset({"state", "foreign", "home", "defence", "defense", "treasury"}),
    "host": frozenset({"television", "tv", "radio", "show"}),
    "coach": FLAVOURS["sport"],
    "model": frozenset({"fashion", "glamour", "glamor", "american", "british", "runway", "photo"}),
    "pilot": frozenset({"test", "fighter", "air", "airline"}),
}
