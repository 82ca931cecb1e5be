"""Fixtures used everywhere. Nothing in the project's own suite needs a network or files outside the clone."""
