"""The table between two fences at the top of a Markdown file -> metadata, and where the text proper begins."""

import re
from typing import Any

from flows.ingest.facts.stated_facts import read_facts
from flows.ingest.facts.yaml_tables import YamlRefused, read_yaml_table
from flows.ingest.text.read_text import STAGE, note
from flows.model.problems import Problem
from flows.model.source import Metadata, Origin

_FENCED = re.compile(r"\A---[ \t]*\n(?P<yaml>.*?)^(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE)
_SIMPLE_LINE = re.compile(r"^([A-Za-z][\w -]{0,40}):[ \t]+(.+)$", re.MULTILINE)


def read_front_matter(path: str, text: str) -> tuple[int, Metadata, tuple[Problem, ...]]:
    """Where the text proper begins, the facts above it, and what of them could not be used.

    Broken YAML is read line by line as far as it goes; a stretch between two rules that is no table is text.
    """
    match = _FENCED.match(text)
    if not match:
        return 0, Metadata(), ()
    table, problems = _read_table(path, match["yaml"])
    if not table:
        return (match.end() if not match["yaml"].strip() else 0), Metadata(), ()
    facts, refused = read_facts(table, Origin.DOCUMENT, "front matter")
    notes = tuple(
        note(path, f"{r.key} in its front matter was not used: {r.reason}.", r.next_step, f"key {r.key}")
        for r in refused
        if r.reason != "unknown key"  # front matter serves other programs too
    )
    return match.end(), facts, problems + notes


def _read_table(path: str, yaml_text: str) -> tuple[dict[str, Any], tuple[Problem, ...]]:
    try:
        return read_yaml_table(yaml_text), ()
    except YamlRefused as error:
        lines = {key: value.strip(" \"'") for key, value in _SIMPLE_LINE.findall(yaml_text)}
        broken = Problem(
            STAGE,
            path,
            f"Its front matter is no valid YAML ({error}); it was read line by line.",
            "Put values that hold a colon between quotation marks.",
            "front matter",
        )
        return lines, (broken,)
