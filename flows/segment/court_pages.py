"""Which parts of a text are forms of a court's paper: its caption and title, what every page bears, who signs."""

from collections.abc import Sequence

from flows.english.court_papers import closes_order, is_page_furniture, read_caption
from flows.english.head_labels import is_running_head
from flows.model.document import Role
from flows.model.spans import Span

_LONGEST = 200


def roles_on_court_pages(text: str, parts: Sequence[Span]) -> dict[int, Role]:
    """The number of each such part and its role; page numbers alone on a line are one in any text."""
    words = ["" if len(part) > _LONGEST else " ".join(part.of(text).split()) for part in parts]
    found = {
        number: Role.BYLINE
        for number, line in enumerate(words)
        if line and (is_page_furniture(line) or is_running_head(line))
    }
    caption = read_caption(text)
    for number, part in enumerate(parts):
        if caption is None or part.start >= caption.span.end:
            break
        if caption.span.contains(part):
            is_title = caption.title is not None and caption.title.start == part.start
            found[number] = Role.TITLE if is_title else Role.BYLINE
    for number in range(len(words) // 2, len(words)):
        count = closes_order(words, number)
        found.update(dict.fromkeys(range(number, number + count), Role.BYLINE))
    return found
