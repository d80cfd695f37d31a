"""A chart as HTML: what it says, the drawings for a phone and a desk, its cautions, its table.

It stands in Markdown pages as a raw HTML block: one line, and no Markdown in it is read.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict
from typing import Final

from markupsafe import Markup

from generator.charts.cache import Drawing
from generator.charts.labels import plain
from generator.charts.live import Live
from generator.charts.spec import ChartSpec, RowGroup, Table

LONG: Final = 8
"""A table of more rows than this is folded up."""

_FIGURE: Final = Markup(
    '<figure class="bn-chart" id="{id}" data-kind="{kind}"{files}>'
    '<figcaption class="bn-chart__head"><{head} class="bn-chart__title">{title}</{head}>'
    '<p class="bn-chart__statement">{statement}</p></figcaption>'
    '<div class="bn-chart__stage">{narrow}{wide}</div>{live}'
    '<p class="bn-chart__caption">{caption}</p>{table}</figure>'
)
_FILES: Final = Markup(' data-engine="{engine}" data-options="{options}" data-colon="{colon}"')
_LIVE: Final = Markup(
    '<p class="bn-chart__tools"><button class="bn-chart__wake" type="button" data-failed="{failed}">{wake}</button>'
    '<span class="bn-chart__hint" id="{id}-hint">{hint}</span></p><p class="bn-chart__status" role="status"></p>'
)
_FOLDED: Final = Markup('<details class="bn-chart__data"><summary>{summary}</summary>{table}</details>')
_OPEN: Final = Markup('<div class="bn-chart__data">{table}</div>')
_TABLE: Final = Markup(
    '<table class="bn-chart__table"><caption>{caption}</caption><thead><tr>{header}</tr></thead>{groups}</table>'
)
_GROUP: Final = Markup(
    '<tbody><tr><th class="bn-chart__group" scope="rowgroup" colspan="{span}">{heading}</th></tr>{rows}</tbody>'
)
_ROW: Final = Markup('<tr><th scope="row">{name}</th>{cells}</tr>')
_COLUMN: Final = Markup('<th scope="col">{0}</th>')
_CELL: Final = Markup("<td>{0}</td>")
_EMPTY: Final = Markup()


def html(spec: ChartSpec, drawing: Drawing, live: Live | None = None, *, is_page: bool = False) -> Markup:
    """Write the figure, with ``live`` one that can come alive. Every text of the spec is escaped.

    Where it is all there is on its page, its title is that of the page. The drawings are SVG already.
    """
    return _FIGURE.format(
        id=spec.id,
        kind=spec.kind,
        files=_FILES.format(engine=live.engine, options=live.options, colon=live.words.colon) if live else _EMPTY,
        head="h1" if is_page else "p",
        title=plain(spec.title),
        statement=plain(spec.statement),
        narrow=Markup(drawing.narrow),  # noqa: S704  svg.inline wrote it
        wide=Markup(drawing.wide),  # noqa: S704
        live=_LIVE.format(id=spec.id, **asdict(live.words)) if live else _EMPTY,
        caption=plain(spec.caption),
        table=_folded(spec.table, live),
    )


def _folded(table: Table, live: Live | None) -> Markup:
    count = len(table.rows)
    summary = live.words.rows.format(number=count) if live else plain(table.caption)
    frame = _FOLDED if count > LONG else _OPEN
    return frame.format(summary=summary, table=_table(table))


def _table(table: Table) -> Markup:
    return _TABLE.format(
        caption=plain(table.caption),
        header=_joined(_COLUMN, table.header),
        groups=_EMPTY.join(_group(group, len(table.header)) for group in table.groups),
    )


def _group(group: RowGroup, span: int) -> Markup:
    rows = _EMPTY.join(_ROW.format(name=plain(row.cells[0]), cells=_joined(_CELL, row.cells[1:])) for row in group.rows)
    return _GROUP.format(span=span, heading=plain(group.heading), rows=rows)


def _joined(template: Markup, texts: Iterable[str]) -> Markup:
    return _EMPTY.join(template.format(plain(text)) for text in texts)
