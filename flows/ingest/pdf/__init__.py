"""PDF: words on pages -> columns, paragraphs, tables; pages that are pictures are recognised first."""
