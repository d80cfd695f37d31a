"""What differs between two records, in words: as text, Markdown and JSON."""
