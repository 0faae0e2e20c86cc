"""The ways in which two texts tell one thing so that it can be only one of them, by the kind of turn that each is."""

from factcheck.match.parties.described import described_otherwise
from factcheck.match.parties.elsewhere import told_of_another
from factcheck.match.parties.kindred import unlike_kin
from factcheck.match.stance.apiece import shared_out
from factcheck.match.stance.comparisons import outweighed
from factcheck.match.stance.countered import countered, dealt_otherwise, outdone
from factcheck.match.stance.courses import diverging
from factcheck.match.stance.cycles import unlike_span
from factcheck.match.stance.deaths import died_otherwise
from factcheck.match.stance.displaced import displaced
from factcheck.match.stance.expectations import unplanned
from factcheck.match.stance.frequencies import unlike_often
from factcheck.match.stance.joints import rejoined
from factcheck.match.stance.lasting import outlasting
from factcheck.match.stance.marked import marked, siding
from factcheck.match.stance.occasions import unlike_count
from factcheck.match.stance.persons import told_apart
from factcheck.match.stance.realis import unlike_realis
from factcheck.match.stance.seconds import put_second
from factcheck.match.stance.states import unlike_state
from factcheck.match.stance.turn import RIVAL, STATE
from factcheck.match.stance.unaided import unlike_company
from factcheck.match.stance.unmoved import unmoved
from factcheck.match.words.rivals import excluded

# What tells one thing in two ways, by the kind of turn that it is, in the order in which it is looked for.
WAYS = (
    (RIVAL, (excluded, marked, unlike_often, unlike_span, told_apart, unlike_company, told_of_another, put_second)),
    ("opposite", (diverging, unmoved, siding, unplanned, rejoined, countered, dealt_otherwise, outdone, outweighed)),
    (STATE, (unlike_state,)),
    ("class", (died_otherwise, unlike_kin)),
    ("ended", (outlasting,)),
    ("realis", (unlike_realis,)),
    (RIVAL, (displaced, unlike_count, shared_out, described_otherwise)),
)
