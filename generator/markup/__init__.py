"""HTML of the Markdown that this package writes: the few constructs of its templates, as Python-Markdown has them.

Whatever is not among them is told as unknown, for Python-Markdown to convert; nothing is guessed.
"""
