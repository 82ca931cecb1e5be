"""How an English sentence is built: what the annotators of speech, dates and events ask about it.

`sentence_frames` is a sentence with each quotation and name as a token, `event_verbs`, `finite_verbs` and `subjects`
find its verbs and whose they are, `noun_phrases` where a phrase begins and ends. No layer is made here.
"""
