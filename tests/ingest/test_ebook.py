"""E-books -> their chapters in the order of the spine."""

from flows.model.document import Role
from tests.support.ingested import read, shown_blocks
from tests.support.office_files import EPUB, ebook_file

METADATA = (
    "<dc:title>Water</dc:title><dc:creator>Ada Byron</dc:creator><dc:creator>Jane Doe</dc:creator>"
    "<dc:publisher>The Press</dc:publisher><dc:date>2025-09-07</dc:date>"
)


def test_chapters_are_read_in_the_order_of_the_spine() -> None:
    chapters = {
        "b": '<section type="titlepage"><h1>Water</h1></section>',
        "z": "<h1>First</h1><p>Caf&eacute; &amp; rain.</p>",
        "a": "<h1>Second</h1><ul><li>one</li></ul>",
    }
    document, _ = read(ebook_file(chapters, METADATA), EPUB)
    assert shown_blocks(document) == [
        (Role.TITLE, "First"),
        (Role.PARAGRAPH, "Café & rain."),
        (Role.HEADING, "Second"),
        (Role.LIST_ITEM, "one"),
    ]
    found = {name: document.metadata.value(name) for name in ("title", "author", "outlet", "published")}
    assert found == {
        "title": "Water",
        "author": "Ada Byron, Jane Doe",
        "outlet": "The Press",
        "published": "2025-09-07",
    }


def test_a_chapter_that_the_spine_names_often_is_read_once() -> None:
    document, _ = read(ebook_file({"a": "<p>One.</p>", "b": "<p>Two.</p>"}, order="ab" + "a" * 5000), EPUB)
    assert document.text == "One.\n\nTwo."


def test_markup_that_is_not_well_formed_is_read_all_the_same() -> None:
    assert read(ebook_file({"a": "<p>One<p>two<br>three"}), EPUB)[0].text == "One\n\ntwo three"
