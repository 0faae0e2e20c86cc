"""What is said of one thing in several words, of which only one can hold at a time: `is in custody`, `is at large`.

A line holds two sides or more, a side phrases parted by commas, which are looked up by stem. `!` opens what comes about
and stays so, in the passive or of its subject: `was arrested` tells against `is at large`, but `was at large` does not
tell against it, as it may have been before. `>` opens what undoes another of these, and so does not tell against it:
`was released` of who `was arrested`. A phrase that no other side rules out for good (`went home`, `is on top`) has no
place here. `is` stands for every form of it.
"""

_STATES = """
at large, on the run, on the loose, in hiding, > escaped | in custody, in jail, in prison, in detention, behind bars, under arrest, ! arrested, ! detained, ! captured, ! caught, ! jailed, ! imprisoned | > released, > freed, > bailed
! called off, ! cancelled, ! abandoned | ! went ahead, ! took place
! cancelled, ! scrapped, ! terminated, ! rescinded, ! annulled, ! repealed, ! revoked | still holds, still stands, in force, still valid, remains valid
! acquitted, ! cleared, ! exonerated, ! found not guilty | ! convicted, ! found guilty, ! jailed, ! sentenced, ! pleaded guilty
! demolished, ! torn down, ! pulled down, ! knocked down, ! razed | still stands, still standing, remains standing, stands to this day
is uninhabited, is deserted, empty of people | is inhabited, people live on, home to, inhabitants
privately owned, in private hands, private property | state-owned, publicly owned, in public hands, in state hands, owned by the state, owned by the government, owned by the city, owned by the council, owned by the town
is free, free of charge, at no charge | costs, charges
in secret, in private, by secret ballot, behind closed doors | in public, in the open, by a show of hands
in black and white | in colour, in color
! settled, ! resolved | unresolved, still before the court, still in dispute, still disputed, drags on, goes on, go on, still going on
is over, at an end, ! ended, ! came to an end | goes on, go on, still going on, drags on, under way, is ongoing, continues, still continues
sold out, fully booked, is full | half empty, half full, is empty, tickets left, still available, still on sale
at home | away
by hand | by machine
on foot, walked | by bus, by coach, took the bus, by tram | by car, drove | by train, by rail, took the train | by bicycle, by bike, cycled | by ship, by boat, by sea, by ferry, took the ferry | by plane, by air, flew
by road | by rail | by sea
full-time | part-time
is single, is unmarried, never married | is married, has a wife, has a husband | is divorced | is widowed
childless | father of, mother of, has a son, has a daughter, has children
only child | has a brother, has a sister, brothers, sisters
! unharmed, ! unhurt, ! uninjured, ! unscathed | ! injured, ! hurt, ! wounded, ! killed
left - handed | right - handed
by accident, accidentally, by mistake | on purpose, deliberately, intentionally
in stock | out of stock, sold out
! made public | kept secret
is common, is widespread | is rare, is scarce, is uncommon
is signed | is anonymous, is unsigned
! landed safely | ! crashed
! came first, ! finished first, ! arrived first | ! came last, ! finished last, ! arrived last
on strike | at work
in use | out of use, disused
in service | out of service
on display | in storage
in print | out of print
in power, in office, in government | out of power, out of office, in opposition
underground | above ground, overground
landlocked | on the coast, has a coast
lies inland | on the coast, by the sea
sold to | given to, donated to
one - way | two - way
paid in full, in full | in part, in instalments
on land | at sea
in the lead | in last place, at the bottom
by name | anonymously
in person | by video link, by video, online, by phone, by telephone
in writing | orally, by word of mouth
in cash | by card, by cheque, in shares, by bank transfer
broadcast live, shown live | pre - recorded
at the top | at the bottom
"""
STATES = tuple(
    tuple(tuple(phrase.strip() for phrase in side.split(",")) for side in line.split(" | "))
    for line in _STATES.strip().splitlines()
)

# What tells that it was otherwise before: `went ahead a week later`, `acquitted on appeal`.
SEQUELS = frozenset("later afterwards subsequently eventually finally then again appeal retrial".split())
# Before a noun, what may make it another than the one that has the noun alone: `the other dispute`, `some workers`.
SINGLING = frozenset("other another some many most few old new former next last first second third".split())
