"""What an independent reader finds wrong in the structure of a tagged PDF: an empty list when it is sound."""

import re
from collections import Counter
from collections.abc import Iterator

import pikepdf

Number = tuple[int, int]


class Structure:
    """The structure tree, read from its root: the elements in reading order, and what each of them owns."""

    def __init__(self, pdf: pikepdf.Pdf) -> None:
        self.elements: list[pikepdf.Object] = []
        self.words: Counter[tuple[Number, int]] = Counter()
        self.owners: dict[tuple[Number, int], Number] = {}
        self.annotations: dict[Number, pikepdf.Object] = {}
        self.faults: list[str] = []
        root = pdf.Root.StructTreeRoot
        self._read(root.K[0], root)

    def _read(self, element: pikepdf.Object, parent: pikepdf.Object) -> None:
        self.elements.append(element)
        if element.P.objgen != parent.objgen:
            self.faults.append(f"{element.S} names another parent")
        content = element.get("/K", [])
        for child in content if isinstance(content, (list, pikepdf.Array)) else [content]:
            if isinstance(child, int):
                self.words[element.Pg.objgen, child] += 1
                self.owners[element.Pg.objgen, child] = element.objgen
            elif child.get("/Type") == "/OBJR":
                self.annotations[child.Obj.objgen] = element
            else:
                self._read(child, element)


def structure_faults(pdf: pikepdf.Pdf) -> list[str]:
    """Elements and tables that do not agree with each other, or lead to pages that are not there."""
    structure = Structure(pdf)
    return [
        *structure.faults,
        *(f"{place} is owned twice" for place, count in structure.words.items() if count > 1),
        *_heading_faults(structure),
        *_page_faults(pdf, structure),
        *_table_faults(pdf, structure),
    ]


def _heading_faults(structure: Structure) -> Iterator[str]:
    level = 0
    for element in structure.elements:
        if heading := re.fullmatch(r"/H([1-6])", str(element.S)):
            if int(heading[1]) > level + 1:
                yield f"{element.S} after H{level}"
            level = int(heading[1])


def _page_faults(pdf: pikepdf.Pdf, structure: Structure) -> Iterator[str]:
    """What the pages say of their words and links, against what the elements say."""
    keys = set()
    tree = pikepdf.NumberTree(pdf.Root.StructTreeRoot.ParentTree)
    parents = {int(key): value for key, value in tree.items()}
    annotations = dict(structure.annotations)
    for number, page in enumerate(pdf.pages, 1):
        key = int(page.obj.StructParents)
        keys.add(key)
        content = b"".join(stream.read_bytes() for stream in page.obj.Contents)
        for mcid in map(int, re.findall(rb"/MCID (\d+)", content)):
            if structure.owners.get((page.obj.objgen, mcid)) != parents[key][mcid].objgen:
                yield f"page {number}: words {mcid} have two owners or none"
        for annotation in page.obj.get("/Annots", []):
            link = int(annotation.StructParent)
            keys.add(link)
            element = annotations.pop(annotation.objgen, None)
            if element is None or element.S != "/Link" or parents[link].objgen != element.objgen:
                yield f"page {number}: a link without its element"
    if annotations:
        yield "elements of links that are not there"
    if keys != set(parents):
        yield "the ParentTree has other keys than the pages"


def _table_faults(pdf: pikepdf.Pdf, structure: Structure) -> Iterator[str]:
    """What the tables of ids and destinations lead to."""
    root = pdf.Root.StructTreeRoot
    present = {page.obj.objgen for page in pdf.pages}
    if any(page not in present for page, _ in structure.words):
        yield "words on a page that is not there"
    ids = dict(pikepdf.NameTree(root.IDTree).items()) if "/IDTree" in root else {}
    stated = {str(element.ID): element.objgen for element in structure.elements if "/ID" in element}
    if stated != {str(name): element.objgen for name, element in ids.items()}:
        yield "IDTree and ids differ"
    if "/Names" in pdf.Root and "/Dests" in pdf.Root.Names:
        for name, target in pikepdf.NameTree(pdf.Root.Names.Dests).items():
            if target[0].objgen not in present:
                yield f"{name} leads to a page that is not there"
