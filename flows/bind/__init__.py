"""Step 7: PrintedParts -> one BriefingPack: one PDF that is still one correct document. The only pypdf import.

No merge tool keeps a tagged PDF whole, so parts are not appended but taken apart and put together: every
object of every part is carried over once (`carrying`), the structure trees are grafted under one Document
(`structure`), links between parts find their destinations (`links`), and folios, running heads and markings
are drawn as pagination artifacts (`furniture`). Where each part comes to lie is decided first (`collation`).
"""

from flows.bind.collation import Placement, place_parts
from flows.bind.pack import bind_pack

__all__ = ["Placement", "bind_pack", "place_parts"]
