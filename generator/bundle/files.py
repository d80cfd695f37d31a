"""Artifacts as files in a folder, for builders other than MkDocs."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from generator.files.artifact import Artifact, Foot, Page
from generator.render.reporting import markdown


def write_files(artifacts: Iterable[Artifact], folder: Path) -> None:
    """Write every artifact below ``folder``; a foot goes to the end of the page that is there."""
    for artifact in artifacts:
        path = folder / artifact.path
        if isinstance(artifact, Foot):
            if path.exists():
                path.write_text(path.read_text(encoding="utf-8").rstrip() + "\n" + markdown(artifact), encoding="utf-8")
            continue
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(artifact.markdown.encode() if isinstance(artifact, Page) else artifact.data)
