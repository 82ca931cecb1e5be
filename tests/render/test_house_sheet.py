"""A desk's style sheets: tokens that nothing uses, and values of another kind, are named with sheet and line."""

from pathlib import Path

import pytest

from flows.errors import UsageError
from flows.render.house_sheet import check_house_sheets


@pytest.mark.parametrize(
    ("css", "says"),
    [
        ("/* ours */\n:root { --acent: #003366; }", "house.css line 2: no style uses the token --acent. Did you mean --accent?"),
        (":root {\n\n  --accent: notacolour;\n}", "house.css line 3: --accent: notacolour is no colour. Write one, such as #003366."),
        (":root { --size-body: large }", "house.css line 1: --size-body: large is no length. Write one, such as 11pt."),
        (":root { --measure: 12 }", "--measure: 12 is no length"),
        (":root { --measure: 12furlong }", "--measure: 12furlong is no length"),
        (".cover { --zzz: 1mm }", "no style uses the token --zzz. All tokens stand in templates/css/tokens.css."),
    ],
)  # fmt: skip
def test_a_token_that_cannot_be_meant_is_named(tmp_path: Path, css: str, says: str) -> None:
    (tmp_path / "house.css").write_text(css)
    with pytest.raises(UsageError) as refused:
        check_house_sheets(tmp_path)
    assert says in str(refused.value)


@pytest.mark.parametrize(
    "css",
    [
        ":root { --accent: rebeccapurple; --ink: rgb(0 0 0); --rule: var(--muted); }",
        ":root { --size-body: 11pt; --margin-left: calc(2 * 12mm); --nothing: 0; --track-label: 0.1em }",
        ":root { --brand: #036 } .cover__band { background: var(--brand) }",
        ":root { --hyphens: none; --text: 'Label', sans-serif; --strong: 700 }",
        "h1 { color: red } @media print { h1 { color: blue } }",
        "h1 { color: red",
        "",
    ],
)
def test_what_a_desk_may_set_is_let_pass(tmp_path: Path, css: str) -> None:
    (tmp_path / "house.css").write_text(css)
    check_house_sheets(tmp_path)


@pytest.mark.parametrize(
    ("name", "says"),
    [("logo.jpg", "logo.jpg is not printed. Save it as logo.svg"), ("hous.css", "changes nothing"), ("", "changes nothing"), ("components/quote.html", "changes nothing")],
)  # fmt: skip
def test_a_folder_that_changes_nothing_is_refused(tmp_path: Path, name: str, says: str) -> None:
    if name:
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("", encoding="utf-8")
    with pytest.raises(UsageError, match=says):
        check_house_sheets(tmp_path)


@pytest.mark.parametrize("name", ["logo.svg", "logo.png", "components/back_page.html", "css/tokens.css"])
def test_a_folder_that_holds_one_file_of_ours_is_a_house_style(tmp_path: Path, name: str) -> None:
    (tmp_path / name).parent.mkdir(exist_ok=True)
    (tmp_path / name).write_text("", encoding="utf-8")
    (tmp_path / "licence.txt").write_text("", encoding="utf-8")
    check_house_sheets(tmp_path)
