"""The desk's hand: `corrections.toml` read, and laid over documents, content and key points."""
