"""Artifacts as files in a folder, for builders other than MkDocs."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from generator.render.artifact import Artifact, Page


def write_files(artifacts: Iterable[Artifact], folder: Path) -> None:
    """Write every artifact below ``folder``."""
    for artifact in artifacts:
        path = folder / artifact.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(artifact.markdown.encode() if isinstance(artifact, Page) else artifact.data)
