"""Step 1: a Source (bytes and what is stated about them) -> a Document (text that never changes again).

`gather_sources` (in `flows.ingest.gather`) finds the files and gives them their S numbers; `read_source`
looks up the reader of a source's media type in the table of `flows.ingest.readers`, lets it read, and
completes what it found: title, language, reference date. What is stated beside a file goes before what the
file says, and that before what is derived from its text.
"""

from flows.ingest.decoding import DecodedText, decode_text
from flows.ingest.readers import read_source
from flows.ingest.records import document_from_record, extraction_record

__all__ = ["DecodedText", "decode_text", "document_from_record", "extraction_record", "read_source"]
