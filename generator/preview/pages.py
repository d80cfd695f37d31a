"""The preview's own pages, where the site has none to show; every text in them is escaped."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from markupsafe import Markup

from generator.diagnostics import text
from generator.load.text import MAX_BYTES
from generator.mkdocs_plugin.locale import language_of_locale
from generator.preview.state import State

_SHELL: Final = Markup(
    '<!doctype html>\n<html lang="zh"><head><meta charset="utf-8">'
    '<meta name="viewport" content="width=device-width,initial-scale=1"><title>{title}</title>'
    '<link rel="stylesheet" href="/__preview__/preview.css"></head>\n'
    '<body class="bn-preview-page"><main><h1>{title}</h1>{content}</main></body></html>\n'
)
_WORDS: Final = Markup('<p>{zh}</p><p lang="en">{en}</p><pre tabindex="0">{text}</pre>')
_LINES: Final = Markup('<ol class="bn-preview-source">{lines}</ol>')
_LINE: Final = Markup('<li id="L{number}"><code>{text}</code></li>')
_EMPTY: Final = Markup()


def nothing_yet(state: State, project: Path) -> str:
    """For any address, while the project has not been good since the start."""
    words = _WORDS.format(
        zh="改好以后，这里就会显示网站。",
        en="As soon as this is fixed, the site appears here.",
        text=f"{text.render(state.findings, project, language_of_locale())}{state.failure}",
    )
    return _SHELL.format(title="还没有可以显示的页面", content=words)


def failed(reason: str) -> str:
    """For a page that cannot be made, while others can."""
    words = _WORDS.format(
        zh="改好以后，这里就会显示网页。", en="As soon as this is fixed, the page appears here.", text=reason
    )
    return _SHELL.format(title="这一页没有做成", content=words)


def source(path: Path, name: str) -> str | None:
    """A file with its lines numbered, as it lies on disk; None when it cannot be read."""
    try:
        with path.open("rb") as file:
            lines = file.read(MAX_BYTES).decode(errors="replace").splitlines()
    except OSError:
        return None
    items = _EMPTY.join(_LINE.format(number=number, text=line) for number, line in enumerate(lines, 1))
    return _SHELL.format(title=name, content=_LINES.format(lines=items))
