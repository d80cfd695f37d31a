"""What the preview shows: the last good site, and what is wrong with the project as it is now."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from threading import Condition

from generator import pipeline
from generator.diagnostics.diagnostic import Diagnostic, Severity
from generator.load.content import kind_of
from generator.load.project_files import ProjectFiles
from generator.mkdocs_plugin.lazy import LazySite, SiteError, Workshop
from generator.model.kinds import SETTINGS
from generator.model.record import Record


@dataclass(frozen=True, slots=True)
class State:
    """One moment of the preview.

    ``version`` is another number whenever pages may look different; ``site`` is None until the
    project was good once.  ``findings`` are those to fix, hints left out; ``failure`` says what
    else keeps the site from being made, or is empty.
    """

    version: int
    site: LazySite | None = None
    findings: tuple[Diagnostic, ...] = ()
    failure: str = ""


class Preview:
    """Keeps the state of a project up to date; many threads may read it, one refreshes it."""

    def __init__(self, project: Path, first: int) -> None:
        """``first`` is the version to begin with: another one than an earlier preview's, whose pages may be open."""
        self.project = project
        self.state = State(first)
        self._changed = Condition()
        self._files = ProjectFiles(project)
        self._workshop: Workshop | None = None
        self._whole: LazySite | None = None

    def refresh(self, paths: Collection[Path] = ()) -> State:
        """Take up a change of these paths, relative to the project; nothing is kept from before when there are none."""
        if not paths or any(path.parts[0] != "content" or _is_setting(path) for path in paths):
            self._workshop = None
        site, failure = self.state.site, ""
        checked = pipeline.check(self._files)
        findings = tuple(finding for finding in checked.findings if finding.severity is not Severity.HINT)
        try:
            site = self._site(checked.record)
        except SiteError as error:
            failure = str(error)
        return self._take(site, findings, failure)

    def finish(self, stop: Callable[[], bool]) -> bool:
        """Make what of the site nobody has asked for yet, until ``stop`` says so; whether all is done.

        When something cannot be made, the last site that was made whole takes its place.
        """
        site = self.state.site
        try:
            if site is not None and not site.finish(stop):
                return False
            self._whole = site
        except SiteError as error:
            self._take(self._whole, self.state.findings, str(error))
        return True

    def _site(self, record: Record | None) -> LazySite | None:
        """The site of this record, or of the last good one; the same as before if it looks the same.

        After a change of the record a page is made as soon as it is asked for.  After any other
        change, and while something fails, a site is made whole before it is shown.
        """
        anew = self._workshop is None
        workshop = self._workshop or Workshop(self.project)
        site = self.state.site
        plan = workshop.plan(record, self._files.history()) if record else site.plan if site else None
        if plan is not None and (anew or site is None or plan.inputs != site.plan.inputs):
            site = workshop.site(plan)
            if anew or self.state.failure:
                site.finish()
                self._whole = site
        self._workshop = workshop
        return site

    def _take(self, site: LazySite | None, findings: tuple[Diagnostic, ...], failure: str) -> State:
        before = self.state
        bare = site is None and (findings, failure) != (before.findings, before.failure)  # a page shows them then
        changed = bare or site is not before.site
        self._show(State(before.version + changed, site, findings, failure))
        return self.state

    def wait(self, seen: State | None, seconds: float) -> State:
        """The state as soon as it is not ``seen``, or after some seconds."""
        with self._changed:
            self._changed.wait_for(lambda: self.state is not seen, seconds)
            return self.state

    def _show(self, state: State) -> None:
        with self._changed:
            self.state = state
            self._changed.notify_all()


def _is_setting(path: Path) -> bool:
    """Whether a file says of the whole record what pages are made by."""
    return kind_of(PurePosixPath(path)) in SETTINGS
