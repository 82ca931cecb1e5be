"""How English writes lengths of time and ages with their number: "three weeks", "a two-year-old", "several days"."""

from flows.annotate.dates.date_pattern import ONE_UNIT, UNITED, sign_of, written
from flows.annotate.dates.date_words import LAST, LOOSE, NUMBER, UNIT

_SOME_UNITS = sign_of(f"(?:several|few|many|some|recent) (?:{ONE_UNIT})s")
_LONG = sign_of("s-long")
_AGED = sign_of("[ -]old")
_BETWEEN = (
    r"(?: (?:straight|consecutive|(?P<working>trading|business|working)|full|more|long|calendar|preceding"
    r"|(?P<beside>next|past|previous|following|coming|upcoming)))?"
)
_AND_A_HALF = r"(?P<half> and a half| and half(?= ?[.,;]| ?\Z| (?:is|was|to|for|in|on|later|ago)\b))?"
_NO_WORD_ON = r"(?:(?<=[\d½¼¾])|(?![a-z]))"
"""Behind a number, whose unit may follow at once only if it ends in a figure: "24hrs", but no one is "Amin"."""

LENGTH_PATTERNS = (
    written("age", _AGED, rf"{NUMBER}[ \-]{UNIT}[ \-](?:old|olds)\b", any_case=True),
    written(
        "duration", UNITED,
        rf"(?:{LOOSE}|(?:the )?(?:past|{LAST}|previous|next|coming|upcoming|following) )"
        rf"{NUMBER}{_NO_WORD_ON}[ \-]?(?P<more>and[ \-]a[ \-]half[ \-])?"
        rf"{_BETWEEN}[ \-]?{UNIT}{_AND_A_HALF}(?:[ \-]long)?",
        any_case=True,
    ),
    written(
        "duration", _SOME_UNITS,
        rf"(?:the )?(?:(?:past|{LAST}|previous|next|coming|upcoming|following) )?"
        r"(?<!\bas )(?P<number>several|few|a few|many|some|recent) "
        r"(?P<unit>days|weeks|months|years|decades|hours|minutes)",
        any_case=True,
    ),
    written("duration", UNITED, r"(?P<number>1) (?P<unit>night)"),
    written("duration", _LONG, r"(?P<number>)(?P<unit>days|weeks|months|years|decades)-long"),
)  # fmt: skip
