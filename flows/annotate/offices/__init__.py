"""The offices that a text states beside the names of people: what `roles` of an entity hold."""
