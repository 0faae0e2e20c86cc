"""What several words say as one: `turned the bid down` for "rejected it", `lost their lives` for "died".

A line is the one word, in the present and in the past, and the phrases for it. `~` stands for whose it is (`their`),
`*` for up to four words of what it is done to, or none. Behind `!` are the words that may not follow: `took over as
chairman` bought nothing. A phrase belongs here if it has that sense wherever an editor meets it.
"""

PHRASES = """
die died: lose ~ life | lose ~ lives | pass away | breathe ~ last | succumb to ~ injuries | succumb to ~ wounds
ban banned: bar * from
reject rejected: turn * away ! from | turn * down | throw * out | vote * down
postpone postponed: put * off | push * back to
cancel cancelled: call * off
establish established: set * up
build built: put * up ! for with against to
unearth unearthed: dig * up
founded founded: come into being
conduct conducted: carry * out
sack sacked: lay * off | show * the door | give * the sack
acquire acquired: take * over ! as from at the in on when after following duties
merge merged: join with
speak spoke: make a speech | give a speech | deliver a speech
close closed: shut * down | close * down | shut ~ doors | close ~ doors
effective effective: take effect | come into force | come into effect | go into effect | go into force | enter into force
marry married: tie the knot | get married | get wed
suicide suicide: take ~ own life | take ~ own lives | commit suicide
bankrupt bankrupt: go bankrupt | go bust | file for bankruptcy | file for insolvency
investigate investigated: look into | inquire into | enquire into | open an investigation into | launch an investigation into | open an inquiry into | launch an inquiry into
discover discovered: come across
explode exploded: blow up
trail trailed: bring up the rear
surprise surprised: catch * off guard | take * by surprise | catch * by surprise
launch launched: bring * out ! of | make ~ debut ! in as for at on with against
exhaust exhausted: run out of | run short of
end ended: come to an end | bring * to an end | put an end to | draw to a close
state-owned state-owned: own by the state ! government
participate participated: take part in
use used: make use of
decide decided: make a decision to
accelerate accelerated: step * up ! to as
begin began: get under way | get underway | kick * off
resign resigned: step down | stand down | hand in ~ notice | hand in ~ resignation | tender ~ resignation
demolish demolished: knock * down | pull * down | tear * down
extinguish extinguished: put out the fire | put out the blaze
release released: come out ! of against in as with on for
agree agreed: reach an agreement | reach a deal | strike a deal | come to an agreement
sue sued: take * to court
acquit acquitted: find * not guilty | clear of
convict convicted: find * guilty
jail jailed: send * to prison | send * to jail | put * behind bars
consist consisted: be made up of | be composed of | be comprised of
hire hired: take * on ! the a an
destroy destroyed: burn * to the ground | raze * to the ground | burn * down
flee fled: run away from
withdraw withdrew: pull out of | back out of | drop out of
offset offset: make up for
admit admitted: plead guilty | own up to
deny denied: plead not guilty
strike struck: walk out ! of
strike struck: stop work | down tools
win won: come first | cross the line first | come out on top | emerge victorious | claim victory
propose proposed: put * forward
evacuate evacuated: move to safety | bring to safety
disappear disappeared: go missing
happen happened: come about
lead led: be in charge of | be at the helm of
tolerate tolerated: put up with
continue continued: carry on with | go on to
approve approved: give * the go - ahead | give the go - ahead to | give * the green light | give the green light to | give ~ blessing to | sign off on
suspend suspended: put * on hold | put * on ice
scrap scrapped: do away with | get rid of
criticise criticised: hit out at | lash out at | take aim at | take issue with
apologise apologised: say sorry | issue an apology | make an apology
collapse collapsed: break down ! by into in as the a an | give way ! to | fall apart
omit omitted: leave * out ! of
disband disbanded: split up ! into | break up ! into by with
raise raised: grow up ! to
start started: break out ! of
flood flooded: burst ~ banks
examine examined: look at
launch launched: blast off | lift off
abdicate abdicated: hand over the throne | give up the throne
arrest arrested: take * into custody
visit visited: pay a visit to
meet met: hold talks with | hold a meeting with | sit down with
support supported: come out in favour of | come out in favor of | throw ~ weight behind | lend ~ support to | be in favour of | be in favor of
oppose opposed: come out against | speak out against | be against
question questioned: cast doubt on | throw doubt on | call * into question
rely relied: draw on ! a the | fall back on | lean on | lean heavily on
increase increased: scale * up | beef * up | crank * up
reduce reduced: scale * back | scale * down | cut back on | cut down on | pare * back
abandon abandoned: give up on
allow allowed: lift ~ ban on | lift a ban on | lift the ban on
relinquish relinquished: give up ! on to trying
depart departed: set off ! a an the | set out ! to the a an
vote voted: go to the polls | cast ~ vote | cast ~ votes | cast ~ ballot | cast ~ ballots
sign signed: put ~ name to | put ~ names to | put pen to paper on
pay paid: fork out | shell out
attempt attempted: make an attempt to | have a go at
improve improved: get better
rise rose: go up ! in on from to
fall fell: go down ! in with on as from to
strengthen strengthened: grow stronger | get stronger | become stronger
weaken weakened: grow weaker | get weaker | become weaker
worsen worsened: get worse | go from bad to worse
miss missed: fall short of
announce announced: make * public
kill killed: claim the lives of | cost the lives of | take the lives of
rescue rescued: bring * to safety | lead * to safety | pull * to safety
hit hit: plough into | plow into | smash into | slam into | crash into
steal stole: make off with | run off with
elect elected: vote * into office
oust ousted: vote * out of office | force * out of office | drive * from office
blame blamed: point the finger at | put the blame on | lay the blame on
attribute attributed: put * down to
overtake overtook: move ahead of | pull ahead of
test tested: put * to the test
solve solved: sort * out | iron * out | find a solution to
prevent prevented: stave * off | ward * off | head * off
proceed proceeded: go ahead with | press ahead with | push ahead with | forge ahead with | press on with
obey obeyed: abide by
ignore ignored: take no notice of | turn a blind eye to | pay no attention to
devise devised: come up with
cooperate cooperated: work together | join forces ! with | team up ! with
attack attacked: carry out an attack on | launch an attack on
praise praised: heap praise on | speak highly of
gross grossed: box office
retrial retrial: new trial | fresh trial
punctual punctual: on time ! for to as with | in time ! to as with he she they the
eat ate: feed on
join joined: flow into | empty into
retire retired: hang up ~ boots | go into retirement
"""
# What makes one with the verb right before it, where a person is shown that verb: `ruled out`.
PARTICLES = frozenset({"out", "down", "off"})
# Nouns that say no more with their preposition than that it was so: `on sale`, `in use`, `on average`.
IDIOMS = frozenset(
    """
    addition average board charge display duty fact force help hold line loan office order part particular place power
    practice record risk sale show strike time total turn use vain
    """.split()
)
# Before `away from`, in its plain sense.
GOING = frozenset("walk walks walked walking run ran running drive drove driven step stepped went go".split())
# What opens a phrase that says why, when or against what. `due` is one behind a verb: "deaths due to" names a sort.
REASONS = frozenset("because due owing thanks after following amid amidst despite although though unless".split())
