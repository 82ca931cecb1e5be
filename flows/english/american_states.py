"""The states of the United States by the names and the short forms that newspapers give them."""

_SHORT = """
Ala=Alabama Alaska Ariz=Arizona Ark=Arkansas Calif=California Colo=Colorado Conn=Connecticut Del=Delaware Fla=Florida
Ga=Georgia Hawaii Idaho Ill=Illinois Ind=Indiana Iowa Kan=Kansas Ky=Kentucky La=Louisiana Maine Md=Maryland
Mass=Massachusetts Mich=Michigan Minn=Minnesota Miss=Mississippi Mo=Missouri Mont=Montana Neb=Nebraska Nev=Nevada
NH=New_Hampshire NJ=New_Jersey NM=New_Mexico NY=New_York NC=North_Carolina ND=North_Dakota Ohio Okla=Oklahoma
Ore=Oregon Pa=Pennsylvania RI=Rhode_Island SC=South_Carolina SD=South_Dakota Tenn=Tennessee Texas Utah Vt=Vermont
Va=Virginia Wash=Washington WVa=West_Virginia Wis=Wisconsin Wyo=Wyoming
DC=District_of_Columbia
"""

AMERICAN_STATES: dict[str, str] = {
    form: name
    for short, name in (
        (entry.partition("=")[0], entry.rpartition("=")[2].replace("_", " ")) for entry in _SHORT.split()
    )
    for form in (short, name)
}
"""The name of each state by its short form without stops ("NY", "Conn") and by the name itself."""


def american_state(words: str) -> str:
    """The state that words name, in full or shortened: "N.Y.", "Conn.", "New York"; "" if none."""
    return AMERICAN_STATES.get(words.replace(".", "").strip(), "")
