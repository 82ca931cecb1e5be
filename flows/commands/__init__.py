"""The commands of `briefpack`, by what they are about; `flows.cli` holds the commonest and puts them together.

Results go to stdout, everything else to stderr. Prefect and the stages are imported inside the commands, so that
`--help` is instant.
"""
