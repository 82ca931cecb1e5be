"""Questions and answers by turns, a paragraph each: “Will you go?” Lee asked. / “No,” Ray said. / “Why not?”"""

from dataclasses import dataclass, field

from flows.annotate.speech.speech_credits import Credit
from flows.model.annotation import Speaker


@dataclass(frozen=True, slots=True)
class _Turn:
    paragraph: int
    credit: Credit
    speaker: Speaker
    asks: bool


@dataclass(slots=True)
class Exchange:
    """The last two who were heard in a paragraph each."""

    _turns: list[_Turn] = field(default_factory=list)

    def hear(self, paragraph: int, credit: Credit, speaker: Speaker, *, asks: bool) -> None:
        """Takes in that somebody speaks in a paragraph."""
        last = self._turns[-1] if self._turns else None
        if last is not None and last.paragraph == paragraph and last.speaker.name == speaker.name:
            self._turns[-1] = _Turn(paragraph, credit, speaker, asks)
        else:
            self._turns = [*self._turns[-1:], _Turn(paragraph, credit, speaker, asks)]

    def whose_turn(self, paragraph: int) -> Credit | None:
        """Who says a paragraph that is but a quotation, where the two before spoke by turns and one asked the other."""
        if len(self._turns) < 2:  # noqa: PLR2004 - nobody asks himself
            return None
        one, other = self._turns
        at_once = one.paragraph == paragraph - 2 and other.paragraph == paragraph - 1
        answered = (one.asks or other.asks) and one.speaker.name != other.speaker.name
        return one.credit if at_once and answered else None
