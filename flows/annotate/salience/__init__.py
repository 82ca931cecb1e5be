"""The layers `key_phrases` and `key_sentences`: what a text is about, and the sentences that tell most of it.

`side_matter` says what stands in a text beside what it tells; `sentence_views` and `sentence_weights` weigh the rest.
"""

from flows.annotate.salience.key_phrases import annotate_key_phrases
from flows.annotate.salience.key_sentences import annotate_key_sentences

__all__ = ["annotate_key_phrases", "annotate_key_sentences"]
