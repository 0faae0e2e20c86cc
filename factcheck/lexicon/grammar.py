"""Words by which verbs, and the parts that names play beside them, are told."""

# What a verb stands behind.
AUXILIARIES = frozenset(
    """
    am is are was were be been being do does did have has had having will would shall should can could may might must
    to not never cannot
    """.split()
)
HELPING = AUXILIARIES - {"to", "not"}  # of a verb
THIRD_PERSONS = frozenset({"he", "she", "it", "they"})
PRONOUNS = THIRD_PERSONS | {"i", "you", "we"}
SUBJECTS = PRONOUNS | {"who", "which", "that"}
ARTICLES = frozenset({"the", "a", "an"})
INDEFINITE = frozenset({"a", "an"})
WHOSE = frozenset({"its", "his", "her", "their"})  # of one who is spoken of
ANYBODYS = WHOSE | {"our", "my", "your"}
DETERMINERS = ARTICLES | ANYBODYS | {"this", "that", "these", "those"}
EVERY = frozenset({"every", "each"})
NOBODY = frozenset({"no", "nobody", "none", "nothing"})
HARDLY = frozenset({"hardly", "barely", "scarcely"})
MODALS = frozenset("will would may might can could shall should must".split())
THEM = frozenset({"them", "whom", "which"})  # `most of them`
OF_THEM = THEM | {"those", "these"}  # which may have a noun behind them
# By which a noun owns the next.
GENITIVE = frozenset({"'s", "’s"})
POSSESSIVES = GENITIVE | {"'", "’"}
OWNING = WHOSE | POSSESSIVES
# Between those of a list.
AND = frozenset({"and", "&"})
AND_OR = AND | {"or"}
LISTING = AND | {","}
# Before a clause that tells more of a noun.
RELATIVES = frozenset({"who", "which", "that"})
RELATIVE_WORDS = frozenset({"who", "whom", "whose", "which", "where", "when"})
# Where a sentence ends, a phrase, or either of two clauses that are told as one.
SENTENCE_ENDS = frozenset({".", "?", "!"})
PHRASE_ENDS = frozenset({",", ";", ".", ")"})
MARKS = frozenset({",", ";", ":", ".", "–", "—", "(", ")"})
CLAUSE_JOINTS = frozenset({",", ";", "and", "but", "while"})
# Before a clause that hangs on another: when, why or against what it was.
SUBORDINATORS = frozenset("after as while when because although though before since whereas until".split())
PLACING = frozenset({"in", "at", "for", "on", "among", "to"})
# Past forms without an ending of their own.
PAST = frozenset(
    """
    ate arose arisen awoke awoken bent bitten blew blown borne broken chosen clung crept dealt drank drawn driven drunk dug eaten
    fallen fed flown forbade forbidden forgotten foresaw frozen grown heard hidden hung leapt meant misled oversaw overtaken
    overthrown proven rang rebuilt repaid retook retaken ridden risen shaken shone slept spoken spun stolen sung sunk
    swore sworn thrown torn undergone understood undertaken undertook underwent withdrawn withheld withstood woke worn beaten
    beat bit broke drove fled flew forgot froze hid hurt led let lit overtook overthrew quit rode sang sank shut slid
    split spread burst stole stuck upheld swam tore withdrew wound became began born bought brought built came cast caught chose cut drew fell felt found fought gave got grew held hit kept knew
    laid left lent lost made met paid put ran read rose said sat saw sent set shook shot showed shrank sold sought
    spent spoke stood struck swept swung taught thought threw told took went won wore written wrote known taken given seen done gone shown
    """.split()
)

# As a text has them, and as one that was cut into words for a parser does.
OPENING_BRACKETS, CLOSING_BRACKETS = frozenset({"(", "[", "lrb", "lsb"}), frozenset({")", "]", "rrb", "rsb"})

# By which a day is told as that of a birth or a death.
BEARING = frozenset({"born", "birth", "birthday", "birthdate", "b"})
DEAD = frozenset({"died", "dies", "die", "dead", "deceased"})
DYING = frozenset(
    {"died", "dies", "die", "death", "dead", "d", "deceased", "passed", "assassinated", "executed", "killed"}
)

COPULAS = frozenset({"is", "are", "was", "were"})
# Before `like`, which then says what something is compared with.
SEEMING = frozenset(
    "look looks looked looking feel feels felt sound sounds sounded seem seems seemed act acts acted".split()
)
BEING = COPULAS | {"be", "been", "being"}

PREPOSITIONS = frozenset(
    """
    in on at by of for from to with against under near as into after before over through within between among like
    outside inside behind during since until via onto upon across along toward towards without off around above below
    beneath beyond past aboard amid throughout alongside opposite
    """.split()
)

# Before a noun, of how many it is said.
# With `of` behind them these make one preposition.
BEFORE_OF = frozenset({"ahead", "instead", "because", "front", "out", "outside", "inside", "regardless"})
HOW_MANY = frozenset("several many some various other numerous multiple few all things any".split())

# Past forms that are no participle, so that none stands before a noun: `40 went to the Greens`.
PRETERITES = frozenset(
    """
    went came fell rose took gave got said began became grew chose flew drove wrote knew saw did drew ate spoke broke
    """.split()
)
