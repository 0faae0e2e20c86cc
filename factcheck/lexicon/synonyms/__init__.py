"""Words that a writer swaps for one another without changing what is said.

A line is one sense; a word may stand in several lines. Base forms only: the reader looks words up by stem. A line
belongs here if an editor would let either word stand for the other in a news sentence, in the file of what it is of.
"""

from factcheck.lexicon.synonyms.affairs import AFFAIRS
from factcheck.lexicon.synonyms.culture import CULTURE
from factcheck.lexicon.synonyms.deeds import DEEDS
from factcheck.lexicon.synonyms.life import LIFE

SENSES = tuple(line for part in (AFFAIRS, CULTURE, DEEDS, LIFE) for line in part.split("\n") if line)
