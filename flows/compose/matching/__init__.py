"""What is the same in several sources: names, places, events, statements, passages, whole copies."""
