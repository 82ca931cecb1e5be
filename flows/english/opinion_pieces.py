"""Texts that say what their author thinks, as a column does: what a desk or a page calls them, and what a line at their
head says.
"""

import re

OPINION = frozenset(
    ("opinion", "column", "comment", "commentary", "op-ed", "editorial", "viewpoint", "perspective", "blog")
)
"""What a desk may call a source that says what its author thinks."""
ARGUED = OPINION | {"analysis"}
"""And one that weighs what others say."""
HEAD = 6
"""Segments at the head of a text, among which its label stands."""
_LABELLED = re.compile(
    r"\W{0,4}(?P<label>opinion|(?:news )?analysis|column|comment|commentary|op-ed|editorial|viewpoint"
    r"|guest (?:essay|column|comment)|leading article"
    r"|(?:(?!opposition|party|majority|minority|house|council|group|team|project|deputy)[a-z]{2,20} ){0,2}leader)"
    r"(?:,? by [\w .’'-]{2,50}| ?[|/] ?.{1,120})?\W{0,4}\Z",
    re.IGNORECASE,
)


def label_of_opinion(line: str) -> str:
    """What a line that only says so calls the text below it: "opinion" of "Opinion | The harbour"; else empty."""
    label = _LABELLED.match(line)
    return label["label"].casefold().rpartition(" ")[2] if label else ""


def kind_of_section(section: str) -> str:
    """The kind of text that stands in a section of a paper: "Opinion", "Comments"; empty for all others."""
    kind = section.casefold().strip()
    return next((word for word in (kind, kind.removesuffix("s")) if word in OPINION), "")
