"""Handling and distribution: the marking, what it permits, and who gets the pack."""

from flows.model.handling import Handling
from flows.settings import PackSettings

PERMITTED = {
    "TLP:RED": "For the eyes of the named recipients only. It may not be passed on to anybody.",
    "TLP:AMBER+STRICT": "For recipients, and for those in their own organisation who need to know it.",
    "TLP:AMBER": "For recipients, and for those in their organisation and among its clients who need to know it.",
    "TLP:GREEN": "May be shared within the recipients’ community, but not published.",
    "TLP:CLEAR": "May be shared without restriction; copyright in the sources remains.",
}
"""The labels of the Traffic Light Protocol 2.0, and what each allows."""
NO_MARKING = "The pack bears no marking."
OWN_MARKING = "The marking is the issuing desk’s own; ask it what it permits."


def describe_handling(pack: PackSettings) -> Handling:
    """What the desk has settled, and what a label of a known scheme means."""
    marking = pack.marking.upper()
    permits = PERMITTED.get(marking, OWN_MARKING) if marking else NO_MARKING
    return Handling(marking, permits, pack.handling, pack.distribution)
