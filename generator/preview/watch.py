"""What changes on disk, a save at a time.

watchdog is MkDocs' own watcher; here it asks the system for events (inotify, FSEvents,
ReadDirectoryChangesW) where MkDocs polls every file twice a second.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from queue import Empty, SimpleQueue
from typing import Final

from watchdog import events
from watchdog.observers import Observer
from watchdog.observers.api import BaseObserver, ObservedWatch
from watchdog.observers.polling import PollingObserver

FOLDERS: Final = ("content", "docs", "site_config")
FILE: Final = "mkdocs.yml"
QUIET: Final = 0.05
"""Seconds without an event after which a save is taken to be whole: editors write a file in several steps."""

_KINDS: Final[list[type[events.FileSystemEvent]]] = [
    events.FileCreatedEvent,
    events.FileModifiedEvent,
    events.FileDeletedEvent,
    events.FileMovedEvent,
    events.DirCreatedEvent,
    events.DirDeletedEvent,
    events.DirMovedEvent,
]


class Changes(events.FileSystemEventHandler):
    """The changes of a project; its paths are resolved."""

    def __init__(self, project: Path) -> None:
        self._project = project
        self._paths: SimpleQueue[Path] = SimpleQueue()
        self._watches: dict[str, ObservedWatch] = {}
        self._observer = self._started(Observer())

    def on_any_event(self, event: events.FileSystemEvent) -> None:
        """Note the paths that concern the site."""
        for name in filter(None, (event.src_path, event.dest_path)):
            path = Path(str(name))
            inside = path.relative_to(self._project)
            passing = inside.name.startswith(".") or inside.name.endswith("~")  # an editor's own files
            if inside.parts and inside.parts[0] in {*FOLDERS, FILE} and not passing:
                self._paths.put(inside)

    def saves(self) -> Iterator[frozenset[Path]]:
        """Yield the paths of each save, relative to the project, for ever."""
        while True:
            paths = {self._paths.get()}
            try:
                while True:
                    paths.add(self._paths.get(timeout=QUIET))
            except Empty:
                self._watch_again(str(path) for path in paths)
                yield frozenset(paths)

    def end(self) -> None:
        """Watch no longer."""
        self._observer.stop()
        self._observer.join()

    def _started(self, observer: BaseObserver) -> BaseObserver:
        observer.schedule(self, str(self._project), event_filter=_KINDS)
        try:
            self._watches = {name: self._watch(observer, name) for name in FOLDERS if (self._project / name).is_dir()}
            observer.start()
        except OSError:  # the system's limit of watches is reached
            return self._started(PollingObserver(timeout=0.3))
        return observer

    def _watch(self, observer: BaseObserver, name: str) -> ObservedWatch:
        return observer.schedule(self, str(self._project / name), recursive=True, event_filter=_KINDS)

    def _watch_again(self, paths: Iterable[str]) -> None:
        """Watch anew the folders that came, went or were replaced: a watch stays with what it was set on."""
        for name in set(paths).intersection(FOLDERS):
            if name in self._watches:
                self._observer.unschedule(self._watches.pop(name))
            try:
                self._watches[name] = self._watch(self._observer, name)
            except (FileNotFoundError, NotADirectoryError):
                continue  # the project's own watch tells when it is back
            except OSError:  # the system's limit of watches is reached meanwhile
                self._observer.stop()
                self._observer = self._started(PollingObserver(timeout=0.3))
                return


@contextmanager
def watching(project: Path) -> Iterator[Changes]:
    """Watch a project until the block ends."""
    changes = Changes(project)
    try:
        yield changes
    finally:
        changes.end()
