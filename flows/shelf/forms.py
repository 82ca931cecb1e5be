"""Small forms: a few fields, no files."""

from urllib.parse import parse_qs

from starlette.requests import Request

MOST_BYTES = 8 * 1024
MOST_FIELDS = 10


async def read_small_form(request: Request) -> dict[str, str] | None:
    """The fields of a small form; None when it is a large one or none at all."""
    body = b""
    async for chunk in request.stream():
        body += chunk
        if len(body) > MOST_BYTES:
            return None
    try:
        fields = parse_qs(body.decode("utf-8", "replace"), keep_blank_values=True, max_num_fields=MOST_FIELDS)
    except ValueError:
        return None
    return {name: values[0] for name, values in fields.items()}
