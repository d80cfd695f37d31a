"""Artifacts as MkDocs' files: nothing of them is on disk."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, InclusionLevel

from generator.files.artifact import Asset, Page


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


def files_of(artifacts: Iterable[Page | Asset], config: MkDocsConfig) -> Iterator[File]:
    """Each artifact as a file; detail pages stay out of the nav."""
    in_nav = set(entries(config.nav))
    for artifact in artifacts:
        path = str(artifact.path)
        if isinstance(artifact, Page):
            level = InclusionLevel.UNDEFINED if path in in_nav else InclusionLevel.NOT_IN_NAV
            yield PageFile(artifact, config, level)
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
