"""What stands right before a match of a date."""

import re


def found_before(pattern: re.Pattern[str], match: re.Match[str], within: int) -> re.Match[str] | None:
    """What a pattern finds among the so many characters right before a match."""
    return pattern.search(match.string, max(0, match.start() - within), match.start())
