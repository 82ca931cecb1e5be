"""Words for the present, the past and the future that name no day: "now", "recently", "in the future"."""

from flows.annotate.dates.bearings import Bearings
from flows.annotate.dates.date_meanings import Match, Meaning, stated
from flows.annotate.dates.date_pattern import sign_of, written

_REFERENCES = {
    "currently": "PRESENT_REF", "now": "PRESENT_REF", "nowadays": "PRESENT_REF", "recently": "PAST_REF",
    "soon": "FUTURE_REF", "at present": "PRESENT_REF", "at the moment": "PRESENT_REF",
    "at the present time": "PRESENT_REF", "lately": "PAST_REF", "future": "FUTURE_REF",
}  # fmt: skip
_MOMENT_OF = (
    r" (?:of|when|that|the|an?|he|she|they|we|it|in|his|her|their|rates?|levels?|prices?|values?|costs?)\b"
)
"""Behind "at the moment" these say which moment; what is "at present rates" is at those."""
_VAGUE = sign_of("currently|recently|now|soon|at present|at the|lately|future")
_NO_NOUN = (
    r"(?= ?[.,;:?!)”\"]| ?\Z| (?:and|but|or|is|was|has|have|had|that|when|which|it|he|she|they|we|there|to|by"
    r"|because|as|with"
    r"|for|will|would|if)\b)"
)
"""Behind "the future" that is none of something: "the future of the port"."""
VAGUE_PATTERNS = (
    written(
        "vague", _VAGUE,
        r"(?:more )?(?P<word>currently|(?<!\bas )recently"
        r"|nowadays|(?!(?-i:Now),)now(?! that\b)|(?<!\bas )soon(?! (?:as|after|before)\b)|lately"
        rf"|at (?:present|the moment|the present time)(?!{_MOMENT_OF}))(?![\-])",
        any_case=True,
    ),
    written(
        "vague", _VAGUE,
        rf"(?<=\b[IiOo]n )the (?:(?:near|foreseeable|immediate|distant|not too distant) )?(?P<word>future){_NO_NOUN}",
    ),
)  # fmt: skip


def read_vague(match: Match, _: Bearings) -> Meaning:
    return Meaning(_REFERENCES[stated(match, "word")])
