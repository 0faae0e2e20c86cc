"""The sums a draft does by itself."""

from datetime import date
from pathlib import Path

import pytest
import tomli

from factcheck import arithmetic, countable, facts
from factcheck.facts import Context
from factcheck.words import cut, parts

CASES = tomli.loads((Path(__file__).parent / "spec" / "arithmetic.toml").read_text("utf-8"))["case"]
TODAY = Context(date(2020, 6, 1))


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_examine(case: dict) -> None:
    sentences = [cut(line) for line in case["text"].strip().splitlines()]
    stated = [arithmetic.Stated(words, facts.extract(words, TODAY, arithmetic.KINDS)) for words in sentences]
    problems = list(arithmetic.examine(stated, TODAY))
    assert len(problems) == len(case["wants"]), problems
    for problem, words in zip(problems, case["wants"], strict=True):
        assert words in problem.message
    told = [sentences[problem.sentence].text[problem.start : problem.end] for problem in problems]
    assert all(words.strip() for words in told)
    assert told == case.get("at", told)


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_a_sentence_that_cannot_count_is_told_at_a_glance(case: dict) -> None:
    """Facts are read where `countable` says so: whatever is found must be found there."""
    sentences = [cut(line) for line in case["text"].strip().splitlines()]
    stated = [arithmetic.Stated(words, facts.extract(words, TODAY, arithmetic.KINDS)) for words in sentences]
    written = [parts(words.text) for words in sentences]
    twins = countable.twins(written)
    for problem in arithmetic.examine(stated, TODAY):
        if problem.other is None:
            assert countable.has_figures(written[problem.sentence])
        else:
            assert {problem.sentence, problem.other} <= twins
