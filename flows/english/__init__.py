"""What the house knows of English, beneath all stages: words, their classes, and forms of text.

`word_tables` reads the tables of `tables/`; `tokens` parts a sentence into words; `verb_forms` makes forms of verbs.
Word classes: `function_words`, `vocabulary`, `speech_cues`, `level_verbs`, `titles`, `legal_forms`, `number_words`,
`clock_names`, `money_words`, `person_genders`. Forms of text: `head_lines`, `letters`, `sentence_openings`. Nothing
here makes an annotation or decides what is printed.
"""
