"""Downloads: the record as JSON and CSV, with schemas and a data package that describe them."""

from generator.render.downloads.downloads import downloads

__all__ = ["downloads"]
