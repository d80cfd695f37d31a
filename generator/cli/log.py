"""What MkDocs says, on standard error."""

from __future__ import annotations

import logging


def show_log() -> None:
    """Print MkDocs' warnings, and what this package tells through MkDocs."""
    handler = logging.StreamHandler()
    handler.setFormatter(logging.Formatter("%(message)s"))
    logger = logging.getLogger("mkdocs")
    logger.addHandler(handler)
    logger.setLevel(logging.WARNING)
    logging.getLogger("mkdocs.plugins.biannian").setLevel(logging.INFO)
