"""Arts, the media and sport."""

CULTURE = """
exhibition show display
painter paint
film movie picture feature flick
song track tune single
album record lp
singer vocalist musician artist performer
band group
actor actress star performer
star feature lead
write pen author compose
book novel
writer author novelist playwright
series show program programme sitcom television tv
episode instalment installment
season series
role part character
play portray depict perform act star appear
portray depict represent show
win victory triumph earn receive gain obtain get clinch secure capture take
award prize honour honor accolade
print publish
lose loss defeat
beat defeat overcome top
match game fixture tie
team club side squad
player footballer athlete sportsman
score goal tally
coach manager trainer
champion winner titleholder
championship title league
tournament competition cup contest
stadium ground venue arena
critic reviewer review
review rating notice
rate score rating approval
view watch viewer audience viewership
direct helm director filmmaker
direct direction
nominate nomination
broadcast air televise transmit
audience viewers crowd
record recording tape
perform performance concert
concert gig show
festival fair
art artwork
painting picture portrait
feedback reception review response
genre style type
screen show
kit uniform strip
film shoot
edit editor
win winner
act actor actress
compose composer
captain skipper
nominate shortlist
half-time interval

translate render
supporter fan
attendance crowd
relegate demote
victor winner
soccer football
novice beginner
manuscript script
leaflet pamphlet
rehearse practise
sketch drawing
"""
