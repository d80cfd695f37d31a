"""The site page by page: MkDocs makes a page when it is asked for, as ``mkdocs build`` would."""

from __future__ import annotations

import logging
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from pathlib import Path, PurePath
from threading import Lock
from typing import Final
from urllib.parse import urlsplit

from jinja2 import TemplateError, TemplateSyntaxError
from mkdocs.commands.build import get_context
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import ConfigurationError, MkDocsException
from mkdocs.structure.files import File, Files, InclusionLevel, get_files, set_exclusions
from mkdocs.structure.nav import get_navigation
from mkdocs.structure.pages import Page
from mkdocs.utils import get_relative_url

from generator import pipeline
from generator.files.addresses import SITEMAP
from generator.files.artifact import Asset, StoredFile
from generator.files.artifact import Page as Written
from generator.load.published import History
from generator.mkdocs_plugin.files import PageFile, files_of
from generator.mkdocs_plugin.plugin import BiannianPlugin
from generator.mkdocs_plugin.surroundings import surroundings
from generator.mkdocs_plugin.unsaid import configuration
from generator.model.record import Record
from generator.model.settings_error import SettingsError
from generator.render.plan import Plan

_TEMPLATES: Final = frozenset({"404.html", SITEMAP})
_PUBLISHED: Final = frozenset(InclusionLevel) - {InclusionLevel.EXCLUDED, InclusionLevel.DRAFT}


class SiteError(Exception):
    """Something other than the record keeps pages from being made; the text says what."""


class Workshop:
    """MkDocs' configuration, theme and templates, kept from one change of the record to the next.

    Raises SiteError when mkdocs.yml or the theme cannot be used.
    """

    def __init__(self, project: Path) -> None:
        self.project = project
        self.lock = Lock()  # MkDocs keeps the page under way in its configuration
        with _site_errors():
            config = configuration(project)
            plugin = config.plugins.get("biannian")
            if not isinstance(plugin, BiannianPlugin):
                raise ConfigurationError("mkdocs.yml: plugins: biannian")
            plugin.given = ()
            config.plugins.on_startup(command="serve", dirty=False)
            self.config = config.plugins.on_config(config)
            self.config.plugins.on_pre_build(config=self.config)
            self.env = self.config.theme.get_env()
            self._around = surroundings(self.config, plugin.config.cache, History())
            files = get_files(self.config)
            files.add_files_from_theme(self.env, self.config)
        self._plugin = plugin
        self._theme = [file for file in files if file.src_dir != self.config.docs_dir]

    def plan(self, record: Record, history: History) -> Plan:
        """What a record becomes.  Raises SiteError."""
        with _site_errors():
            around = replace(self._around, history=history)
            return pipeline.plan(self.project, record, around, self._plugin.site)

    def site(self, plan: Plan) -> LazySite:
        """The site of a plan.  Raises SiteError."""
        with _site_errors(), self.lock:
            self._plugin.given = (*plan.pages, *plan.feet)
            files = self.config.plugins.on_files(Files([*get_files(self.config), *self._theme]), config=self.config)
            set_exclusions(files, self.config)
            return LazySite(self, plan, files)


class _Asking(Files):
    """Files among which a link is looked up by asking ``find``."""

    def __init__(self, files: Iterable[File], find: Callable[[str], File | None]) -> None:
        super().__init__(files)
        self._find = find

    def get_file_from_path(self, path: str) -> File | None:
        """The file of a path below the sources."""
        return self._find(PurePath(path).as_posix())


class LazySite:
    """The files of the site by their path below it, each made once: when it is asked for, or by ``finish``."""

    def __init__(self, workshop: Workshop, plan: Plan, files: Files) -> None:
        self.plan = plan
        self._workshop = workshop
        config = workshop.config
        self._files = _Asking(files, self._find)
        self._by_path = {file.dest_uri: file for file in files if file.inclusion in _PUBLISHED}
        self._html: dict[str, bytes] = {}
        self._left: deque[Callable[[], object]] = deque(partial(self._add_made, make) for make in plan.groups)
        self._left.extend(partial(self._write, page) for page in plan.pages)
        self._left.append(partial(self._made, "index.html"))
        shown = _Asking((file for file in files if file.inclusion is InclusionLevel.INCLUDED), self._find)
        self._nav = config.plugins.on_nav(get_navigation(shown, config), config=config, files=self._files)
        self._env = config.plugins.on_env(workshop.env, config=config, files=self._files)

    def get(self, path: str) -> bytes | None:
        """The bytes of a file, None where the site has none.  Raises SiteError."""
        with _site_errors():
            file = self._by_path.get(path)
            if file is None or file.is_documentation_page():
                return self._html.get(path) or self._asked(path)
            return file.content_bytes

    def finish(self, stop: Callable[[], bool] = lambda: False) -> bool:
        """Make what is left, piece by piece until ``stop`` says so; whether nothing is left.  Raises SiteError.

        Of the pages it is their Markdown, and the home page to its end.
        """
        while not stop():
            with _site_errors(), self._workshop.lock:
                if not self._more():
                    return True
        return False

    def _find(self, source: str) -> File | None:
        """The file of this path below the sources, made if need be."""
        while (file := self._files.src_uris.get(source)) is None and "://" not in source and self._more():
            pass
        return file

    def _asked(self, path: str) -> bytes | None:
        with self._workshop.lock:
            if path in _TEMPLATES or path.endswith(".html"):
                return self._made(path)
            while path not in self._by_path and self._more():
                pass
            file = self._by_path.get(path)
            return file.content_bytes if file else None

    def _more(self) -> bool:
        """Make the next piece that is left; one that fails stays.  False when nothing is left."""
        if not self._left:
            return False
        piece = self._left.popleft()
        try:
            piece()
        except BaseException:
            self._left.appendleft(piece)
            raise
        return True

    def _add_made(self, make: Callable[[], Iterable[Asset | StoredFile]]) -> None:
        self._add(make())

    def _write(self, page: Written) -> None:
        self._add(page.rendered.assets)

    def _add(self, assets: Iterable[Asset | StoredFile]) -> None:
        new = [asset for asset in assets if str(asset.path) not in self._files.src_uris]
        files = [*files_of(new, self._workshop.config)]
        set_exclusions(files, self._workshop.config)
        for file in files:
            self._files.append(file)
        self._by_path |= {file.dest_uri: file for file in files if file.inclusion in _PUBLISHED}

    def _made(self, path: str) -> bytes | None:
        """The HTML of a page or a template."""
        file = self._by_path.get(path)
        if file is None and path not in _TEMPLATES:
            return None
        if path not in self._html:
            self._html[path] = (self._page(file) if file else self._template(path)).encode(errors="xmlcharrefreplace")
        return self._html[path]

    def _page(self, file: File) -> str:
        """What mkdocs.commands.build does for one page, with the same events."""
        config, plugins = self._workshop.config, self._workshop.config.plugins
        page = _page_of(file, config)
        page = plugins.on_pre_page(page, config=config, files=self._files)
        self._read(page)
        page.render(config, self._files)
        page.content = plugins.on_page_content(page.content or "", page=page, config=config, files=self._files)
        page.active = True
        try:
            context = get_context(self._nav, self._files, config, page)
            template = self._env.get_template(page.meta.get("template", "main.html"))
            context = plugins.on_page_context(context, page=page, config=config, nav=self._nav)
            return plugins.on_post_page(template.render(context), page=page, config=config)
        finally:
            page.active = False

    def _read(self, page: Page) -> None:
        """Read the Markdown of a page, and what it says of itself to the templates."""
        config = self._workshop.config
        page.read_source(config)
        if isinstance(page.file, PageFile):
            self._add(page.file.artifact.rendered.assets)
        page.markdown = config.plugins.on_page_markdown(
            page.markdown or "", page=page, config=config, files=self._files
        )

    def _template(self, name: str) -> str:
        """What mkdocs.commands.build does for the theme's own files; an error page may be shown at any address."""
        config = self._workshop.config
        for file in self._files.documentation_pages():
            page = _page_of(file, config)
            if name == SITEMAP:  # which tells what pages say of themselves
                self._read(page)
        base = urlsplit(config.site_url or "/").path if name == "404.html" else get_relative_url(".", name)
        context = get_context(self._nav, self._files, config, base_url=base)
        context = config.plugins.on_template_context(context, template_name=name, config=config)
        output = self._env.get_template(name).render(context)
        return config.plugins.on_post_template(output, template_name=name, config=config)


def _page_of(file: File, config: MkDocsConfig) -> Page:
    page = file.page or Page(None, file, config)
    assert isinstance(page, Page)
    return page


@contextmanager
def _site_errors() -> Iterator[None]:
    """Tell what went wrong in one sentence; MkDocs logs the reason and then raises less than that."""
    kept = _Kept()
    logger = logging.getLogger("mkdocs")
    logger.addHandler(kept)
    try:
        yield
    except (MkDocsException, SettingsError, TemplateError, OSError, ValueError) as error:
        place = f"{error.filename}:{error.lineno}: " if isinstance(error, TemplateSyntaxError) else ""
        raise SiteError("\n".join([*kept.lines, f"{place}{error}"])) from error
    finally:
        logger.removeHandler(kept)


class _Kept(logging.Handler):
    """Keeps what is logged as an error."""

    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(record.getMessage())
