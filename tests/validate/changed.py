"""A record with one of its files changed: only that file is read again."""

from __future__ import annotations

from pathlib import Path, PurePosixPath

from generator.load.content import Content, read_content


def with_file(record: Content, file: str, data: bytes | None, project: Path) -> Content:
    """The record with another content of ``file``, which is written to an empty ``project``; None makes it a folder."""
    path = project / file
    path.parent.mkdir(parents=True)
    path.mkdir() if data is None else path.write_bytes(data)
    again = read_content(project)
    kept = [document for document in record.documents if document.file != PurePosixPath(file)]
    documents = sorted([*kept, *again.documents], key=lambda document: document.file)
    return Content(tuple(documents), again.findings, again.unread, again.waivers)
