"""Presentations and workbooks, written for the tests from their bare parts."""

from collections.abc import Mapping, Sequence

from tests.support.office_files import packed

PPTX = "application/vnd.openxmlformats-officedocument.presentationml.presentation"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_SPACES = (
    'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" '
    'xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram" '
    'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
)


def element(name: str, inner: str) -> str:
    """A part's root with every namespace that these files use."""
    return f"<{name} {_SPACES}>{inner}</{name}>"


def relations(**targets: str) -> str:
    """The relations of a part: `rId1="slide:slides/slide1.xml"`."""
    inner = "".join(
        f'<Relationship Id="{name}" Type="http://x/{kind}" Target="{target}"/>'
        for name, (kind, _, target) in ((n, t.partition(":")) for n, t in targets.items())
    )
    return f"<Relationships>{inner}</Relationships>"


def box(*paragraphs: str, place: str | None = None, index: str = "", name: str = "") -> str:
    """A shape with text; `place` is the kind of its placeholder."""
    marked = f' idx="{index}"' if index else ""
    held = "" if place is None else f'<p:ph type="{place}"{marked}/>' if place else f"<p:ph{marked}/>"
    words = "".join(
        p if p.startswith("<a:p>") else f"<a:p><a:r><a:t>{p}</a:t></a:r></a:p>" for p in paragraphs
    )
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="1"{name}/><p:cNvSpPr/><p:nvPr>{held}</p:nvPr></p:nvSpPr>'
        f"<p:txBody>{words}</p:txBody></p:sp>"
    )


def frame(inner: str, said: str = "") -> str:
    """A frame on a slide that holds a table, a diagram or a chart."""
    return (
        f'<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="2" descr="{said}"/></p:nvGraphicFramePr>'
        f"<a:graphic><a:graphicData>{inner}</a:graphicData></a:graphic></p:graphicFrame>"
    )


def slide(*shapes: str, hidden: bool = False) -> str:
    shown = element("p:sld", f"<p:cSld><p:spTree>{''.join(shapes)}</p:spTree></p:cSld>")
    return shown.replace("<p:sld ", '<p:sld show="0" ', 1) if hidden else shown


def deck_file(*slides: str, **members: str) -> bytes:
    """A .pptx of these slides, called ppt/slides/slide1.xml and so on; `members` are more of its parts, by their paths."""
    listed = "".join(f'<p:sldId id="{256 + n}" r:id="rId{n}"/>' for n, _ in enumerate(slides, 1))
    given = {
        "[Content_Types].xml": "<Types/>",
        "ppt/presentation.xml": element("p:presentation", f"<p:sldIdLst>{listed}</p:sldIdLst>"),
        "ppt/_rels/presentation.xml.rels": relations(
            **{f"rId{n}": f"slide:slides/slide{n}.xml" for n, _ in enumerate(slides, 1)}
        ),
        **{f"ppt/slides/slide{n}.xml": content for n, content in enumerate(slides, 1)},
    }
    return packed(given | members)


def sheet(rows: Sequence[Sequence[str]], before: str = "") -> str:
    """A sheet of rows of cells; a cell is XML, or the words of an inline string, or empty."""
    inner = ""
    for number, row in enumerate(rows, 1):
        cells = "".join(
            cell
            if cell.startswith("<c")
            else f'<c r="{chr(64 + n)}{number}" t="inlineStr"><is><t>{cell}</t></is></c>'
            for n, cell in enumerate(row, 1)
            if cell
        )
        inner += f'<row r="{number}">{cells}</row>' if cells else ""
    return element("worksheet", f"{before}<sheetData>{inner}</sheetData>")


def number(place: str, stored: str, style: int = 0) -> str:
    return f'<c r="{place}" s="{style}"><v>{stored}</v></c>'


def workbook_file(
    sheets: Mapping[str, str], formats: Sequence[str] = (), strings: Sequence[str] = (), **members: str
) -> bytes:
    """An .xlsx of these sheets; cell style 1 has the first of `formats`, and so on. A name that begins with "-" is hidden."""
    hidden = ' state="hidden"'
    listed = "".join(
        f'<sheet name="{name.lstrip("-")}" sheetId="{n}" r:id="rId{n}"'
        f"{hidden if name.startswith('-') else ''}/>"
        for n, name in enumerate(sheets, 1)
    )
    codes = "".join(f'<numFmt numFmtId="{163 + n}" formatCode="{c}"/>' for n, c in enumerate(formats, 1))
    styles = "".join(f'<xf numFmtId="{163 + n if n else 0}"/>' for n in range(len(formats) + 1))
    held = "".join(text if text.startswith("<si") else f"<si><t>{text}</t></si>" for text in strings)
    given = {
        "[Content_Types].xml": "<Types/>",
        "xl/workbook.xml": element("workbook", f"<sheets>{listed}</sheets>"),
        "xl/_rels/workbook.xml.rels": relations(
            **{f"rId{n}": f"worksheet:worksheets/sheet{n}.xml" for n, _ in enumerate(sheets, 1)},
            rId98="sharedStrings:sharedStrings.xml",
            rId99="styles:styles.xml",
        ),
        "xl/styles.xml": element("styleSheet", f"<numFmts>{codes}</numFmts><cellXfs>{styles}</cellXfs>"),
        "xl/sharedStrings.xml": element("sst", held),
        **{f"xl/worksheets/sheet{n}.xml": content for n, content in enumerate(sheets.values(), 1)},
    }
    return packed(given | members)


def chart_part(
    title: str, series: Mapping[str, Sequence[str]], categories: Sequence[str], code: str = "General"
) -> str:
    """The part of a bar chart."""

    def cache(kind: str, words: Sequence[str], stated: str = "") -> str:
        points = "".join(f'<c:pt idx="{n}"><c:v>{w}</c:v></c:pt>' for n, w in enumerate(words) if w)
        return f"<c:{kind}Ref><c:{kind}Cache>{stated}{points}</c:{kind}Cache></c:{kind}Ref>"

    drawn = "".join(
        f"<c:ser><c:tx>{cache('str', [name])}</c:tx><c:cat>{cache('str', categories)}</c:cat>"
        f"<c:val>{cache('num', values, f'<c:formatCode>{code}</c:formatCode>')}</c:val></c:ser>"
        for name, values in series.items()
    )
    head = (
        f"<c:title><c:tx><c:rich><a:p><a:r><a:t>{title}</a:t></a:r></a:p></c:rich></c:tx></c:title>"
        if title
        else ""
    )
    return element(
        "c:chartSpace", f"<c:chart>{head}<c:plotArea><c:barChart>{drawn}</c:barChart></c:plotArea></c:chart>"
    )
