"""One register each: rows of quotations, figures, dates, people, places, sources, open questions, index."""
