"""Where each page lies in the site's source tree. Addresses are an interface: they never change."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import Final

FOLDERS: Final = {
    "event": "events",
    "entity": "entities",
    "topic": "topics",
    "region": "regions",
    "indicator": "indicators",
    "source": "sources",
}


def page(kind: str, id_: str = "index") -> str:
    """The path of the page of one thing, or of the index of its kind."""
    return f"{FOLDERS[kind]}/{id_}.md"


def passage(source: str, number: int) -> str:
    """The path of a passage on the page of its source."""
    return f"{page('source', source)}#p{number}"


def yaml_copy(file: PurePosixPath) -> str:
    """The path of the published copy of a YAML file below ``content/``."""
    return f"data/yaml/{file.relative_to('content')}"
