"""A claim that is left unread after a glance at its words would have changed nothing."""

from datetime import date
from functools import cache
from pathlib import Path
from random import Random

import pytest
import tomli

from factcheck import check, store, words
from factcheck.desk import Desk, candidates, prepare
from factcheck.facts import Context
from factcheck.judge import nearest, places, ruling, shortlist, wording
from factcheck.judge import weigh as weighing
from factcheck.judge.weigh import Judgement, weigh
from factcheck.match.align import align
from factcheck.match.read.glance import glimpse, matter_of, most, outline
from factcheck.match.read.glimpses import read_glimpse
from factcheck.match.read.reading import read
from factcheck.model import Finding, Piece, Prose, Sentence, Source, Span
from tests.benchmarks.planted import CHANGES

SPEC = Path(__file__).parent / "spec"
CONTEXT = Context(date(2024, 3, 5))


def test_no_claim_covers_more_than_the_glance_allows() -> None:
    for source in [
        one for path in SPEC.glob("compare*.toml") for one in tomli.loads(path.read_text("utf-8"))["source"]
    ]:
        claim = outline((source["text"],), source["name"])
        sourced = read(source["text"], CONTEXT, source["name"])
        for case in source["drafts"]:
            stated = read(case["text"], CONTEXT)
            found = align(stated, sourced, CONTEXT)
            for seen in (glimpse(words.parts(case["text"])), read_glimpse(stated)):
                bound = most(seen, claim)
                assert bound.coverage >= found.coverage - 1e-9, case["text"]
                assert bound.rest >= found.rest - 1e-9, case["text"]
                if found.coverage >= shortlist.COMPARED:  # of less nothing is asked
                    assert matter_of(seen, bound) >= found.matter - 1e-9, case["text"]
                if seen.heads is not None and found.is_headed:
                    assert all(bound.likenesses[place] > 0 for place in seen.heads), case["text"]
                if seen.heads is not None and found.is_led:
                    assert seen.lead is not None, case["text"]
                    assert bound.likenesses[seen.lead] > 0, case["text"]


def test_no_ruling_asks_for_less_than_the_shortlist_does() -> None:
    """A share that `ruling` comes to ask for has a place here, and the shortlist may have to ask for less."""
    shares = {name: share for name, share in vars(ruling).items() if name.endswith("_COVERAGE") and name[0] != "_"}
    of_facts = {"FIGURES_COVERAGE", "OVERCLAIM_COVERAGE"}  # of sentences with a figure that the claim may have too
    of_implied = {"SUPPORT_COVERAGE", "RIVAL_COVERAGE"}  # of claims that say nothing of what they are about
    of_signs = {"RECEPTION_COVERAGE"}  # of words that have a sign
    assert {name for name, share in shares.items() if share < shortlist.DECIDING} <= {
        *of_facts,
        *of_implied,
        *of_signs,
    }
    assert min(shares[name] for name in of_signs) >= shortlist.NEAREST
    on_words = (ruling.CLAIM_COVERAGE, ruling.NAME_COVERAGE, ruling.TURN_COVERAGE, ruling.OVERCLAIM_COVERAGE)
    assert min(*on_words, nearest.NEAR) >= shortlist.NEAREST
    assert nearest.REST_OF_IT >= shortlist.WITHOUT_A_NAME
    assert nearest.NEAR_OF_SUBJECT >= shortlist.NEAREST_OF_SUBJECT
    assert ruling.NAMED >= shortlist.NAMED
    assert min(places.FIGURES_COVERAGE, ruling.CLAIM_FIGURES, ruling.CLAIM_SERIES) >= shortlist.COMPARED
    assert min(ruling.NAME_COVERAGE, ruling.IMPLIED_REST) >= shortlist.WITHOUT_A_NAME
    assert min(ruling.CLAIM_MATTER, ruling.SUPPORT_MATTER, ruling.NAME_MATTER) >= shortlist.MATTER
    assert min(ruling.OVERCLAIM_COVERAGE, ruling.CLAIM_FIGURES) >= shortlist.SAYING_MORE
    assert places._LEAST_COVERAGE["quotation"] >= shortlist.SAYING_MORE  # noqa: SLF001
    assert 100 * shortlist.PASSAGE <= weighing._WHOLE  # noqa: SLF001
    assert shortlist.IN_A_PASSAGE <= weighing._PART_OF_A_PASSAGE  # noqa: SLF001
    assert weighing._SUBJECT_OF_A_PART >= shortlist.NAMED  # noqa: SLF001
    assert weighing._LONGEST_PASSAGE == shortlist.LONGEST_PASSAGE  # noqa: SLF001
    assert min(ruling.CLAIM_COVERAGE, ruling.TURNED_COVERAGE, ruling.IMPLIED_REST) >= shortlist.DECIDING
    assert ruling.NAME_COVERAGE >= shortlist.DECIDING
    assert min(nearest.NEAR, wording._OPEN / 100) >= shortlist.NEAREST  # noqa: SLF001


@cache
def desk() -> Desk:
    return prepare(store.load((store.shipped(),)))


def sentences() -> list[str]:
    """Every claim that is shipped, changed in each way a writer changes it, and every sentence of the drafts."""
    random = Random(0)
    claims = [claim.text for claim in store.load((store.shipped(),)).claims]
    drafts = [
        sentence.text
        for path in sorted((SPEC / "verdicts").glob("*.md"))
        for sentence in check.open_draft(Source("draft.md", path.read_text("utf-8")), desk(), _settings()).sentences
    ]
    return drafts + [change(claim, random) for change in CHANGES.values() for claim in claims]


def _settings() -> object:
    from factcheck.config import Settings

    return Settings(today=date(2024, 3, 5))


@pytest.mark.parametrize("is_worthy", [True, False])
def test_nothing_is_said_otherwise_for_a_claim_that_was_not_read(is_worthy: bool) -> None:
    said = 0
    for text in sentences():
        every = tuple(candidates(text, desk()))
        whole = _told(text, weigh(read(text, CONTEXT), every, CONTEXT), is_worthy=is_worthy)
        judgement = check.judge(text, desk(), CONTEXT, is_worthy=is_worthy)
        if judgement and judgement.statements:
            continue  # it was judged by what it says side by side
        quick = _told(text, judgement, is_worthy=is_worthy)
        assert quick == whole, text
        said += bool(whole and whole.matches)
    assert said > 100


def _told(text: str, judgement: Judgement | None, *, is_worthy: bool) -> Finding | None:
    prose = Prose.of((Piece(text, Span(0, len(text))),))
    return wording.finding(Sentence(prose, 0, len(text)), judgement, is_worthy=is_worthy)
