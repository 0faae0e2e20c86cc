"""Words of which only one holds at a time: a door is red or green, somebody's son is not their cousin.

A line is a class. What may well be two at once (a film of two genres, a person of two offices) is no class of these.
"""

_RIVALS = """
red crimson scarlet | blue navy | green | yellow | orange | purple violet | pink | black | white | brown | grey gray
son | daughter | cousin | nephew | niece | uncle | aunt | brother | sister | father | mother | grandson | granddaughter | grandfather | grandmother | stepson | stepdaughter | stepfather | stepmother | husband widower | wife widow
gold | silver | bronze
wooden timber | brick | concrete | marble | steel
primary | secondary | tertiary
army | navy | marines
solid | liquid | gaseous
small | medium | large
junior | senior
lower | upper | middle
weekly | monthly | daily | yearly annual annually | quarterly | hourly | fortnightly biweekly
twins | triplets | quadruplets
bachelor's | master's | doctoral
breakfast | lunch | dinner
morning | afternoon | evening
spring | summer | autumn fall | winter
catholic | protestant | muslim | jewish | hindu | buddhist | sikh | orthodox
heart cardiac | lung | liver | kidney | brain | skin | breast | prostate | pancreatic | colon | stomach | ovarian
viral | bacterial | fungal
first-degree | second-degree | third-degree
nickel | copper | zinc | lithium | cobalt | lead | tin
oil | coal | wind | nuclear | solar
wheat | maize corn | rice | barley | soybean soybeans
football soccer | basketball | baseball | cricket | rugby | tennis | golf | hockey | volleyball | badminton
"""
RIVALS = tuple(tuple(tuple(side.split()) for side in line.split(" | ")) for line in _RIVALS.strip().splitlines())
