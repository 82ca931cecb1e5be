"""Writing an edition: all its files, their digests, the manifest last, and the link to the newest one."""

import hashlib
import secrets
import shutil
from dataclasses import replace

from flows.edition import MANIFEST_NAME, PACK_NAME, SeriesFolder
from flows.errors import EnvironmentMissing
from flows.model.json_form import from_json, to_json
from flows.model.problems import Problem
from flows.model.publication import FileRecord, InputRecord, Manifest, PublishedEdition, PublishedFile
from flows.publish.folders import NEW_SUFFIX, move_into_place, point_to, write_file, write_folder

DELIVERY_STAGE = "deliver"
"""The stage of what is noted about an edition after it was published."""


def publish_edition(
    folder: SeriesFolder, manifest: Manifest, files: tuple[PublishedFile, ...]
) -> PublishedEdition:
    """Publish `files` under `manifest.edition`, as the revision that `next_revision` gave; its `files` are filled in.

    The same result as already published leaves the folder untouched (`changed` is False); another result
    replaces it, under a higher revision. Raises EnvironmentMissing when the disk refuses; the old edition stays.
    """
    target = folder.edition(manifest.edition)
    manifest = replace(manifest, files=tuple(_record(file) for file in files))
    standing = _standing_manifest(folder, manifest.edition)
    if standing is not None:
        if _without_delivery(standing, manifest.revision) == manifest and _files_are_whole(folder, standing):
            _point_latest(folder)
            return PublishedEdition(str(target / PACK_NAME), standing, changed=False)
        if not _made_alike(standing, manifest.made_from):
            manifest = replace(manifest, revision=max(manifest.revision, standing.revision + 1))
    new = folder.path / f".{manifest.edition}.{secrets.token_hex(4)}{NEW_SUFFIX}"
    contents = [(file.name, file.content) for file in files]
    contents.append((MANIFEST_NAME, to_json(manifest).encode("utf-8")))
    try:
        write_folder(new, tuple(contents))
        move_into_place(new, target)
        _point_latest(folder)
    except OSError as error:
        raise EnvironmentMissing(
            f"The edition could not be written to {target}: {error.strerror or error}.",
            "Make room or choose another folder with --output; the previous edition is untouched.",
        ) from error
    finally:
        shutil.rmtree(new, ignore_errors=True)
    return PublishedEdition(str(target / PACK_NAME), manifest, changed=True)


def next_revision(folder: SeriesFolder, edition: str, made_from: str) -> int:
    """The revision to print on an edition that is made from this: that of the standing one where it was, too."""
    standing = _standing_manifest(folder, edition)
    if standing is None:
        return 1
    return standing.revision if _made_alike(standing, made_from) else standing.revision + 1


def standing_inputs(folder: SeriesFolder, edition: str) -> tuple[InputRecord, ...]:
    """The sources of the edition as it stands; none when it does not."""
    standing = _standing_manifest(folder, edition)
    return standing.inputs if standing else ()


def read_standing(folder: SeriesFolder, edition: str) -> PublishedEdition | None:
    """The edition as it stands, if every file of it is whole; `latest` then leads where it should."""
    standing = _standing_manifest(folder, edition)
    if standing is None or not _files_are_whole(folder, standing):
        return None
    _point_latest(folder)
    return PublishedEdition(str(folder.edition(edition) / PACK_NAME), standing, changed=False)


def note_problem(folder: SeriesFolder, manifest: Manifest, problem: Problem) -> Manifest:
    """Add to the manifest of a published edition what became of it afterwards; it is replaced in one step."""
    noted = replace(manifest, problems=(*manifest.problems, problem))
    write_file(folder.edition(manifest.edition) / MANIFEST_NAME, to_json(noted).encode("utf-8"))
    return noted


def _made_alike(standing: Manifest, made_from: str) -> bool:
    return bool(made_from) and standing.made_from == made_from


def _without_delivery(standing: Manifest, revision: int) -> Manifest:
    """A manifest as it was before its edition was delivered, to compare results by; of whatever revision."""
    problems = tuple(problem for problem in standing.problems if problem.stage != DELIVERY_STAGE)
    return replace(standing, revision=revision, problems=problems)


def _record(file: PublishedFile) -> FileRecord:
    return FileRecord(file.name, hashlib.sha256(file.content).hexdigest(), len(file.content))


def _standing_manifest(folder: SeriesFolder, edition: str) -> Manifest | None:
    """The manifest of the edition as it stands, or None when there is none that can be read."""
    path = folder.edition(edition) / MANIFEST_NAME
    try:
        return from_json(Manifest, path.read_text("utf-8"))
    except (OSError, ValueError, KeyError):
        return None


def _files_are_whole(folder: SeriesFolder, manifest: Manifest) -> bool:
    """Whether every file of the manifest is there with its digest."""
    for record in manifest.files:
        path = folder.edition(manifest.edition) / record.name
        if not path.is_file() or hashlib.sha256(path.read_bytes()).hexdigest() != record.sha256:
            return False
    return True


def _point_latest(folder: SeriesFolder) -> None:
    """`latest` leads to the edition with the newest cut-off, which need not be the one just built."""
    newest = folder.editions()[-1]
    if not folder.latest.is_symlink() or folder.latest.readlink().name != newest:
        point_to(folder.latest, newest)
