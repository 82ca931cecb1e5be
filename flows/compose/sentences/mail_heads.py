"""Who is named in the head of a mail: the one who sends it and those who get it."""

from flows.compose.sentences.locating import SourceSurvey
from flows.compose.wording.wording import on_one_line

_MAIL_HEADER = "mail header"


def is_in_head(survey: SourceSurvey, name: str) -> bool:
    """Whether the head of a mail names somebody in full as the one who sends it or gets it."""
    metadata = survey.annotated.document.metadata
    facts = (metadata.author, metadata.addressee, metadata.copied_to)
    listed = (fact.value for fact in facts if fact and fact.within == _MAIL_HEADER)
    return any(name == on_one_line(other) for names in listed for other in names.split(","))
