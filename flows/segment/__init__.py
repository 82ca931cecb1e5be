"""Step 2: a Document (text and what its reader knew of its structure) -> a Segmentation (its parts, in order).

Blocks that the reader of a format found (Markdown, HTML) are taken as they are; text outside them becomes
paragraphs. Plain text is read by the ordered table of rules in `flows.segment.roles`: the first rule that
knows a piece of text gives it its role. Everything but titles, headings and bylines carries a ¶ number, which
depends on the text alone. Each part is then divided into sentences: nupunkt proposes, the table of rules in
`flows.segment.sentence_rules` disposes. The text never changes; every line with a letter or a digit lies in
exactly one segment.
"""

from flows.segment.segmenting import segment_document

__all__ = ["segment_document"]
