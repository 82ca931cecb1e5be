"""Step 1: a Source (bytes and what is stated about them) -> a Document (text that never changes again).

`gather_sources` (in `flows.ingest.gathering.gather`) finds the files, opens archives, messages and feeds, whose
members are sources of their own, and gives all of them their S numbers. What a file is its content says
(`flows.ingest.gathering.media_types`). `read_source` looks up the reader of a media type in the table of
`flows.ingest.readers`, lets it read, and completes what it found: title, language, reference date. What is stated
beside a file goes before what the file says, and that before what is derived from its text. Readers load nothing from
outside their file; one that cannot go on raises Unreadable, and the source gets an error sheet.
"""

from flows.ingest.readers import read_source
from flows.ingest.records import document_from_record, extraction_record
from flows.ingest.text.decoding import DecodedText, decode_text

__all__ = ["DecodedText", "decode_text", "document_from_record", "extraction_record", "read_source"]
