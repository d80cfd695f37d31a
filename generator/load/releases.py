"""Frozen editions as they lie in a project: an archive of each, and what is in it."""

from __future__ import annotations

import hashlib
import io
import lzma
import tarfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Final

from generator.load.content import Content, content_of
from generator.model.releases import Release
from generator.model.settings_error import SettingsError

NAME: Final = "releases.yaml"
FILE: Final = PurePosixPath("site_config", NAME)
CONTENT: Final = "content/"
SITE: Final = "site/"
"""The folders of an archive: the record as it was, and the pages and files that were made of it."""


def archive_of(tag: str) -> PurePosixPath:
    """Where the archive of a release lies, from the project."""
    return PurePosixPath("releases", f"{tag}.tar.xz")


def unaltered(project: Path, release: Release) -> bool:
    """Whether the archive of a release is there and holds what was frozen.  Raises OSError where it cannot be read."""
    path = project / archive_of(release.tag)
    return path.is_file() and hashlib.sha256(path.read_bytes()).hexdigest() == release.digest


@dataclass(frozen=True, slots=True)
class FrozenEdition:
    """What an archive holds: the files of the record by their path in the project, those of the site by their path."""

    record: Mapping[PurePosixPath, bytes]
    site: Mapping[str, bytes]

    def content(self) -> Content:
        """The record, as it is read from a work tree."""
        return content_of(self.record)


class FrozenEditions:
    """The frozen editions of a project; the one that was asked for last is kept, some ten megabytes of pages."""

    def __init__(self, project: Path) -> None:
        self._project = project
        self._last: tuple[str, FrozenEdition] | None = None

    def edition(self, release: Release) -> FrozenEdition:
        """The edition of a release.  Raises SettingsError where it is not what was frozen."""
        last = self._last
        if last is None or last[0] != release.tag:
            last = self._last = release.tag, _read(self._project, release)
        return last[1]

    def read(self, release: Release, name: str) -> bytes:
        """A file of the site of a release.  Raises SettingsError, as above."""
        return self.edition(release).site[name]


def _read(project: Path, release: Release) -> FrozenEdition:
    path = project / archive_of(release.tag)
    data = path.read_bytes() if path.is_file() else b""
    if hashlib.sha256(data).hexdigest() != release.digest:
        raise SettingsError(
            f"{path}：不是 {FILE} 里写的那一份；用 git checkout 取回它 / "
            f"not what {FILE} says was frozen; get it back with git checkout"
        )
    record, site = dict[PurePosixPath, bytes](), dict[str, bytes]()
    with tarfile.open(fileobj=io.BytesIO(lzma.decompress(data))) as tar:
        for member in tar:
            file = tar.extractfile(member)
            assert file is not None, "a regular file"
            if member.name.startswith(CONTENT):
                record[PurePosixPath(member.name)] = file.read()
            else:
                site[member.name.removeprefix(SITE)] = file.read()
    return FrozenEdition(record, site)
