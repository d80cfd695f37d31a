"""MkDocs meets the pipeline: artifacts become files in memory, and the site is swapped in whole."""

from __future__ import annotations

import html
import logging
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path, PurePosixPath
from typing import Any, Final

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, ConfigurationError
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.utils.templates import TemplateContext

from generator import pipeline
from generator.bundle.target import TargetError
from generator.diagnostics import text
from generator.diagnostics.diagnostic import Diagnostic, Severity
from generator.files import addresses
from generator.files.addresses import ROOT, Place, released
from generator.files.artifact import Artifact, Foot
from generator.files.atomic import NotWrittenError
from generator.load.project_files import ProjectFiles
from generator.mkdocs_plugin.config import BiannianConfig
from generator.mkdocs_plugin.editions import Editions, editions_of
from generator.mkdocs_plugin.files import PageFile, beside, files_of, titled
from generator.mkdocs_plugin.locale import language_of_locale
from generator.mkdocs_plugin.record_page import RecordPage
from generator.mkdocs_plugin.shells import use_shells
from generator.mkdocs_plugin.successor import Successor, refused
from generator.mkdocs_plugin.surroundings import surroundings
from generator.mkdocs_plugin.theme import theme_folders, unread
from generator.mkdocs_plugin.unsaid import complete
from generator.model.settings_error import SettingsError
from generator.pipeline import SiteConfig, site_config
from generator.render import reporting
from generator.render.machines.known import Where
from generator.render.machines.web_page import written

log: Final = logging.getLogger("mkdocs.plugins.biannian")

_WATCHED: Final = ("content", "site_config")
"""What a preview of MkDocs is to watch, besides what it watches anyway."""
_TAKEN: Final = "另一个命令正在写 %s，等它结束…… / another command is writing it; waiting for its end …"

Progress = Callable[[str, int, int], None]
"""Told which step is under way, how much of it is done, and how much there is."""


class _Stopped(Abort):
    """The surroundings and not the record keep a site from being made; ``__cause__`` is what does."""

    exit_code = 2


class BiannianPlugin(BasePlugin[BiannianConfig]):  # type: ignore[no-untyped-call]
    """Checks the record before a build, adds its pages, and replaces the site once all is built."""

    def __init__(self) -> None:
        self.progress: Progress = lambda _step, _done, _all: None
        self.given: Sequence[Artifact] | None = None
        """What is added to the site; without it each build checks and renders the record, and replaces the old site."""
        self.release = ""
        """The tag where what is built is a frozen edition."""
        self._artifacts: Sequence[Artifact] = ()
        self._project = Path()
        self._successor: Successor | None = None
        self._pages = (0, 0)
        self._feet: dict[str, Foot] = {}
        self._navs: dict[Place, Navigation] = {}
        self._views: dict[Place, Mapping[str, Any]] = {}
        self.site: SiteConfig | None = None
        """What the settings of the site say, from ``on_config`` on."""
        self.editions = Editions((ROOT,), {}, {})

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Say what the project leaves unsaid; nothing is made yet, since some only ask where the site will be."""
        project = self._project = Path(config.config_file_path).parent
        with _stopping():
            self.site = site_config(project)
            complete(config, self.site.main)
        self.editions = editions_of(self.site)
        config.theme.dirs[:0] = [str(folder) for folder in theme_folders(project)]
        config.watch += [str(folder) for name in _WATCHED if (folder := project / name).exists()]
        if self.config.offline:
            config.theme.static_templates -= {"404.html", "sitemap.xml"}
            config.extra["offline"] = True
        if self.release:
            self.site = replace(self.site, releases=())
            config.site_url = f"{(config.site_url or '').rstrip('/')}/{released(self.release)}"
            config.extra["release"] = self.release
        return config

    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        """Have something to add, and a place to write it to: anew for each build of a process."""
        if self.given is not None:
            return
        config.site_url = f"{config.site_url.rstrip('/')}/" if config.site_url else ""  # mike's ends with the version
        target = config.site_dir
        with _stopping():
            self._successor = Successor(config, self._project, lambda: log.info(_TAKEN, target))
        self._artifacts = self._made(self._project, config)

    def _made(self, project: Path, config: MkDocsConfig) -> Sequence[Artifact]:
        """Check and render the record; when it holds an error, stop before anything is written."""
        self.progress("check", 0, 1)
        files = ProjectFiles(project)
        checked = pipeline.check(files)
        self.progress("check", 1, 1)
        self._tell(checked.findings)
        if missing := files.history().cut_off:
            log.info("%s / %s", missing.zh, missing.en)
        if checked.record is None:
            raise Abort("记录有错误，网站没有生成，原有的 site/ 未动。 The record has errors; nothing was written.")
        with _stopping():
            around = surroundings(config, self.config.cache, files.history(), self.release)
            artifacts = pipeline.build(project, checked.record, around, self.site)
        self.progress("render", 1, 1)
        return artifacts

    def _tell(self, findings: Sequence[Diagnostic]) -> None:
        """Log findings; errors as such, which publishers that keep MkDocs quiet let through."""
        told = [finding for finding in findings if finding.severity is not Severity.HINT]
        level = logging.ERROR if any(finding.severity is Severity.ERROR for finding in told) else logging.INFO
        for line in text.render(told, self._project, language_of_locale()).splitlines():
            log.log(level, line)

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Add the artifacts as files in memory, and keep the feet for the pages they belong to."""
        artifacts = self._artifacts if self.given is None else self.given
        self._feet = {str(foot.path): foot for foot in artifacts if isinstance(foot, Foot)}
        for file in files_of((artifact for artifact in artifacts if not isinstance(artifact, Foot)), config):
            files.append(file)
        for file in unread(files, config):
            files.remove(file)
        if self._is_passed_on:
            for each in beside(files, config):
                files.append(each)
        pages = files.documentation_pages()
        self._pages = (0, len(pages))
        if self.config.offline:
            for file in pages:
                file.url = file.dest_uri
        titles = dict(titled(config.nav))
        for file in pages:
            if isinstance(file, PageFile):
                RecordPage(titles.get(file.src_uri), file, config)
        return files

    @property
    def _is_passed_on(self) -> bool:
        """Whether links to the pages are: not to those in a folder, nor to those of a frozen edition."""
        return not (self.config.offline or self.release)

    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
        """Give each edition below the root a nav of its own."""
        self._navs = self.editions.navs(files, config)
        self._views = {}
        return nav

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
        """Render the theme's page once for many, and without the blank lines of its blocks: a fiftieth, compressed."""
        env.trim_blocks = env.lstrip_blocks = True
        use_shells(env)
        return env

    def on_page_markdown(
        self, markdown: str, *, page: MkDocsPage, files: Files, config: MkDocsConfig, **_: object
    ) -> str:
        """Let hand-written pages know their edition, and end as the others do."""
        if home := self.editions.of(page.file.src_uri).home:
            page.meta["home"] = home
        if alternates := self.editions.alternates(page.file, files):
            page.meta["alternates"] = alternates
        if self._is_passed_on:
            page.meta["markdown"] = page.file.src_uri
            if self.site and pipeline.has_cards(self.site):
                page.meta.setdefault("card", f"{home}{addresses.card(addresses.HOME)}")
        foot = reporting.markdown(self._feet.get(page.file.src_uri))
        return f"{markdown.rstrip()}\n{self._data(page, config)}{foot}"

    def _data(self, page: MkDocsPage, config: MkDocsConfig) -> str:
        """What a page written by hand says to machines; those made by this package say it themselves."""
        if isinstance(page.file, PageFile):
            return ""
        place = self.editions.of(page.file.src_uri)
        where = Where(place, config.site_url or "", self.editions.languages[place.language])
        path = str(PurePosixPath(page.file.src_uri).relative_to(place.prefix))
        return written(where, path, str(page.title), html.unescape(str(page.meta.get("description", ""))))

    def on_template_context(
        self, context: TemplateContext, *, template_name: str, config: MkDocsConfig
    ) -> TemplateContext:
        """Give the theme's own page the same foot, and its words in each language."""
        context["foot"] = self._feet.get(template_name)  # type: ignore[typeddict-unknown-key]
        context["lost"] = self.editions.lost()  # type: ignore[typeddict-unknown-key]
        context["config"] = self.editions.view(self.editions.places[0], config)  # type: ignore[typeddict-item]
        return context

    def on_page_context(
        self, context: TemplateContext, *, page: MkDocsPage, config: MkDocsConfig, **_: object
    ) -> TemplateContext:
        """Show a page in its edition, name its permanent address, and tell how far the build is."""
        place = self.editions.of(page.file.src_uri)
        if place not in self._views:  # one for all pages of an edition: by it their shells are known
            self._views[place] = self.editions.view(place, config, self._navs.get(place))
        context["config"] = self._views[place]  # type: ignore[typeddict-item]
        context["nav"] = self._navs.get(place, context["nav"])
        context["locale"] = self.editions.languages[place.language].say("locale")  # type: ignore[typeddict-unknown-key]
        if moved := page.meta.get("moved"):
            page.canonical_url = f"{(config.site_url or '').rstrip('/')}/{moved}"
        if self.config.offline and page.canonical_url:
            page.canonical_url = page.canonical_url.removesuffix("index.html")
        done, everything = self._pages
        self._pages = (done + 1, everything)
        self.progress("pages", done + 1, everything)
        return context

    @event_priority(-100)
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """All is written, by other plugins too: put the new site in the place of the old one, unless it is refused."""
        if self._successor is None or refused(config):
            return
        with _stopping():
            self._successor.take_over()

    def on_build_error(self, *, error: Exception) -> None:
        """Leave the old site as it is."""
        self._drop()

    def on_shutdown(self) -> None:
        """The same where a build was interrupted."""
        self._drop()

    def _drop(self) -> None:
        if self._successor is not None:
            self._successor.drop()


@contextmanager
def _stopping() -> Iterator[None]:
    """Stop MkDocs where something other than the record keeps a site from being made."""
    try:
        yield
    except (ConfigurationError, NotWrittenError, SettingsError, TargetError) as error:
        raise _Stopped(str(error)) from error
