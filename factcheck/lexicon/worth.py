"""Word classes that tell a statement of record from an opinion, a wish or a plan; `points` has what each is worth.

Words are in lower case; contractions are looked up in parts (`we've` is `we` and `'ve`).
A phrase has two words or three.
"""

CLASSES = {
    "money": frozenset(
        """
        $ cent cents dollar dollars euro euros pound pounds rouble roubles rupees yen yuan £ ¥ €
        """.split()
    ),
    "rate": frozenset(
        """
        % average averages percent percentage percentages rate rates ratio share
        """.split()
    )
    | {"per cent"},
    "magnitude": frozenset(
        """
        billion billions dozen dozens hundred hundreds million millions thousand thousands trillion trillions
        """.split()
    ),
    "amount": frozenset(
        """
        additional almost amount amounts approximately double doubled extra half halves majority minority
        nearly number numbers per percentages quadrupled quarters roughly size thirds times total triple
        tripled twice
        """.split()
    ),
    "period": frozenset(
        """
        annual annually centuries century day days decade decades month monthly months period quarter
        quarterly season term terms week weeks year years
        """.split()
    ),
    "earlier": frozenset(
        """
        after ago before during earlier formerly history last originally previous previously recent recently
        since until yesterday
        """.split()
    ),
    "now": frozenset(
        """
        already currently now presently still today
        """.split()
    ),
    "comparison": frozenset(
        """
        bigger cheaper compared equal exceed exceeded exceeds faster fewer greater higher larger less longer
        lower more older outnumber poorer richer same shorter slower smaller than worse younger
        """.split()
    ),
    "record": frozenset(
        """
        biggest entire ever fastest fewest first highest largest least longest lowest never oldest only
        poorest record richest slowest smallest strongest top unprecedented worst
        """.split()
    )
    | {"in history", "in the country", "in the nation", "in the world"},
    "change": frozenset(
        """
        add added adds brought came climbed come cost costs created cut cuts decline declined decrease
        decreased decreasing destroyed double doubled down drop dropped drops eliminated expand expanded fall
        fallen falling falls fell gain gained gains go going gone grew grow grown growth halved increase
        increased increases increasing jumped lose losing loss losses lost plunged raise raised raises raising
        reduce reduced reduces reducing reduction rise risen rises rising rose saved shrank shrink shrunk
        slashed soared spent surged tripled up went
        """.split()
    )
    | {
        "better off",
        "brought down",
        "came down",
        "come down",
        "gone down",
        "gone up",
        "went down",
        "went up",
        "worse off",
    },
    "act": frozenset(
        """
        abolished acquired adopted allocated allowed appointed approved arrested attacked authorised
        authorized banned beat became began blocked bought broke brought built came closed convicted defeated
        deployed died drew elected enacted ended endorsed failed fired fought founded funded gave got held
        hired imposed inherited introduced invaded joined kept killed launched led left lifted lost made met
        moved negotiated nominated opened opposed paid passed proposed provided published pulled put ran
        ratified received recommended refused rejected released repealed replaced resigned reversed sent
        served set signed sold sponsored started stopped sued supported testified took tried vetoed voted went
        withdrawn withdrew won wrote
        """.split()
    ),
    "life": frozenset({"was born", "were born", "member of", "grew up", "graduated from", "married to"}),
    "sitting": frozenset({"will vote", "will decide", "will rule"}),
    "report": frozenset(
        """
        according accused acknowledged admitted agreed announced appealed argued called changed claimed complained
        concluded confirmed criticised criticized declared denied estimated found indicated insisted pledged position
        praised predicted promised reported said says stated suggested testified told warned
        """.split()
    )
    | {"according to"},
    "evidence": frozenset(
        """
        accurate actuaries analysis census data documented economists estimate estimates evidence experts fact
        facts false figures poll polls record records report reports research scientists statistics studies
        study survey surveys transcript true
        """.split()
    )
    | {"for example", "in fact"},
    "past": frozenset(
        """
        been did gone had was were
        """.split()
    ),
    "perfect": frozenset(
        """
        've had has have
        """.split()
    ),
    "others": frozenset(
        """
        he her herself him himself his she their them they
        """.split()
    ),
    "office": frozenset(
        """
        ambassador chairman chancellor congressman congresswoman director dr general governor judge justice
        king mayor minister mr mrs ms opponent premier president prince professor queen secretary senator
        """.split()
    ),
    "body": frozenset(
        """
        administration agency bank businesses commission committee companies company congress corporation
        corporations council countries court democrat democratic democrats department federal government house
        industry military ministry nato office parliament party pentagon police republican republicans senate
        university
        """.split()
    ),
    "economy": frozenset(
        """
        bailout bank bankruptcy banks benefits billions budget budgets capital costs currency debt debts
        deductible deduction deductions deficit deficits dollar employees exports fund funding funds imports
        income incomes inflation investment jobs loan loans loopholes market markets mortgage paid payroll
        pension price prices profit profits recession revenue revenues sales spending subsidies subsidy
        surplus tariff tariffs tax taxation taxes trade unemployed unemployment wages workers
        """.split()
    ),
    "law": frozenset(
        """
        accord act agreement agreements amendment ban bill bills deal embargo law laws legislation package
        policies policy program programs proposal reform regulation regulations resolution ruling sanctions
        treaties treaty veto vote votes
        """.split()
    ),
    "security": frozenset(
        """
        afghanistan air arms attack attacks base bases bomb bombers bombs border borders casualties ceasefire
        china chinese crime criminal cuba drugs enforcement europe fighting gun guns hostages immigrants
        immigration invasion iran iraq iraqi israel japan korea laden mexico missile missiles murder murders
        nuclear planes police prison prisons refugees rocket rockets russia russian ships soldiers soviet
        submarines terror terrorism terrorist terrorists troops vietnam violence war warheads weapon weapons
        """.split()
    ),
    "welfare": frozenset(
        """
        births cancer children coal college deaths drug elderly electricity emissions energy farm farmers food
        gas health healthcare homes hospital hospitals housing insurance medicaid medicare oil patients
        pollution population poverty premiums school schools security seniors students taxpayers teachers
        uninsured veterans welfare
        """.split()
    ),
    "sweep": frozenset(
        """
        against all any both each entire even every few many none only others over several single under whole
        """.split()
    ),
    "cause": frozenset(
        """
        because cause caused causes consequence due led result resulted results therefore
        """.split()
    ),
    "place": frozenset(
        """
        cities city county eastern northern province southern state states western
        """.split()
    ),
    "opinion": frozenset(
        """
        afraid agree appreciate believe certainly concerned convinced disagree doubt feel feeling frankly
        happy hate honestly hope hopefully love maybe obviously opinion perhaps probably proud regret respect
        suppose sure think trust view views wish worry
        """.split()
    ),
    "duty": frozenset(
        """
        crucial essential gotta must necessary need needs ought should shouldn
        """.split()
    )
    | {"better off", "got to", "had to", "has to", "have to", "required to", "supposed to"},
    "future": frozenset(
        """
        'll future gonna next shall soon tomorrow will
        """.split()
    )
    | {"about to", "continue to", "going to", "intend to", "plan to", "want to", "wants to"},
    "wish": frozenset(
        """
        hope let lets want wanted wants wish
        """.split()
    )
    | {"like to", "try to", "trying to"},
    "possibility": frozenset(
        """
        able can cannot could couldn may might possible possibly potential would wouldn
        """.split()
    ),
    "condition": frozenset(
        """
        assuming if suppose unless whether
        """.split()
    ),
    "address": frozenset(
        """
        you your yours yourself yourselves
        """.split()
    ),
    "speaker": frozenset(
        """
        'm am i me mine my myself
        """.split()
    ),
    "courtesy": frozenset(
        """
        bless cheers congratulations dear excuse goodbye hello hi please sir sorry thank thanks welcome hey
        """.split()
    ),
    "judgement": frozenset(
        """
        absolutely amazing bad beautiful best critical dangerous decent difficult disaster easy extremely fair
        fine fundamental good great hard important interesting mistake moral nice proper really reasonable
        responsible ridiculous right serious significant simple strong terrible tough tremendous truly unfair
        very vital weak wonderful wrong
        """.split()
    ),
    "ideal": frozenset(
        """
        answer approach challenge challenges character choice choices commitment confidence courage decision
        decisions difference differences dignity dream dreams experience faith freedom heart hope judgement
        judgment justice leadership liberty life love opportunities opportunity peace principle principles
        priorities priority purpose respect responsibility solution solutions spirit strength trust values
        vision
        """.split()
    ),
    "vague": frozenset(
        """
        anybody anyone anything case everybody everyone everything idea ideas issue issues kind lot lots
        matters nothing place point situation somebody someone something sort stuff subject thing things way
        ways
        """.split()
    ),
    "talk": frozenset(
        """
        answer ask asking consider debate discuss explain hear imagine know let listen look mean question
        questions remember respond say saying see talk talking tell
        """.split()
    ),
    "doing": frozenset(
        """
        be bring come do does doing done get give go help keep lead make move put stand take work
        """.split()
    ),
    "audience": frozenset(
        """
        america american americans country everyone nation people society
        """.split()
    )
    | {
        "american people",
        "of us",
        "our country",
        "our nation",
        "our people",
        "the people",
        "the world",
        "this country",
        "united states",
        "white house",
    },
    "ours": frozenset(
        """
        our ours us we
        """.split()
    ),
    "pointer": frozenset(
        """
        here it that there these this those
        """.split()
    ),
    "manual": frozenset(
        """
        api app argument arguments array boolean browser byte bytes click command compile compiler config
        configuration configure configured configures copyright default defaults directory documentation entry
        executable file filename files folder format function functions header install installation installed
        integer interface kernel keyword library license licence linux manual memory method methods module modules
        object objects option options package packages parameter parameters parser plugin runtime script scripts
        server settings string strings syntax timeout unicode unix upstream url user users value values variable
        variables version
        """.split()
    ),
}

# A sentence that opens with one of these is an instruction.
COMMANDS = frozenset(
    """
    add ask avoid buy call check choose click close come consider copy create delete ensure enter follow get
    give go imagine install keep let listen look make move note open please press put read remember remove run
    save see select set start stop suppose take tell think try turn type use verify visit wait write
    """.split()
)

# Whose doing a verb tells of.
PERSONS = {
    "i": "writer",
    "we": "we",
    "you": "reader",
    "he": "other",
    "she": "other",
    "they": "other",
    "there": "thing",
    "it": "thing",
    "this": "thing",
    "that": "thing",
    "these": "thing",
    "those": "thing",
    "who": "relative",
}
