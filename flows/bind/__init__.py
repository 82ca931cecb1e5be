"""Step 7: PrintedParts -> one BriefingPack: one PDF that is still one correct document. The only pypdf import.

No merge tool keeps a tagged PDF whole, so parts are not appended but taken apart and put together: every
object of every part is carried over once (`carrying`), the structure trees are grafted under one Document
(`structure`), links between parts find their destinations (`links`), and folios, running heads and markings
are drawn as pagination artifacts (`furniture`). Where each part comes to lie is decided first (`collation`).

A PDF that is to be printed as it was received is made a part by `facsimile`.

After binding, nothing is typeset again: `copies` makes numbered copies of a finished pack, whole or of some of
its parts, `signatures` signs them, `booklet` imposes a pack for folding. They work on the file with pikepdf.
"""

from flows.bind.booklet import impose_booklet
from flows.bind.collation import Placement, place_parts
from flows.bind.copies import NumberedCopy, Sign, check_wishes, make_copies
from flows.bind.facsimile import print_facsimile, set_facsimile
from flows.bind.pack import Binding, bind_pack
from flows.bind.recipients import Recipient, read_recipients, split_keys
from flows.bind.signatures import PASSPHRASE_VARIABLE, open_key

__all__ = [
    "PASSPHRASE_VARIABLE",
    "Binding",
    "NumberedCopy",
    "Placement",
    "Recipient",
    "Sign",
    "bind_pack",
    "check_wishes",
    "impose_booklet",
    "make_copies",
    "open_key",
    "place_parts",
    "print_facsimile",
    "read_recipients",
    "set_facsimile",
    "split_keys",
]
