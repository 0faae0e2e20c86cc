"""The words by which a sentence is taken apart into what it states."""

from factcheck.lexicon import grammar

ASIDE = frozenset({",", "–", "—", ";"})  # what parts an aside from the rest
DETERMINERS = frozenset("the a an its their his her our this that these those one".split())
OPENERS = frozenset("but and so now yet still however meanwhile also then or".split())  # at the head of a sentence
TIED = grammar.SUBORDINATORS
DATING = frozenset("before until".split())  # what was so before something need not be so now: it is told with it
KIN = frozenset("son daughter child brother sister eldest youngest nephew niece grandson granddaughter cousin".split())
JOINING = frozenset("and but yet".split())
# Words at which a noun phrase can be no longer.
LINKS = frozenset(
    """
    of in on at by for from with to into over under about between through during against like than per via and or but
    that whether if not said , – — ; : ( ) “ ”
    """.split()
)
FINITE = frozenset(
    """
    is are was were am be been has have had do does did will would can could may might must shall should
    says said tells told leads led ranks ranked makes made gives gave takes took holds held shows showed wants
    runs ran goes went comes came gets got sees saw keeps kept owns sells sold buys bought grew rises rose falls fell
    became becomes began begins won wins lost loses met spent paid built sent brought found thought knows knew
    means meant needs works includes remains contains provides requires uses develops manages employs
    continues exists allows seems appears argues believes considers suggests consists describes explains depends enables
    helps lets lies lives maintains occurs puts reaches receives refers represents serves stays stresses tends thinks
    understands writes prevents proves produces creates causes
    accuses adds agrees denies died dies expects insists rejects warns
    """.split()
)
# Forms in -s that are a verb and hardly ever a noun, and so are a sentence's verb wherever they stand.
THIRD_PERSON = frozenset(
    """
    accepts accompanies achieves acquires adopts advises affects agrees aims amounts announces applies appoints approves
    arises arrives assembles assists assumes attracts avoids becomes behaves belongs brings broadcasts builds carries
    catches celebrates collects commands comprises conducts confirms connects conserves consumes contributes converts
    criticises decides declares dedicates defends defines delivers denies departs depicts derives deserves destroys
    determines differs disagrees discovers discusses distributes doubles earns eats educates elects eliminates emerges
    emits emphasises employs enables encourages enforces enjoys ensures enters establishes evolves examines exceeds
    expands explores expresses extends fails feeds finds follows fulfils generates governs grows handles happens hears
    heads helps identifies ignores illustrates implements imposes improves incorporates indicates inhabits inherits
    invests involves joins lacks lends lies manufactures maintains meets merges nominates obtains occupies opens operates
    opposes organises originates overlooks oversees participates pays performs persists possesses predicts prefers
    prepares promotes protects publishes pursues qualifies raises reaches realises recalls recognises recommends recovers
    reduces reflects refuses regulates relates relies remembers removes replaces represents requires resembles resides
    resigns retains retires reveals seeks sells selects sends separates serves sits sleeps spans speaks specialises
    spends spreads stretches succeeds suffers surrounds survives teaches threatens undergoes undertakes unites varies
    wears weighs welcomes widens
    blames borrows calculates cancels captures chooses cites closes competes complains condemns constitutes convinces
    dismisses dominates forbids hangs hides hires hurts injures instructs invites kills learns locates manages migrates
    multiplies negotiates neglects omits outnumbers overtakes owes praises presides proposes provokes punishes pushes
    reckons recruits regains regrets reproduces rescues resists restores restricts resumes roams saves secures settles
    shrinks sings sinks soars spoils stagnates stimulates strengthens struggles submits subsidises sues tackles
    translates triples tries undermines urges violates weakens withdraws worries worsens
    criticizes emphasizes organizes realizes recognizes specializes
    """.split()
)
# The same without their -s, which infinitives are as well: verbs behind a plural, or before what they do it to.
PLURAL = frozenset(
    """
    blame borrow choose close complain hire owe save spend try urge
    accept achieve acquire adopt affect agree announce apply arrive assume attend attract avoid become begin believe
    belong bring build buy carry catch collect come comprise confirm consider consist contribute create decide deliver deny
    depend depict describe develop differ earn eat employ enable encourage enjoy enter establish exceed exist expand
    expect extend fail feed find follow generate get give go govern grow happen have hear hold identify include indicate
    invest involve join keep know lack leave lend lie live lose maintain make manage meet need obtain occupy operate
    oppose own participate pay perform possess prefer prepare produce promote protect prove provide publish receive
    recognise reduce reflect rely remain remember represent require resemble reside retain reveal run say see seek sell
    send serve sit speak stay suffer support surround survive take teach tell tend think threaten understand
    undergo use vary wear weigh win write
    """.split()
)
# Verbs with which somebody means to do something, and nouns as well: verbs before "to" behind one who may mean it.
INTENDING = frozenset("plans hopes aims wants intends promises offers needs plan hope aim want intend".split())
# Behind which a verb is an infinitive, and no verb of the sentence's own.
INFINITIVES = frozenset(
    """
    to not can could may might must shall should will would cannot do does did let lets help
    helps helped make makes made and or
    """.split()
)
OBJECTS = frozenset("it them him her us me that".split())
PLURAL_PEOPLE = frozenset("people men women children police who they we".split())
# Past forms that are no participle and no noun, and so are a sentence's verb wherever they stand.
PAST_ALONE = frozenset(
    """
    broke drove felt fled flew forgot froze hid overtook overthrew rode sang sank slid stole swam tore withdrew
    brought caught chose drew fell fought gave grew kept knew laid lent made met ran rose said sat saw sent shook
    shrank sought spoke stood struck swept swung taught threw told took went wore wrote
    arose awoke blew clung crept outgrew overcame overran sprang strode strove swore underwent undertook undid withstood
    """.split()
)
# Verbs that are nouns as well: known by what stands around them, as in "tickets cost from 3 pounds".
ALSO_NOUNS = frozenset(
    """
    cost costs hit hits cut cuts put puts set sets shut read left run rise fall
    used calls covers demands ends exports faces features forms hosts houses imports issues lists marks measures names notes
    offers orders plans plays promises reports returns rules shares stands starts supports tests trades visits
    """.split()
)
# Behind a comma these are of the name before it: "Patterson Companies, Inc."
OF_A_COMPANY = frozenset("inc ltd llc llp plc corp co lp gmbh ag jr sr".split())
# Verbs before a figure, "Expenses increase 3.6%", "The budget totals $308 million", and nouns elsewhere.
OF_FIGURES = frozenset(
    """
    increase increases decrease decreases decline declines drop drops rise rises fall falls jump jumps climb climbs
    total totals average averages
    """.split()
)
BEHIND_A_VERB = frozenset(
    """
    the a an its their his her from about around up down some nearly almost more less at only no by
    such these those many several both all
    """.split()
)
NO_VERBS = frozenset("indeed hundred united speed exceed proceed need seed advanced based".split())
PRESENT = frozenset(
    """
    is are am says tells leads ranks makes gives takes holds shows wants runs goes comes gets sees keeps owns sells
    buys rises falls becomes begins wins loses knows means needs works includes remains contains provides requires
    uses develops manages employs
    """.split()
)
# "... of 2021" that is a part of the year: "the end of 2021"; of any other noun the year says which it is.
STRETCHES = frozenset(
    """
    half quarter third end start beginning middle course part rest most all much months month weeks week days day night
    morning evening summer winter spring autumn fall season remainder close turn as january february march april may june
    july august september october november december
    """.split()
)
PERFECT = frozenset("has have".split())
SMALL_WORDS = frozenset("the a an of in on at by for to and or is are was were it its that this".split())
# With which a phrase before the subject begins: "To cope, ...", "In 2023, ...".
LEADS = frozenset(
    """
    to in on at by with for under over after before during since as while when if although though despite because
    from among of until now still instead within without through throughout once upon like unlike given
    """.split()
)
# Adverbs with which a sentence is tied to the one before, or weighed; those in -ly are known by that.
ADVERBS = frozenset(
    """
    thus hence therefore indeed moreover furthermore nevertheless nonetheless otherwise instead besides overall perhaps
    maybe right just even today yesterday again here too likewise accordingly meanwhile once soon later however second
    first third finally nor already
    """.split()
)
# What stands between a subject and its verb, and is no part of either: "He then took", "the deal that had", "X once had".
BETWEEN = frozenset(
    "not never also now then once still already that which who only just soon often always later further".split()
)
NO_ADVERBS = frozenset(
    "only family july italy assembly supply reply ally rally monopoly fly early weekly daily".split()
)
# Behind "as" no clause, but one idiom with it: "as well as", "as part of", "as a result".
AS_A_WORD = frozenset("well long much soon far part of a an with for to such opposed regards per".split())
DEMONSTRATIVES = frozenset("this these that those".split())
PRONOUNS = grammar.PRONOUNS | {"this", "there"}
ASKING = frozenset("you please see click read subscribe follow contact visit sign".split())  # the reader is spoken to
# With which a sentence begins that is about some of what the one before it names.
SHARES = frozenset("each both neither either none most all many few some half another others two three four".split())
SPEAKERS = frozenset("i we you".split())  # by which one who speaks calls himself, or whom he speaks to
# "The ..." of which there is but one, wherever it is read.
ONLY_ONES = frozenset(
    "government world country sun moon economy public president king queen pope earth internet past future".split()
)
HE_OR_SHE = frozenset("he she him her his hers".split())
IT_OR_THEY = frozenset("it they its their them".split())
# Nouns by which a text calls again whom it has named: "the tech giant", "the company".
RECALLING = frozenset(
    """
    giant company firm group maker commission ministry agency university bank party country nation city club team
    minister president chairman official institute academy association union report study
    """.split()
)
