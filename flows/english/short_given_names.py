"""Given names and their short forms: "Bill" of "William"."""

_SHORT_GIVEN_NAMES = """
alexander alex sandy; andrew andy drew; anthony tony; benjamin ben; charles charlie chuck; christopher chris; daniel
dan danny; david dave; donald don; edward ed eddie; elizabeth liz beth betsy; frederick fred; gregory greg; jeffrey
jeff; joseph joe; joshua josh; katherine kate kathy; kenneth ken; lawrence larry; leonard len; matthew matt; michael
mike mick; nicholas nick; patrick pat; peter pete; philip phil; richard dick rick; robert bob rob bobby; ronald ron;
samuel sam; stephen steve; susan sue; theodore ted; thomas tom tommy; timothy tim; vincent vince; walter walt; william
bill will billy; james jim jimmy; margaret maggie; rebecca becky; deborah debbie; pamela pam; victoria vicky; zachary
zach; rudolph rudy; jacob jake; raymond ray; gerald gerry; terrence terry; albert al; eugene gene; harold hal; nathaniel
nate; mitchell mitch; newton newt; bernard bernie; abigail abby; barbara barb; cynthia cindy; dorothy
dot; jennifer jen jenny; jessica jess; judith judy; patricia patty; valerie val
"""
_FULL_GIVEN_NAMES = {
    short: names[0]
    for names in (line.split() for line in _SHORT_GIVEN_NAMES.replace("\n", " ").split(";"))
    for short in names[1:]
}


def full_given_name(given: str) -> str:
    """The full form of a given name, in small letters; as it is when it is none of these."""
    return _FULL_GIVEN_NAMES.get(given, given)
