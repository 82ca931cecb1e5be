"""OLE compound files, the containers of Outlook messages and old Word documents, as olefile reads them."""

import struct

COMPOUND_DAMAGE = (
    OSError,
    ValueError,
    IndexError,
    struct.error,
    RecursionError,
    TypeError,
    AttributeError,
    OverflowError,
)
"""What olefile, and reading what lies inside, raise for a damaged file."""
