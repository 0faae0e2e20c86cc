"""Words that widen or bound the figure beside them. The keys are the words' lower-case forms in a row."""

# Before the figure.
BEFORE = {
    phrase: hedge
    for hedge, phrases in {
        "about": """
            about | around | some | approximately | approx | approx . | roughly | circa | ca | ca . | c . | ~ | ≈ |
            close to | in the region of | in the order of | on the order of | of the order of | an estimated |
            estimated | estimated at | an average of | more or less | give or take | an approximate |
            somewhere around
        """,
        "nearly": """
            nearly | almost | just under | just below | slightly under | slightly below | slightly less than |
            slightly fewer than | a little under | a little less than | a little below | just less than |
            just shy of | shy of | nearing | approaching | virtually | close on
        """,
        "just over": """
            just over | just above | just more than | slightly over | slightly above | slightly more than |
            a little over | a little more than | a little above | a bit more than | a bit over
        """,
        "more than": """
            more than | over | above | beyond | exceeding | exceed | exceeds | exceeded | surpassing | surpassed |
            surpass | topping | topped | has passed | have passed | had passed | has crossed | have crossed |
            had crossed | in excess of | greater than | higher than | larger than | bigger than | longer than |
            older than | heavier than | taller than | deeper than | wider than | thicker than | faster than |
            better than | upwards of | upward of | north of | well over | well above | way over | far more than |
            much more than | well in excess of | most of | > | ＞ | over the age of | above the age of
        """,
        "at least": """
            at least | at the least | at the very least | at a minimum | no fewer than | no less than |
            not less than | not fewer than | no lower than | a minimum of | minimum of | minimum |
            greater than or equal to | more than or equal to | larger than or equal to | higher than or equal to |
            never less than | never fewer than | never below | never under | not below | not under |
            greater or equal than | larger or equal than | equal to or greater than | equal to or more than |
            equal or greater than | equal or more than | equal or larger than | equal to or larger than |
            at least or equal to | ≥ | > = | as few as | as little as | as low as
        """,
        "less than": """
            under | below | less than | fell short of | falls short of | fall short of | fewer than | lower than |
            smaller than | shorter than | younger than | lighter than | shallower than | narrower than | slower than
            | cheaper than | well under | well below | far less than | far fewer than | south of | < | ＜ |
            under the age of | below the age of
        """,
        "at most": """
            at most | at the most | at the very most | no more than | not more than | no greater than |
            no higher than | not exceeding | not exceed | not exceeded | never exceed | never exceeds |
            never exceeded | never exceeding | not over | never over | never above | never surpassed |
            never more than | a maximum of | maximum of |
            maximum | max | not above | less than or equal to | fewer than or equal to | lower than or equal to |
            smaller than or equal to | smaller or equal than | less or equal than | equal to or less than |
            equal to or smaller than | equal or less than | equal or smaller than | at most or equal to | ≤ | < =
        """,
        "up to": """
            up to | as much as | as many as | as high as | as long as | anything up to
        """,
        "exactly": """
            exactly | precisely | exact | equal to | equals | equals to | equalling | equaling to | equaling | =
        """,
    }.items()
    for phrase in map(str.strip, phrases.split("|"))
}

# After the figure and its unit.
AFTER = {
    phrase: hedge
    for hedge, phrases in {
        "at least": """
            or more | or greater | or above | or over | or higher | or larger | or older | or longer | or better |
            or upwards | or up | and above | and over | and up | and more | and older | at least | at the least |
            at a minimum | minimum | plus | + | - plus
        """,
        "at most": """
            or less | or fewer | or under | or below | or lower | or smaller | or younger | or shorter | and under |
            and below | at most | at the most | maximum | tops
        """,
        "about": """
            or so | or thereabouts | approximately | more or less | give or take | - odd | odd
        """,
        "exactly": """
            exactly
        """,
    }.items()
    for phrase in map(str.strip, phrases.split("|"))
}
# A strict bound made loose by what follows: `less than 5000 or equal`.
OR_EQUAL = frozenset({"or equal", "or equal to"})

LAST_BEFORE = frozenset(phrase.rsplit(" ", 1)[-1] for phrase in BEFORE)
FIRST_AFTER = frozenset(phrase.split(" ", 1)[0] for phrase in AFTER) | {"or"}
LONGEST_BEFORE = max(phrase.count(" ") + 1 for phrase in BEFORE)
LONGEST_AFTER = max(phrase.count(" ") + 1 for phrase in AFTER)

# `over 3 years` is a length of time after these, and "during" elsewhere.
LASTING = frozenset(
    """
    for lasted lasts last lasting took takes take taken taking of is was are were be been aged after just well
    spent spends with at within than ran runs run waited since that who age
    """.split()
)
