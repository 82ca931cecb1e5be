"""Small web pages."""

PARAGRAPH = (
    "The two presidents agreed to broaden the partnership of their countries across economic, security and cultural "
    "domains, and their offices reported that both of them had praised the reforms of the other."
)


def page(body: str, head: str = "") -> str:
    return f"<!DOCTYPE html><html lang='en'><head>{head}</head><body>{body}</body></html>"
