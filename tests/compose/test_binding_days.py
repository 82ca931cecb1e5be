"""The forward calendar says of what binds somebody how it does, and of what is not sure that it is not."""

import pytest

from tests.support.annotated import annotated
from tests.support.composed import compose

JULY = "{date 2025-07-01|1 July}"


@pytest.mark.parametrize(
    ("text", "status"),
    [
        (f"Each state shall name an envoy by {JULY}.", "deadline"),
        (f"The office shall be opened not later than {JULY}.", "deadline"),
        (f"Accounts must be closed by noon on {JULY}.", "deadline"),
        (f"The firm has to pay before {JULY}.", "deadline"),
        (f"Forty boats are to be delivered before {JULY}.", "deadline"),
        (f"Candidates may be put forward until {JULY}.", "deadline"),
        ("{date 2025-07-01|By 1 July} the board shall publish the list.", "deadline"),
        (f"The deadline for bids is {JULY}.", "deadline"),
        (f"It orders that the vote be held on {JULY}.", "ordered"),
        (f"The judge ordered the firm to pay by {JULY}.", "ordered"),
        (f"The board decided to close the pier on {JULY}.", "decided"),
        (f"The vote shall be held on {JULY}.", "decided"),
        (f"The board resolves:\n- The pier closes on {JULY}.", "decided"),
        (f"We agree that tariffs will fall from {JULY}.", "agreed"),
        (f"The sides agreed to meet on {JULY}.", "agreed"),
        (f"The pier closes on {JULY}.", "reported"),
        (f"The court will decide that on {JULY}.", "reported"),
        (f"The board has not decided to close it on {JULY}.", "reported"),
        (f"He may speak on {JULY}.", "possible"),
        (f"The report is expected by {JULY}.", "expected"),
        (f"The minister's reply expected by {JULY}", "expected"),
        (f"The bank expects to reopen on {JULY}.", "expected"),
        (f"A vote is likely on {JULY}.", "expected"),
        (f"Talks could resume on {JULY}.", "possible"),
        (f"The panel recommended that the pier close on {JULY}.", "recommended"),
        (f"The panel recommends:\n- The pier closes on {JULY}.", "recommended"),
        (f"# What we recommend\n\n- Close the pier on {JULY}\n- Pay", "recommended"),
        (f"# Responses to the recommendations\n\n- The pier closes on {JULY}\n- Pay", "reported"),
        (f"The firm proposed a meeting on {JULY}.", "proposed"),
        (f"I shall propose that the fair open on {JULY}.", "proposed"),
        (f"Bo Low moved that the council close the pier on {JULY}.", "proposed"),
        (f"The boats moved that night; the fair opens on {JULY}.", "reported"),
        (f"We shall open the fair on {JULY}.", "reported"),
        (f"The firm proposed that the pier close and that the bridge will open on {JULY}.", "proposed"),
        (f"The board pays less than the sum it proposed, and the cabinet will decide on {JULY}.", "reported"),
        (f"The firm suggested that the pier close on {JULY}.", "proposed"),
        (f"The office is proposing to close the pier on {JULY}.", "proposed"),
        (f"The panel recommended a trial; it opens on {JULY}.", "reported"),
        (f"Research suggests that levies rise on {JULY}.", "reported"),
        (f"The office that proposed the levy may, no later than {JULY}, end it.", "reported"),
        (f"Files that an office proposes to keep shut open on {JULY}.", "reported"),
        (f"The bank favours firms proposing new piers in its list of {JULY}.", "reported"),
        (f"Nobody proposed it, and the pier closes on {JULY}.", "reported"),
        (f"He could not say why the pier closes on {JULY}.", "reported"),
        (f"It has not proposed to close it on {JULY}.", "reported"),
        (f"Travellers may claim their fare back until {JULY}.", "reported"),
        (f"He had expected to retire on {JULY}.", "reported"),
        (f"Nobody had expected the strike that begins on {JULY}.", "reported"),
        (f"He will speak before {JULY}.", "reported"),
        (f"In the last orders the firm sold more, and it opens on {JULY}.", "reported"),
        (f"{{PER a|Ana Low}} said {{said a|bids must come by {JULY}}}.", "said by Ana Low"),
    ],
)
def test_what_binds_says_how(text: str, status: str) -> None:
    assert [row.status for row in compose((annotated(text),)).forward] == [status]


@pytest.mark.parametrize(
    ("text", "date"),
    [
        (f"Each state shall name an envoy by {JULY}.", "by 1 July 2025"),
        (f"It shall be opened not later than {JULY}.", "by 1 July 2025"),
        ("Trade is to double by {date 2027|2027}.", "by 2027"),
        (f"It closes on {JULY}.", "1 July 2025"),
        (f"It is shut until {JULY}.", "until 1 July 2025"),
    ],
)
def test_the_timeline_keeps_by(text: str, date: str) -> None:
    assert [row.date for row in compose((annotated(text),)).timeline] == [date]
