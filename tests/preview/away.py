"""Ways in which a folder goes and comes back while a preview watches it."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.projects import tree


@contextmanager
def removed(folder: Path) -> Iterator[None]:
    """Remove a folder and write it anew, as git does between branches."""
    files = tree(folder)
    shutil.rmtree(folder)
    yield
    for path, data in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(data)


@contextmanager
def put_aside(folder: Path) -> Iterator[None]:
    """Move a folder elsewhere and back, as programs that sync do."""
    aside = folder.parent.parent / "aside"
    folder.rename(aside)
    yield
    aside.rename(folder)


@contextmanager
def renamed(folder: Path) -> Iterator[None]:
    """Give a folder another name in its place, and its own back."""
    other = folder.with_name(f"{folder.name} 旧")
    folder.rename(other)
    yield
    other.rename(folder)
