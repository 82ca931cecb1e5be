"""Word (old and new), OpenDocument, RTF and e-books."""
