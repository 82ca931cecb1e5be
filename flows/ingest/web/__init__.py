"""Web pages: the main text, where it stands in the markup, and what the page says of itself."""
