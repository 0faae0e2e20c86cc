"""What tells a person from a body from a product: titles, given names, head nouns of institutions, model words.

All in lower case. A personal title is never part of a name's key.
"""

PERSON_TITLES = frozenset(
    """
    mr mrs ms miss mx dr prof professor sir dame lord lady baron baroness president vice-president premier chancellor
    minister secretary senator congressman congresswoman representative governor mayor ambassador governor-general
    chairman chairwoman chairperson chair chief ceo cfo coo cto director commissioner judge justice king queen
    prince princess emperor empress duke duchess earl count countess pope cardinal archbishop bishop father rev
    reverend rabbi imam sheikh sheikha ayatollah saint general gen colonel col captain capt major maj lieutenant lt
    sergeant sgt corporal private admiral marshal commander officer detective inspector sheriff coach manager
    actor actress singer rapper producer author novelist spokesman spokeswoman spokesperson founder
    co-founder analyst economist ex-president
    attorney treasurer speaker councillor counsellor taoiseach rep sen gov
    """.split()
)

# Words of rank and post that join to a title ("Prime Minister", "Vice President", "Foreign Secretary").
TITLE_PARTS = frozenset(
    "first prime vice deputy foreign home interior defence defense finance trade acting former".split()
)

# Titles that also begin the names of things: General Motors, King County, Prince Edward Island.
TITLES_OF_THINGS = frozenset(
    "general king queen prince princess saint major count lord lady pope duke captain private judge justice director"
    " chief father bishop commander officer coach manager author producer analyst chair founder dame governor marshal"
    " admiral".split()
)

# Names of rulers and popes, and of what comes in parts: `Elizabeth I`, `World War I`, where the figure is no pronoun.
BEFORE_ROMAN_ONE = frozenset(
    """
    war elizabeth george charles james william edward richard henry mary john paul louis philip nicholas alexander
    catherine peter frederick napoleon leopold francis otto constantine ferdinand isabella ivan albert baudouin pedro
    carlos umberto abdullah selim suleiman darius xerxes ptolemy ramesses osman theodosius pius gregory innocent clement
    part type phase class division tier volume book act chapter schedule category title stage grade level
    """.split()
)

NAME_SUFFIXES = frozenset("jr sr ii iii iv vi vii esq phd md mp mbe obe cbe".split())

# Small words inside a person's or a place's name.
NAME_PARTICLES = frozenset(
    "de del della dela di da do dos das du des van von der den ten ter zu zur la le les el al bin ibn bint y"
    " abu ben".split()
)

BODY_WORDS = frozenset(
    """
    academy administration agency airlines airways alliance army assembly association authority bank board brigade
    broadcasting brothers bureau cabinet cathedral center centre centers centres chamber church clinic club coalition
    college commission committee companies company conference confederation congress consortium consulate corp
    corporation council court department directorate division embassy enterprises exchange federation force forces
    forum foundation front fund government group guard guild holdings hospital industries inspectorate institute
    institution insurance international laboratory laboratories league legion library ltd llc llp plc inc
    media ministry mission motors museum navy network networks newspaper office orchestra organisation organization
    parliament partners partnership party police post press registry securities senate service services society
    solutions station studio studios superintendency syndicate systems team technologies telecom telecommunications
    times treasury tribunal trust union university ventures works
    """.split()
)

# Standing alone with a capital they still name one body: the Post, the Senate.
NAMED_BODIES = frozenset("post times senate congress treasury registry guard".split())

# Endings that say what sort of company it is and never which.
COMPANY_ENDINGS = frozenset(
    "inc ltd llc llp plc corp corporation co company gmbh ag sa nv bv spa oyj ab group holdings limited".split()
)

PLACE_WORDS = frozenset(
    """
    bay beach borough bridge canal cape city coast county creek desert district falls fort forest gulf harbor harbour
    hill hills island islands isle isles lake mount mountain mountains national new north northern ocean park peninsula
    plain port province region republic river road saint san santa sea south southern square state strait street
    territory town valley village west western east eastern avenue airport palace stadium castle
    """.split()
)

# What is built bears the name of someone else: Juventus Stadium is not Juventus.
BUILT_PLACES = frozenset(
    "stadium airport tower street avenue road bridge palace castle park hall square station house court".split()
)

# Before a place they make another: New Hampshire is not Hampshire.
COMPASS = frozenset("north south east west northern southern eastern western central".split())
DIRECTIONS = frozenset("new north south east west northern southern eastern western upper lower inner outer".split())

# Followed by a bare number they make one name: Windows 11, Boeing 747, Apollo 13, Article 50.
NUMBERED = frozenset(
    """
    airbus android apollo area article boeing bmw borderlands bundesliga category channel chapter concorde
    diablo expo falcon fallout fifa fiat figure flight formula galaxy gemini group highway honor interstate ios
    ipad iphone ligue llama macos magic mate mercedes mig model nexus nova one oneplus peugeot phase pixel playstation
    porsche python redmi resolution route section series snapdragon soyuz starship table terminal tesla titan
    tomahawk type ubuntu version vostok voyager windows xbox xperia rfc iso serie segunda
    appendix annex exhibit season episode act part volume book line level grade class division league unit room gate
    platform layer pier building court ward lot engine bus
    """.split()
)

# Written after a number they belong to the model: Mate 60 Pro, iPhone 15 Plus.
MODEL_WORDS = frozenset(
    "pro max plus ultra mini air lite se series edition turbo premium neo note fold flip xl xr xt ti"
    " super fe rs gt".split()
)

MODEL_RANGES = frozenset({"series", "edition"})  # of several models: the Mate 60 is of the Mate 60 series

# Acronyms of the common language: they name no one.
COMMON_ACRONYMS = frozenset(
    """
    ad ai am api app asap bc bce cd ce ceo cfo cgi cio coo cpu cto cv dj dna diy dvd eps esg est et eta etc evs ev faq
    fx gdp gm gmt gnp gp gpu gpus hd hiv hq hr id ids ip ipo it kpi led llm llms lp mc ml mp mps mri mvp ngo
    ngos ok pa pc pcs pdf pm pr ps qa qr ram rd rna rom rpg sms soc sos ssd tba tbd tv tvs ufo url usb utc
    vat vfx vip vr vs wifi www xml pst cst edt pdt cet bst aka fyi lrb rrb lsb rsb html http https ar cpus ipos dr
    """.split()
)

GIVEN_NAMES = frozenset(
    """
    aaron abdul abdullah abigail abraham adam adele adrian ahmed aidan aisha akira alan albert alejandro alex alexander
    alexandra alexei alexis alfred ali alice alicia alison allan allen amanda amber amelia amy ana anastasia anders
    andre andrea andreas andrei andrew andy angela angelina anita ann anna anne annie anthony antoine anton antonio
    arnold arthur ashley audrey aung barack barbara barry beatrice ben benedict benjamin bernard bernie beth betty
    beyonce bill billy bob bobby boris brad bradley brandon brenda brian bridget britney bruce bruno bryan caitlin
    cameron camilla carl carla carlos carmen carol caroline carrie catherine cecilia celia charles charlie
    chloe chris christian christina christine christopher cindy claire clara claude claudia clive colin connor craig
    cristiano crystal daisy damien dan daniel daniela danielle danny darren dave david dawn dean deborah debra denis
    denise dennis denzel derek diana diane diego dick dmitri dmitry dominic don donald donna doris dorothy doug douglas
    duncan dwayne dylan ed eddie edgar edith edmund eduardo edward edwin eileen elaine eleanor elena eli elias elijah
    elizabeth ella ellen elliot elon elsa elton emil emily emma emmanuel enrique eric erica erik erin ernest ethan
    eugene eva evan evelyn ewan felix fernando fiona frances francesca francis francisco frank franklin fred
    frederick friedrich gabriel gareth gary gavin gemma geoff geoffrey george gerald gerard gianni gilbert gina giorgio
    giovanni gladys glen glenn gloria gordon graham greg gregory greta guillermo gustav guy hannah hans harold harriet
    harrison harry harvey hassan heather hector heidi helen henri henrik henry herbert hillary hiroshi holly howard
    hugh hugo hussein ian ibrahim igor imran indira ingrid irene isaac isabel isabella ivan jack jackie jackson jacob
    jacques jake james jamie jan jane janet jason javier jay jean jeff jeffrey jennifer jenny jens jensen jeremy jerome
    jerry jesse jessica jesus jill jim jimmy jo joan joe joel joanna johan johann johannes john johnny jon jonas
    jonathan jorge jose joseph josh joshua joyce juan judith judy jules julia julian julie juliet julio julius justin
    kanye karen karl kate katherine kathleen kathryn katie katy kay keith kelly ken kendrick kenneth kevin khalid kim
    kurt kyle kylie lance larry lars laura lauren laurence lawrence leah lebron lee leo leon leonard leonardo leslie
    lewis liam lily linda lindsay lionel lisa liz lloyd lola lorenzo louis louise lucas lucia lucy luigi luis luke
    lydia lynn mackenzie madonna maggie malcolm manuel marc marcel marco marcus margaret maria marie marilyn mario
    mark marta martha martin marvin mary mathew matt matteo matthew maurice max maya megan melanie melissa mia michael
    michel michelle miguel mikhail mike mila miles milly mohamed mohammad mohammed molly monica morgan moses muhammad
    murray mustafa nadia nancy naomi narendra natalie natasha nathan neil nelson nicholas nick nicky nicola nicolas
    nicole nigel nikki nikolai nina noah nora norman oleg oliver olivia omar oprah oscar osama otto owen pablo
    pamela patricia patrick paul paula pauline pedro penelope percy pete peter phil philip philippe phillip phoebe
    pierre piers rachel rafael raj ralph ramon randy raul ravi ray raymond rebecca recep reggie rene ricardo
    richard rick ricky rihanna rishi rita rob robert roberto robin rodney rodrigo roger roland ron ronald ronnie
    rory rosa rosie ross roy rupert russell ruth ryan salman sam samantha samuel sandra sara sarah saul
    scarlett scott sean sebastian serena serge sergei sergey sergio seth shannon sharon shaun sheila shinzo
    shirley simon sonia sophia sophie stacey stan stanley stella stephanie stephen steve steven stewart stuart
    sue susan suzanne sylvia tamara tanya taylor ted terence teresa terry thelma theo theodore theresa thomas tiffany
    tim timothy tina todd tom tommy tony tracy trevor tyler ursula valerie vanessa vera vernon veronica vicky victor
    viktor vincent vivian vladimir volodymyr wallace walter wanda warren wayne wendy wilfred will willem
    william willie winston xavier yasmin yasser yoko yuri yusuf yves yvonne zachary zack zoe zhang li wang xi deng wei
    """.split()
)

# The short form of a given name, and the full one.
NICKNAMES = {
    "abby": "abigail",
    "al": "albert",
    "alex": "alexander",
    "andy": "andrew",
    "becky": "rebecca",
    "ben": "benjamin",
    "bernie": "bernard",
    "bill": "william",
    "billy": "william",
    "bob": "robert",
    "bobby": "robert",
    "charlie": "charles",
    "chris": "christopher",
    "chuck": "charles",
    "dan": "daniel",
    "danny": "daniel",
    "dave": "david",
    "dick": "richard",
    "don": "donald",
    "doug": "douglas",
    "ed": "edward",
    "eddie": "edward",
    "fred": "frederick",
    "greg": "gregory",
    "harry": "henry",
    "jack": "john",
    "jeff": "jeffrey",
    "jenny": "jennifer",
    "jerry": "gerald",
    "jim": "james",
    "jimmy": "james",
    "joe": "joseph",
    "jon": "jonathan",
    "josh": "joshua",
    "kate": "katherine",
    "ken": "kenneth",
    "larry": "lawrence",
    "liz": "elizabeth",
    "matt": "matthew",
    "mike": "michael",
    "nick": "nicholas",
    "pam": "pamela",
    "pat": "patrick",
    "pete": "peter",
    "phil": "philip",
    "ray": "raymond",
    "rick": "richard",
    "rob": "robert",
    "ron": "ronald",
    "sam": "samuel",
    "steve": "stephen",
    "steven": "stephen",
    "sue": "susan",
    "ted": "edward",
    "terry": "terence",
    "tim": "timothy",
    "tom": "thomas",
    "tommy": "thomas",
    "tony": "anthony",
    "vince": "vincent",
    "will": "william",
}

# One thing under two names, in the language at large.
NAME_ALIASES = {
    "covid-19": "covid",
    "covid19": "covid",
    "covid 19": "covid",
    "nyt": "new york times",
    "ecb": "european central bank",
    "imf": "international monetary fund",
    "who": "world health organization",
    "world health organisation": "world health organization",
    "wto": "world trade organization",
    "world trade organisation": "world trade organization",
    "fed": "federal reserve",
    "us fed": "federal reserve",
    "nato": "north atlantic treaty organization",
    "opec": "organization of the petroleum exporting countries",
    "fbi": "federal bureau of investigation",
    "cia": "central intelligence agency",
    "bbc": "british broadcasting corporation",
    "ibm": "international business machines",
    "amd": "advanced micro devices",
    "tsmc": "taiwan semiconductor manufacturing company",
    "ccp": "chinese communist party",
    "cpc": "chinese communist party",
    "communist party of china": "chinese communist party",
    "google llc": "google",
    "tory": "conservative party",
    "tories": "conservative party",
    "conservatives": "conservative party",
    "gop": "republican party",
    "republicans": "republican party",
    "democrats": "democratic party",
}

# At the head of a sentence they belong to what follows, never to a name: "Leading Chinese firms", "Former Fed chair".
OPENERS = frozenset(
    """
    leading former many most several some few all both each every any other another such certain various
    only even just also still yet already always never often sometimes usually perhaps maybe now then today yesterday
    tomorrow last next this that these those according based unlike like
    following including excluding amid despite during since until while when where why how what which who whose
    meanwhile however moreover furthermore nevertheless nonetheless otherwise instead indeed likewise similarly
    eventually finally initially originally previously recently currently later earlier subsequently
    nowhere nobody nothing not no none nor neither either two three four five six seven eight nine ten eleven twelve dozens hundreds
    thousands millions billions fellow longtime veteran ex-president star acclaimed famed renowned top rival critics
    """.split()
)
# Offices that have one holder at a time.
HELD_BY_ONE = frozenset(
    """
    president chairman chairwoman mayor governor ceo chancellor commissioner premier candidate nominee incumbent captain
    """.split()
)
