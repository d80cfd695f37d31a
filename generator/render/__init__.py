"""Answers to artifacts in memory: Markdown pages, drawings, downloads."""
