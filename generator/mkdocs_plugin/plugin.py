"""MkDocs meets the pipeline: artifacts become files in memory, and the site is swapped in whole."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Final, Literal

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.utils.templates import TemplateContext

from generator import pipeline
from generator.bundle.swap import swap_in
from generator.bundle.target import TargetError, check_folder, mark
from generator.bundle.workplace import workplace
from generator.diagnostics import text
from generator.diagnostics.diagnostic import Severity
from generator.edit.atomic import NotWrittenError
from generator.load.git import cut_off
from generator.mkdocs_plugin.config import BiannianConfig
from generator.mkdocs_plugin.editions import Editions, editions_of
from generator.mkdocs_plugin.files import files_of
from generator.mkdocs_plugin.surroundings import surroundings
from generator.mkdocs_plugin.theme import theme_folders
from generator.mkdocs_plugin.unsaid import complete
from generator.model.settings_error import SettingsError
from generator.render import reporting
from generator.render.addresses import ROOT, Place
from generator.render.artifact import Artifact, Foot

log: Final = logging.getLogger("mkdocs.plugins.biannian")

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
        self.artifacts: Sequence[Artifact] | None = None
        """What is added to the site; without it the plugin checks and renders the record itself."""
        self._swaps = True
        self._work = ExitStack()
        self._project = Path()
        self._target = Path()
        self._built: Path | None = None
        self._complete = False
        self._pages = (0, 0)
        self._feet: dict[str, Foot] = {}
        self._navs: dict[Place, Navigation] = {}
        self.editions = Editions((ROOT,), {}, {})

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Remember whether the site is written where readers find it."""
        self._swaps = command != "serve"

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Have something to add, and a place to write it to."""
        project = self._project = Path(config.config_file_path).parent
        complete(config)
        self.editions = _stopped(editions_of, project)
        if self._swaps:
            config.site_dir = str(self._begun(Path(config.site_dir)))
        if self.artifacts is None:
            self.artifacts = self._made(project, config)
        config.theme.dirs[:0] = [str(folder) for folder in theme_folders(project)]
        config.watch += [str(project / "content"), str(project / "site_config")]
        if self.config.offline:
            config.theme.static_templates -= {"404.html", "sitemap.xml"}
            config.extra["offline"] = True
        return config

    def _begun(self, target: Path) -> Path:
        """The folder in which the site is built; stop where there can be none.

        The target is locked before the record is read, so that of two builds the later one is the newer.
        """
        self._target, self._complete = target, False
        with _stopping(target):
            check_folder(target, self._project)
            self._built = self._work.enter_context(workplace(target, lambda: log.info(_TAKEN, target)))
        return self._built

    def _made(self, project: Path, config: MkDocsConfig) -> Sequence[Artifact]:
        """Check and render the record; when it holds an error, stop before anything is written."""
        self.progress("check", 0, 1)
        checked = pipeline.check(project)
        self.progress("check", 1, 1)
        told = [finding for finding in checked.findings if finding.severity is not Severity.HINT]
        for line in text.render(told, project).splitlines():
            log.info(line)
        if missing := cut_off(project):
            log.info("%s / %s", missing.zh, missing.en)
        if checked.record is None:
            raise Abort("记录有错误，网站没有生成，原有的 site/ 未动。 The record has errors; nothing was written.")
        try:
            artifacts = pipeline.build(project, checked.record, surroundings(config, self.config.cache))
        except SettingsError as error:
            raise _Stopped(str(error)) from error
        self.progress("render", 1, 1)
        return artifacts

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Add the artifacts as files in memory, and keep the feet for the pages they belong to."""
        artifacts = self.artifacts or ()
        self._feet = {str(foot.path): foot for foot in artifacts if isinstance(foot, Foot)}
        for file in files_of((artifact for artifact in artifacts if not isinstance(artifact, Foot)), config):
            files.append(file)
        pages = files.documentation_pages()
        self._pages = (0, len(pages))
        if self.config.offline:
            for file in pages:
                file.url = file.dest_uri
        return files

    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
        """Give each edition below the root a nav of its own."""
        self._navs = self.editions.navs(files, config)
        return nav

    def on_page_markdown(self, markdown: str, *, page: MkDocsPage, files: Files, **_: object) -> str:
        """Let hand-written pages know their edition, and end as the others do."""
        if home := self.editions.of(page.file.src_uri).home:
            page.meta["home"] = home
        if alternates := self.editions.alternates(page.file, files):
            page.meta["alternates"] = alternates
        return f"{markdown.rstrip()}\n{reporting.markdown(self._feet.get(page.file.src_uri))}"

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
        context["config"] = self.editions.view(place, config, self._navs.get(place))  # type: ignore[typeddict-item]
        context["nav"] = self._navs.get(place, context["nav"])
        if moved := page.meta.get("moved"):
            page.canonical_url = f"{(config.site_url or '').rstrip('/')}/{moved}"
        if self.config.offline and page.canonical_url:
            page.canonical_url = page.canonical_url.removesuffix("index.html")
        done, everything = self._pages
        self._pages = (done + 1, everything)
        self.progress("pages", done + 1, everything)
        return context

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """All is written; strict mode may still refuse it."""
        self._complete = True

    def on_build_error(self, *, error: Exception) -> None:
        """Leave the old site as it is."""
        self._complete = False

    def on_shutdown(self) -> None:
        """Put the new site in the place of the old one, or take away what there is of it."""
        if self._built is None:
            return
        with self._work, _stopping(self._target):
            if self._complete:
                mark(self._built)
                check_folder(self._target, self._project)  # once more: building takes a while
                swap_in(self._built, self._target)


def _stopped(read: Callable[[Path], Editions], project: Path) -> Editions:
    """What ``read`` reads of a project; stop MkDocs where its settings cannot be used."""
    try:
        return read(project)
    except SettingsError as error:
        raise _Stopped(str(error)) from error


@contextmanager
def _stopping(target: Path) -> Iterator[None]:
    """Stop MkDocs where ``target`` is not to be written, or cannot be."""
    try:
        yield
    except OSError as error:
        unwritten = NotWrittenError(target, error)
        raise _Stopped(str(unwritten)) from unwritten
    except TargetError as error:
        raise _Stopped(str(error)) from error
