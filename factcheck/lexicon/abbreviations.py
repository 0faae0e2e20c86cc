"""Words whose full stop may not end a sentence, in lower case without that stop. Data only.

They are parted by what follows them. Months, weekdays and states only count with a capital: `The sun.`, `He sat.`
"""

# Always followed by a name, unless `St.` is a street.
TITLES = frozenset(
    """
    mr mrs ms mx messrs mme mmes mlle dr drs prof profs rev revd fr hon rt pres gov lt sgt cpl pvt maj col gen
    adm cmdr cdr capt cpt brig det insp supt sen sens rep reps atty amb sec st ste mt ft sta srta sra
    herr mons msgr comm
    """.split()
)

# Followed by a figure; by anything else they are words of their own (`"No." He left.`).
BEFORE_FIGURES = frozenset(
    """
    rs no nos nr nº n° num p pp pg pgs vol vols ch chap fig figs eq eqs sec sect art arts par para paras app ex exh
    ed eds pt pts tab vers ver l fol ff bk c reg tel ext abb abs bd s hr hrs min mins ft lb lbs oz mi km mm cm approx
    jan feb mar apr jun jul aug sep sept oct nov dec
    """.split()
)

# The sentence goes on after them, whatever follows.
NEVER_LAST = frozenset(
    """
    e.g eg i.e ie cf viz vs v ca approx incl excl esp feat bzw vgl z.b d.h p.ej n.b q.v a.k.a aka d.b.a dba
    """.split()
)

# The next word decides: they stand before names as often as they end a sentence.
EITHER = frozenset(
    """
    inc corp co cos ltd plc llc llp lp bros mfg intl assn assoc dept dep univ inst natl govt
    jr sr esq ret al est dist div ave av blvd rd hwy pkwy sq bldg apt rte
    phd md usw bspw ggf cie gmbh pty bhd sdn
    """.split()
)
EITHER_WITH_CAPITAL = frozenset(
    """
    calif mass penn wash conn ill ind mich minn wis tenn okla ala ariz ark colo del fla ga kan ky miss mont neb nev
    ore va vt wyo mon tue tues wed weds thu thur thurs fri sat sun
    """.split()
)

# They end the sentence before a capital, unless it is a day or a time zone.
TIMES = frozenset({"a.m", "p.m"})
AFTER_TIMES = frozenset(
    """
    gmt utc bst cet cest est edt cst cdt mst mdt pst pdt et ct pt ist jst hkt sgt aest aedt
    eastern central mountain pacific greenwich beijing london local
    monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun today tomorrow
    january february march april may june july august september october november december
    """.split()
)
TIME_PREPOSITIONS = frozenset({"at", "by", "before", "after", "around", "about", "from", "until", "till", "since"})

# Names that are written with `!`; it ends no sentence of itself.
NAMES_WITH_MARKS = frozenset({"yahoo", "jeopardy"})

# Words that, with a capital, begin a sentence and hardly ever a name.
SENTENCE_STARTERS = frozenset(
    """
    a an the this that these those such another other others some any many most much more few several both each
    every all none neither either no not one two three mr mrs ms
    it he she they we you it's he's she's they're we're you're that's there's here's what's let's
    his her its their our your my
    and but or so yet nor for if when while whenever where wherever whereas although though because since unless until
    after before as at by from in into on of off over under above below during despite with within without through
    throughout between among against along around about besides beyond to toward towards upon via per
    then now here there however therefore thus hence still also even only just instead meanwhile moreover
    furthermore nevertheless nonetheless otherwise indeed finally first second third next last later earlier
    today yesterday tomorrow tonight recently currently eventually previously additionally separately
    what who whom whose which why how
    is are was were do does did can could would should has have had let please according
    """.split()
)
