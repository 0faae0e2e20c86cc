"""Words that carry no topic of their own: they neither find a claim nor count as covered or not."""

STOPWORDS = frozenset(
    """
    a an the this that these those such same other another each every either neither both all any some someone
    anyone everyone somebody anybody everybody i me my
    we us our ours you your yours he him his she her hers it its they them their theirs one ones himself
    herself itself themselves myself yourself ourselves who whom whose which what where when why how there
    here then thus hence so as if than though although while whereas because since until unless and or but nor
    yet for of in on at to from by with without within into onto upon over under above below between among
    amongst through throughout during before after about around against across along toward towards off out up
    down per via amid despite except including regarding concerning according am is are was were be been being
    do does did done doing have has had having will would shall should can could may might must ought not no
    n't cannot 's also too very just even still only again ever never already now further
    furthermore moreover however therefore meanwhile later earlier currently recently once mr mrs ms dr sir
    gen maj col lt capt sgt cpl brig prof rev sen gov
    lrb rrb lsb rsb ref nbsp
    """.split()
)

LIGHT = frozenset(
    """
    say says said saying tell tells told make makes made making take takes took taken taking get gets got give
    gives gave given go goes went gone come comes came see sees saw seen know known become becomes became hold
    holds held keep kept put puts set sets use uses used using include includes included contain contains call
    called show shows showed shown begin began start started end ended remain remains remained total number
    amount figure level rate part place way thing things kind sort case form type time year years month months
    week weeks day days today date new old good great big large small high low long short many much more most
    less least few several first last next second early late own main major certain various different people
    person man woman men women announce announced report reported state stated claim claimed note noted add
    together altogether combined jointly alike
    added located based considered described believed name named names away
    """.split()
)
