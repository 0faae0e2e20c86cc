"""What stands in prose and is none of its words, as patterns: loaded only where a text has a sign of it."""

import re

WEB_ADDRESS = re.compile(
    r"""
    (?: https?:// | ftp:// | \bwww\. | \bdoi:(?=10\.) ) [^\s<>"“”«»\ufffc]* [^\s<>"“”«»\ufffc.,;:!?'’)\]}…。，、]
    | [\w.+-]{1,64} @ [\w-]{1,63} (?: \.[\w-]{1,63} ){1,8}
    """,
    re.VERBOSE,
)

# `[1]`, `[2, 4–6]` behind a word: the numbers of sources, none of the sentence's own. What a noun
# follows may be an editor's word in a quotation: “we sold [40] units”.
NUMBERED_SOURCE = re.compile(
    r"""
    (?: (?<=[\w.!?…,;:%)\]”’"']) | (?<=\S[ ]) ) \[ \d{1,3} (?: [ ]?[,;–-][ ]?\d{1,3} ){0,20} \]
    (?= \Z | [\s\[]*[.,;:!?…)”’"'\[—–] | \s+ (?: and|but|or|while|which|who|as|in|by|is|are|was|were|has|have|had ) \b
      | (?<=[.!?…”’"']\[\d\]) | (?<=[.!?…”’"']\[\d\d\]) )
    """,
    re.VERBOSE,
)
