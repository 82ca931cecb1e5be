"""Short forms that stand for one longer name as long as no other bears them."""


def know_or_doubt(known: dict[str, str], short: str, full: str) -> None:
    """A short form that fits two names stands for neither."""
    known[short] = full if known.get(short, full) == full else ""
