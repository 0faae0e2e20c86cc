"""`python -m tests.accuracy.proposals ARTICLE STORE [--issued DATE]`: how much of a hand-made store is proposed.

A hand-made claim's quotation is held if one of the proposals quotes those words, at the same place and
perhaps with more around them; its figures, its speaker and its as-of date if a proposal from the same
words has them too. What is left is what a curator would have to type.
"""

import argparse
from collections.abc import Callable
from pathlib import Path

from factcheck import store, words
from factcheck.curate.propose import claims, work
from factcheck.curate.propose.claims import Proposed
from factcheck.model import Claim, Series, Source
from factcheck.store import Store

Held = Callable[[Claim, Proposed], bool]


def main() -> None:
    """Print the shares."""
    options = argparse.ArgumentParser(prog="python -m tests.accuracy.proposals", description=__doc__)
    options.add_argument("article")
    options.add_argument("store")
    options.add_argument("--issued")
    asked = options.parse_args()
    source = Source(asked.article, Path(asked.article).read_text("utf-8"))
    said = {"issued": asked.issued} if asked.issued else {}
    proposal = claims.propose(source, work.issued_of(work.describe(source, said)))
    hand = store.load([asked.store])
    reviews = sum(len(proposed.reviews) for proposed in proposal.proposed)
    print(f"{len(hand.claims)} claims by hand, {len(proposal.proposed)} proposed with {reviews} points to review")
    for name, (held, asked_of) in shares(hand, proposal.proposed).items():
        print(f"{name:28} {held:3} of {asked_of:3}  {held / (asked_of or 1):.2f}")


def shares(hand: Store, proposed: tuple[Proposed, ...]) -> dict[str, tuple[int, int]]:
    """For each part of a claim, how many hand-made claims have it in a proposal, of how many that have it at all."""
    called = dict(hand.aliases)
    return {
        "quotation": _held(hand, proposed, lambda _: True, lambda _claim, _proposed: True),
        "quotation, word for word": _held(hand, proposed, lambda _: True, _is_same_quote),
        "figures": _held(hand, proposed, lambda claim: bool(_figures(claim.text)), _has_figures),
        "speaker": _held(
            hand, proposed, lambda claim: bool(claim.speaker), lambda claim, other: _has_speaker(claim, other, called)
        ),
        "as-of date": _held(
            hand,
            proposed,
            lambda claim: bool(claim.as_of),
            lambda claim, other: other.values.get("as-of") == str(claim.as_of),
        ),
        "series": (sum(_has_series(series, proposed) for series in hand.series), len(hand.series)),
    }


def _held(hand: Store, proposed: tuple[Proposed, ...], has: Callable[[Claim], bool], holds: Held) -> tuple[int, int]:
    asked = [claim for claim in hand.claims if has(claim)]
    found = sum(any(_covers(one, claim) and holds(claim, one) for one in proposed) for claim in asked)
    return found, len(asked)


def _covers(proposed: Proposed, claim: Claim) -> bool:
    return " ".join(claim.quote.split()) in str(proposed.values["quote"])


def _is_same_quote(claim: Claim, proposed: Proposed) -> bool:
    return " ".join(claim.quote.split()).rstrip(".") == str(proposed.values["quote"]).rstrip(".")


def _figures(text: str) -> set[str]:
    return {token.text for token in words.cut(text).tokens if token.text[0].isdigit()}


def _has_figures(claim: Claim, proposed: Proposed) -> bool:
    said = str(proposed.values.get("text") or proposed.values.get("items"))
    return _figures(claim.text) <= _figures(said) | _figures(str(proposed.values.get("as-of")))


def _has_speaker(claim: Claim, proposed: Proposed, called: dict[str, str]) -> bool:
    mine, theirs = (str(name).lower() for name in (claim.speaker, proposed.values.get("speaker")))
    return called.get(mine, mine) == called.get(theirs, theirs)


def _has_date(claim: Claim, proposed: Proposed) -> bool:
    return proposed.values.get("as-of") == str(claim.as_of)


def _has_series(series: Series, proposed: tuple[Proposed, ...]) -> bool:
    wanted = {(item.holder, item.value) for item in series.items}
    return any(_values(one) == wanted for one in proposed if one.is_series)


def _values(proposed: Proposed) -> set[tuple[str, float]]:
    items = proposed.values["items"]
    return {(item["holder"], item["value"]) for item in items} if isinstance(items, list) else set()


if __name__ == "__main__":
    main()
