"""What several words say as one: `turned the bid down` for "rejected it", `lost their lives` for "died".

A line is the one word, in the present and in the past, and the phrases for it. `~` stands for whose it is (`their`),
`*` for up to four words of what it is done to, or none. Behind `!` are the words that may not follow: `took over as
chairman` bought nothing. A phrase belongs here if it has that sense wherever an editor meets it.
"""

PHRASES = """
die died: lose ~ life | lose ~ lives | pass away | breathe ~ last
reject rejected: turn * down
dismiss dismissed: throw * out
postpone postponed: put * off | push * back to
cancel cancelled: call * off
establish established: set * up
founded founded: come into being
conduct conducted: carry * out
sack sacked: lay * off
acquire acquired: take * over ! as from at the in on when after following duties
close closed: shut * down | close * down
effective effective: take effect | come into force | come into effect | go into effect | go into force | enter into force
marry married: tie the knot | get married | get wed
suicide suicide: take ~ own life | take ~ own lives | commit suicide
bankrupt bankrupt: go bankrupt | go bust | file for bankruptcy | file for insolvency
investigate investigated: look into
discover discovered: come across
explode exploded: blow up
end ended: come to an end | bring * to an end | put an end to | draw to a close
participate participated: take part in
use used: make use of
decide decided: make a decision to
begin began: get under way | get underway | kick * off
resign resigned: step down | stand down | hand in ~ notice | hand in ~ resignation | tender ~ resignation
demolish demolished: knock * down | pull * down | tear * down
extinguish extinguished: put out the fire | put out the blaze
release released: come out ! of against in as with on for
agree agreed: reach an agreement | reach a deal | strike a deal | come to an agreement
sue sued: take * to court
acquit acquitted: find * not guilty
convict convicted: find * guilty
jail jailed: send * to prison | send * to jail | put * behind bars
consist consisted: be made up of | be composed of | be comprised of
hire hired: take * on ! the a an
destroy destroyed: burn * to the ground | raze * to the ground
flee fled: run away from
withdraw withdrew: pull out of
offset offset: make up for
continue continued: carry on with | go on to
"""
WHOSE = frozenset("his her its their my our your one's".split())
