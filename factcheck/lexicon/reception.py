"""Words that say how a work was received by those who review it: well, badly, or by some so and by others so."""

GOOD, MIXED, BAD = "good", "mixed", "bad"

_TONES = {
    GOOD: """
        positive positively favorable favourable favorably favourably good glowing rave flattering enthusiastic
        enthusiastically warm warmly excellent acclaim praise
    """,
    MIXED: "mixed diverse divided varied polarized polarised polarizing polarising lukewarm ambivalent average middling",
    BAD: """
        negative negatively unfavorable unfavourable unfavorably unfavourably poor poorly bad badly scathing hostile
    """,
}
TONES = {word: tone for tone, words in _TONES.items() for word in words.split()}

# How a work was received, right before that word.
RECEIVED = {"well": GOOD, "warmly": GOOD, "poorly": BAD, "badly": BAD}

# What reviewers do to a work, where it is said to be done by them.
_DONE = {
    GOOD: "liked loved praised lauded acclaimed hailed admired welcomed applauded",
    BAD: "disliked hated panned slated derided savaged mauled",
}
DONE = {word: tone for tone, words in _DONE.items() for word in words.split()}

# What a work gets from them, and how it is said that it does.
GIVEN = frozenset("review reviews reception response responses feedback reaction reactions notices remarks".split())
GETTING = frozenset(
    "receive receives received get gets got gain gained earn earned draw drew garner garnered met".split()
)
GIVING = frozenset("give gives gave given".split())
# What those are who do not agree on a work: `critics were split on it`.
SPLIT = frozenset({"split", "divided"})
TONED = frozenset({"acclaim", "praise"})

REVIEWERS = frozenset("critics reviewers critic reviewer press".split())

# What may stand between a tone and what it is the tone of.
BETWEEN = frozenset(
    """
    to or and - / , critical critic critics user press media film music early initial overall very mostly either most
    """.split()
)

# What is thought of a thing, or how much of it there is: two such words before one noun may both be right.
JUDGING = TONES.keys() | frozenset(
    """
    good nice great fine big large huge small little major minor important significant famous popular notable successful
    leading prominent renowned celebrated well-known key main chief true original unique gifted talented outstanding
    remarkable impressive simple complex difficult easy strong weak serious severe heavy light long short brief rare
    common many several various numerous certain further additional other another current recent new old former late
    full entire whole total overall general special particular own more most fewer less least higher lower
    """.split()
)
