"""What else is printed: cover, briefs, annexes, method, back page, and what changed since the last edition."""
