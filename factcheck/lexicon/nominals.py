"""Nouns for a deed or a measure, and the verbs before such a noun that tell no more than whose part in it is which."""

# Who does something, or plays it, beside the word for that, where the two are too short to be known by their root.
AGENTS = tuple(
    line.strip()
    for line in """
    act actor | bake baker | bass bassist | box boxer | buy buyer | cello cellist | dive diver | drum drummer
    | farm farmer | flute flautist flutist | golf golfer | harp harpist | hunt hunter | lead leader | lend lender
    | make maker | mine miner | own owner | piano pianist | race racer | rap rapper | ride rider | row rower
    | rule ruler | run runner | sail sailor | sell seller | sing singer | ski skier | swim swimmer | use user
    | viola violist | vote voter | win winner
    """.split("|")
)

# Beside its verb or adjective, where their root is too short or changes within.
NOMINALS = tuple(
    line.strip()
    for line in """
    abstain abstention | admit admission | advise advice | argue argument | bury burial | choose choice | close closure
    | decide decision | deny denial | destroy destruction | detain detention | divide division | enter entry | erode erosion
    | expel expulsion | fail failure | fly flight | grow growth | guide guidance | hate hatred | invade invasion
    | lead leadership | lend loan | lose loss | maintain maintenance | marry marriage | merge merger | omit omission
    | pay payment
    | prove proof | rely reliance | repeat repetition | retain retention | reveal revelation | rob robbery | seize seizure
    | sell sale | ship shipment | solve solution | speak speech | steal theft | vary variation
    | broad breadth | deep depth | free freedom | high height | long length | strong strength | wide width
    """.split("|")
)
# A noun that ends so is for whoever does it, but for a few.
DOER_ENDINGS = ("er", "ers", "or", "ors", "ist", "ists")
DOERS = frozenset(
    "coach coaches guide guides pilot pilots host hosts captain captains judge judges nurse nurses cook cooks".split()
)
NO_DOERS = frozenset(
    """
    merger mergers takeover takeovers transfer transfers order orders answer answers offer offers murder murders surrender
    encounter encounters remainder waiver waivers handover rejoinder labor favor favors honor honors power
    """.split()
)

# The subject of one of these does what the noun behind it tells: `gave a warning`;
DOING = frozenset(
    """
    make makes made making give gives gave given giving hold holds held conduct conducts conducted carry carries
    carried perform performs performed undertake undertook undertaken issue issues issued launch launches launched
    deliver delivers delivered mount mounts mounted stage stages staged lead leads led begin begins began begun
    start starts started complete completes completed finish finished
    """.split()
)
# it is done to that of one of these: `received a warning`;
SUFFERING = frozenset(
    """
    receive receives received get gets got undergo undergoes underwent undergone face faces faced draw draws drew drawn
    """.split()
)
# and it may be either: `saw a rise`, "suffered a loss", "paid a visit", "paid a fine".
SEEING = frozenset(
    """
    bear bears bore have has had take takes took taken taking pay pays paid
    see sees saw seen show shows showed shown post posts posted record records recorded report reports reported enjoy
    enjoys enjoyed suffer suffers suffered experience experiences experienced
    """.split()
)
