"""Words for who wins and who loses, and for what."""

# Who has won: `A beat B`, `a victory over B`, `won the vote`; who has lost: `lost to B`.
BEATING = frozenset(
    """
    beat beats beaten beating defeating defeat defeats defeated thrash thrashes thrashed overcome overcomes overcame outscore outscored
    trounce trounced hammer hammered upset upsets edge edged eliminate eliminated
    """.split()
)
# Who is ahead of whom: `A leads B by four points`, and is no winner yet.
HEADING = frozenset({"lead", "leads", "led", "leading"})
TRAILING = frozenset({"trails", "trailed", "trailing"})
VICTORIES = frozenset({"victory", "win", "triumph", "rout", "upset"})
WINNING = frozenset({"won", "win", "wins", "winning", "triumphed", "prevailed"})
ELECTED = frozenset({"elected", "re-elected", "reelected"})
TAKING = frozenset("took takes claimed claims clinched retained captured".split())  # a title
DRAWING = frozenset({"drew", "draw", "draws", "drawn", "drawing", "tied"})
CONTESTS = frozenset("match game final semi-final tie leg derby opener replay".split())
BOWING = frozenset({"lost", "lose", "loses", "losing", "fell", "succumbed"})
RESULTS = BEATING | BOWING | WINNING

# What is won, and where it is voted on.
TITLES = frozenset({"title", "gold", "crown", "trophy", "championship"})
VOTES = frozenset({"election", "elections", "poll", "ballot", "vote", "race", "mayoral", "presidential"})

# Beside one of these a score is one on the way: `led 2-0`, `3-1 up at the break`.
INTERIM = frozenset(
    """
    led lead leading trailed trailing ahead behind up down half-time halftime interval break tied deficit
    """.split()
)
# Of which each in a list has some: `Halden 12 seats, Rask 9`.
WON = frozenset(
    "seats votes points goals medals titles wins games runs mandates delegates members cases deaths".split()
)
