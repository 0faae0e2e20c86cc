"""What the states of the United States are called beside their names: nicknames, and the state at the end of the line.

Left out are those of Georgia and Washington, whose names are those of a country and of a city as well.
"""

_STATES = """
heart_of_dixie yellowhammer_state alabama
last_frontier alaska
grand_canyon_state arizona
natural_state arkansas
golden_state california
centennial_state colorado
constitution_state connecticut
first_state delaware
sunshine_state florida
aloha_state hawaii
gem_state idaho
prairie_state illinois
hoosier_state indiana
hawkeye_state iowa
sunflower_state kansas
bluegrass_state kentucky
pelican_state louisiana
pine_tree_state maine
old_line_state maryland
bay_state massachusetts
great_lakes_state michigan
north_star_state minnesota
magnolia_state mississippi
show-me_state missouri
treasure_state montana
cornhusker_state nebraska
silver_state nevada
granite_state new_hampshire
garden_state new_jersey
land_of_enchantment new_mexico
empire_state new_york
tar_heel_state north_carolina
peace_garden_state north_dakota
buckeye_state ohio
sooner_state oklahoma
beaver_state oregon
keystone_state pennsylvania
ocean_state rhode_island
palmetto_state south_carolina
mount_rushmore_state south_dakota
volunteer_state tennessee
lone_star_state texas
beehive_state utah
green_mountain_state vermont
old_dominion virginia
mountain_state west_virginia
badger_state wisconsin
equality_state cowboy_state wyoming
"""

NICKNAMES = {
    nickname.replace("_", " "): line.split()[-1].replace("_", " ")
    for line in _STATES.strip().splitlines()
    for nickname in line.split()[:-1]
}
