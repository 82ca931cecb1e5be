"""Files that hold other sources (archives, mail messages, feeds) -> what they hold, each a source of its own.

Nothing is written to disk, and names are only names: "../../etc/passwd" in an archive is called "etc/passwd".
"""

import hashlib
import re
import stat
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from flows.feeds import MOST_ENTRIES, Feed, FeedEntry, read_feed
from flows.ingest.facts.stated_facts import read_facts
from flows.ingest.gathering import media_types as of
from flows.ingest.gathering.media_types import Refusal
from flows.ingest.mail.mail_parts import Attachment, find_attachments, find_body, parse_mail, payload_of
from flows.ingest.mail.outlook_parts import read_outlook
from flows.ingest.text.normalising import normalise_text
from flows.ingest.text.packed_files import PackedFile
from flows.ingest.text.read_text import Unreadable
from flows.model.source import Metadata, Origin

_MARKS_OF_SYSTEMS = re.compile(r"(?:^|/)(?:__MACOSX/|\.|~\$|Thumbs\.db$|desktop\.ini$)")
_LONGEST_NAME = 120
_SLUG = 48
_UNPRINTED = "is a picture; it is not printed."


@dataclass(frozen=True, slots=True)
class Member:
    """A file inside another. `stated` is what its container says of it."""

    name: str
    content: bytes
    stated: Metadata = Metadata()


@dataclass(frozen=True, slots=True)
class Opened:
    """What a container holds. `is_source` says that it is itself one, as a mail message with a text is."""

    members: tuple[Member, ...] = ()
    is_source: bool = False
    notes: tuple[str, ...] = ()
    lost: tuple[str, ...] = ()
    """What of it is not among its members."""


def open_container(media_type: str, content: bytes) -> Opened | Refusal:
    """What a file of one of the types in CONTAINERS holds, in order, or why it cannot be opened."""
    try:
        return CONTAINERS[media_type](content)
    except Unreadable as error:
        return Refusal(error.reason, error.next_step)
    except (MemoryError, Exception) as error:  # noqa: BLE001 - whatever a file does to its reader costs only that file
        why = "it nests too deeply" if isinstance(error, RecursionError) else type(error).__name__
        return Refusal(f"It could not be opened ({why}).", "Put its files in one by one.")


def _open_archive(content: bytes) -> Opened:
    packed = PackedFile.of(content)
    members: list[Member] = []
    notes: list[str] = []
    names = [info.filename for info in packed.archive.infolist() if not info.is_dir()]
    if hidden := len(names) - len(packed.members):
        notes.append(f"Of files in it that bear one name only the last was read: {hidden} left out.")
    for name, info in sorted(packed.members.items()):
        safe = _safe_name(name)
        if _MARKS_OF_SYSTEMS.search(safe):
            continue
        if stat.S_ISLNK(info.external_attr >> 16):
            notes.append(f"{safe} is a link; it was not followed.")
            continue
        members.append(Member(safe, packed.read(name)))
    if not members:
        raise Unreadable("The archive is empty.", "Remove it, or put its files in.")
    return Opened(_distinct(members), notes=tuple(notes))


def _open_mail(content: bytes) -> Opened:
    message = parse_mail(content)
    body = find_body(message)
    has_text = body is not None and any(chr(byte).isalnum() for byte in payload_of(body)[:100_000])
    return _with_attachments(find_attachments(message), has_text=has_text)


def _open_outlook(content: bytes) -> Opened:
    message = read_outlook(content)
    return _with_attachments(message.attachments, has_text=bool((message.html or message.plain).strip()))


def _with_attachments(attachments: tuple[Attachment, ...], *, has_text: bool) -> Opened:
    """Files become sources; pictures are mentioned: a signature's logo must not cost the pack its completeness."""
    members: list[Member] = []
    notes: list[str] = []
    for attachment in attachments:
        name = _safe_name(attachment.name)
        if attachment.media_type.startswith("image/") or attachment.shown:
            notes.append(f"Its attachment {name} {_UNPRINTED}")
        elif attachment.content:
            members.append(Member(name, attachment.content))
    return Opened(_distinct(members), is_source=has_text or not members, notes=tuple(notes))


def _open_feed(content: bytes) -> Opened:
    feed = read_feed(content)
    if feed is None:
        raise Unreadable("It is no feed that can be read (RSS or Atom).", "Download it again.")
    told = [entry for entry in feed.entries if entry.markup or entry.title]
    if not told:
        raise Unreadable("The feed has no entries with text.", "Leave it out, or fetch its pages.")
    short = sum(1 for entry in told if not entry.is_whole)
    notes = (f"Of {short} of its {len(told)} entries it holds only a summary.",) if short else ()
    more = f"It holds {feed.left_out} entries beyond the first {MOST_ENTRIES}; they were not read."
    members = _distinct([_entry_member(feed, entry) for entry in told])
    return Opened(members, notes=notes, lost=(more,) if feed.left_out else ())


def _entry_member(feed: Feed, entry: FeedEntry) -> Member:
    from html import escape  # noqa: PLC0415 - kept beside its use

    slug = re.sub(r"[^\w]+", "-", entry.title.lower())[:_SLUG].strip("-") or "entry"
    digest = hashlib.sha256(entry.key.encode("utf-8", "replace")).hexdigest()[:8]
    body = entry.markup or f"<p>{escape(entry.title)}</p>"
    page = f"<!DOCTYPE html>\n<html><body>\n{body}\n</body></html>\n"
    table = {
        "title": entry.title, "author": entry.author, "outlet": feed.title, "url": entry.link,
        "published": entry.moment[:10], "updated": entry.changed,
    }  # fmt: skip
    stated, _ = read_facts(table, Origin.DOCUMENT, "feed")
    return Member(f"{slug}-{digest}.html", page.encode("utf-8", "replace"), stated)


def _safe_name(name: str) -> str:
    """A name without ways out of its folder, control characters, or marks that turn the direction of reading."""
    clean = normalise_text(name.replace("\\", "/"))[0].replace("\n", " ")
    parts = [part.strip() for part in clean.split("/")]
    kept = [part[-_LONGEST_NAME:] for part in parts if part not in {"", ".", ".."} and not part.endswith(":")]
    return "/".join(kept) or "unnamed"


def _distinct(members: list[Member]) -> tuple[Member, ...]:
    """Members of one name are told apart: "a.txt", "a (2).txt"."""
    seen: dict[str, int] = {}
    named: list[Member] = []
    for member in members:
        count = seen[member.name] = seen.get(member.name, 0) + 1
        stem, dot, suffix = member.name.rpartition(".")
        name = (
            member.name
            if count == 1
            else f"{stem} ({count}){dot}{suffix}"
            if dot
            else f"{member.name} ({count})"
        )
        named.append(Member(name, member.content, member.stated))
    return tuple(named)


CONTAINERS: Mapping[str, Callable[[bytes], Opened]] = {
    of.ZIP: _open_archive,
    of.MAIL: _open_mail,
    of.OUTLOOK: _open_outlook,
    of.FEED: _open_feed,
}
