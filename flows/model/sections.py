"""The sections of a pack, by the names that pack.toml and templates call them."""

SECTIONS = (
    "key-points",
    "changes",
    "glance",
    "briefs",
    "timeline",
    "calendar",
    "whos-who",
    "network",
    "places",
    "quotations",
    "figures",
    "agreement",
    "open-questions",
    "sources",
    "annexes",
    "index",
    "method",
    "back",
)
"""All of them, in the order in which they are printed unless the desk says otherwise."""
