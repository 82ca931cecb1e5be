"""From bytes to text with its way back: decoding, lines, blocks; plain text. Every reader builds with these."""
