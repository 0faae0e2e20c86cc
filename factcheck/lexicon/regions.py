"""Regions that hold several countries, each with those that every usage counts as of it; in lower case."""

_REGIONS = {
    "scandinavia": "norway sweden denmark",
    "baltics": "estonia latvia lithuania",
    "balkans": """
        albania bosnia_and_herzegovina bulgaria croatia greece kosovo montenegro north_macedonia serbia slovenia
    """,
    "eastern europe": "belarus bulgaria czech_republic hungary moldova poland romania russia slovakia ukraine",
    "western europe": "belgium france germany ireland luxembourg netherlands united_kingdom",
    "southern europe": "greece italy malta portugal spain",
    "northern europe": "denmark estonia finland iceland latvia lithuania norway sweden",
    "central europe": "austria czech_republic germany hungary poland slovakia slovenia switzerland",
    "middle east": """
        bahrain cyprus egypt iran iraq israel jordan kuwait lebanon oman palestine qatar saudi_arabia syria turkey
        united_arab_emirates yemen
    """,
    "central asia": "kazakhstan kyrgyzstan tajikistan turkmenistan uzbekistan",
    "south asia": "afghanistan bangladesh bhutan india maldives nepal pakistan sri_lanka",
    "southeast asia": """
        brunei cambodia east_timor indonesia laos malaysia myanmar philippines singapore thailand vietnam
    """,
    "east asia": "china hong_kong japan macau mongolia north_korea south_korea taiwan",
    "north africa": "algeria egypt libya morocco sudan tunisia",
    "west africa": """
        benin burkina_faso cape_verde gambia ghana guinea guinea-bissau ivory_coast liberia mali mauritania niger
        nigeria senegal sierra_leone togo
    """,
    "east africa": """
        burundi djibouti eritrea ethiopia kenya rwanda somalia south_sudan sudan tanzania uganda
    """,
    "southern africa": "botswana eswatini lesotho mozambique namibia south_africa zambia zimbabwe",
    "latin america": """
        argentina bolivia brazil chile colombia costa_rica cuba dominican_republic ecuador el_salvador guatemala
        honduras mexico nicaragua panama paraguay peru uruguay venezuela
    """,
    "central america": "belize costa_rica el_salvador guatemala honduras nicaragua panama",
    "caribbean": """
        antigua_and_barbuda bahamas barbados cuba dominica dominican_republic grenada haiti jamaica puerto_rico
        saint_lucia trinidad_and_tobago
    """,
}

REGIONS = {region: frozenset(name.replace("_", " ") for name in held.split()) for region, held in _REGIONS.items()}
# Before `of` and the place that it is in, without an `s`: `a town of Halland`.
PARTS_OF_PLACES = frozenset(
    """
    region part state city county province area town village coast outskirt centre center heart middle square suburb
    borough district municipality commune foot shore bank
    """.split()
)
