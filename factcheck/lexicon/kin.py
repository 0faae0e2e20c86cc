"""What two are to each other, told from either end: `Ada is Ben's daughter`, "Ben is the father of Ada".

In a line: a relation, what it is from the other end, and the words for it, for either sex, for a man, for a woman.
"""

_KIN = """
child parent | child children | son sons | daughter daughters
parent child | parent parents | father fathers | mother mothers
grandchild grandparent | grandchild grandchildren | grandson grandsons | granddaughter granddaughters
grandparent grandchild | grandparent grandparents | grandfather grandfathers | grandmother grandmothers
sibling sibling | sibling siblings | brother brothers | sister sisters
pibling nibling | | uncle uncles | aunt aunts
nibling pibling | | nephew nephews | niece nieces
cousin cousin | cousin cousins | |
spouse spouse | spouse spouses | husband husbands | wife wives
"""
# The same of two who are no kin.
_OTHERS = """
employer employee | employer boss | |
employee employer | employee | |
teacher pupil | teacher tutor | |
pupil teacher | pupil student | |
"""
# By each word the relation that it says, of which sex it is, if either, and the relation from the other end.
KIN, _RELATED = (
    {
        word: (line[0].split()[0], sex, line[0].split()[1])
        for line in (one.split("|") for one in table.strip().splitlines())
        for sex, words in zip(("", "m", "f"), line[1:], strict=True)
        for word in words.split()
    }
    for table in (_KIN, _OTHERS)
)
RELATED = KIN | _RELATED
SIBLINGS = frozenset(word for word, (relation, _, _) in KIN.items() if relation == "sibling")

# One of two, who is not to the other what that is to them; siblings are, unless one is told to be the elder.
OF_ONE = frozenset(word for word, (relation, _, converse) in RELATED.items() if relation != converse) | frozenset(
    """
    stepfather stepmother stepson stepdaughter mentor successor predecessor widow tributary subsidiary suburb
    sequel prequel moon remake adaptation cover capital founder author creator
    """.split()
)
# What each of two is to the other.
RECIPROCAL = SIBLINGS | frozenset(
    """
    cousin cousins twin twins friend friends rival rivals neighbour neighbours neighbor neighbors partner partners
    colleague colleagues opponent opponents spouse ally allies counterpart counterparts teammate teammates classmate
    classmates equal equals identical adjacent next close
    """.split()
)
