"""Short names of parties, as they stand in brackets behind a member's name or seat."""

from flows.english.word_tables import word_list

PARTIES_IN_COMMONS = word_list("Con Lab LD SNP PC DUP Ind Green SF SDLP Alliance UUP TUV RUK Reform")
"""What stands in brackets behind a member's seat: "Ann Low (Hackney North) (Lab)"."""
