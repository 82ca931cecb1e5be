"""What figures count beside which no noun stands: the noun they share with the next, or the clause that tells it.

"21 Norland and six Westport sailors came": the 21 are sailors. "Nineteen have recovered": the clause says who they are.
"""

import re
from bisect import bisect_left

from flows.compose.sentences.clauses import clause_of
from flows.compose.sentences.locating import SourceSurvey, near_to
from flows.compose.sentences.turn_labels import without_opening
from flows.compose.wording.clause_measures import opens_alone
from flows.compose.wording.wording import on_one_line
from flows.english.number_words import APPROXIMATIONS
from flows.model.annotation import Amount, AmountType, EntityType
from flows.model.spans import Span

_AND = re.compile(r",? (?:and|or) (?:(?:about|some|the|another|at least) )?")
_LONGEST = 20
"""Words; a longer clause tells too much to say what its figure counts."""
_ACTS = re.compile(r" (?:is|are|was|were|has|have|had|will|would|remain(?:s|ed)?|[a-z]{2,15}ed)\b")
"""Behind a figure with which a clause begins: its verb."""
_END = re.compile(r"[ ,;:.–]+\Z")
_BOUND_ALONE = re.compile(rf"{APPROXIMATIONS} ")
"""All that stands before a figure in "About $3 million through May", which tells nothing."""
_HEAD = re.compile(
    r"[;:] |, (?:and|but|so) |\b(?:after|when|that|because|before|since|while|although|as|but|where|until) (?=[A-Za-z])"
)
"""Behind what the clause begins that tells of a vote."""
_STOPS_AT = re.compile(
    r"[;:—]|\s[–-]|, (?:and|but|so|which|who|whose|where|when|while|as|after|before|because|although"
    r"|[a-z]{2,12}ing)\b"
    r"|\b(?:because|although|while|after|whereas)\b"
)
_SAID_THAT = re.compile(
    r"\b(?:said|says|show|shows|showed|found|finds|estimates?|estimated|reported|reports|told [^,;.]{2,40})"
    r" that (?=[A-Z])"
)
_STOPS_CLAUSE = re.compile(
    r"[;:,—!?](?!\d)|\s[–-]|\.\s|\b(?:which|because|although|while|after|whereas|not|and)\b"
)
_QUOTED = re.compile(r"[“”\"]")
_NAMED = (
    r"(?: (?:from|to|for|by|of) (?:(?:the|its|a) )?[A-Z][\w&’'-]{1,20}"
    r"(?: (?:(?:of|for|and) (?:the )?)?[A-Z][\w&’'-]{1,20}){0,5})?"
)
_MADE_UP = re.compile(
    r" in (?P<words>(?:[a-z-]{3,15} ){0,2}(?:payments|costs|grants|loans|taxes|fees|fines|damages?|penalties|losses"
    r"|sales|exports|imports|savings|bonds|contracts|subsidies|donations|pledges|benefits|wages|bribes|kickbacks|debts?|aid"
    r"|funding|funds|revenues?|relief|assistance|compensation|profits?|income|spending|investments?|credits?|assets"
    r"|dividends|reparations|agreements|deals|financ(?:e|ing)|interest|earnings|goods|awards|tariffs|duties|contributions|orders|claims|rebates|royalties|remittances)\b"
    rf"{_NAMED})"
)
"""What a sum is made up of."""
_PAID = re.compile(
    r" (?P<words>(?:already |still )?"
    r"(?:paid|owed|given|awarded|lent|spent|donated|granted|pledged|earmarked|allocated|set aside) (?:to|for|on|by) "
    r"(?:(?!(?:that|which|who|while|after|when|and|but|or|has|had|was|were|is|are)\b)[\w&’'-]{1,20} ?){1,8})"
)
"""What was done with a sum."""
_MEANT_FOR = re.compile(
    r" (?P<words>for (?!(?:it|them|him|her|me|us|you|now|example|instance|sale|free|that|this|good|life)\b)"
    r"(?!(?:(?:the|a|an|its|their|every|each|another|\d{1,3}) )?(?:[a-z]{2,10} )?"
    r"(?:years?|months?|weeks?|days?|quarters?|hours?|nights?|seasons?|time)\b)"
    r"(?:(?!(?:that|which|who|while|after|when|and|but|or|has|had|have|was|were|is|are|will|would|could|can|may|since"
    r"|from|by|as|if)\b)[\w&’'-]{1,20} ?){1,9})(?<! of )(?<! the )(?<! to )(?<! in )(?<! a )"
)
"""What a sum is given or asked for."""
_LEANING = frozenset(
    {"it", "they", "he", "she", "this", "that", "those", "these", "which", "who", "we", "in", "on", "by"}
)
"""Words with which a clause begins that does not say who voted."""
_OPENS = re.compile(rf"[\s•*–-]{{0,4}}(?:{APPROXIMATIONS} )?")
_EXPLAINED = re.compile(r": (?P<words>[^.;]{3,160})(?:[.;]|\Z)")


def shared_noun(survey: SourceSurvey, amount: Amount, measure: Span) -> str:
    """The noun that a count with only a people behind it shares with the next: "21 Norland and six Westport sailors".

    Empty where it has a noun of its own.
    """
    amounts, text = survey.annotated.annotations.amounts, survey.text
    index = bisect_left(amounts, amount.span.start, key=lambda other: other.span.start) + 1
    following = amounts[index] if index < len(amounts) else None
    if following is None or following.measure is None or {amount.type, following.type} != {AmountType.COUNT}:
        return ""
    people = _people_at(survey, following.measure.start)
    if people is None or _people_at(survey, measure.start) != measure or people.end >= following.measure.end:
        return ""
    joined = _AND.fullmatch(text, measure.end, following.span.start)
    return on_one_line(text[people.end : following.measure.end]).strip() if joined else ""


def _people_at(survey: SourceSurvey, start: int) -> Span | None:
    """The name of a people that begins at a place."""
    mentions = survey.annotated.annotations.mentions
    index = bisect_left(mentions, start, key=lambda mention: mention.span.start)
    mention = mentions[index] if index < len(mentions) else None
    named = mention is not None and mention.type is EntityType.GROUP and mention.span.start == start
    return mention.span if mention is not None and named else None


def what_was_decided(survey: SourceSurvey, division: Span) -> str:
    """Who voted on what, of both sides of a vote: "the council voted 5-2 to sell it"; empty where it is not plain."""
    sentence = near_to(division, without_opening(survey, survey.sentence_of(division)))
    heads = list(_HEAD.finditer(survey.text, sentence.start, division.start))
    start = heads[-1].end() if heads else sentence.start
    stop = _STOPS_AT.search(survey.text, division.end, sentence.end)
    words = _END.sub("", on_one_line(survey.text[start : stop.start() if stop else sentence.end]))
    first = words.partition(" ")[0].lower()
    whole = words.count("(") == words.count(")") and words.count("“") == words.count("”")
    plain = first not in _LEANING and start < division.start and len(words.split()) <= _LONGEST
    return words if plain and whole and words.count('"') % 2 == 0 else ""


def explained_behind(survey: SourceSurvey, figure: Span) -> str:
    """What is said of a figure with which a paragraph begins, behind a colon: "$40 million: what is frozen."."""
    segment = survey.segment_at(figure.start)
    if (
        segment is None
        or not segment.number
        or _OPENS.fullmatch(survey.text, segment.span.start, figure.start) is None
    ):
        return ""
    told = _EXPLAINED.match(survey.text, figure.end, survey.sentence_of(figure).end)
    words = _END.sub("", on_one_line(told["words"])) if told else ""
    return words if words and len(words.split()) <= _LONGEST else ""


def what_it_is_in(survey: SourceSurvey, figure: Span) -> str:
    """What a sum is made up of or paid for, right behind it: "$40 million in payments", "$8 million for the port"."""
    end = survey.sentence_of(figure).end
    patterns = (_MADE_UP, _PAID, _MEANT_FOR)
    found = next((m for pattern in patterns if (m := pattern.match(survey.text, figure.end, end))), None)
    return _END.sub("", on_one_line(found["words"])) if found else ""


def told_clause(survey: SourceSurvey, figure: Span) -> str:
    """What somebody is told to say, in a long clause: "Arden received $40 million" behind "show that"."""
    sentence = near_to(figure, survey.sentence_of(figure))
    heads = list(_SAID_THAT.finditer(survey.text, sentence.start, figure.start))
    if not heads:
        return ""
    start = heads[-1].end()
    stop = _STOPS_CLAUSE.search(survey.text, figure.end, sentence.end)
    words = _END.sub("", on_one_line(survey.text[start : stop.start() if stop else sentence.end]))
    whole = words.count("(") == words.count(")") and not _QUOTED.search(words)
    short = len(words.split()) <= _LONGEST and not _STOPS_CLAUSE.search(survey.text, start, figure.start)
    return words if whole and short and opens_alone(words) else ""


def telling_clause(survey: SourceSurvey, figure: Span) -> str:
    """The clause of a figure, which tells by itself what it counts; empty where it leans on others or is long."""
    clause = near_to(figure, without_opening(survey, clause_of(survey, figure)))
    words = _END.sub("", on_one_line(clause.of(survey.text)))
    told = survey.paragraph_at(figure.start) and clause.contains(figure) and len(words.split()) <= _LONGEST
    whole = words.count("(") == words.count(")") and words.count("“") == words.count("”")
    bound = _BOUND_ALONE.fullmatch(survey.text, clause.start, figure.start)
    if clause.start < figure.start:
        acts = bound is None or _ACTS.search(survey.text, figure.end, clause.end) is not None
    else:
        acts = _ACTS.match(survey.text, figure.end, clause.end) is not None
    return words if told and whole and acts and opens_alone(words) else ""
