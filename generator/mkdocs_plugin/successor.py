"""A site under construction, until it takes the place of the one before it."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from functools import partial
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.utils import CountHandler

from generator.bundle.swap import swap_in
from generator.bundle.target import check_folder, mark
from generator.bundle.workplace import workplace
from generator.files.atomic import NotWrittenError


class Successor:
    """A folder beside ``config.site_dir``, which names it until ``take_over`` or ``drop``.

    The target is locked before the record is read, so that of two builds the later one is the newer;
    ``taken`` is called when another process has the lock.  Raises TargetError, and NotWrittenError.
    """

    def __init__(self, config: MkDocsConfig, project: Path, taken: Callable[[], object]) -> None:
        self._project, self._target, self._work = project, Path(config.site_dir), ExitStack()
        with _writing(self._target):
            check_folder(self._target, project)
            self._built = self._work.enter_context(workplace(self._target, taken))
        self._work.callback(partial(setattr, config, "site_dir", config.site_dir))  # publishers ask for it afterwards
        config.site_dir = str(self._built)

    def take_over(self) -> None:
        """Put the new site in the place of the old one.

        Raises TargetError, and NotWrittenError; the old one then stands.
        """
        with self._work, _writing(self._target):
            mark(self._built)
            check_folder(self._target, self._project)  # once more: building takes a while
            swap_in(self._built, self._target)

    def drop(self) -> None:
        """Take away what there is of the new site; nothing after ``take_over``."""
        self._work.close()


@contextmanager
def _writing(target: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise NotWrittenError(target, error) from error


def refused(config: MkDocsConfig) -> bool:
    """Whether strict mode will refuse the build: MkDocs looks at its counts of warnings after its last event."""
    counts = (handler for handler in logging.getLogger("mkdocs").handlers if isinstance(handler, CountHandler))
    return config.strict and any(each.get_counts() for each in counts)
