"""Words by which a sentence takes more for granted than that it is so: that it was so before, or is no more."""

# It was so before, or there was one before.
AGAIN = frozenset({"again", "another", "anew", "afresh"})
ONCE_MORE = frozenset({("once", "more"), ("one", "more"), ("yet", "another")})
# What tells as much in other words.
BEFORE = AGAIN | frozenset(
    """
    also second third fourth fifth sixth more further additional new newly still back other others already before earlier
    previous previously latest next once twice thrice times repeat repeats repeated repeatedly continue continues
    continued resume resumes resumed restore restored restart restarted return returns returned recover recovered follow
    follows followed following besides successive consecutive series string spate latter extra fresh yet
    """.split()
)
# Nobody would have thought it.
EVEN = frozenset({"even", "too", "also", "including", "include", "includes", "included", "surprise", "surprisingly"})
NOT_EVEN = frozenset(
    {"if", "though", "when", "as", "so", "before", "after", "number", "numbers", "more", "less", "with"}
)

# It is so no more.
FORMER_PHRASES = frozenset({("used", "to"), ("was", "once"), ("were", "once"), ("had", "once"), ("that", "once")})
FORMERLY = frozenset({"formerly", "erstwhile", "former"})

# It was so all the time that there was, or will be.
EVER = frozenset({"never", "ever", "forever", "permanently", "all-time"})
ALL_TIME = frozenset({("for", "good"), ("for", "ever"), ("for", "life"), ("all", "time")})
# What tells as much, and what tells that it was so for a time.
ENDURING = EVER | {"always", "permanent", "history", "life", "without"}
FOR_A_TIME = frozenset(
    """
    season seasons year years decade decades week weeks month months day days winter summer spring autumn night weekend
    term temporarily century
    """.split()
)
# What an experiment is made on, or what it is: what came about there need not come about elsewhere.
EXPERIMENTAL = frozenset(
    """
    mouse mice rat rats ferret ferrets hamster hamsters monkey monkeys macaques rodents animal animals worm worms flies
    zebrafish yeast cells cultures dish trial trials test tests laboratory lab labs greenhouse simulation simulations
    pilot experiment experiments prototype volunteers participants
    """.split()
)
# What a sentence of prison is served as, and by what it is not served.
IN_CUSTODY = frozenset(
    "jail jailed jails prison imprisoned imprisonment behind serve serves served serving locked custody".split()
)
SPARED = frozenset({"suspended", "waived", "commuted", "probation", "overturned", "quashed"})
# What somebody has done one of these to, or what has done it itself, they have no more.
LOSING = frozenset(
    """
    lost lose loses left leave laid off sacked dismissed fired closed shut sold escaped fled died killed quit cut axed
    scrapped stolen missing resigned retired gone shed demolished cancelled
    """.split()
)
# What is so in part, or came near to being so.
IN_PART = frozenset({"partly", "partially", "nearly", "almost"})
