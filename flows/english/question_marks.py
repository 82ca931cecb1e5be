"""How a question ends."""

import re

QUESTION_END = re.compile(r"\?[\"'”’)\]]*\s*\Z")
"""A question mark and what may close behind it."""
