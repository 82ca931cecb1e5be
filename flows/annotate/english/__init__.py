"""What every annotator knows of English: its words, their classes, and how a sentence is built.

Words: `word_tables` reads them, `tokens`, `function_words`, `vocabulary`, `speech_cues`, `titles`, `number_words`,
`money_words`. Sentences: `sentence_frames` is one with each quotation as a token, `event_verbs` and `subjects` find its
verbs and whose they are, `noun_phrases` where a phrase begins and ends. No layer is made here.
"""
