"""Words of which only one holds at a time: a door is red or green, a text of one flood is none of a fire.

A line is a class. What may well be two at once (a film of two genres, a person of two offices) is no class of these,
nor are a word and a wider one for the same (`ship` and `ferry`): these stand on one side. Base forms: words are looked
up by stem. `_GROUPS` holds plurals: one person may be a doctor and a lawyer, but doctors are not lawyers.
"""

_RIVALS = """
red crimson scarlet | blue navy | green | yellow | orange | purple violet | pink | black | white | brown | grey gray
gold | silver | bronze
wooden timber | brick | concrete | marble | steel | glass
primary | secondary | tertiary
army | navy | marines
solid | liquid | gaseous
small | medium | large
junior | senior
lower | upper | middle
weekly | monthly | daily | yearly annual annually | quarterly | hourly | fortnightly biweekly
twins | triplets | quadruplets
bachelor | master | doctoral
breakfast | lunch | dinner
morning | afternoon | evening
spring | summer | autumn fall | winter
catholic | protestant | muslim | jewish | hindu | buddhist | sikh | orthodox
heart cardiac | lung | liver | kidney | brain | skin | breast | prostate | pancreatic | colon | stomach | ovarian | eye | ear | knee | hip | bone | blood
viral | bacterial | fungal
nickel | copper | zinc | lithium | cobalt | tin | iron | aluminium aluminum | steel | uranium | platinum | titanium | gold | silver
oil petroleum | coal | wind | nuclear | solar | gas | hydropower hydroelectric | geothermal | biomass | hydrogen
petrol gasoline | diesel | electric | hybrid | hydrogen | kerosene | ethanol
wheat | maize corn | rice | barley | soybean soya | oats | rye | potato | cotton | sugar | coffee | tea | cocoa | tobacco
football soccer | basketball | baseball | cricket | rugby | tennis | golf | hockey | volleyball | badminton | handball | swimming | rowing | boxing | fencing | cycling | skiing | judo | archery | squash
dawn sunrise daybreak | noon midday | dusk sunset nightfall twilight | midnight
fire blaze wildfire inferno | flood flooding | earthquake quake tremor | hurricane typhoon cyclone | tornado | landslide mudslide | avalanche | explosion blast | drought | eruption | tsunami | heatwave
rain rainfall rainstorm downpour | snow snowfall snowstorm blizzard | hail hailstorm | fog | sleet | sandstorm
malaria | dengue | measles | cholera | tuberculosis | influenza flu | polio | smallpox | ebola | diabetes | asthma | cancer | pneumonia | hepatitis | typhoid | rabies | leprosy | dementia alzheimer | obesity | epilepsy | meningitis | diphtheria | migraine | eczema | psoriasis | anaemia anemia | tetanus | mumps | rubella | stroke | zika | covid coronavirus | aids hiv | leukaemia leukemia | arthritis | syphilis
wolf | lion | tiger | leopard | elephant | rhinoceros rhino | mammoth | hippopotamus hippo | giraffe | deer | fox | otter | beaver | seal | whale | dolphin | horse | donkey | cow cattle | pig swine | sheep | goat | dog | cat | rabbit | rat | mouse | bat | camel | kangaroo | koala | panda | gorilla | chimpanzee | badger | bison | moose elk | reindeer | zebra
eagle | owl | hawk falcon | vulture | stork | crane | swan | goose | duck | chicken hen | turkey | pigeon dove | parrot | penguin | gull | heron | ostrich | sparrow | swallow
cod | salmon | trout | tuna | herring | mackerel | shark | eel | carp | sardine | anchovy | haddock | sturgeon | squid | octopus | lobster | crab | shrimp prawn | oyster | mussel
bee | wasp | ant | butterfly | moth | beetle | mosquito | locust | spider | termite | dragonfly | cricket | fly
oak | pine | birch | beech | spruce | ash | elm | maple | willow | cedar | palm | eucalyptus | chestnut | larch
apple | pear | orange | lemon | banana | grape | cherry | peach | plum | strawberry | mango | pineapple | olive | fig
carrot | onion | tomato | cabbage | cucumber | spinach | lettuce | bean | pea | pepper | garlic | turnip
beef | pork | lamb mutton | chicken | poultry | veal
beer | wine | whisky whiskey | vodka | rum | gin | cider | milk | juice
car automobile | lorry truck | bus coach | train | tram | plane aeroplane airplane airliner jet flight | helicopter | bicycle bike | motorcycle motorbike | tractor | taxi cab | ship boat vessel ferry tanker yacht
battleship | destroyer | cruiser | frigate | corvette | submarine | minesweeper | gunboat | tanker | ferry
goalkeeper goaltender | defender fullback | midfielder winger | striker forward winger
goalkeeper goaltender | centre-back center-back | left-back | right-back | midfielder winger | striker forward winger
pitcher | catcher | shortstop | outfielder
quarterback | linebacker | cornerback | kicker | receiver
airline | railway railroad | shipping ferry | bank | insurer | brewery brewer | supermarket grocer | newspaper | broadcaster | publisher | carmaker automaker | shipbuilder shipyard | steelmaker | chipmaker | drugmaker | retailer | university | museum | charity | hotel
museum | library | school | hospital clinic | church cathedral | mosque | temple | synagogue | hotel | theatre theater | cinema | stadium arena | prison jail | factory | warehouse | airport | station | bridge | tunnel | tower | castle | palace | university | bank | market | farm | mine | dam | lighthouse | monastery | restaurant | gallery | zoo | pool | casino | embassy
steelworks | shipyard | refinery | brewery | mill | smelter | sawmill | quarry
motorway highway | railway | canal | pipeline | runway
river | lake | mountain | island | desert | forest wood | valley | glacier | volcano | sea ocean | beach | swamp | peninsula
parliament legislature congress assembly senate | president | government cabinet | court tribunal | police | army military | church | opposition
judge | jury | prosecutor | witness | defendant
theft robbery burglary | murder manslaughter | forgery | fraud | arson | rape | kidnapping | smuggling | bribery corruption | perjury | assault | trafficking | espionage spying | treason | blackmail extortion
environment environmental | agriculture agricultural farming | health | defence defense | education | interior | justice | transport | labour labor | foreign | trade commerce | finance | energy | tourism | culture
pill tablet | vaccine jab | injection | cream | inhaler | drip
bakery | restaurant | café cafe | bar pub | butcher | brewery | bookshop bookstore | pharmacy | salon
supreme | constitutional | appeal | magistrates
coach manager | captain | goalkeeper keeper | referee umpire | striker
mayor | governor | treasurer | ambassador | bishop | sheriff
revenue sales turnover | profit | loss | debt | dividend | tax
unemployment jobless joblessness | inflation | growth | employment | poverty | immigration | emigration
wage salary pay | price | rent | fee | fare | pension
death fatality | injury | case infection | admission hospitalisation hospitalization | birth | marriage wedding | divorce | arrest | recovery
kill | injure wound hurt | infect | arrest detain | rescue save | displace | vaccinate | deport | poison
birthday | wedding | funeral | anniversary
novel | play | poem | song | album | film movie | opera | symphony | painting | sculpture statue | essay | memoir autobiography | biography | musical | ballet
fiction | nonfiction | poetry | drama | history | translation
final | semi-final | quarter-final
league | cup
world worldwide global | national | continental | regional | local | olympic
piano | violin | cello | guitar | flute | trumpet | drum | harp | organ | saxophone | clarinet | oboe
constitution charter | budget | treaty | decree
fur | leather | wool | cotton | silk | ivory | feather | linen
phone smartphone handset | tablet | laptop | watch smartwatch | television tv | camera | printer | console | headset
physics | chemistry | biology | mathematics | medicine | economics | literature | astronomy | geology | philosophy | psychology
state-owned public nationalised | private | foreign
federal central | local municipal | regional provincial
rural | urban
city town village | county | state province | country nation | continent
kick-off | half-time interval | full-time
wild | captive farmed
civil | criminal
nominate shortlist | win
sentence jail imprison convict | acquit clear exonerate | pardon | fine
charge indict | convict | acquit | release free | deport extradite
launch unveil release introduce | scrap cancel axe abandon shelve | withdraw recall | delay postpone
resign quit | retire | die | sack dismiss oust
expand enlarge extend | close shut | relocate
elect | appoint | inherit
build construct | demolish | repair restore renovate
break beat surpass | equal match tie
keep retain | lose | gain regain
approve pass adopt ratify enact | reject | postpone delay | withdraw | consider debate
qualify | eliminate
equaliser equalizer leveller | winner winning decider
score | concede
sink | burn | capsize | explode
paint | sculpt | photograph
plant | harvest
publish | retract | burn
confirm | deny
rival competitor opponent | partner ally
unanimous unanimously | split divided narrowly narrow
sharp sharply steep steeply dramatically heavily | slight slightly marginally barely hardly | gradually slowly
total full complete entire | partial half
proposed | adopted
north northern | south southern | east eastern | west western
"""

# Of these the one may follow from the other: her father was a singer, she is a singer's daughter. The place tells.
_PLACED = """
son | daughter | cousin | nephew | niece | uncle | aunt | brother | sister | father | mother | grandson | granddaughter | grandfather | grandmother | stepson | stepdaughter | stepfather | stepmother | husband widower | wife widow
buy purchase acquire | sell | rent lease | borrow | steal | donate
find discover | lose
pay offer | take accept
repay | default
set | miss
"""

_GROUPS = """
nurses | doctors physicians | teachers | farmers | soldiers | firefighters | miners | drivers | pilots | lawyers | engineers | students pupils | journalists reporters | fishermen | builders | dentists | pharmacists | scientists | artists | prisoners inmates | tourists | refugees | pensioners | judges | politicians lawmakers | sailors | bakers | butchers | librarians | postmen | dockers
children kids child | adults adult | teenagers adolescents | babies infants newborns | pensioners
carmakers automakers | shipbuilders | steelmakers | chipmakers | brewers | airlines | banks | insurers | retailers | farmers | hoteliers | publishers | drugmakers | builders
pedestrians walkers | cyclists | motorists | vehicles cars | trains | passengers
villages | towns | cities | counties | countries | provinces
soldiers troops | civilians | rebels insurgents | policemen officers
novels | plays | poems | songs | films | paintings
schools | hospitals | churches | mosques | libraries | shops | houses homes | factories | farms | hotels | restaurants
"""

RIVALS, PLACED, GROUPS = (
    tuple(tuple(tuple(side.split()) for side in line.split(" | ")) for line in table.strip().splitlines())
    for table in (_RIVALS, _PLACED, _GROUPS)
)
