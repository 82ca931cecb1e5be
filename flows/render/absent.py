"""Links to what is not printed: the words stay, the link goes."""

import re
from collections.abc import Collection

from flows.render.anchors import SCHEME

_LINK = re.compile(rf'<a ([^>]*)href="{SCHEME}([^"]+)"([^>]*)>(.*?)</a>', re.DOTALL)


def unlink(html: str, absent: Collection[str]) -> str:
    """The markup with every link to an absent anchor set as plain words."""
    if not absent:
        return html

    def plain(link: re.Match[str]) -> str:
        if link[2] not in absent:
            return link[0]
        return f"<span {link[1]}{link[3]}>{link[4]}</span>"

    return _LINK.sub(plain, html)
