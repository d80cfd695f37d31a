"""Downloads: the record as JSON and CSV, with schemas and a data package that describe them."""

from generator.render.downloads.downloads import Downloads, downloads

__all__ = ["Downloads", "downloads"]
