"""Drawings kept by content: a chart drawn once from the same data is never drawn again."""

from __future__ import annotations

import hashlib
import json
import os
import tempfile
from contextlib import suppress
from dataclasses import asdict, dataclass
from functools import cache
from importlib import metadata
from pathlib import Path
from typing import Final

from generator.charts import echarts
from generator.charts.spec import ChartSpec
from generator.charts.theme import Theme

_LIBRARIES: Final = ("pyecharts", "quickjs-ng")


@dataclass(frozen=True, slots=True)
class Drawing:
    """One chart drawn at every width: the SVG elements, and the script that holds their options."""

    narrow: str
    wide: str
    options: str


@dataclass(frozen=True, slots=True)
class Cache:
    """A folder of drawings.

    A file that cannot be read is a drawing that is not there; one that cannot be written is drawn again
    next time.
    """

    folder: Path

    def get(self, key: str) -> Drawing | None:
        """The drawing of a key, or None."""
        try:
            fields = json.loads(self._path(key).read_bytes())
            return Drawing(**fields)
        except (OSError, ValueError, TypeError):
            return None

    def put(self, key: str, drawing: Drawing) -> None:
        """Keep a drawing. The file appears whole or not at all, so builds may share the folder."""
        with suppress(OSError):
            self._put(key, drawing)

    def _put(self, key: str, drawing: Drawing) -> None:
        self.folder.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=self.folder, suffix=".part")
        try:
            with os.fdopen(handle, "w", encoding="utf-8") as file:
                json.dump(asdict(drawing), file, ensure_ascii=False)
            Path(name).replace(self._path(key))
        except BaseException:
            Path(name).unlink(missing_ok=True)
            raise

    def _path(self, key: str) -> Path:
        return self.folder / f"{key}.json"


def key(spec: ChartSpec, theme: Theme) -> str:
    """What a drawing depends on: the spec, the theme, this code, ECharts and the libraries."""
    # The repr of frozen records holds every field of theirs; writing JSON takes longer.
    text = repr((spec, theme, _drawers()))
    return hashlib.sha256(text.encode("utf-8", "backslashreplace")).hexdigest()


@cache
def _drawers() -> list[str]:
    """The code and the libraries that draw; a digest of the code needs no number raised by hand."""
    digest = hashlib.sha256()
    for path in sorted(Path(__file__).parent.rglob("*.py")):
        digest.update(path.read_bytes())
    versions = [f"{name} {metadata.version(name)}" for name in _LIBRARIES]
    return [digest.hexdigest(), echarts.DIGESTS[echarts.VERSION], *versions]
