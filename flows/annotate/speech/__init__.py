"""The layers `turns`, `quotations` and `attributions`: who says what, in quoted words and in the reporter's.

The line: `quotation_marks` and `turns` find the words, `cue_verbs`, `inversions`, `speech_credits` and `quoted_by`
whose they are, `content_starts` and `content_ends` where a statement begins and ends, `withheld_speech` what nobody
said, and `speakers` turns a noun phrase into the entity that it means, by `pronouns` and `descriptions`.
"""

from flows.annotate.speech.attributions import annotate_attributions
from flows.annotate.speech.quotations import annotate_quotations
from flows.annotate.speech.turns import annotate_turns

__all__ = ["annotate_attributions", "annotate_quotations", "annotate_turns"]
