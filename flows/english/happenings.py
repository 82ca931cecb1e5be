"""What happens to people and things, by kind: the words that name it, and how it is said to have happened."""

import re

_RAN_INTO = r"(?:plough|plow|slamm|smash|plung)ed into"
QUAKE, ILLNESS = "quake", "illness"
LASTING = {
    QUAKE: r"earthquakes?|quakes?|tremors?|aftershocks?|tsunamis?",
    "eruption": r"eruptions?|erupted|volcanic|volcano",
    "weather": r"floods?|flooding|landslides?|mudslides?|hurricanes?|cyclones?|typhoons?|storms?|tornado(?:es)?"
    r"|(?:dam|dike|dyke|levee)s? (?:[a-z]+ ){0,3}(?:broke|breaks|breached|burst|failed)",
    ILLNESS: r"outbreak|cholera|epidemic|pandemic|measles|ebola|virus disease|confirmed cases",
}
"""Kinds of happening of which the toll grows for days, with the words that name them."""
SUDDEN = {
    "fire": r"wildfires?|fires?|blaze|bushfires?",
    "crash": r"crash(?:es|ed)?|derail(?:ed|ment)|collisions?|collided|overturned|ran aground|capsized|shipwreck"
    r"|(?:left|leaving|jumped|off) the (?:rails|tracks?|runway)"
    rf"|{_RAN_INTO}"
    r"|(?:boat|ferry|ship|vessel|trawler|dinghy) (?:sinking|sank)|sinking of"
    r"|(?:boat|ferry|shipping|air|plane|train|rail|bus|coach) (?:disaster|accident|tragedy)",
    "collapse": r"collapse[sd]?",
    "explosion": r"explosions?|exploded?|blasts?|blew up",
    "theft": r"robber(?:s|y|ies)|heist|thieves|thief|burglar(?:s|y|ies)|break-in|theft|stolen|stole",
    "violence": r"attacks?|attacked|bomb(?:s|ed|ing|ings|ardment)?|shell(?:ed|ing)|air ?strikes?|missiles?|drones?"
    r"|shooting|gunmen|massacre|war|offensive|clashes|raids?|militants?|fighting|invasion",
}
"""Kinds of which there may be another the next day."""
ONCE = frozenset({"crash", "collapse"})
"""Kinds of which there is hardly another in the same place within days."""
_HAPPENED = r"(?:happened|occurred|took place|struck|hit|began|started|broke out|came down)"
_DEEDS = {
    "crash": rf"derailed|(?:came|jumped|went|ran) off (?:the |its )?(?:rails|tracks?|road|runway)"
    r"|left the (?:rails|tracks?|road|runway)|crashed|collided|overturned|ran aground"
    rf"|{_RAN_INTO}"
    rf"|(?:crash|accident|derailment|collision|wreck) {_HAPPENED}",
    "sinking": rf"sank|capsized|(?:sinking|shipwreck) {_HAPPENED}",
    "explosion": rf"exploded|detonated|blew up|(?:explosion|blast)s? {_HAPPENED}",
    "fire": r"(?:fire|blaze) (?:broke out|started|began)|caught fire",
    "earthquake": r"(?:earthquake|quake|tremor)(?: [a-z]+)? (?:struck|hit|happened|occurred|shook)",
    "collapse": rf"(?:collapse) {_HAPPENED}|collapsed|gave way",
    "shooting": rf"shooting {_HAPPENED}|opened fire",
    "attack": rf"(?:attack|stabbing|raid) {_HAPPENED}",
    "robbery": rf"(?:robbery|heist|burglary|break-in|theft) {_HAPPENED}",
    "landslide": rf"(?:landslide|landslip|mudslide|avalanche) {_HAPPENED}",
}
"""How each kind is said to have happened; finer kinds, for of these the hour is told."""
DEED = re.compile("|".join(rf"\b(?P<{name}>{words})\b" for name, words in _DEEDS.items()))
