"""What tells that somebody speaks: the label of a turn in a debate or an interview, a remark in brackets."""

import re

from flows.english.record_labels import RECORD_LABEL

_TURN = re.compile(r"[QA]:|Q[ \u00a0\t]{1,4}(?=[A-Z“\"])|(?:[A-Z][A-Z.’'-]{0,20} ){0,4}[A-Z][A-Z’'-]{1,20}:")
_SPEAKER = re.compile(
    r"(?P<who>[A-Z][\w.'’-]{0,30}(?: (?:of |for |and |the |& ){0,2}[A-Z][\w.'’-]{0,30}){0,6})"
    r"(?: ?\([^()]{1,80}\)){0,2}:(?= \S|$)"
)
_TITLED = re.compile(
    r"(?:Sen|Hon|Mr|Mrs|Ms|Dr|Prof|Rep|Gov|Amb|Lord|Lady|Sir|Dame|Baroness|Senator|Minister)\b\.? [A-Z]"
    r"|(?:The |Madam |Mr\.? )?(?:(?:Deputy|Vice|Temporary|Acting) )?"
    r"(?:Speaker|President|Chair(?:man|woman|person)?|Moderator|Interviewer|Host)\b",
)
_STAGE = re.compile(r"\((?:[^()]{1,60})\)\.?|\[(?:[^\[\]]{1,60})\]\.?")


def opens_turn(words: str) -> bool:
    """Whether words begin as a turn of a transcript does: "Q:", "Q Thank you", "MS. HOLM:", "Mr. TANAKA. It is."."""
    return _TURN.match(words) is not None or RECORD_LABEL.match(words) is not None


def speaker_label(words: str) -> str:
    """The name before the colon with which words open, without what stands in brackets: "The Speaker (Hon. Ray):"."""
    match = _SPEAKER.match(words)
    return match["who"] if match else ""


def is_titled(label: str) -> bool:
    """Whether a label can be nothing but a speaker's: "Sen. Ray", "The Deputy Speaker"."""
    return _TITLED.match(label) is not None


def is_stage_direction(words: str) -> bool:
    """Words that stand in brackets as a whole: "(Laughter)"."""
    return _STAGE.fullmatch(words) is not None
