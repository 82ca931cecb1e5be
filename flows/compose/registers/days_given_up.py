"""Whether a day is one on which something was to be and no longer is."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from flows.compose.registers.called_off import is_called_off
from flows.compose.registers.days_in_rows import first_of_row
from flows.compose.registers.dropped_plans import day_put_off_by, is_dropped, is_not_held, stays_on_day
from flows.compose.registers.held_things import BEFORE_DAY, IT_IS, TO_DAY, around
from flows.compose.registers.held_up import is_held_up
from flows.compose.sentences.denied_claims import denied_claims
from flows.compose.sentences.factuality import read_factuality
from flows.compose.sentences.governing_dates import dates_near, is_to_come
from flows.compose.sentences.locating import SourceSurvey
from flows.english.held_events import CALLED_OFF, MOVED, PUT_OFF
from flows.english.speech_cues import SAID
from flows.model.annotation import DateMention
from flows.model.calendar_names import WEEKDAYS
from flows.model.calendar_values import clock_of, days_of_value

_MOVED_FROM = re.compile(rf"\b{MOVED}\b(?P<object>[^.;:,?!]{{0,80}}?) from{BEFORE_DAY} \Z")
_SLIP_FROM = re.compile(
    rf"\b(?:slip|slide|move|be {MOVED})\b(?P<object>[^.;:,?!]{{0,80}}?) from{BEFORE_DAY} \Z"
)
_MOVED_BEFORE = re.compile(
    r"(?:\bbrought forward|(?:,|\b(?:is|are|was|were|been)) (?:now )?(?:put (?:off|back)|pushed back|moved|postponed"
    rf"|delayed|deferred|rescheduled|shifted|adjourned)) from{BEFORE_DAY} \Z"
)
"""Where the new day need not follow: "The fair, brought forward from 9 June, will be held on 2 May"."""
_TO_ANOTHER = re.compile(r"[^.;:?!]{0,30}? (?:to|until|till) ")
_TO = re.compile(r",? (?:to|until|till) ")
_INSTEAD_OF = re.compile(
    r"(?:\b[Ii]nstead of|\b[Rr]ather than|(?:, (?:and )?| and )not(?:, as [^.;:,?!]{3,60},)?"
    r"(?: (?:from|by|before|until))?)"
    rf"{BEFORE_DAY} \Z"
)
_NOT_BUT = re.compile(rf"\bnot{BEFORE_DAY} \Z")
_BUT = re.compile(r",? but ")
_FIRST_OF_TWO = r"(?: \d{1,2}(?:st|nd|rd|th)?,? (?:and|or|to))?"
_ON_DAY = rf"(?: on| for| of| at| the| (?:{'|'.join(WEEKDAYS)}),?){{0,4}}{_FIRST_OF_TWO}"
_AT_FIRST = re.compile(
    r"\b(?:originally|initially|first|previously) (?:set|planned|scheduled|due|called|announced|fixed|meant)"
    rf"(?: to [a-z]+(?: place)?)?(?:{_ON_DAY}|[^;:?!]{{3,90}}?,? (?:and )?then(?: for| to| on){_ON_DAY}) \Z"
)
"""Not the day behind "will now be": "first planned for 3 May, then for 9 May and then for 12 May"."""
_NO_LONGER = re.compile(
    r"\bno longer (?:intend|plan|expect|aim|propose|want|hope|going|due|scheduled|set|meant|planned|expected|intended)"
    rf"[a-z]{{0,3}}\b[^.;:?!]{{0,80}}?{BEFORE_DAY} \Z"
)
_HAD_BEEN_SET = re.compile(
    r"\b(?:set|planned|scheduled|listed|called|announced|fixed|booked|convened)(?: to [a-z]+(?: place)?)?"
    rf" for{_ON_DAY} \Z"
    rf"|\bdue(?: to [a-z]+(?: place)?)?{BEFORE_DAY} \Z"
    r"|\b(?:had been|has been|was|were) (?:(?:originally|initially|first|previously|already) )?(?:"
    r"(?:(?:expected|meant|supposed)(?: to [a-z]+(?: place)?)?|to (?:be [a-z]{3,14}|take place|begin|start|open|close"
    r"|meet|arrive|leave|go|come|expire|end|visit|(?:enter|come) into (?:force|effect)|take effect|apply|lapse|resume"
    rf"|run out)){BEFORE_DAY}) \Z"
)
"""Not "was set in 2019 and was changed in 2021", which tells when it was set."""
_WAS_SET = re.compile(
    r"(?:\b(?:which|that) (?:was|were|had been)|\bhaving been) (?:(?:originally|initially|first|previously|already) )?"
    r"(?:set|planned|scheduled|listed|announced|fixed|booked|convened|due|expected|meant|supposed|to (?:be|have)\b)"
    rf"[^.;:,?!]{{0,40}}?{BEFORE_DAY} \Z"
    rf"|\b(?:which|that) had (?:already |once )?been {MOVED} (?:from [^;:?!]{{3,30}} )?(?:to|until){BEFORE_DAY} \Z"
    r"|\b(?:which|that) (?!had\b|was\b|were\b)[^.;:,?!]{2,60}? (?:(?:had )?(?:said|promised|announced|hoped|expected"
    r"|told [a-z]{2,20}) (?:that )?(?:it |they )?would [^.;:,?!]{2,40}?|had (?:promised|announced|planned|set|scheduled"
    rf"|expected|fixed|intended|hoped) [^.;:,?!]{{0,40}}?){BEFORE_DAY} \Z"
)
"""How a clause behind a thing says for when it was planned: "which the port had said would open on 2 May"."""
_HAD_HOPED = re.compile(
    r"\b(?:had|[’']d) (?:hoped|planned|expected|intended|wanted|meant) to [^.;:,?!]{2,80}?(?: from| by| at the latest)?"
    rf"{BEFORE_DAY} \Z"
)
_HOPED_ONCE = re.compile(
    rf"\b(?:had|[’']d) (?:hoped|wanted|meant|intended) to [^.;:,?!]{{2,80}}?{BEFORE_DAY} \Z"
    r"|\bhad been (?:(?:originally|initially|first|previously) )?(?:due|meant|supposed|expected|planned"
    rf"|booked|to)\b[^.;:,?!]{{0,80}}?(?: until| till| by| before)?{BEFORE_DAY} \Z"
)
_BUT_NOW = re.compile(r",? (?:but|although|though) ")
_SAID_BEFORE = re.compile(
    r"\b(?:[Pp]reviously|[Ee]arlier|[Oo]riginally|[Ii]nitially|[Ff]irst|[Bb]efore) (?:said|gave|given|stated"
    r"|announced|named|printed|advertised)"
    r"(?: it was| the (?:[a-z]{2,12} )?(?:date|day|deadline)s?(?: of [^.;:,?!]{2,40}?)? (?:as|was))? (?:the )?\Z"
    r"|\bhad (?:previously|earlier|originally|initially|first) (?:set|fixed|given|named) (?:the|an?|its)"
    r" (?:[a-z]{2,12} )?(?:date|day|deadline|target) (?:of|for) \Z"
)
_IN_OLDER_VERSION = re.compile(
    r"\b(?:earlier|previous|first|original|prior) versions? of (?:this|these|the|our) (?:[a-z]{3,20} ){1,2}"
    r"(?:gave|said|stated|had|put|named|printed|listed)(?: (?:it|the (?:date|day|meeting|deadline))(?: as| for| on)?)?"
    rf"{BEFORE_DAY} \Z"
)
"""Before the day that a correction takes back: "An earlier version of this notice gave 26 November"."""
_REPLACES = re.compile(
    r"\b(?:replaces|supersedes|cancels|corrects) (?:the|its|our|that|an?) (?:[a-z]{3,12} ){0,2}"
    rf"(?:date|day|deadline)s?(?: (?:of|for|on)(?: [^.;:,?!]{{2,30}}?)?)?{_ON_DAY} \Z"
)
"""Before a day in whose place another has come: "This replaces the date of 20 November given in the notice"."""
_ENDS = re.compile(r"[\s”’\")]*(?:[.;!]|,? but\b|\Z)")
"""Around a day that somebody once gave: "We previously said 31 December."."""
_IS_MOVED = re.compile(
    rf"{IT_IS}(?:{MOVED}|{CALLED_OFF}|off|collapsed|fallen through|withdrawn"
    r"|no longer (?:needed|necessary|required|planned|going ahead|taking place|happening))\b"
    rf"|,? (?:will|would)(?: now| have to| therefore){{0,2}} be (?:{MOVED}|{CALLED_OFF})\b"
)
_WILL_NOW_BE = re.compile(
    rf",? (?:will|would|is to|are to) (?:now|instead) [a-z]+(?: held| place)?(?: [^.;:,?!]{{1,30}}?)?{BEFORE_DAY} "
)
"""Between a planned day and the new one: "The fair planned for 3 May will now be held on 9 May"."""
_WILL_BE = re.compile(
    r",(?: [^.;:,?!]{2,60},)? (?:will|would|is to|are to) (?:be(?: held| published| released| issued| opened| signed"
    r"| heard| launched| presented| unveiled| debated| delivered| ready| available| known| complete)?|take place|begin"
    r"|start|open|come out|appear|go ahead|meet)"
    rf"(?: (?:in|at) [^.;:,?!]{{2,30}}?)?{BEFORE_DAY} "
)
"""And behind one that was planned: "which was to be released on 1 May, will be released on 3 May"."""
_MOVED_AWAY = re.compile(
    rf" (?:was|were|is|are|has been|have been|had been|will be) (?:now )?{MOVED}\b[^.;:,?!]{{0,60}}?"
    r" (?:to|until|till) "
)
_OF_A_THING = re.compile(
    rf"(?!(?:On|In|{'|'.join(sorted(SAID))})\b)\b[\w’'-]+ (?:(?:set|planned|scheduled|due) )?"
    r"(?:on|of|for) (?:\w+day,? )?\Z"
)
"""Around a day in "The meeting on 6 March was postponed to 13 March"; not in "On 6 March it was postponed to"."""
_MOVES = re.compile(rf"\b(?:{MOVED}|{PUT_OFF})\b")
_ENDS_TO = re.compile(TO_DAY)
_PAST_PERFECT = re.compile(r"(?:which|that) had been\b|having been\b")
_DENIAL = re.compile(
    r"\b(?:den(?:y|ies|ied|ying)|reject\w{0,3}|dismiss\w{0,3}|refut\w{1,3}|no truth|(?:is|are|was"
    r"|were) (?:not true|untrue|false)"
    r"|(?:not|n[’']t|never)(?: \w{1,12})? (?:be |been )?"
    rf"(?:{MOVED}|{CALLED_OFF}))\b"
)


def is_given_up(survey: SourceSurvey, mention: DateMention) -> bool:
    """Whether a sentence says that another has taken the place of one, or none; not where it denies or doubts it."""
    return names_day_given_up(survey, mention) and not is_denied_or_open(survey, mention)


def is_denied_or_open(survey: SourceSurvey, mention: DateMention) -> bool:
    """Whether a sentence denies, asks or doubts what it tells of a day."""
    factuality = read_factuality(survey, survey.sentence_of(mention.span))
    return any(part.contains(mention.span) for part in factuality.open) or is_denied(survey, mention)


def is_denied(survey: SourceSurvey, mention: DateMention) -> bool:
    """Whether a sentence says that what is told of a day is not true, or that nothing is moved to it."""
    before, _ = around(survey, mention.span)
    sentence = survey.sentence_of(mention.span)
    claims = denied_claims(sentence.of(survey.text))
    if any(claim.shift(sentence.start).contains(mention.span) for claim in claims):
        return True
    if _DENIAL.search(before) is None:
        return False
    factuality = read_factuality(survey, survey.sentence_of(mention.span))
    return any(part.contains(mention.span) for part in factuality.denied)


def names_day_given_up(survey: SourceSurvey, mention: DateMention) -> bool:
    """Whether a sentence names a day only to say that another has taken its place, or none, be that so or not."""
    before, behind = around(survey, mention.span)
    others = other_days(survey, mention)
    stays = stays_on_day(before, behind) and not any(_is_at_another_hour(mention, m) for m in others)
    if is_put_off_to(survey, mention) or (stays and not is_to_come_again(survey, others)):
        return False
    denied = _NOT_BUT.search(before) and _BUT.match(behind)
    instead = _INSTEAD_OF.search(before) and others
    away = _MOVED_AWAY.match(behind) and _OF_A_THING.search(before) and others
    if denied or instead or away or _is_left(survey, mention, others) or _is_no_more_planned(survey, mention):
        return True
    if is_called_off(survey, first_of_row(survey, mention)):
        return True
    return is_dropped(survey, mention) or is_held_up(survey, mention)


def is_of_older_version(survey: SourceSurvey, mention: DateMention) -> bool:
    """Whether a day is only the one that an earlier version of a text gave."""
    return _IN_OLDER_VERSION.search(around(survey, mention.span)[0]) is not None


def _is_left(survey: SourceSurvey, mention: DateMention, others: Sequence[DateMention]) -> bool:
    """Whether a day is that from which something is moved to another that its sentence names too."""
    before, behind = around(survey, mention.span)
    if _MOVED_BEFORE.search(before):
        return any(not other.span.overlaps(mention.span) for other in others)
    if moved := moved_from(before):
        start = mention.span.start - len(before) + moved.start()
        to_another = any(
            start < o.span.start < mention.span.start and _ENDS_TO.search(survey.text, start, o.span.start)
            for o in others
        )
        return bool(others and _TO_ANOTHER.match(behind)) or to_another
    return bool(
        _HAD_BEEN_SET.search(before)
        and _MOVES.search(before)
        and any(_TO.fullmatch(survey.text, mention.span.end, o.span.start) for o in others)
    )


def _is_no_more_planned(survey: SourceSurvey, mention: DateMention) -> bool:
    """Whether a day is one for which something was planned once, and what is told of that says that it is no more."""
    before, behind = around(survey, mention.span)
    if (
        _AT_FIRST.search(before)
        or _REPLACES.search(before)
        or _NO_LONGER.search(before)
        or (_HAD_HOPED.search(before) and _BUT_NOW.match(behind))
    ):
        return True
    if _HOPED_ONCE.search(before) and _ENDS.match(behind):
        return is_to_come(survey, mention)
    if _SAID_BEFORE.search(before) or _IN_OLDER_VERSION.search(before):
        return _ENDS.match(behind) is not None
    others = other_days(survey, mention)
    was_set = _WAS_SET.search(before)
    if was_set and _is_said_of_another(survey, mention, others, was_set[0]):
        return True
    return bool(
        (was_set or _HAD_BEEN_SET.search(before))
        and (_IS_MOVED.match(behind) or is_not_held(behind) or _is_now_on_another(survey, mention, others))
    )


def _is_said_of_another(
    survey: SourceSurvey, mention: DateMention, others: Iterable[DateMention], planned: str
) -> bool:
    """Whether what was planned for a day is on another: "on 9 May, having been due on 3 May"."""
    if any(_WILL_BE.fullmatch(survey.text, mention.span.end, other.span.start) for other in others):
        return True
    if not _PAST_PERFECT.match(planned) or not _ENDS.match(survey.text, mention.span.end):
        return False
    return any(other.span.start < mention.span.start and is_to_come(survey, other) for other in others)


def without_plan(before: str) -> str:
    """The words before a day without those that say it was planned once: "The fair, which was to open on"."""
    planned = _WAS_SET.search(before)
    return before[: planned.start()].rstrip(" ,") if planned else before


def is_instead(survey: SourceSurvey, mention: DateMention) -> bool:
    """Whether "rather than" or the like stands before a day."""
    return _INSTEAD_OF.search(around(survey, mention.span)[0]) is not None


def is_to_come_again(survey: SourceSurvey, others: Iterable[DateMention]) -> bool:
    """Whether one of the other days of a sentence is still to come."""
    return any(is_to_come(survey, other) for other in others)


def is_put_off_to(survey: SourceSurvey, mention: DateMention) -> bool:
    """Whether a date is the one to which its sentence moves another: "due on 3 May, was put off by a week"."""
    known = (m for m in dates_near(survey, mention.span) if m.span == mention.span and m.days != mention.days)
    return any((day := day_put_off_by(survey, m)) and day == mention.days for m in known)


def _is_now_on_another(survey: SourceSurvey, mention: DateMention, others: Iterable[DateMention]) -> bool:
    """Whether what was planned for a day "will now be" on another."""
    return any(_WILL_NOW_BE.fullmatch(survey.text, mention.span.end, other.span.start) for other in others)


def day_now_meant(survey: SourceSurvey, mention: DateMention) -> DateMention:
    """A date; of one that is read as a stretch, its end where something is moved "from 3 to 10 March".

    Of one from which something is only said to be put off by so much, the day that makes.
    """
    if (end := moved_within(survey, mention)[1]) is not None:
        return end
    days = day_put_off_by(survey, mention)
    if (
        days is None
        or not is_given_up(survey, mention)
        or is_to_come_again(survey, other_days(survey, mention))
    ):
        return mention
    return replace(mention, value=days.first.isoformat(), mod="", days=days)


def moved_from(before: str) -> re.Match[str] | None:
    """The words behind which a day is one that something leaves: "moved from"."""
    return _MOVED_FROM.search(before) or _SLIP_FROM.search(before)


def moved_within(survey: SourceSurvey, mention: DateMention) -> tuple[DateMention | None, DateMention | None]:
    """The day from which and the day to which something is moved, where both are one date."""
    first, _, last = (mention.value or "").partition("/")
    if (
        not last
        or " to " not in mention.span.of(survey.text)
        or not moved_from(around(survey, mention.span)[0])
    ):
        return None, None
    day, other = (replace(mention, value=value, days=days_of_value(value)) for value in (first, last))
    return day, other


def other_days(survey: SourceSurvey, mention: DateMention) -> list[DateMention]:
    """The other days that the sentence of a date names, and the other hours of its own."""
    sentence = survey.sentence_of(mention.span)
    near = (m for m in dates_near(survey, mention.span) if sentence.contains(m.span) and m != mention)
    mine = mention.days
    return [
        m
        for m in near
        if (s := m.days) is not None and mine and (s.first != mine.first or _is_at_another_hour(mention, m))
    ]


def _is_at_another_hour(one: DateMention, other: DateMention) -> bool:
    hours = clock_of(one.value or ""), clock_of(other.value or "")
    return all(hours) and hours[0] != hours[1]
