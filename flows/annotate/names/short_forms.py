"""Short forms that stand for one longer name as long as no other bears them."""


def know_or_doubt(known: dict[str, str], short: str, full: str) -> None:
    """A short form that fits two names stands for neither, but where one is the other with more behind it."""
    other = known.get(short, full)
    if full.startswith(f"{other} ") and other:
        return
    known[short] = full if other == full or other.startswith(f"{full} ") else ""
