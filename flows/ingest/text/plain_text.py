"""Reader of plain text: the decoded text as it stands, newlines unified; nothing is known of its structure."""

from flows.ingest.text.decoding import DecodedText, decode_text
from flows.ingest.text.line_shapes import lines_are_paragraphs
from flows.ingest.text.normalising import normalise_text
from flows.ingest.text.read_text import STAGE, ReadText, note
from flows.model.problems import Problem
from flows.model.source import Source


def read_plain_text(source: Source) -> ReadText:
    """The text of a .txt file."""
    decoded = decode_text(source.content)
    text, offsets = normalise_text(decoded.text)
    return ReadText(
        text,
        offsets,
        line_is_paragraph=lines_are_paragraphs(text),
        problems=describe_decoding(source.path, decoded),
    )


def describe_decoding(path: str, decoded: DecodedText) -> tuple[Problem, ...]:
    """What the desk should know about how a file's bytes were read."""
    problems: list[Problem] = []
    if decoded.guessed:
        problems.append(
            note(
                path,
                f"Its encoding is not stated; read as {decoded.encoding}.",
                "Save it as UTF-8 to be sure.",
            )
        )
    if decoded.lost:
        problems.append(
            Problem(
                STAGE,
                path,
                f"{decoded.lost} characters could not be read as {decoded.encoding}; each is shown as �.",
                "Save the file again as UTF-8.",
            )
        )
    return tuple(problems)
