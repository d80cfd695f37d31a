"""A page of the record as MkDocs has pages: its HTML is written here where it can be, and else by Python-Markdown."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable
from typing import Final
from urllib.parse import unquote, urlsplit, urlunsplit

from markdown.extensions.toc import nest_toc_tokens
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import TableOfContents, get_toc
from mkdocs.utils import get_relative_url

from generator.markup.blocks import Heading, document
from generator.markup.inline import UnknownMarkupError

_EXTENSIONS: Final = frozenset({"attr_list", "def_list", "fenced_code", "md_in_html", "tables", "toc"})
_SETTINGS: Final = {"toc": {"toc_depth": 3}}


class RecordPage(Page):
    """A page of this package; its Markdown holds constructs of our own, and any that a plugin adds."""

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """Convert the Markdown, and keep what MkDocs checks links and anchors by."""
        if not self._converted(config, files):
            super().render(config, files)

    def _converted(self, config: MkDocsConfig, files: Files) -> bool:
        if set(config.markdown_extensions) != _EXTENSIONS or config.mdx_configs != _SETTINGS or self.markdown is None:
            return False
        links = _Links(self.file, files)
        try:
            made = document(self.markdown, links.address)
        except UnknownMarkupError:
            return False
        self.content = made.html
        self.toc = _contents(made.headings)
        self.present_anchor_ids = set(made.ids)
        self.links_to_anchors = links.to_anchors
        return True


class _Links:
    """The links of one page: where they lead, and the anchors that they count on."""

    def __init__(self, file: File, files: Files) -> None:
        self._file = file
        self._files = files
        self._folder = posixpath.dirname(file.src_uri)
        self.to_anchors: dict[File, dict[str, str]] = {}

    def address(self, link: str) -> str:
        """Where a link leads, as MkDocs says it.  Raises UnknownMarkupError where MkDocs would have a remark."""
        scheme, host, path, query, anchor = urlsplit(link)
        if scheme or host:
            return link
        target = self._target(link, path) if path else self._file
        if anchor:
            self.to_anchors.setdefault(target, {}).setdefault(anchor, link)
        return urlunsplit(("", "", get_relative_url(target.url, self._file.url), query, anchor)) if path else link

    def _target(self, link: str, path: str) -> File:
        target = self._files.get_file_from_path(posixpath.normpath(posixpath.join(self._folder, unquote(path))))
        if target is None or target.inclusion is InclusionLevel.EXCLUDED or path.startswith("/"):
            raise UnknownMarkupError(link)
        return target


def _contents(headings: Iterable[Heading]) -> TableOfContents:
    tokens = [{"level": heading.level, "id": heading.id, "name": heading.text} for heading in headings]
    return get_toc(nest_toc_tokens(tokens))
