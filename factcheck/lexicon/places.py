"""Countries with their demonyms, cities, states and regions: the canonical name of each, and what lies in what.

All in lower case without diacritics. A value in `PART_OF` is the next larger place.
"""

from factcheck.lexicon.nicknames import NICKNAMES

_REGIONS = {
    "europe": """
        albania:albanian:albanians andorra:andorran austria:austrian:austrians belarus:belarusian:belarusians
        belgium:belgian:belgians bosnia_and_herzegovina:bosnian:bosnians bulgaria:bulgarian:bulgarians
        croatia:croatian:croatians:croat:croats cyprus:cypriot:cypriots czech_republic:czech:czechs
        denmark:danish:dane:danes estonia:estonian:estonians finland:finnish:finn:finns
        france:french:frenchman:frenchwoman germany:german:germans greece:greek:greeks
        hungary:hungarian:hungarians iceland:icelandic:icelander:icelanders
        ireland:irish:irishman:irishwoman italy:italian:italians kosovo:kosovan:kosovar:kosovars
        latvia:latvian:latvians liechtenstein lithuania:lithuanian:lithuanians luxembourg:luxembourgish malta:maltese
        moldova:moldovan:moldovans monaco:monegasque montenegro:montenegrin:montenegrins
        netherlands:dutch:dutchman:dutchwoman north_macedonia:macedonian:macedonians
        norway:norwegian:norwegians poland:polish:pole:poles portugal:portuguese romania:romanian:romanians
        russia:russian:russians san_marino:sammarinese serbia:serbian:serbians:serb:serbs
        slovakia:slovak:slovaks:slovakian slovenia:slovenian:slovenians:slovene:slovenes
        spain:spanish:spaniard:spaniards
        sweden:swedish:swede:swedes switzerland:swiss ukraine:ukrainian:ukrainians
        united_kingdom:british:briton:britons:brit:brits vatican_city
    """,
    "asia": """
        afghanistan:afghan:afghans armenia:armenian:armenians azerbaijan:azerbaijani:azerbaijanis:azeri
        bahrain:bahraini:bahrainis bangladesh:bangladeshi:bangladeshis bhutan:bhutanese brunei:bruneian
        cambodia:cambodian:cambodians china:chinese east_timor:timorese georgia:georgian:georgians
        india:indian:indians indonesia:indonesian:indonesians iran:iranian:iranians iraq:iraqi:iraqis
        israel:israeli:israelis japan:japanese jordan:jordanian:jordanians kazakhstan:kazakh:kazakhs:kazakhstani
        kuwait:kuwaiti:kuwaitis kyrgyzstan:kyrgyz laos:laotian:laotians lebanon:lebanese
        malaysia:malaysian:malaysians maldives:maldivian mongolia:mongolian:mongolians myanmar:burmese
        nepal:nepali:nepalis:nepalese north_korea:north_korean:north_koreans oman:omani:omanis
        pakistan:pakistani:pakistanis palestine:palestinian:palestinians
        philippines:filipino:filipinos:filipina:philippine
        qatar:qatari:qataris saudi_arabia:saudi:saudis:saudi_arabian singapore:singaporean:singaporeans
        south_korea:south_korean:south_koreans sri_lanka:sri_lankan:sri_lankans syria:syrian:syrians
        taiwan:taiwanese tajikistan:tajik:tajiks thailand:thai:thais turkey:turkish:turk:turks
        turkmenistan:turkmen united_arab_emirates:emirati:emiratis uzbekistan:uzbek:uzbeks
        vietnam:vietnamese yemen:yemeni:yemenis hong_kong:hongkonger:hongkongers macau:macanese
    """,
    "africa": """
        algeria:algerian:algerians angola:angolan:angolans benin:beninese botswana burkina_faso:burkinabe
        burundi:burundian cameroon:cameroonian:cameroonians cape_verde:cape_verdean central_african_republic
        chad:chadian:chadians comoros:comorian democratic_republic_of_the_congo republic_of_the_congo:congolese
        djibouti:djiboutian egypt:egyptian:egyptians equatorial_guinea eritrea:eritrean:eritreans eswatini:swazi
        ethiopia:ethiopian:ethiopians gabon:gabonese gambia:gambian:gambians ghana:ghanaian:ghanaians
        guinea:guinean guinea-bissau ivory_coast:ivorian:ivorians kenya:kenyan:kenyans lesotho
        liberia:liberian:liberians libya:libyan:libyans madagascar:malagasy malawi:malawian:malawians
        mali:malian:malians mauritania:mauritanian mauritius:mauritian morocco:moroccan:moroccans
        mozambique:mozambican:mozambicans namibia:namibian:namibians niger:nigerien nigeria:nigerian:nigerians
        rwanda:rwandan:rwandans senegal:senegalese seychelles sierra_leone:sierra_leonean somalia:somali:somalis
        south_africa:south_african:south_africans south_sudan:south_sudanese sudan:sudanese
        tanzania:tanzanian:tanzanians togo:togolese tunisia:tunisian:tunisians uganda:ugandan:ugandans
        zambia:zambian:zambians zimbabwe:zimbabwean:zimbabweans
    """,
    "north america": """
        antigua_and_barbuda:antiguan bahamas:bahamian barbados:barbadian:bajan belize:belizean bermuda:bermudian
        canada:canadian:canadians costa_rica:costa_rican cuba:cuban:cubans dominica
        dominican_republic:dominican:dominicans el_salvador:salvadoran:salvadorans greenland:greenlandic
        grenada:grenadian guatemala:guatemalan:guatemalans haiti:haitian:haitians honduras:honduran:hondurans
        jamaica:jamaican:jamaicans mexico:mexican:mexicans nicaragua:nicaraguan:nicaraguans
        panama:panamanian:panamanians puerto_rico:puerto_rican:puerto_ricans saint_lucia
        trinidad_and_tobago:trinidadian:trinidadians united_states:american:americans
    """,
    "south america": """
        argentina:argentine:argentines:argentinian:argentinians bolivia:bolivian:bolivians
        brazil:brazilian:brazilians chile:chilean:chileans colombia:colombian:colombians
        ecuador:ecuadorian:ecuadorians guyana:guyanese paraguay:paraguayan:paraguayans
        peru:peruvian:peruvians suriname:surinamese uruguay:uruguayan:uruguayans venezuela:venezuelan:venezuelans
    """,
    "oceania": """
        australia:australian:australians:aussie:aussies fiji:fijian:fijians kiribati marshall_islands micronesia nauru
        new_zealand:new_zealander:new_zealanders palau papua_new_guinea samoa:samoan:samoans solomon_islands
        tonga:tongan:tongans tuvalu vanuatu
    """,
}

_ENTRIES = tuple(
    (region, *(part.replace("_", " ") for part in entry.split(":")))
    for region, entries in _REGIONS.items()
    for entry in entries.split()
)

COUNTRIES = frozenset(entry[1] for entry in _ENTRIES)

DEMONYMS = {demonym: entry[1] for entry in _ENTRIES for demonym in entry[2:]} | {
    "english": "england",
    "englishman": "england",
    "englishwoman": "england",
    "scottish": "scotland",
    "scot": "scotland",
    "scots": "scotland",
    "welsh": "wales",
    "welshman": "wales",
    "northern irish": "northern ireland",
    "european": "europe",
    "europeans": "europe",
    "asian": "asia",
    "asians": "asia",
    "african": "africa",
    "africans": "africa",
    "north american": "north america",
    "south american": "south america",
    "latin american": "latin america",
    "middle eastern": "middle east",
    "western": "west",
    "westerners": "west",
    "korean": "korea",
    "koreans": "korea",
    "soviet": "soviet union",
    "soviets": "soviet union",
    "tibetan": "tibet",
    "tibetans": "tibet",
    "catalan": "catalonia",
    "catalans": "catalonia",
    "texan": "texas",
    "texans": "texas",
    "californian": "california",
    "californians": "california",
    "londoner": "london",
    "londoners": "london",
    "new yorker": "new york",
    "new yorkers": "new york",
    "parisian": "paris",
    "parisians": "paris",
    "scandinavian": "scandinavia",
    "puerto rican": "puerto rico",
    "crimean": "crimea",
    "hawaiian": "hawaii",
    "gazan": "gaza",
    "gazans": "gaza",
}

# First halves of compounds: Sino-US, Anglo-French.
COMBINING = {
    "sino": "china",
    "anglo": "england",
    "franco": "france",
    "russo": "russia",
    "indo": "india",
}

PLACE_ALIASES = {
    "us": "united states",
    "usa": "united states",
    "united states of america": "united states",
    "america": "united states",
    "uk": "united kingdom",
    "gb": "united kingdom",
    "britain": "united kingdom",
    "great britain": "united kingdom",
    "eu": "european union",
    "un": "united nations",
    "uae": "united arab emirates",
    "emirates": "united arab emirates",
    "ussr": "soviet union",
    "prc": "china",
    "people's republic of china": "china",
    "mainland china": "china",
    "chinese mainland": "china",
    "republic of china": "taiwan",
    "rok": "south korea",
    "republic of korea": "south korea",
    "dprk": "north korea",
    "democratic people's republic of korea": "north korea",
    "drc": "democratic republic of the congo",
    "dr congo": "democratic republic of the congo",
    "democratic republic of congo": "democratic republic of the congo",
    "congo-brazzaville": "republic of the congo",
    "russian federation": "russia",
    "federal republic of germany": "germany",
    "french republic": "france",
    "republic of ireland": "ireland",
    "republic of india": "india",
    "islamic republic of iran": "iran",
    "kingdom of saudi arabia": "saudi arabia",
    "state of israel": "israel",
    "holland": "netherlands",
    "czechia": "czech republic",
    "bosnia": "bosnia and herzegovina",
    "bosnia-herzegovina": "bosnia and herzegovina",
    "macedonia": "north macedonia",
    "burma": "myanmar",
    "swaziland": "eswatini",
    "cote d'ivoire": "ivory coast",
    "cabo verde": "cape verde",
    "timor-leste": "east timor",
    "turkiye": "turkey",
    "viet nam": "vietnam",
    "the hague": "hague",
    "holy see": "vatican city",
    "vatican": "vatican city",
    "hksar": "hong kong",
    "macao": "macau",
    "trinidad": "trinidad and tobago",
    "nyc": "new york city",
    "new york state": "new york",
    "state of new york": "new york",
    "washington dc": "washington",
    "washington d.c": "washington",
    "dc": "washington",
    "la": "los angeles",
    "kyiv": "kiev",
    "peking": "beijing",
    "bombay": "mumbai",
    "calcutta": "kolkata",
    "madras": "chennai",
    "bangalore": "bengaluru",
    "marseilles": "marseille",
    "lyons": "lyon",
    "saigon": "ho chi minh city",
    "canton": "guangzhou",
    "kharkov": "kharkiv",
    "odessa": "odesa",
    "lvov": "lviv",
    "rangoon": "yangon",
    "constantinople": "istanbul",
    "astana": "nur-sultan",
    "gaza strip": "gaza",
    "mideast": "middle east",
    "far east": "east asia",
    "northern america": "north america",
    "republic of srpska": "republika srpska",
    "republic srpska": "republika srpska",
} | NICKNAMES

_CITIES = {
    "afghanistan": "kabul kandahar herat",
    "algeria": "algiers oran",
    "argentina": "buenos_aires cordoba rosario",
    "armenia": "yerevan",
    "australia": "canberra sydney melbourne brisbane perth adelaide hobart darwin queensland victoria tasmania"
    " new_south_wales",
    "austria": "vienna graz salzburg innsbruck",
    "azerbaijan": "baku",
    "bangladesh": "dhaka chittagong",
    "belarus": "minsk",
    "belgium": "brussels antwerp ghent bruges flanders wallonia liege",
    "bolivia": "la_paz",
    "bosnia and herzegovina": "sarajevo banja_luka mostar republika_srpska",
    "brazil": "brasilia rio_de_janeiro sao_paulo salvador recife fortaleza belo_horizonte",
    "bulgaria": "sofia plovdiv varna",
    "cambodia": "phnom_penh",
    "cameroon": "yaounde douala",
    "canada": "ottawa toronto montreal vancouver calgary edmonton winnipeg quebec ontario alberta british_columbia"
    " manitoba saskatchewan nova_scotia newfoundland yukon",
    "chile": "santiago valparaiso",
    "china": "beijing shanghai shenzhen guangzhou chengdu chongqing wuhan tianjin hangzhou nanjing xian suzhou"
    " dalian qingdao harbin guangdong hubei hunan sichuan yunnan zhejiang jiangsu fujian xinjiang tibet"
    " inner_mongolia hainan guizhou",
    "colombia": "bogota medellin cali",
    "croatia": "zagreb split dubrovnik",
    "cuba": "havana",
    "cyprus": "nicosia",
    "czech republic": "prague brno",
    "democratic republic of the congo": "kinshasa goma",
    "denmark": "copenhagen aarhus",
    "ecuador": "quito guayaquil",
    "egypt": "cairo alexandria giza",
    "england": "london manchester birmingham liverpool leeds sheffield bristol newcastle nottingham leicester"
    " southampton portsmouth brighton oxford cambridge york yorkshire cornwall devon kent essex surrey",
    "estonia": "tallinn",
    "ethiopia": "addis_ababa",
    "finland": "helsinki espoo",
    "france": "paris lyon marseille toulouse bordeaux nice lille nantes strasbourg corsica normandy brittany",
    "georgia": "tbilisi",
    "germany": "berlin hamburg munich frankfurt cologne stuttgart dusseldorf leipzig dresden hanover bremen"
    " bavaria saxony dortmund",
    "ghana": "accra",
    "greece": "athens thessaloniki crete",
    "guatemala": "guatemala_city",
    "haiti": "port-au-prince",
    "honduras": "tegucigalpa",
    "hungary": "budapest",
    "iceland": "reykjavik",
    "india": "new_delhi delhi mumbai kolkata chennai bengaluru hyderabad ahmedabad pune jaipur lucknow kerala"
    " tamil_nadu uttar_pradesh maharashtra gujarat rajasthan punjab bihar bollywood karnataka west_bengal kashmir goa assam",
    "indonesia": "jakarta surabaya bali java sumatra nusantara",
    "iran": "tehran isfahan",
    "iraq": "baghdad basra mosul erbil",
    "ireland": "dublin cork galway limerick",
    "israel": "jerusalem tel_aviv haifa",
    "italy": "rome milan naples turin venice florence bologna genoa sicily sardinia tuscany lombardy palermo",
    "ivory coast": "abidjan yamoussoukro",
    "jamaica": "kingston",
    "japan": "tokyo osaka kyoto yokohama nagoya hokkaido okinawa fukushima hiroshima nagasaki sapporo kobe",
    "jordan": "amman",
    "kazakhstan": "nur-sultan almaty",
    "kenya": "nairobi mombasa",
    "latvia": "riga",
    "lebanon": "beirut",
    "libya": "tripoli benghazi",
    "lithuania": "vilnius",
    "malaysia": "kuala_lumpur penang johor",
    "mali": "bamako",
    "mexico": "mexico_city guadalajara monterrey tijuana cancun",
    "moldova": "chisinau",
    "mongolia": "ulaanbaatar",
    "morocco": "rabat casablanca marrakesh",
    "myanmar": "naypyidaw yangon",
    "nepal": "kathmandu",
    "netherlands": "amsterdam rotterdam hague utrecht eindhoven",
    "new zealand": "wellington auckland christchurch",
    "nigeria": "abuja lagos kano",
    "north korea": "pyongyang",
    "northern ireland": "belfast",
    "norway": "oslo bergen",
    "pakistan": "islamabad karachi lahore peshawar",
    "palestine": "gaza west_bank ramallah rafah",
    "peru": "lima",
    "philippines": "manila cebu",
    "poland": "warsaw krakow gdansk wroclaw",
    "portugal": "lisbon porto madeira azores",
    "qatar": "doha",
    "romania": "bucharest",
    "russia": "moscow st_petersburg saint_petersburg vladivostok siberia chechnya novosibirsk",
    "saudi arabia": "riyadh jeddah mecca medina",
    "scotland": "edinburgh glasgow aberdeen dundee",
    "senegal": "dakar",
    "serbia": "belgrade",
    "slovakia": "bratislava",
    "slovenia": "ljubljana",
    "somalia": "mogadishu",
    "south africa": "johannesburg cape_town pretoria durban",
    "south korea": "seoul busan incheon pyeongchang",
    "spain": "madrid barcelona valencia seville bilbao catalonia andalusia malaga",
    "sri lanka": "colombo",
    "sudan": "khartoum darfur",
    "sweden": "stockholm gothenburg malmo",
    "switzerland": "bern zurich geneva basel davos lausanne",
    "syria": "damascus aleppo idlib",
    "taiwan": "taipei kaohsiung hsinchu",
    "tanzania": "dodoma dar_es_salaam",
    "thailand": "bangkok phuket",
    "tunisia": "tunis",
    "turkey": "ankara istanbul izmir",
    "uganda": "kampala",
    "ukraine": "kiev kharkiv odesa lviv donetsk luhansk crimea mariupol donbas kherson",
    "united arab emirates": "abu_dhabi dubai sharjah",
    "united kingdom": "england scotland wales northern_ireland",
    "united states": "alabama alaska arizona arkansas california colorado connecticut delaware florida hawaii idaho"
    " illinois indiana iowa kansas kentucky louisiana maine maryland massachusetts michigan minnesota mississippi"
    " missouri montana nebraska nevada new_hampshire new_jersey new_mexico new_york north_carolina north_dakota ohio"
    " oklahoma oregon pennsylvania rhode_island south_carolina south_dakota tennessee texas utah vermont virginia"
    " washington west_virginia wisconsin wyoming guam atlanta",
    "arizona": "phoenix tucson",
    "california": "los_angeles san_francisco san_diego san_jose sacramento oakland silicon_valley hollywood"
    " beverly_hills palo_alto",
    "colorado": "denver",
    "florida": "miami orlando tampa jacksonville",
    "illinois": "chicago",
    "indiana": "indianapolis",
    "louisiana": "new_orleans",
    "maryland": "baltimore",
    "massachusetts": "boston",
    "michigan": "detroit",
    "minnesota": "minneapolis",
    "missouri": "st_louis kansas_city",
    "nevada": "las_vegas reno",
    "new york": "new_york_city buffalo long_island westchester_county",
    "new york city": "manhattan brooklyn queens bronx staten_island harlem wall_street",
    "north carolina": "charlotte raleigh",
    "ohio": "cleveland columbus cincinnati",
    "oregon": "portland",
    "pennsylvania": "philadelphia pittsburgh",
    "tennessee": "nashville memphis",
    "texas": "houston dallas austin san_antonio fort_worth el_paso",
    "utah": "salt_lake_city",
    "washington": "seattle",
    "wisconsin": "milwaukee",
    "uruguay": "montevideo",
    "uzbekistan": "tashkent samarkand",
    "venezuela": "caracas",
    "vietnam": "hanoi ho_chi_minh_city da_nang",
    "wales": "cardiff swansea",
    "yemen": "sanaa aden",
    "zambia": "lusaka",
    "zimbabwe": "harare",
    "africa": "west_africa east_africa north_africa southern_africa sub-saharan_africa sahel",
    "asia": "east_asia south_asia southeast_asia central_asia middle_east",
    "europe": "european_union scandinavia balkans baltics eastern_europe western_europe southern_europe"
    " northern_europe central_europe",
}

PART_OF = {entry[1]: entry[0] for entry in _ENTRIES} | {
    place.replace("_", " "): whole for whole, places in _CITIES.items() for place in places.split()
}

_OTHERS = """
    africa antarctica arctic asia asia-pacific atlantic caribbean central_america earth europe european_union eurasia
    indo-pacific korea korean_peninsula latin_america mars mediterranean middle_east north_america oceania pacific
    polynesia south_america soviet_union west yugoslavia czechoslovakia east_germany west_germany
    ottoman_empire roman_empire global_south south_china_sea atlantic_ocean pacific_ocean indian_ocean
    black_sea red_sea
"""

PLACES = frozenset(PART_OF) | COUNTRIES | frozenset(name.replace("_", " ") for name in _OTHERS.split())

LONGEST_PLACE = 5  # words, "democratic republic of the congo"
