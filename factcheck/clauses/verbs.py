"""A sentence's tokens in, which of them are verbs that it may have for its own out."""

from collections.abc import Sequence

from factcheck.lexicon.propose import (
    ALSO_NOUNS,
    BEHIND_A_VERB,
    DETERMINERS,
    FINITE,
    INFINITIVES,
    INTENDING,
    NO_VERBS,
    OBJECTS,
    OF_FIGURES,
    PAST_ALONE,
    PLURAL,
    PLURAL_PEOPLE,
    THIRD_PERSON,
)
from factcheck.model import Token
from factcheck.words import key_after, key_at, key_before, text_after, text_before

_BEFORE_A_FIGURE = frozenset("$€£-−+~")


def is_verb(tokens: Sequence[Token], at: int) -> bool:
    """Whether the token is a verb that a sentence may have for its own, by its form; that of `state-owned` is none."""
    key = tokens[at].key
    if key in FINITE or key in PAST_ALONE or key in THIRD_PERSON:
        return True
    if at and (key in PLURAL or key in INTENDING) and _is_of_plural(tokens, at):
        return True
    if key in ALSO_NOUNS and 0 < at < len(tokens) - 1 and key_before(tokens, at) not in DETERMINERS | {"to"}:
        after = tokens[at + 1]
        return after.key in BEHIND_A_VERB or not after.text[0].isalpha()
    if key in OF_FIGURES and 0 < at < len(tokens) - 1 and key_before(tokens, at) not in DETERMINERS | INFINITIVES:
        behind = text_after(tokens, at)
        return behind == "by" or behind[0].isdigit() or behind in _BEFORE_A_FIGURE
    if (
        at
        and key.endswith("s")
        and [token.key for token in tokens[at + 1 : at + 2]] == ["and"]
        and at + 2 < len(tokens)
    ):
        return key_at(tokens, at + 2) in FINITE | THIRD_PERSON  # "designs and sells"
    is_joined = text_before(tokens, at) == "-"
    return len(key) > 4 and key.endswith("ed") and key not in NO_VERBS and not is_joined  # noqa: PLR2004


def _is_of_plural(tokens: Sequence[Token], at: int) -> bool:
    """Whether a form that is an infinitive or a noun elsewhere is a verb here: by what stands before and behind it."""
    before, after = tokens[at - 1], key_after(tokens, at) if at + 1 < len(tokens) else ""
    if before.key in DETERMINERS | INFINITIVES or not before.text[0].isalnum():
        return False
    if key_at(tokens, at - 2) == "than":
        return False  # "older than you think"
    if tokens[at].key in INTENDING:
        return after == "to"
    return before.key in PLURAL_PEOPLE or after in OBJECTS or (before.key[-1] == "s" and after in BEHIND_A_VERB)
