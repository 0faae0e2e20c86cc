"""Units of measure: each spelling's unit, its dimension, and how many of the dimension's base unit it holds.

Base units: metre, kilogram, second, litre, square metre, joule, watt, byte, hertz, pascal, volt, ampere.
Factors are exact by definition (NIST SP 811, appendix B), or a year's average for calendar lengths.
"""

DAY = 86_400.0
WEEK = 7 * DAY
YEAR = 365.25 * DAY

# unit: (dimension, factor, every spelling in lower case)
_SPELLED = {
    "millimetre": ("length", 1e-3, "millimetre millimetres millimeter millimeters mm mms"),
    "centimetre": ("length", 1e-2, "centimetre centimetres centimeter centimeters cm cms"),
    "decimetre": ("length", 1e-1, "decimetre decimetres decimeter decimeters dm"),
    "metre": ("length", 1.0, "metre metres meter meters mtr mtrs"),
    "kilometre": ("length", 1e3, "kilometre kilometres kilometer kilometers km kms kilometer's"),
    "micrometre": ("length", 1e-6, "micrometre micrometres micrometer micrometers micron microns"),
    "nanometre": ("length", 1e-9, "nanometre nanometres nanometer nanometers nm"),
    "picometre": ("length", 1e-12, "picometre picometres picometer picometers"),
    "inch": ("length", 0.0254, "inch inches"),
    "foot": ("length", 0.3048, "foot feet ft"),
    "yard": ("length", 0.9144, "yard yards yd yds"),
    "mile": ("length", 1609.344, "mile miles mi"),
    "nautical mile": ("length", 1852.0, "nmi"),
    "furlong": ("length", 201.168, "furlong furlongs"),
    "fathom": ("length", 1.8288, "fathom fathoms"),
    "light-year": ("length", 9.4607304725808e15, "lightyear lightyears ly"),
    "parsec": ("length", 3.0856775814913673e16, "parsec parsecs"),
    "astronomical unit": ("length", 1.495978707e11, "au"),
    "microgram": ("mass", 1e-9, "microgram micrograms mcg"),
    "milligram": ("mass", 1e-6, "milligram milligrams milligramme milligrammes mg mgs"),
    "gram": ("mass", 1e-3, "gram grams gramme grammes gm gms"),
    "kilogram": ("mass", 1.0, "kilogram kilograms kilogramme kilogrammes kilo kilos kg kgs"),
    "tonne": ("mass", 1e3, "tonne tonnes"),
    "ton": ("mass", 1e3, "ton tons"),  # short, long or metric: the writer seldom says, and metric lies between
    "kilotonne": ("mass", 1e6, "kilotonne kilotonnes kiloton kilotons kt"),
    "megatonne": ("mass", 1e9, "megatonne megatonnes megaton megatons mt"),
    "gigatonne": ("mass", 1e12, "gigatonne gigatonnes gigaton gigatons"),
    "ounce": ("mass", 0.028349523125, "ounce ounces oz"),
    "pound": ("mass", 0.45359237, "lb lbs"),
    "stone": ("mass", 6.35029318, "stone stones"),
    "carat": ("mass", 2e-4, "carat carats"),
    "nanosecond": ("time", 1e-9, "nanosecond nanoseconds ns"),
    "microsecond": ("time", 1e-6, "microsecond microseconds"),
    "millisecond": ("time", 1e-3, "millisecond milliseconds ms msec"),
    "second": ("time", 1.0, "second seconds sec secs"),
    "minute": ("time", 60.0, "minute minutes min mins"),
    "hour": ("time", 3600.0, "hour hours hr hrs"),
    "day": ("time", DAY, "day days"),
    "night": ("time", DAY, "night nights"),
    "week": ("time", WEEK, "week weeks wk wks"),
    "fortnight": ("time", 1_209_600.0, "fortnight fortnights"),
    "month": ("time", YEAR / 12, "month months mo mos"),
    "quarter": ("time", YEAR / 4, ""),
    "year": ("time", YEAR, "year years yr yrs yo"),
    "decade": ("time", 10 * YEAR, "decade decades"),
    "century": ("time", 100 * YEAR, "century centuries"),
    "millennium": ("time", 1000 * YEAR, "millennium millennia millenniums"),
    "gigayear": ("time", 1e9 * YEAR, "gigayear gigayears gigaannum"),
    "millilitre": ("volume", 1e-3, "millilitre millilitres milliliter milliliters ml mls"),
    "centilitre": ("volume", 1e-2, "centilitre centilitres centiliter centiliters cl"),
    "decilitre": ("volume", 1e-1, "decilitre decilitres deciliter deciliters dl"),
    "litre": ("volume", 1.0, "litre litres liter liters ltr ltrs"),
    "hectolitre": ("volume", 1e2, "hectolitre hectolitres hectoliter hectoliters hl"),
    "gallon": ("volume", 3.785411784, "gallon gallons gal gals"),
    "quart": ("volume", 0.946352946, "quart quarts"),
    "pint": ("volume", 0.473176473, "pint pints"),
    "cup": ("volume", 0.2365882365, "cup cups"),
    "fluid ounce": ("volume", 0.0295735295625, "floz"),
    "tablespoon": ("volume", 0.01478676478125, "tablespoon tablespoons tbsp tbsps"),
    "teaspoon": ("volume", 0.00492892159375, "teaspoon teaspoons tsp tsps"),
    "barrel": ("volume", 158.987294928, "barrel barrels bbl bbls"),
    "barrel per day": ("volume/time", 158.987294928 / 86400, "bpd"),
    "bushel": ("volume", 35.23907016688, "bushel bushels"),
    "hectare": ("area", 1e4, "hectare hectares ha"),
    "acre": ("area", 4046.8564224, "acre acres"),
    "square foot": ("area", 0.09290304, "sqft"),
    "square metre": ("area", 1.0, "sqm"),
    "knot": ("speed", 1852 / 3600, "knot knots"),
    "mile per hour": ("speed", 0.44704, "mph"),
    "kilometre per hour": ("speed", 1 / 3.6, "kmh kph kmph"),
    "mile per gallon": ("economy", 1609.344 / 3.785411784, "mpg"),
    "bit": ("data", 0.125, "bit bits"),
    "byte": ("data", 1.0, "byte bytes"),
    "kilobyte": ("data", 1e3, "kilobyte kilobytes kb"),
    "megabyte": ("data", 1e6, "megabyte megabytes mb"),
    "gigabyte": ("data", 1e9, "gigabyte gigabytes gb"),
    "terabyte": ("data", 1e12, "terabyte terabytes tb"),
    "petabyte": ("data", 1e15, "petabyte petabytes pb"),
    "exabyte": ("data", 1e18, "exabyte exabytes"),
    "kilobit": ("data", 125.0, "kilobit kilobits"),
    "megabit": ("data", 125e3, "megabit megabits"),
    "gigabit": ("data", 125e6, "gigabit gigabits"),
    "joule": ("energy", 1.0, "joule joules"),
    "kilojoule": ("energy", 1e3, "kilojoule kilojoules kj"),
    "megajoule": ("energy", 1e6, "megajoule megajoules"),
    "calorie": (
        "energy",
        4184.0,
        "calorie calories kilocalorie kilocalories kcal",
    ),  # food's calorie is the kilocalorie
    "watt-hour": ("energy", 3600.0, "wh"),
    "kilowatt-hour": ("energy", 3.6e6, "kwh"),
    "megawatt-hour": ("energy", 3.6e9, "mwh"),
    "gigawatt-hour": ("energy", 3.6e12, "gwh"),
    "terawatt-hour": ("energy", 3.6e15, "twh"),
    "electronvolt": ("energy", 1.602176634e-19, "electronvolt electronvolts ev"),
    "watt": ("power", 1.0, "watt watts"),
    "kilowatt": ("power", 1e3, "kilowatt kilowatts kw"),
    "megawatt": ("power", 1e6, "megawatt megawatts"),
    "gigawatt": ("power", 1e9, "gigawatt gigawatts gw"),
    "terawatt": ("power", 1e12, "terawatt terawatts"),
    "horsepower": ("power", 745.6998715822702, "horsepower hp bhp"),
    "hertz": ("frequency", 1.0, "hertz hz"),
    "kilohertz": ("frequency", 1e3, "kilohertz khz"),
    "megahertz": ("frequency", 1e6, "megahertz mhz"),
    "gigahertz": ("frequency", 1e9, "gigahertz ghz"),
    "volt": ("voltage", 1.0, "volt volts"),
    "kilovolt": ("voltage", 1e3, "kilovolt kilovolts kv"),
    "ampere": ("current", 1.0, "ampere amperes amp amps"),
    "ohm": ("resistance", 1.0, "ohm ohms"),
    "pascal": ("pressure", 1.0, "pascal pascals"),
    "hectopascal": ("pressure", 100.0, "hectopascal hectopascals hpa"),
    "kilopascal": ("pressure", 1e3, "kilopascal kilopascals kpa"),
    "bar": ("pressure", 1e5, ""),
    "millibar": ("pressure", 100.0, "millibar millibars mbar"),
    "psi": ("pressure", 6894.757293168, "psi"),
    "newton": ("force", 1.0, "newton newtons"),
    "decibel": ("loudness", 1.0, "decibel decibels db dba"),
    "sievert": ("dose", 1.0, "sievert sieverts sv"),
    "millisievert": ("dose", 1e-3, "millisievert millisieverts msv"),
    "gray": ("absorbed dose", 1.0, ""),
    "milligray": ("absorbed dose", 1e-3, "milligray milligrays mgy"),
    "becquerel": ("activity", 1.0, "becquerel becquerels bq"),
    "lumen": ("light", 1.0, "lumen lumens"),
    "mole": ("substance", 1.0, "mol"),
    "part per million": ("concentration", 1e-6, "ppm"),
    "part per billion": ("concentration", 1e-9, "ppb"),
    "pixel": ("pixels", 1.0, "pixel pixels px"),
    "megapixel": ("pixels", 1e6, "megapixel megapixels mp"),
}

UNITS = {
    spelling: (name, dimension, factor)
    for name, (dimension, factor, spellings) in _SPELLED.items()
    for spelling in spellings.split()
}

# Spellings that mean a unit in this case only; one letter means one only where it touches its figure
# or follows another part of a compound.
SYMBOLS = {
    "m": ("metre", "length", 1.0),
    "g": ("gram", "mass", 1e-3),
    "t": ("tonne", "mass", 1e3),
    "l": ("litre", "volume", 1.0),
    "L": ("litre", "volume", 1.0),
    "h": ("hour", "time", 3600.0),
    "s": ("second", "time", 1.0),
    "W": ("watt", "power", 1.0),
    "MW": ("megawatt", "power", 1e6),
    "TW": ("terawatt", "power", 1e12),
    "V": ("volt", "voltage", 1.0),
    "A": ("ampere", "current", 1.0),
    "N": ("newton", "force", 1.0),
    "J": ("joule", "energy", 1.0),
    "MJ": ("megajoule", "energy", 1e6),
    "Mb": ("megabit", "data", 125e3),
    "Gb": ("gigabit", "data", 125e6),
    "Mbps": ("megabit per second", "data rate", 125e3),
    "Gbps": ("gigabit per second", "data rate", 125e6),
    "Pa": ("pascal", "pressure", 1.0),
    "bar": ("bar", "pressure", 1e5),
    "µm": ("micrometre", "length", 1e-6),
    "μm": ("micrometre", "length", 1e-6),
    "µg": ("microgram", "mass", 1e-9),
    "μg": ("microgram", "mass", 1e-9),
    "µs": ("microsecond", "time", 1e-6),
    "Ω": ("ohm", "resistance", 1.0),
    "Gy": ("gray", "absorbed dose", 1.0),
    "Ga": ("gigayear", "time", 1e9 * YEAR),
    "kn": ("knot", "speed", 1852 / 3600),
    "wk": ("week", "time", 604_800.0),
}
# Touching their figure only: with a space they are words of their own or the writer's initials.
TIGHT_SYMBOLS = frozenset(["s", "A", "N", "bar", "kn"])
# A lone letter behind a space is a unit where one of these follows.
BEHIND_SYMBOLS = frozenset(
    """
    and to in of or squared cubed the valued at for per is was are were with between from on than while but
    """.split()
)
# Spellings that are everyday words too, so that they need their figure right before them in digits.
NEEDS_DIGITS = frozenset(
    {"mi", "au", "ha", "mo", "ns", "ms", "ev", "db", "mp", "hp", "mt", "pb", "sv", "ly", "nm", "dm"}
)

PERCENT = {
    "%": "percent",
    "％": "percent",
    "٪": "percent",
    "percent": "percent",
    "percents": "percent",
    "pct": "percent",
    "percentage": "percent",
    "‰": "permille",
}

# `degrees` and what may follow: (unit, factor to Celsius, offset before the factor)
DEGREES = frozenset({"degree", "degrees", "deg", "°", "º", "degs"})
TEMPERATURES = {
    "celsius": "celsius",
    "celcius": "celsius",
    "centigrade": "celsius",
    "c": "celsius",
    "℃": "celsius",
    "fahrenheit": "fahrenheit",
    "farenheit": "fahrenheit",
    "f": "fahrenheit",
    "℉": "fahrenheit",
    "kelvin": "kelvin",
    "kelvins": "kelvin",
    "k": "kelvin",
}
# degrees Celsius = (degrees - offset) * factor
TEMPERATURE_SCALES = {"celsius": (0.0, 1.0), "fahrenheit": (32.0, 5 / 9), "kelvin": (273.15, 1.0)}

SQUARES = {"square": 2, "sq": 2, "cubic": 3, "cu": 3}
POWERS = {"squared": 2, "cubed": 3, "²": 2, "³": 3}
POWER_DIMENSIONS = {2: "area", 3: "volume"}
POWER_NAMES = {2: "square", 3: "cubic"}
# A cubic metre in litres: volumes are counted in litres, lengths in metres.
LITRES_IN_CUBIC_METRE = 1000.0

# Denominators that a rate may have beside the units themselves.
RATE_NOUNS = frozenset(
    """
    head person people capita household inhabitant share barrel ounce tonne ton unit game match episode student
    pupil employee worker customer user seat night room song album ticket vehicle passenger
    """.split()
)
HEADS = frozenset({"head", "person", "people", "capita", "inhabitant"})
RATE_ARTICLES = frozenset({"a", "an", "each", "every"})
# `a year` before one of these is a date, not a rate.
THEN = frozenset(["earlier", "ago", "later", "before", "after", "old", "from", "since", "prior", "previously"])
RATE_ADVERBS = {
    "hourly": "hour",
    "daily": "day",
    "weekly": "week",
    "fortnightly": "fortnight",
    "monthly": "month",
    "yearly": "year",
    "annually": "year",
}
# Before what is told by the time: `a monthly output of 400 cars`.
RATE_ADJECTIVES = {word: UNITS[unit][2] for word, unit in RATE_ADVERBS.items()} | {
    "annual": YEAR,
    "quarterly": YEAR / 4,
}
WORKDAYS = frozenset({"weekday", "workday"})
RATE_LATIN = {"annum": "year", "diem": "day"}

# Words of shape after a figure, so that a lone letter, `in` or `"` before them is a unit.
SHAPES = frozenset(
    """
    tall long wide high deep thick across away tallest longest diameter length width height depth radius below
    above under over x by from apart off
    """.split()
)
WEIGHT_WORDS = frozenset(
    """
    weigh weighs weighed weighing weight weights heavy heavier lighter lb lbs kg kilos ounce ounces mass baby
    overweight lose loses losing gained payload cargo
    """.split()
)

# The hour of a clock stands before these; the most an hour can be.
CLOCK = {"am": 12, "pm": 12, "a.m": 12, "p.m": 12, "o'clock": 12, "gmt": 24, "utc": 24}
# `half` behind one of these is half of a match or a year; `a quarter` behind the others is a part.
HALVED_AFTER = frozenset(["the", "last", "latter", "other", "better", "this", "that", "each", "'s", "one", "its"])
HALVED_BEFORE = frozenset(["by", "about", "than", "nearly", "almost", "roughly", "over", "around"])
# An article with one of these is seldom a measure: `a second man`, `a day`, `a pound sign`.
SHY_UNITS = frozenset(
    """
    second minute day night foot stone yard bit mole cup bar year week month decade century pound carat
    """.split()
)
# What a figure counts against in `ten times as many`.
TIMES_THAN = frozenset(
    """
    as more higher larger bigger greater the that its their faster less lower smaller longer what
    """.split()
)
TWO_WORD_UNITS = {
    ("nautical", "mile"): ("nautical mile", "length", 1852.0),
    ("light", "year"): ("light-year", "length", 9.4607304725808e15),
    ("fluid", "ounce"): ("fluid ounce", "volume", 0.0295735295625),
    ("fl", "oz"): ("fluid ounce", "volume", 0.0295735295625),
    ("troy", "ounce"): ("troy ounce", "mass", 0.0311034768),
    ("metric", "ton"): ("tonne", "mass", 1e3),
    ("metric", "tonne"): ("tonne", "mass", 1e3),
    ("astronomical", "unit"): ("astronomical unit", "length", 1.495978707e11),
    ("watt", "hour"): ("watt-hour", "energy", 3600.0),
    ("kilowatt", "hour"): ("kilowatt-hour", "energy", 3.6e6),
    ("megawatt", "hour"): ("megawatt-hour", "energy", 3.6e9),
    ("gigawatt", "hour"): ("gigawatt-hour", "energy", 3.6e12),
    ("terawatt", "hour"): ("terawatt-hour", "energy", 3.6e15),
}
# Beside `degrees` of which no temperature is told.
ANGLED = frozenset("angle angles turn rotation slope incline longitude latitude arc".split()) | frozenset(
    "north south east west n s e w".split()
)
