"""British and American spellings of one word: endings that differ by rule, and words that differ by themselves."""

# British ending, American ending, and the shortest stem it holds for.
ENDINGS = (
    ("isation", "ization", 3),
    ("isations", "izations", 3),
    ("ising", "izing", 4),
    ("ised", "ized", 4),
    ("ises", "izes", 4),
    ("iser", "izer", 4),
    ("isers", "izers", 4),
    ("ise", "ize", 4),
    ("ysing", "yzing", 4),
    ("ysed", "yzed", 4),
    ("yses", "yzes", 4),
    ("yse", "yze", 4),
)

BRITISH_TO_AMERICAN = {
    british: american
    for pair in """
        ageing:aging aluminium:aluminum analogue:analog arbour:arbor archaeology:archeology ardour:ardor
        armour:armor armoured:armored artefact:artifact artefacts:artifacts behaviour:behavior
        behaviours:behaviors calibre:caliber cancelled:canceled cancelling:canceling candour:candor
        catalogue:catalog catalogues:catalogs catalogued:cataloged centre:center centres:centers centred:centered
        clamour:clamor colour:color colours:colors coloured:colored
        colourful:colorful counselled:counseled defence:defense defences:defenses
        demeanour:demeanor dialogue:dialog dialogues:dialogs draught:draft
        encyclopaedia:encyclopedia endeavour:endeavor endeavours:endeavors enrol:enroll enrolment:enrollment
        favour:favor favours:favors favoured:favored favourite:favorite favourites:favorites favourable:favorable
        fervour:fervor fibre:fiber fibres:fibers flavour:flavor flavours:flavors foetus:fetus fulfil:fulfill
        fulfilment:fulfillment glamour:glamor grey:gray harbour:harbor harbours:harbors honour:honor honours:honors
        honoured:honored honourable:honorable humour:humor instalment:installment instalments:installments
        jewellery:jewelry judgement:judgment labour:labor labours:labors laboured:labored
        leukaemia:leukemia licence:license licences:licenses litre:liter litres:liters lustre:luster
        manoeuvre:maneuver manoeuvres:maneuvers meagre:meager metre:meter metres:meters kilometre:kilometer
        kilometres:kilometers centimetre:centimeter centimetres:centimeters mould:mold moustache:mustache
        neighbour:neighbor neighbours:neighbors neighbouring:neighboring neighbourhood:neighborhood odour:odor
        offence:offense offences:offenses orthopaedic:orthopedic paediatric:pediatric parlour:parlor
        plough:plow practise:practice practised:practiced practising:practicing pretence:pretense
        programme:program programmes:programs pyjamas:pajamas rancour:rancor rigour:rigor rumour:rumor
        rumours:rumors sabre:saber saviour:savior savour:savor sceptic:skeptic sceptical:skeptical
        sceptics:skeptics scepticism:skepticism skilful:skillful smoulder:smolder sombre:somber spectre:specter
        splendour:splendor succour:succor sulphur:sulfur theatre:theater
        theatres:theaters towards:toward tumour:tumor tumours:tumors tyre:tire tyres:tires valour:valor
        vapour:vapor vigour:vigor whilst:while wilful:willful woollen:woolen yoghurt:yogurt
        travelled:traveled travelling:traveling traveller:traveler travellers:travelers modelling:modeling
        modelled:modeled labelled:labeled labelling:labeling signalled:signaled signalling:signaling
        fuelled:fueled fuelling:fueling totalled:totaled levelled:leveled rivalled:rivaled
        okay:ok amongst:among learnt:learned burnt:burned dreamt:dreamed spelt:spelled spoilt:spoiled

    """.split()
    for british, american in (pair.split(":"),)
}
