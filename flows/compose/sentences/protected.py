"""What a dispatch marks as told by somebody of whom nobody may know: it is given no prominence."""

import re

_PROTECTED = re.compile(
    r"[(\[](?:please |strictly )?protect\b[^()\[\]]{0,40}[)\]]|\bstrictly protect\b", re.IGNORECASE
)


def is_protected(words: str) -> bool:
    """Whether words hold such a mark: "my colleague (protect)"."""
    return _PROTECTED.search(words) is not None
