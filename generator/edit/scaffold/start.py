"""A record to begin with: a whole small one, of an invented body, that builds as it stands.

Its files lie in ``start/``, in the folder of their language, as they are written, but for ``.gitignore``, whose
dot a package may lose.
"""

from __future__ import annotations

from pathlib import Path, PurePosixPath
from typing import Final

from generator.diagnostics.diagnostic import Sentence
from generator.diagnostics.languages import Language
from generator.files.atomic import create_files

_START: Final = Path(__file__).parent / "start"
_DOTTED: Final = "gitignore"


class OccupiedError(Exception):
    """The folder holds something already; ``why`` says so to people."""

    def __init__(self, folder: Path) -> None:
        self.why = Sentence(f"{folder} 不是空文件夹，什么也没有写", f"{folder} is not empty; nothing was written")
        super().__init__(self.why.en)


def begin(folder: Path, language: Language = "zh") -> list[PurePosixPath]:
    """Write a record in a language into a new or empty folder, all of it or nothing; return its files, sorted.

    A folder that holds ``.git`` alone is empty.  Raises OccupiedError, NotWrittenError and OSError.
    """
    check_empty(folder)
    start = _START / language
    texts = {path: path.read_text(encoding="utf-8") for path in sorted(start.rglob("*")) if path.is_file()}
    files = {_named(path.relative_to(start)): text for path, text in texts.items()}
    create_files({folder / path: text for path, text in files.items()})
    return sorted(files)


def check_empty(folder: Path) -> None:
    """Raise OccupiedError where a folder holds anything but ``.git``."""
    if folder.exists() and any(each.name != ".git" for each in folder.iterdir()):
        raise OccupiedError(folder)


def _named(path: Path) -> PurePosixPath:
    """Where a file of the start comes to lie in the record."""
    place = PurePosixPath(path.as_posix())
    return place.with_name(f".{_DOTTED}") if place.name == _DOTTED else place
