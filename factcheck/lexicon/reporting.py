"""Verbs and phrases that say who said something.

`REPORTING` gives each form of a verb its lemma, `STANCES` the lemma's class: what the speaker does to the content.
"""

# lemma: its other forms. The regular forms are spelled out, so that a form is one look-up.
_VERBS = {
    "said": """
        say:says:said:saying state:states:stated:stating tell:tells:told:telling add:adds:added:adding
        note:notes:noted:noting report:reports:reported:reporting write:writes:wrote:written:writing
        tweet:tweets:tweeted:tweeting post:posts:posted:posting explain:explains:explained:explaining
        comment:comments:commented:commenting remark:remarks:remarked:remarking
        observe:observes:observed:observing reply:replies:replied:replying respond:responds:responded:responding
        mention:mentions:mentioned:mentioning declare:declares:declared:declaring
        announce:announces:announced:announcing
        reveal:reveals:revealed:revealing disclose:discloses:disclosed:disclosing show:shows:showed:shown:showing
        find:finds:found:finding describe:describes:described:describing recall:recalls:recalled:recalling
        quip:quips:quipped joke:jokes:joked testify:testifies:testified:testifying reiterate:reiterates:reiterated
        repeat:repeats:repeated emphasise:emphasises:emphasised emphasize:emphasizes:emphasized stress:stresses:stressed
        point_out:points_out:pointed_out continue:continues:continued conclude:concludes:concluded:concluding
        recount:recounts:recounted quote:quotes:quoted identify:identifies:identified
        indicate:indicates:indicated:indicating
    """,
    "confirmed": """
        confirm:confirms:confirmed:confirming admit:admits:admitted:admitting
        acknowledge:acknowledges:acknowledged:acknowledging concede:concedes:conceded:conceding agree:agrees:agreed
        verify:verifies:verified certify:certifies:certified confess:confesses:confessed
    """,
    "claimed": """
        claim:claims:claimed:claiming allege:alleges:alleged:alleging argue:argues:argued:arguing
        assert:asserts:asserted:asserting contend:contends:contended:contending insist:insists:insisted:insisting
        maintain:maintains:maintained:maintaining suggest:suggests:suggested:suggesting
        believe:believes:believed:believing think:thinks:thought accuse:accuses:accused:accusing
        complain:complains:complained boast:boasts:boasted imply:implies:implied
    """,
    "denied": """
        deny:denies:denied:denying dispute:disputes:disputed:disputing reject:rejects:rejected:rejecting
        refute:refutes:refuted:refuting dismiss:dismisses:dismissed:dismissing rebut:rebuts:rebutted
        contradict:contradicts:contradicted
    """,
    "urged": """
        urge:urges:urged:urging ask:asks:asked:asking order:orders:ordered:ordering demand:demands:demanded:demanding
        call_on:calls_on:called_on:calling_on call_for:calls_for:called_for:calling_for
        advise:advises:advised:advising recommend:recommends:recommended:recommending
        propose:proposes:proposed:proposing request:requests:requested:requesting instruct:instructs:instructed
        encourage:encourages:encouraged:encouraging
    """,
    "predicted": """
        predict:predicts:predicted:predicting forecast:forecasts:forecasted:forecasting
        expect:expects:expected:expecting estimate:estimates:estimated:estimating
        project:projects:projected:projecting warn:warns:warned:warning caution:cautions:cautioned:cautioning
        promise:promises:promised:promising pledge:pledges:pledged:pledging vow:vows:vowed:vowing
        anticipate:anticipates:anticipated
    """,
}

REPORTING = {
    form.replace("_", " "): entry.split(":")[0].replace("_", " ")
    for entries in _VERBS.values()
    for entry in entries.split()
    for form in entry.split(":")
}

# Behind these stands, before its `to`, the one who is to do something: `asked the court to`.
ASKING = frozenset(
    """
    ask asks asked asking urge urges urged urging order orders ordered ordering advise advises advised advising
    instruct instructs instructed encourage encourages encouraged encouraging tell tells told telling request requests
    requested warn warns warned warning
    """.split()
)

STANCES = {
    entry.split(":")[0].replace("_", " "): stance for stance, entries in _VERBS.items() for entry in entries.split()
}

# Most often they report nothing: only beside a quotation, before "that", or with a name for the speaker.
WEAK_VERBS = frozenset(
    """
    show find post order project continue identify describe repeat ask request demand note maintain think reject
    believe declare dismiss reveal indicate certify quote write report add observe joke agree expect promise encourage
    propose announce advise suggest recall mention conclude call state dispute
    """.split()
)

# In the passive they say who made a thing, not who reported it: "was written by".
MAKING_VERBS = frozenset("write find post order project tell ask request instruct show advise encourage".split())

# A noun for a speaker whose name stands elsewhere ("the commission said").
SPEAKER_NOUNS = frozenset(
    """
    academy administration administrator agency airline analyst analysts army association attorney author authority authorities bank
    board body bureau ceo chairman chairwoman chief coach commission committee company council court critics department
    director economist economists executive expert experts firm foundation founder government governor group hospital
    institute institution investigators judge king lawyer league magazine maker manager manufacturer mayor minister
    ministry newspaper officer official officials opposition organisation organization paper parliament party police
    premier president producer professor prosecutor prosecutors publication queen regulator report reporter reporters
    representative researcher researchers retailer scientist scientists secretary senator source sources spokesman
    spokesperson spokeswoman statement studio study survey team union university watchdog website witness witnesses
    outlet broadcaster publisher operator giant
    """.split()
)

# Between a speaker and the verb: "Zeng has repeatedly said", "he later told".
BETWEEN = frozenset(
    """
    has have had also later then again recently reportedly repeatedly previously earlier once already now
    is was are were will would may might could should did does do further publicly privately openly initially
    finally always often simply officially never not today yesterday
    """.split()
)

BE_FORMS = frozenset("is are was were be been being am get gets got".split())

# They speak for the body or the person that they belong to: "a Huawei spokesman", "the ministry's report".
VOICE_NOUNS = frozenset(
    """
    spokesman spokeswoman spokesperson spokespeople report reports statement study survey website official officials
    representative representatives release filing memo letter blog data figures estimates analysts researchers
    economists scientists sources authorities government
    """.split()
)
