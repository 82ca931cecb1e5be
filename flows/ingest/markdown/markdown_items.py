"""The items of the lists of a Markdown text, each with the number that the text gives it."""

from dataclasses import dataclass, field

from markdown_it.token import Token

from flows.ingest.text.item_labels import ListCount, stated_number

LISTS = frozenset(["bullet_list_open", "ordered_list_open"])


@dataclass(slots=True)
class MarkdownItems:
    """Follows the lists and items around. An item has the number that it says; one that says what the one before it
    said is counted ("1." all the way).
    """

    counts: list[ListCount] = field(default_factory=list)
    said: list[str] = field(default_factory=list)
    """The number that the last item of each list around gives itself."""
    labels: list[str | None] = field(default_factory=list)
    """Of the items around; None for one whose first words are taken."""

    def follow(self, token: Token) -> None:
        if token.type in LISTS:
            self.counts.append(ListCount("decimal" if token.type == "ordered_list_open" else ""))
            self.said.append("")
        elif token.type in {"bullet_list_close", "ordered_list_close"}:
            self.counts.pop()
            self.said.pop()
        elif token.type == "list_item_open":
            stated = None if token.info == self.said[-1] else stated_number(token.info)
            label = self.counts[-1].label(stated)
            self.said[-1] = token.info
            self.labels.append(f"{label[:-1]}{token.markup}" if label else "")
        elif token.type == "list_item_close":
            self.labels.pop()

    def take_label(self) -> str | None:
        """The label of the innermost item for its first words (empty for a bullet), None for words behind them."""
        label, self.labels[-1] = self.labels[-1], None
        return label
