"""Who does something, or plays it, beside the word for that, where the two are too short to be known by their root."""

AGENTS = tuple(
    line.strip()
    for line in """
    act actor | bake baker | bass bassist | box boxer | buy buyer | cello cellist | dive diver | drum drummer
    | farm farmer | flute flautist flutist | golf golfer | harp harpist | hunt hunter | lead leader | lend lender
    | make maker | mine miner | own owner | piano pianist | race racer | rap rapper | ride rider | row rower
    | rule ruler | run runner | sail sailor | sell seller | sing singer | ski skier | swim swimmer | use user
    | viola violist | vote voter | win winner
    """.split("|")
)
