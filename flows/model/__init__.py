"""The types that travel from stage to stage: frozen, standard library only, no input or output.

Offsets are half-open ranges of Unicode code points into `Document.text`, which never changes.
Read the modules in the order of the pipeline: spans, problems, source, document, segmentation,
annotation, content, printed, publication.
"""
