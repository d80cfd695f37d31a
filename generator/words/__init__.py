"""What the record says, in the words of a language: texts, figures, dates, citations, and Markdown that is safe."""
