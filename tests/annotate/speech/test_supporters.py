"""For whom and with whom somebody speaks stands beside the words as their setting."""

import pytest

from tests.support.quoted_texts import quotations_of


@pytest.mark.parametrize(
    ("marked", "setting"),
    [
        (
            "[CHINA], supported by [INDIA], and [PERU] for the GROUP, opposed it and called it “a tax on us all”.",
            "supported by INDIA, and PERU for the GROUP",
        ),
        ("[FIJI], supported by [PALAU], opposed by [PERU], called it “a tax on us all”.", "supported by PALAU, opposed by PERU"),
        ("[PALAU], on behalf of the [ISLANDS], said it was “a tax on us all”.", "on behalf of the ISLANDS"),
        ("[JAPAN], for the [ISLANDS], said it was “a tax on us all”.", "for the ISLANDS"),
        ("{Ann Lee}, for years the mayor of [Hull], said it was “a tax on us all”.", None),
        ("{Ann Lee}, who was backed by [Hull], said it was “a tax on us all”.", None),
        ("{Ann Lee}, opposed to the tax, said it was “a tax on us all”.", None),
    ],
)  # fmt: skip
def test_supporters_are_named_as_they_stand(marked: str, setting: str | None) -> None:
    document, (quotation,) = quotations_of(marked)
    assert [span.of(document.text) for span in quotation.setting] == ([setting] if setting else [])
