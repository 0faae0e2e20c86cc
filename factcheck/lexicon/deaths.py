"""How somebody died, by manners of which one death has one: an illness, a crime, a suicide, an accident, a sentence.

What may come of several manners stands on the line of each: who drowned may have been drowned, or have drowned
themselves. What may come of a wound (`an infection`, `sepsis`) has no place here.

A word or phrase of `_TOLD` is looked for behind a word for a death, `died of cancer`; those of `_DONE` tell of the death
themselves: `was murdered`, `killed herself`. `~` stands for any form of `be`.
"""

_TOLD = """
illness: cancer, leukaemia, leukemia, pneumonia, tuberculosis, stroke, influenza, malaria, cholera, typhoid, smallpox, aids, hepatitis, cirrhosis, diabetes, heart attack, heart failure, heart disease, kidney failure, illness, disease, natural causes, old age, his sleep, her sleep, plague, tumour, tumor
accident: accident, crash, collision, drowning, avalanche, shipwreck, derailment
battle: in battle, in action, in combat
suicide: suicide, own hand, drowning
crime: drowning
"""

_DONE = """
crime: ~ murdered, ~ assassinated, ~ lynched, ~ strangled, ~ poisoned, ~ drowned, drowned, ~ executed, ~ hanged, stabbed to death, beaten to death, killed by his, killed by her
suicide: committed suicide, killed himself, killed herself, hanged himself, hanged herself, shot himself, shot herself, took his own life, took her own life, drowned himself, drowned herself, ~ drowned, drowned, ~ poisoned, ~ hanged
accident: ~ drowned, drowned, ~ poisoned
sentence: ~ executed, ~ beheaded, ~ guillotined, ~ hanged
battle: killed in action, fell in battle
"""

TOLD, DONE = (
    tuple(
        (manner, tuple(phrase.split()))
        for manner, _, phrases in (line.partition(": ") for line in table.strip().splitlines())
        for phrase in phrases.split(", ")
    )
    for table in (_TOLD, _DONE)
)

# Words by which a death is told, and those by which it is not, or not as one that happened.
FATAL = frozenset("died dies die death dead killed fatal fatally succumbed succumbs perished suicide".split())
NOT_FATAL = frozenset(
    """
    survived survives survive surviving attempted attempt attempts tried threatened accused alleged allegedly suspected
    charged convicted rumoured rumored almost nearly faked planned plotted officially reportedly believed claimed may might could would if whether unless
    """.split()
)
