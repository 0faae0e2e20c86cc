"""Text in, tokens out: the one cutting into words that every room shares.

A token is a run of letters, a run of digits with its separators, a possessive, or a single mark.
`910B` is two tokens that touch (`910`, `B`), `China's` is `China` and `'s`, `isn't` is one.
"""

import re

from factcheck.model import Token, Words

_TOKEN = re.compile(
    r"""
    (?:[^\W\d_]+|[\u0300-\u036f]+)+                    # a word ...
      (?:['’](?!s(?![^\W_]))[^\W\d_]+)*                # ... with its inner apostrophes: isn't, O'Brien
    | \d+(?:[.,]\d+)*                                  # 33, 1,200, 3.5, 2024
    | ['’]s(?![^\W_])                                  # possessive, or a shortened "is"
    | \S                                               # any other mark
    """,
    re.VERBOSE,
)


def cut(text: str) -> Words:
    """The tokens of `text`, in order; white space belongs to none."""
    return Words(
        text,
        tuple(
            Token(found[0], found[0].lower().replace("’", "'"), found.start(), found.end())
            for found in _TOKEN.finditer(text)
        ),
    )


def parts(text: str) -> list[str]:
    """The same tokens as they are written, for a look at which there are."""
    return _TOKEN.findall(text)


def keys(text: str) -> tuple[str, ...]:
    """The keys of those tokens that begin with a letter or a digit."""
    return tuple([key for key in _TOKEN.findall(text.lower().replace("’", "'")) if key[0].isalnum()])
