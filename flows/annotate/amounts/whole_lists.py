"""Lists of what a figure is of: of one that would be cut behind its first member nothing is told, or all of it."""

import re

from flows.annotate.frames.finite_verbs import verb_begins
from flows.model.spans import Span

_GOES_ON = re.compile(
    r"(?P<next>, (?!(?:which|who|that|the|and|or|but|as|with|in|on|at|by|from|up|down|said|says|according|"
    r"where|when|while|because|if|since|after|before|including|though|although|such)\b)"
    r"[A-Za-z][\w’'-]*(?: (?!(?:is|are|was|were|has|have|had|will|would|said|says)\b)[\w’'-]+){0,3})"
    r"(?:, [\w’'-]+(?: [\w’'-]+){0,4})*,? and (?=[A-Za-z])"
)
_ADJECTIVE = re.compile(r"\w+-\w+")
_ANOTHER = re.compile(r"(?:the|an?|its|his|her|their|our|some|no)\b")
"""With which a member begins that is none of what is counted: "10 inches of rain, hail and the risk of floods"."""
_ACTS = re.compile(
    r"(?:, and|,| and) (?!(?:of|for|in|on|at|with|from|to|by|all|both|half)\b)[a-z]+"
    r" (?:the|an?|our|your|its|their|his|her)\b"
)
"""A member that is a deed: "millions of good jobs, rebuild our roads, and raise the minimum wage"."""
_LAST_LINK = re.compile(r" (?:for|on|in|to) (?!.* (?:for|on|in|to) )[^,]*\Z")


def with_list(text: str, span: Span, end: int, stop: re.Pattern[str]) -> Span:
    """What a figure measures without the link whose list goes on: "package for transport, energy and housing".

    A list that stands right behind the unit is kept whole: "300 tonnes of wheat, barley and oats". `stop` finds the
    words that belong to no noun phrase.
    """
    listed = _GOES_ON.match(text, span.end, end)
    if listed is None:
        return span
    if text.endswith("of ", 0, span.start):
        if _ADJECTIVE.fullmatch(span.of(text)):  # "thousands of well-paid, secure jobs, and raise wages"
            return Span(span.start, listed.end("next"))
        if _ANOTHER.match(text, listed.end()):
            return span
        found = stop.search(text, listed.end(), end)
        last = found.start() if found else end
        if _ACTS.search(text, span.end, last) or text[last - 1 : last + 1].isalpha():
            return span  # the next tells what else is done, or the list is too long
        verb = verb_begins(text, listed.end(), last)
        return span if verb == listed.end() else Span(span.start, verb or last).trimmed(text)
    link = _LAST_LINK.search(span.of(text))
    return Span(span.start, span.start + link.start()) if link else span
