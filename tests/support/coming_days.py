"""Days to come as marked texts write them, and how they are listed."""

from tests.support.annotated import annotated
from tests.support.composed import compose

JUNE = "{date 2025-06-29|29 June}"
AUGUST = "{date 2025-08-31|31 August}"
VOTE = f"The by-election for the mayor of Arden will be held as planned on {JUNE}."
PUT_OFF = f"The court has put off the by-election in Arden to {AUGUST}."


def coming_days_of(*texts: str, written: tuple[str, ...] = ("2025-06-10",)) -> list[tuple[str, str]]:
    """The forward calendar of sources: each date, and its status."""
    days = [*written, *(written[-1:] * len(texts))]
    content = compose(
        tuple(
            annotated(text, n, f"{n}.txt", published=day, reference_date=day)
            for n, (text, day) in enumerate(zip(texts, days, strict=False), 1)
        )
    )
    return [(row.row.date, row.status) for row in content.forward]
