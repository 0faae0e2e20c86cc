"""Letters that stand beside digits in a quantity, not in the code of a product. Lower case."""

# After the digits: 5GB, 100K, 20C.
MEASURES = frozenset(
    """
    a b c f j k l m n p s t v w x bn mn tn mm cm km kg mg ml hz khz mhz ghz thz kb mb gb tb pb kbps mbps gbps kw mw gw
    tw kwh mwh gwh twh mah ah am pm mph rpm nm psi db usd eur gbp rmb th st nd rd bp bps pc pcs mpg kv hp ad bc bce ce
    """.split()
)

# Behind a figure and a space these are units, whatever their capitals: 24 KM, 60 Mph.
UNIT_SIGNS = frozenset(
    """
    km kg cm mm mph kph kmph kwh mwh gwh twh kw mw gw tw hz khz mhz ghz thz kb mb gb tb pb kbps mbps gbps psi rpm lb lbs
    oz ft sq ml mah bps db nm
    """.split()
)

# Before the digits: RMB100, Rs500, No2, FY2024.
CURRENCY_CODES = frozenset(
    "rmb usd eur gbp jpy cny hkd chf aud cad krw twd sgd inr nzd rs sek nok dkk brl zar rub no nr fy pp vol".split()
)

# After a name and a hyphen they make an adjective: Huawei-led, China-based.
COMPOUND_TAILS = frozenset(
    """
    led based owned backed made style era wide like run born only free held built bound grown funded linked listed
    type and or to trained headed ready sized first level area
    """.split()
)
