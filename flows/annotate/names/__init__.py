"""Finds what names something in a document: people, organisations, places, events, groups and things.

The line: tables (`gazetteer`), forms (`name_patterns`) and what was learned (`recogniser`) each see names;
`name_choice` chooses among them in one stretch, `name_consistency` over the document, `mistaken_names` takes out what
is none.
"""
