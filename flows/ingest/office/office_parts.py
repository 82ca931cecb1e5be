"""The parts of an Office Open XML file that are not documents of text: how they refer to each other."""

import posixpath
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from flows.ingest.text.office_xml import attribute, local_name, parse_xml
from flows.ingest.text.packed_files import PackedFile


@dataclass(frozen=True, slots=True)
class Relation:
    """What one part says of another: `kind` is the last word of its type ("slide", "comments"), `part` its name."""

    kind: str
    part: str


def read_part(packed: PackedFile, name: str) -> Any:
    """The root of a part, or None where there is none. Raises Unreadable for a damaged one."""
    return parse_xml(packed.read(name), name.rpartition("/")[2]) if name in packed else None


def read_relations(packed: PackedFile, part: str) -> Mapping[str, Relation]:
    """The relations of a part by their ids; what lies outside the file, or is missing in it, is not among them."""
    folder, _, name = part.rpartition("/")
    root = read_part(packed, f"{folder}/_rels/{name}.rels" if folder else f"_rels/{name}.rels")
    relations: dict[str, Relation] = {}
    for element in root if root is not None else ():
        if local_name(element) != "Relationship" or attribute(element, "TargetMode") == "External":
            continue
        target = posixpath.normpath(posixpath.join("/", folder, attribute(element, "Target"))).lstrip("/")
        if target in packed:
            kind = attribute(element, "Type").rpartition("/")[2]
            relations[attribute(element, "Id")] = Relation(kind, target)
    return relations


def parts_of_kind(relations: Mapping[str, Relation], kind: str) -> list[str]:
    """The names of the parts that are related so, in the order of the file."""
    return [relation.part for relation in relations.values() if relation.kind == kind]


def relation_id(element: Any) -> str:
    """The id of the relation that an element names: its attribute `id` of another namespace (`r:id`, not `id`)."""
    return next((str(v) for k, v in element.attrib.items() if k.startswith("{") and k.endswith("}id")), "")


def main_part(packed: PackedFile, usual: str) -> str:
    """The part that holds the document; `usual` where the file does not say."""
    return next(iter(parts_of_kind(read_relations(packed, ""), "officeDocument")), usual)
