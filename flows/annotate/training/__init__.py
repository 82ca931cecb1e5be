"""Makes what the annotators travel with: the generated tables, and the weights of the recogniser of names.

Run by hand, as tables/README.md tells; no part of a build of packs, and asks for packages that a build does not need.
"""
