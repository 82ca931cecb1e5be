"""Step 4: all annotated documents -> the content of one pack, every line with the place it rests on.

In: AnnotatedDocuments by S number, sources that could not be read, the pack's identity, settings, the desk's
corrections. Out: a PackContent ready to print. The rule: nothing is invented. What a section prints is cut
out of a source with its locator, or is a label written here; what no source says is left empty.
Each section has a module of its own, in `registers`, `agreement`, `points` or `pages`, over what is the same in several
sources (`matching`) and what stands where in one (`sentences`). `flows.compose.pack` puts them in order,
`flows.compose.verify` checks the result against the sources character by character.
"""

from flows.compose.pack import compose_pack
from flows.compose.verify import verify_content

__all__ = ["compose_pack", "verify_content"]
