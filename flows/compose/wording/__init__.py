"""Words, counts, dates and values as they are printed; knows no document."""
