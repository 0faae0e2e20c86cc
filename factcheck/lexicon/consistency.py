"""Words by which a draft says a second time what it has said before, or says that something has changed since."""

from factcheck.lexicon.grammar import SUBORDINATORS, WHOSE

# They say nothing by themselves of what a figure is of.
LIGHT_VERBS = frozenset(
    """
    has have had having is are was were be been being do does did stand stands stood standing amount amounts amounted
    reach reaches reached total totals totalled come comes came make makes made number numbers numbered count counts
    only just exactly still overall altogether so far already
    """.split()
)
# By which a sum or a length is told of what has it: `the bridge cost 48 million` and `the 84-million-euro bridge`.
OF_MEASURE = {
    "currency": frozenset({"cost", "price", "worth", "valu", "budget", "sold", "sell", "fetch"}),
    "length": frozenset({"long", "length", "measur"}),
    "mass": frozenset({"weigh", "weight"}),
    "area": frozenset({"cover", "area"}),
    "time": frozenset({"last", "long"}),
    "percent": frozenset(),
    "count": frozenset(),
}
# Behind one of these a figure may have become another one.
CHANGING = frozenset(
    """
    now later since rose risen rise grew grown increased fell fallen dropped updated revised lowered corrected
    earlier initially originally previously then formerly once current currently another other more further
    additional extra remaining rest first last next second third latest previous each every per apiece average typical
    latter around reported record
    """.split()
)
# What is behind one of these need not be so.
UNSURE = frozenset(
    """
    if unless would could may might should can estimate estimates estimated forecast forecasts expected expects
    projected predicted target targets goal plan plans planned proposed wants want hopes sought seeks reportedly allegedly
    claimed claims alleged ideally around least most maximum minimum limit capacity
    """.split()
)
# They open a part of a sentence with its own verb.
OPENING_CLAUSES = SUBORDINATORS | frozenset("and but or which who whose that where than if".split())
# Their subject is that of the sentence: `With only 150 beds, the hospital is too small`.
OPENING_ASIDES = frozenset({"with", "at"})
# Behind it stands what tells a group from others of its sort.
PICKING_OUT = frozenset("who that which whose where whom it they he she we i you".split())
POINTING = frozenset({"the", "these", "those", "all", *WHOSE})
# Stems of nouns by those of the verbs they are made of, where the one does not begin with the other.
NAMED_BY = {"closur": "close", "death": "die", "birth": "born"}
# What happens once to what it happens to, by stems.
HAPPENING_ONCE = frozenset(
    """
    resign sign open reopen close found establish launch born die kill arrest charg convict sentenc marri elect appoint
    begin began start end sink sank crash collaps burn publish releas adopt ratifi inaugur invent discov buri execut
    assassin demolish complet abolish
    """.split()
)
# A group of these may be named one by one.
PEOPLE = frozenset(
    """
    man woman boy girl person brother sister friend student pupil soldier officer suspect teenager minister doctor nurse
    teacher worker miner climber player defendant victim son daughter child candidate judge
    """.split()
)
# The dead of a text, and the hurt, whatever they are called.
DEAD = frozenset("dead killed kills kill died die dies deaths death fatalities fatality lives".split())
HURT = frozenset("hurt injured injures injure wounded injuries injury".split())
# Something lasts from the one to the other.
BEGINNING = frozenset(
    """
    began begins begin starts started start opens opened open left leaves seized captured taken kidnapped arrested
    departed entered arrived arrives jailed detained set
    """.split()
)
ENDING = frozenset(
    """
    ended ends end closes closed close returned returns back freed released rescued left leaves finished finishes
    concluded concludes until
    """.split()
)
# Of these every day is counted, by stems.
CLOSED_EVENTS = frozenset("festiv summit confer fair tournament congress convent symposium".split())
# What is done from one day to another is as long as that.
RUNNING = frozenset(
    "run runs ran running last lasts lasted held place meet meets met sat sits open continued shut closed".split()
)
