"""Words of one field: in the very place of another, in a copy of its sentence, each of them says something else.

Unlike the classes of `rivals`, two of a line may well be true of one thing: a firm may buy ships and lease them. But who
puts `leased` where a source has "bought", and copies the rest, says what the source does not. What one may write for
another stands on one side, and so do a word and a wider one: `doctor`, `surgeon`. Offices that are often held together
are left out: a chairman may be the chief executive.
Base forms: words are looked up by stem.
"""

_FIELDS = """
doctor physician surgeon specialist | dentist | nurse | midwife | vet veterinarian | pharmacist | patient
lawyer attorney solicitor barrister | judge magistrate | prosecutor | policeman detective officer | witness | juror | defendant suspect | victim
teacher lecturer professor | pupil student | headmaster headmistress headteacher principal | parent | caretaker
farmer grower | fisherman | miner | builder | baker | butcher | brewer | carpenter | plumber | electrician | mechanic | gardener | cook chef | waiter | barber hairdresser | tailor
engineer | architect | economist | physicist | chemist | biologist | historian | astronomer | archaeologist | geologist | mathematician | psychologist | linguist | philosopher | geographer
soldier | sailor | pilot | driver | conductor | guard | spy | diver | firefighter | paramedic
swimmer | runner sprinter | cyclist | boxer | wrestler | gymnast | skier | golfer | footballer | cricketer | rower | jockey | skater | sailor | archer | fencer
president | prime-minister premier chancellor | vice-president | king monarch | queen | governor | mayor | ambassador envoy | bishop | sheriff
successor | predecessor | deputy | rival | partner | adviser
supplier | customer client | rival competitor | partner | subsidiary | lender creditor | shareholder investor | insurer | owner | tenant | buyer | seller
employee worker staff | customer client consumer | patient | pupil student | shareholder investor | family relative | supplier | member | subscriber user | passenger traveller | tenant | visitor tourist | voter | taxpayer | driver | farmer | pensioner | prisoner inmate | resident | refugee | creditor
court tribunal | regulator watchdog | ministry | parliament | council | police | army | union | charity | company firm | bank | university | club | church | government | embassy
army military | police | navy | government | opposition | rebel insurgent | militia | union
hospital clinic | insurer | bank | airline | university | school | retailer | hotel | ministry | museum | brewery | newspaper | charity | theatre theater | pharmacy
bank central-bank | bureau institute agency | ministry | regulator watchdog | union | court | police | army | operator | embassy | museum | university | church | charity
subsidy grant aid | loan credit | tax levy duty | fine penalty | bribe | ransom | pension | salary wage pay | bonus | dividend | rent | fee | fare | debt | investment | donation gift | compensation damages | bail | deposit | rebate refund discount
cash | share stock | bond | instalment | gold
profit | loss | revenue sales turnover | debt | cost | investment | budget | tax | dividend
factory plant | laboratory lab | warehouse depot | office | shop store | school | hospital clinic | hotel | museum | church | mine | port harbour harbor | airport | station | stadium | prison jail | farm | theatre theater | library | restaurant | gallery | park | mill | refinery | university | showroom | studio | canteen
house home flat apartment villa | museum | gallery | church | bank | shop store | warehouse | hotel | office | castle | school | palace | library
bridge | tunnel | road motorway | dam | canal | railway | pier | tower | wall | pipeline | cycleway | car-park
engine | wing | brake | battery | tyre tire wheel | door | window | seat | airbag | gearbox | aircraft plane airliner | helicopter | satellite | rocket
bus coach | train | tram | ferry | plane | taxi cab | car | lorry truck van | bicycle bike | ship | metro underground
strike walkout | fault failure defect | fire blaze | flood | storm | accident crash collision | bomb | shortage | protest demonstration | attack | earthquake | drought | frost | fog | snow | outage | robbery | election | war | pandemic epidemic
order | lease rent hire charter | buy purchase acquire | sell | build | design | donate | borrow | steal | repair | scrap | inspect | test | return
direct | produce | write | edit | compose | translate | illustrate | finance fund | sponsor | star | narrate | inspire
steal | forge fake | buy | sell | hide | destroy | smuggle | damage | restore
steal | delete erase | leak publish | sell | encrypt | buy | recover
harvest | export | import | plant sow | store | waste | lose | sell | buy | process
damage | destroy | rebuild repair restore | evacuate | loot | threaten | spare
kill | injure wound hurt | arrest detain | capture | rescue save | displace | evacuate | infect | treat | test | vaccinate
release free | capture seize | kill | exchange swap | execute | bury
retake recapture regain | lose | defend | abandon | besiege surround | attack | destroy
beat defeat | draw | lose
accept welcome | reject refuse | postpone delay | ignore | discuss | demand
let allow permit | stop prevent ban bar block forbid prohibit | force oblige require
urge ask | forbid | thank | help | pay
praise welcome | criticise criticize condemn
admit confess | deny
promise pledge vow | refuse
lend | borrow | give donate | sell
keep | close shut | move relocate | sell | expand | rename
lead head chair run | found | leave | join | own | advise | criticise criticize
found establish set | buy acquire | close | sell | join | leave
attack bomb shell | defend | visit | leave | surround
uphold confirm | overturn quash | reduce cut shorten | increase extend | suspend
state government | military | civilian | private | royal | commercial | company
sanction embargo | subsidy aid | tariff
surprise | disappoint | please delight impress | anger enrage
chip semiconductor | software | battery | phone smartphone | laptop | robot | server | sensor | display
designer | manufacturer maker producer | seller distributor | buyer | importer | exporter
raise | answer settle dispel
slowly gradually | quickly rapidly exponentially sharply | steadily
new | old | used second-hand
wild | farmed captive | tame | frozen
official | private | secret unofficial
live | recorded
fresh | frozen | dried | tinned canned
ruling governing | opposition
armed | unarmed
elected | appointed
paid | unpaid
coastal | inland | mountain
eldest oldest | youngest
maiden | last final
pay wage salary | pension | bonus | holiday | safety
retirement pension | voting | drinking | driving | school | marriage
mathematics maths math | reading | science | writing | history | geography | physics | chemistry | biology | music | art | economics | spelling | english | latin
jury | audience public | critic | press | student
food | fuel | energy | housing house | rent | clothing clothes | transport | medicine drug | electricity power | water | gas | oil petrol | bread | milk | beer | wine | land | grain | steel
forest woodland | farmland cropland | grassland pasture | scrubland | vineyard | wetland
downhill | slalom | super-g | sprint | relay | marathon | hurdle | javelin | discus | pursuit | biathlon
single | double
height | length | width | depth | weight | speed | temperature | age | area | volume
vapour vapor | methane | oxygen | hydrogen | nitrogen | ammonia | helium | dust | ice | carbon
planet | moon | star | comet | asteroid | galaxy | meteorite
measles | mumps | rubella | flu influenza | cholera | malaria | polio | tuberculosis | diphtheria | typhoid | dengue | chickenpox | scarlet
diabetes | cancer | asthma | stroke | dementia | depression | obesity | arthritis | anaemia anemia
flood | fire wildfire | storm | earthquake | drought | landslide | heatwave | frost
arm | leg | hand | foot | ankle | wrist | knee | shoulder | hip | neck | rib | jaw | nose | elbow | thumb | collarbone
wheat | maize corn | rice | barley | rye | oat | soya soybean | potato | sugar | coffee | tea | cocoa | cotton | olive | grape | apple | tomato
salmon | trout | cod | herring | tuna | eel | mackerel | carp | pike
murder manslaughter | fraud embezzlement | theft burglary robbery | bribery corruption | arson | rape assault | perjury | smuggling | espionage spying treason | libel | evasion | blackmail
visa | passport | licence license | permit | ticket | certificate | degree
treaty pact | ceasefire truce | sanction embargo | tariff | law bill act | budget | constitution | referendum
novel | play | poem | opera | film movie | song | memoir autobiography | biography | diary | essay | comic | painting
portrait | landscape | drawing sketch | sculpture statue bust | photograph photo | tapestry | fresco mural
piano | violin | cello | guitar | flute | trumpet | drum | organ | harp
lake | river | sea | reservoir | canal | glacier | swamp marsh
rain | snow | hail | wind | fog | frost | sunshine | thunder
weekday | weekend
work | study | vote | marry | travel | drive | drink | smoke | retire
"""

FIELDS = tuple(tuple(tuple(side.split()) for side in line.split(" | ")) for line in _FIELDS.strip().splitlines())
