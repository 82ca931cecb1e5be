"""Words longer than a line, such as an address or a string of digits: their part says so to its style sheet."""

import re

OPEN_BODY, CLASS = '<body class="', "long-words "
_LONG = re.compile(r"""[^\s<>="'/–—-]{40,}""")
"""More characters in a row, without a place where a line may end, than the narrowest column of text is sure to hold."""


def mark_long_words(html: str) -> str:
    """The markup of a part, its body marked if there is such a word in its text."""
    if any(_is_in_text(html, found.start()) for found in _LONG.finditer(html, html.find(OPEN_BODY))):
        return html.replace(OPEN_BODY, f"{OPEN_BODY}{CLASS}", 1)
    return html


def _is_in_text(html: str, position: int) -> bool:
    """Whether a place lies between tags, not in one."""
    return html.rfind("<", 0, position) <= html.rfind(">", 0, position)
