"""What is said of a published edition: the artifact it leaves in Prefect, and a record for programs."""

from pathlib import Path
from typing import Any

from prefect.artifacts import create_link_artifact, create_markdown_artifact

from flows.edition import edition_address
from flows.model.json_form import plain
from flows.model.publication import PublishedEdition


def leave_artifact(edition: PublishedEdition, shelf: str) -> None:
    """A page in Prefect's interface: what was built, where it is, what fell short; and a link to it on the shelf."""
    manifest = edition.manifest
    key = _artifact_key(manifest.series)
    description = f"{manifest.title}, edition {manifest.number} ({manifest.status.value})"
    address = edition_address(shelf, manifest.series, manifest.edition)
    create_markdown_artifact(key=key, markdown=edition_summary(edition, address), description=description)
    create_link_artifact(
        link=address, link_text=description, key=f"{key}-on-the-shelf", description=description
    )


def edition_summary(edition: PublishedEdition, address: str) -> str:
    """The edition as a page of Markdown: path, counts, problems. `address` is its page on the shelf."""
    manifest = edition.manifest
    rows = [f"| {count.name} | {count.value} |" for count in manifest.counts]
    problems = [f"- {p.severity.value}: {p}" for p in manifest.problems] or ["None."]
    return "\n".join(
        [
            f"# {manifest.title}",
            f"Edition {manifest.number} ({manifest.edition}), revision {manifest.revision}: {manifest.status.value}.",
            *(
                []
                if edition.changed
                else ["Nothing it is made from has changed since; no new edition was made."]
            ),
            f"The pack is at `{Path(edition.pack).resolve()}`, its page on the shelf at <{address}>.",
            "",
            "| what | count |",
            "|--|--:|",
            *rows,
            "",
            "## Problems and notes",
            *problems,
        ]
    )


def summary_record(edition: PublishedEdition) -> dict[str, Any]:
    """The edition as one plain record, for programs."""
    manifest = edition.manifest
    return {
        "pack": edition.pack,
        "series": manifest.series,
        "edition": manifest.edition,
        "number": manifest.number,
        "revision": manifest.revision,
        "status": manifest.status.value,
        "changed": edition.changed,
        "title": manifest.title,
        "cut_off": manifest.cut_off,
        "counts": {count.name: count.value for count in manifest.counts},
        "files": [plain(record) for record in manifest.files],
        "problems": [plain(problem) for problem in manifest.problems],
    }


def _artifact_key(series: str) -> str:
    """Artifact keys know only lower-case letters, digits and dashes."""
    return "pack-" + "".join(c if c.isascii() and c.isalnum() else "-" for c in series.lower()).strip("-")
