"""Artifacts as MkDocs' files: nothing of them is on disk."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property
from pathlib import Path
from typing import Final

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.utils.meta import get_data

from generator.files.artifact import Asset, Page, StoredFile
from generator.render.machines.beside import plain

_BESIDE: Final = ".txt"
"""Tells what lies beside a page from the page, whose name it would have in MkDocs' list."""


class PageFile(File):
    """A page, which is rendered when it is first read."""

    def __init__(self, page: Page, config: MkDocsConfig, inclusion: InclusionLevel) -> None:
        super().__init__(str(page.path), None, config.site_dir, config.use_directory_urls, inclusion=inclusion)
        self.generated_by = "biannian"
        self.edit_uri = f"../{page.yaml}" if page.yaml else None
        self.artifact = page

    @cached_property
    def content_string(self) -> str:
        """The Markdown."""
        return self.artifact.markdown

    @cached_property
    def content_bytes(self) -> bytes:
        """The Markdown as UTF-8."""
        return self.content_string.encode()


class CopiedFile(File):
    """A file of an archive, read when it is copied; it is no page, and no pattern of the site leaves it out."""

    def __init__(self, stored: StoredFile, config: MkDocsConfig) -> None:
        self.stored = stored
        path, target = str(stored.path), config.site_dir
        super().__init__(path, None, target, config.use_directory_urls, inclusion=InclusionLevel.NOT_IN_NAV)
        self.generated_by = "biannian"

    def is_documentation_page(self) -> bool:
        """False, whatever it is called."""
        return False

    @property  # type: ignore[misc]
    def content_bytes(self) -> bytes:
        """What it holds."""
        return self.stored.data

    def copy_file(self, dirty: bool = False) -> None:  # noqa: FBT001, FBT002 - MkDocs' signature
        """Write it to its place in the site."""
        path = Path(self.abs_dest_path)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(self.content_bytes)


class BesideFile(File):
    """The Markdown of a page beside it, under the address of its source, so that its links lead to those of others."""

    def __init__(self, page: File, config: MkDocsConfig) -> None:
        path = page.src_uri
        super().__init__(
            f"{path}{_BESIDE}",
            None,
            config.site_dir,
            config.use_directory_urls,
            dest_uri=path,
            inclusion=page.inclusion,
        )
        self.generated_by = "biannian"
        self._page = page

    @cached_property
    def content_string(self) -> str:
        """The Markdown; of a page that is written by hand all but its front matter."""
        if isinstance(self._page, PageFile):
            made = self._page.artifact.rendered
            return plain(made.text + made.foot).strip() + "\n"
        return get_data(self._page.content_string)[0].strip() + "\n"

    @cached_property
    def content_bytes(self) -> bytes:
        """The Markdown as UTF-8."""
        return self.content_string.encode()

    def copy_file(self, dirty: bool = False) -> None:  # noqa: FBT001, FBT002 - as MkDocs calls it
        """Write it where it belongs."""
        target = Path(self.abs_dest_path)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(self.content_bytes)


def beside(files: Files, config: MkDocsConfig) -> list[BesideFile]:
    """The Markdown of each page that is published."""
    return [BesideFile(page, config) for page in files.documentation_pages(inclusion=InclusionLevel.is_included)]


def files_of(artifacts: Iterable[Page | Asset | StoredFile], config: MkDocsConfig) -> Iterator[File]:
    """Each artifact as a file; detail pages stay out of the nav."""
    in_nav = set(entries(config.nav))
    for artifact in artifacts:
        path = str(artifact.path)
        if isinstance(artifact, Page):
            level = InclusionLevel.UNDEFINED if path in in_nav else InclusionLevel.NOT_IN_NAV
            yield PageFile(artifact, config, level)
        elif isinstance(artifact, StoredFile):
            yield CopiedFile(artifact, config)
        else:
            yield File.generated(config, path, content=artifact.data)


def entries(nav: object) -> Iterator[str]:
    """The pages and addresses a nav names, whatever its sections."""
    return (path for path, _ in titled(nav))


def titled(nav: object, title: str | None = None) -> Iterator[tuple[str, str | None]]:
    """The pages and addresses a nav names, each with the title that it gives it."""
    if isinstance(nav, str):
        yield nav, title
    elif isinstance(nav, dict):
        for name, item in nav.items():
            yield from titled(item, name)
    elif isinstance(nav, list):
        for item in nav:
            yield from titled(item)
