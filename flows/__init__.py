"""From a folder of source texts to one print-ready briefing pack.

1. `ingest` reads each file of `inputs/` into a Document: text that never changes again.
2. `segment` finds its title, headings, paragraphs and sentences, and numbers the paragraphs.
3. `annotate` adds layers that stand off from the text: names, dates, amounts, quotations, key sentences.
4. `compose` edits all annotated documents into the content of a pack; every line cites a paragraph.
5. `render` writes the content as HTML, one file for each printed part.
6. `typeset` prints each part as a PDF, in worker processes.
7. `bind` collates the parts into one PDF with folios, links, outline and metadata.
8. `publish` writes the edition to `outputs/`, whole or not at all.

`flows.briefing_pack` is the Prefect flow that runs these eight steps from top to bottom.
"""

__version__ = "0.1.0"
