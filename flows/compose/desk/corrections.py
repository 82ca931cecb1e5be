"""The desk's hand: corrections.toml, which lies beside the sources and sets right what was found in them.

Every row names a source (its path as the source register prints it) and quotes its words. Corrections change
what the registers say, never a source's text; each is listed in the method section. A row whose words are no
longer found is a problem of the edition, so that nothing is corrected by accident. One row of every kind:

    [[quotation]]                        # a quotation, by its words or three of them or more
    source = "calls.txt"
    text = "We had a great conversation,"
    nth = 1                              # which one, if the words stand several times; without it all of them
    speaker = "Donald Trump"             # "—" for nobody
    kind = "speech"                      # speech, partial or scare

    [[name]]                             # an entity, by any form of its name
    source = "calls.txt"
    text = "Katherine Tai"
    type = "person"                      # person, organisation, place, event, group; PRODUCT, WORK, MISC
    role = "Trade Representative"        # words that stand in the source; "—" for none

    [[figure]]                           # a figure, as printed
    source = "tariffs.md"
    text = "25%"
    nth = 2
    value = "25"
    unit = "percent"
    measure = "duty on Kazakh goods"     # words that stand in the source
    type = "PERCENT"                     # MONEY, PERCENT, COUNT, QUANTITY

    [[date]]                             # a date, as printed; TIMEX3 values
    source = "summits.html"
    text = "Two months later"
    value = "2025-06"                    # 2025-09-07, 2025-09, 2025-W36, 2025-SU, 2025, 199 (the 1990s)
    mod = ""                             # START, MID, END, APPROX, BEFORE, AFTER

    [[open_question]]                    # by the words that say that something is open
    source = "calls.txt"
    text = "gave no further details"
    kind = "unknown"                     # undecided, unconfirmed, undisclosed, unanswered, awaited, denied ...

    [[quotation]]                        # drop = true takes out a quotation, name, figure, date or open question
    source = "tariffs.md"
    text = "critical crossroads"
    drop = true

    [[merge]]                            # several names, one entity, called by the first; in every source
    names = ["Shanghai Cooperation Organization", "SCO"]
    source = "summits.html"              # or in one source only

    [[split]]                            # mentions that are somebody else
    source = "calls.txt"
    name = "Washington"                  # the entity as found
    form = "Washington"                  # the mentions to take out of it
    nth = [2, 3]                         # which of them; without it all of them
    type = "organisation"

    [[key_point]]                        # pin the sentence in which these words stand
    source = "calls.txt"
    text = "held a conversation with"
    position = 1                         # its place in the list; without it before the chosen ones

    [[key_point]]                        # drop = true keeps a sentence out of the key points
    source = "calls.txt"
    text = "Commentators have noted"
    drop = true

    [[key_point]]                        # a point in the desk's own words, marked so in print
    write = "Both calls fell in the same week."
    source = "calls.txt"                 # optional: where it can be checked
    text = "earlier in the week"
    position = 2
"""

from flows.compose.desk.correcting import correct_documents
from flows.compose.desk.corrections_file import read_corrections
from flows.compose.desk.desk_hand import Corrections

__all__ = ["Corrections", "correct_documents", "read_corrections"]
