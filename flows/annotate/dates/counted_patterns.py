"""How English writes dates that are counted from another: "last week", "on Monday", "two months later", "today"."""

from flows.annotate.dates.certain_dates import NAMED_AFTER_DAYS, is_certain_day, is_no_name
from flows.annotate.dates.compound_dates import is_one_length
from flows.annotate.dates.date_pattern import ONE_UNIT, UNITED, WEEKLY, sign_of, written
from flows.annotate.dates.date_words import LOOSE, NUMBER, NUMBERS, SHORT_WEEKDAY, THROUGH, UNIT, WEEKDAY
from flows.annotate.dates.vague_times import VAGUE_PATTERNS

_HALF = (
    r"(?P<part>beginning|start|middle|end|early|mid"
    r"|(?<!minutes )(?<!hours )(?<!days )(?<!weeks )(?<!months )(?<!years )"
    r"(?<!too )late)"
)
"""Not "two weeks late this year"."""
_ROUNDLY = r"(?! or (?:so|two|three|more)\b)"
"""No "next month or two", which is no month of the calendar."""
_TWO_UNITS = sign_of(rf"(?:{ONE_UNIT})s?(?:,? and | )(?:\d|{'|'.join(NUMBERS)})")
_STEPPED = sign_of(
    "(?:last|this|next|current|past|previous|following|preceding|prior|coming|same|that) "
    f"(?:weekend|century|{ONE_UNIT})"
)
_FROM_NOW = sign_of("from (?:now|today|tomorrow)")
_AFTER_NEXT = sign_of("after next|before last")
_IN_THE = sign_of("in the (?:month|year)")
_TO_DATE = sign_of("to[ -]date")
_IN_TIME = sign_of(" time(?:(?<=[’'] time)|(?<=[’']s time))")
_AGO = sign_of(f"(?:{ONE_UNIT})s? (?:ago|later|earlier|before|after)")
_WEEKDAYS = sign_of("day")
_WEEKDAY_NUMBERED = sign_of(r"day \d")
_SHORT_WEEKDAY_NUMBERED = sign_of(r"(?:mon|tues?|wed|thu(?:rs)?|fri|sat|sun|day)\.? \d")
_ORDINAL = sign_of(r"\d(?:st|nd|rd|th)")
_DEICTIC = sign_of("today|yesterday|tomorrow|tonight|night|(?:this|last) (?:morning|afternoon|evening)")
_THEN = "(?:" + "|".join(rf"(?<=\b{word} )" for word in ("to", "through", "until", "till")) + ")"
"""Behind these a weekday is the one after that which was named before."""
_OF_NONE = "".join(
    rf"(?<!\b{word} )"
    for word in ("the", "his", "her", "its", "their", "our", "my", "your", "that", "a", "second", "very")
)
"""The last night of a stay is none of ours: "on the last night", "their last night in Rome"."""
_IN_PART_OF = r"(?<=\b(?:morn|even)ing of the )|(?<=\bafternoon of the )|(?<=\bnight of the )"
"""Behind these a number is a day of the month: "the evening of the 18th"."""
_LATE = r"(?<!minutes )(?<!hours )(?<!days )(?<!too )[Ll]ate"
"""Not how late: "ten minutes late today"."""
_THE_NEXT = r"(?: (?P<next>next)(?=[.,;:!?)]| ?\Z| (?:at|and|in|for|will|shall|must|when)\b))?"
"""As they say in parliaments: "on Thursday next"."""
_WITHIN = "(?:" + "|".join(rf"(?<=\b{word} )" for word in ("in", "over", "during", "within")) + ")"
"""Behind these "the last week" is what "the past week" is."""

COUNTED_PATTERNS = (
    written(
        "earlier week", WEEKLY,
        r"(?:[Ee]arlier|[Ll]ater|[Ll]ate|[Ee]arly) (?:in |on |during )?(?:(?P<own>the|this|that) )?"
        r"(?P<same>same )?week",
    ),
    written(
        "compound", _TWO_UNITS,
        rf"(?:{LOOSE}|(?:the )?(?P<beside>past|last|previous|next|coming|following) ){NUMBER} {UNIT}(?P<and>,? and | )"
        rf"{NUMBER.replace('<', '<the_')} {UNIT.replace('<', '<the_')}"
        r"(?: (?P<step>ago|(?:later|earlier)(?! than\b)|from (?:now|today)|(?:before|after)(?=[.,;:]|\Z)))?"
        r"(?![ -]old\b)",
        any_case=True, holds=is_one_length,
    ),
    written(
        "weekday ahead", _FROM_NOW, rf"(?P<weekday>{WEEKDAY}),? {NUMBER} weeks? from (?:now|today)\b",
        any_case=True,
    ),
    written("ahead", _FROM_NOW, rf"{NUMBER} {UNIT} from (?P<from>now|today|tomorrow)\b", any_case=True),
    written("midnight", _DEICTIC, r"midnight tonight", any_case=True),
    written(
        "deictic", _DEICTIC,
        rf"(?:(?:earlier|later|early|{_LATE}|(?:the )?end of) )?(?P<word>today|yesterday|tomorrow|tonight)"
        r"(?! week\b)"
        r"(?: (?:morning|afternoon|evening|night))?",
        any_case=True, holds=is_no_name,
    ),
    written(
        "deictic", _DEICTIC,
        rf"(?:(?:early|earlier|late|later) )?(?P<word>this (?:morning|afternoon|evening)|{_OF_NONE}last (?:night"
        rf"|evening))",
        any_case=True,
    ),
    written(
        "week after", _WEEKDAYS,
        rf"(?:[Aa] (?:week|fortnight) (?:on|from) (?P<weekday>{WEEKDAY})(?! {NAMED_AFTER_DAYS})"
        rf"|(?P<the_weekday>{WEEKDAY}) (?:week|fortnight|{NUMBER} weeks)(?= ?[.,;:!?)]| ?\Z))",
    ),
    written(
        "week day", _WEEKDAYS,
        rf"(?P<step>(?i:last|next|this|previous|following)) week(?: on)? (?P<weekday>{WEEKDAY})"
        rf"|(?P<later_weekday>{WEEKDAY})(?: (?:morning|afternoon|evening|night))?(?:,? of)? "
        rf"(?P<later_step>last|next|this) week",
    ),
    written(
        "week day", _WEEKDAYS,
        rf"(?P<later_weekday>{WEEKDAY})(?=(?:{THROUGH}| and ){WEEKDAY}(?:,? of)? (?P<later_step>last|next|this) week)",
    ),
    written(
        "after next", _AFTER_NEXT, r"the (?P<unit>week|month|year|weekend) (?P<step>after next|before last)",
        any_case=True,
    ),
    written(
        "relative", _STEPPED,
        r"(?:earlier|later) (?P<step>this|last|next) (?P<unit>month|year|quarter|decade)",
        any_case=True,
    ),
    written(
        "same",
        _STEPPED,
        r"(?:earlier|later) (?:in )?(?:that|the same|that same) (?P<unit>month|year)",
        any_case=True,
    ),
    written(
        "in the", _IN_THE,
        r"(?:earlier|later|(?P<part>early|late)) in the (?P<unit>month|year)"
        r"(?!-| (?:of )?\d{4}| (?:of|when|that|in which)\b)",
        any_case=True,
    ),
    written(
        "to date", _TO_DATE,
        r"(?:(?<=\bthe )|(?<=% )|(?<=cent )|(?=(?-i:Y)))(?P<unit>month|quarter|year)[ -]to[ -]date",
        any_case=True,
    ),
    written("same", _STEPPED, r"(?:the|that) (?:very )?same (?P<unit>day|week|month|year)", any_case=True),
    written("same", _STEPPED, rf"(?:the )?{_HALF} (?:of )?that (?P<unit>week|month|year)", any_case=True),
    written("same", _STEPPED, r"that (?P<unit>weekend|week|month|year)", any_case=True),
    written(
        "relative", UNITED,
        rf"(?:the )?{_HALF} (?:of )?(?P<step>this|last|next|the) (?:calendar )?(?P<unit>week|month|quarter|year"
        rf"|decade)",
        any_case=True,
    ),
    written(
        "stepped", _STEPPED,
        rf"(?:(?P<past>(?:the )?past|{_WITHIN}the last)"
        r"|(?P<step>the next|(?:the )?(?:following|previous|preceding|prior))) "
        rf"(?P<unit>day|week|fortnight|month|year|decade){_ROUNDLY}",
        any_case=True,
    ),
    written(
        "stepped", _STEPPED, r"(?P<step>the following|the preceding|the prior) (?P<unit>quarter)(?!-)", any_case=True
    ),
    written(
        "relative",
        _STEPPED,
        rf"(?:this |the )?(?P<coming>coming|upcoming) (?P<unit>week|month|year|quarter|decade){_ROUNDLY}"
        rf"|(?P<step>last|this|next|current) (?P<the_unit>week|month|year|quarter|decade|century){_ROUNDLY}",
        any_case=True,
    ),
    written("relative", _STEPPED, r"(?P<step>past|previous) (?P<unit>quarter)", any_case=True),
    written("weekend", WEEKLY, r"(?P<step>last|this|next|the) weekend", any_case=True),
    written(
        "weekly", _WEEKDAYS,
        rf"(?:[Ee]very|[Ee]ach) (?P<other>other |second )?(?P<weekday>{WEEKDAY})|(?P<weekdays>{WEEKDAY})s"
        rf"|(?P<parts_of>{WEEKDAY}) (?:mornings|afternoons|evenings|nights)",
    ),
    written(
        "day of month", _ORDINAL,
        rf"(?P<weekday>{WEEKDAY}|{SHORT_WEEKDAY})(?: (?:morning|afternoon|evening|night)(?=, the ))?,? (?:\((?=the ))?"
        rf"(?:the )?(?P<day>[12]?\d|3[01])(?:st|nd|rd|th)(?:(?<=\(the \d\w\w)\)|(?<=\(the \d\d\w\w)\))?",
    ),
    written(
        "weekday and number", _WEEKDAY_NUMBERED,
        rf"(?P<weekday>{WEEKDAY}) (?P<day>[12]?\d|3[01])"
        r"(?=[;!?)]|[.,:](?! ?\d)| ?\Z| (?:at|from|between) \d)(?!,)",
    ),
    written(
        "weekday and number", _SHORT_WEEKDAY_NUMBERED,
        rf"(?:(?<=\n)|(?<=\| )|(?<![\s\S]))(?P<weekday>{WEEKDAY}|{SHORT_WEEKDAY}) (?P<day>[12]?\d|3[01])"
        r"(?=\s{0,3}(?:[A-Z\n\t|–—:-]|\Z))",
    ),
    written(
        "day of month", _ORDINAL,
        rf"(?:(?<=\b[Oo]n the )|{_IN_PART_OF})(?P<day>[12]?\d|3[01])(?:st|nd|rd|th)(?=[.,;:!?)]|\Z"
        r"| (?:and|or|at|in|to|when|after|before|she|he|they|we|it|the|a|an)\b)",
    ),
    written(
        "weekday", _WEEKDAYS,
        rf"(?:(?P<part>[Ee]arly|{_LATE}) )?(?:(?P<step>(?i:(?:this |(?<=\bthe ))(?:past|coming|upcoming)|last"
        r"|next|this|previous|following)) "
        rf"|(?P<until>{_THEN}))?(?P<weekday>{WEEKDAY})"
        rf"(?! {NAMED_AFTER_DAYS})(?: (?:morning|afternoon|evening|night))?{_THE_NEXT}",
        holds=is_certain_day,
    ),
    written(
        "offset", _AGO,
        rf"{LOOSE}{NUMBER} {UNIT} (?P<step>ago|(?:later|earlier)(?! than\b)|(?:before|after)(?=[.,;:]|\Z))",
        any_case=True,
    ),
    written("ahead", _IN_TIME, rf"in {NUMBER} {UNIT}[’'](?:s)? time\b", any_case=True),
    written("ahead", UNITED, rf"in {NUMBER} {UNIT}(?= ?[.?!,]| ?\Z)", any_case=True),
    *VAGUE_PATTERNS,
)  # fmt: skip
"""Tried before months and years that stand alone."""
