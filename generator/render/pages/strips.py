"""The strip of a source: a door for each passage in reading order, as tall as it has figures."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from generator.derive.coverage import PassageAccount, SourceAccount
from generator.derive.passages import Facts
from generator.files import addresses
from generator.model.vocabulary import TokenStatus
from generator.render.edition import Edition
from generator.render.pages import sentences
from generator.words.markdown import Markdown, classed

_ROOM = Decimal(100)


def strip(edition: Edition, account: SourceAccount) -> list[Markdown]:
    """A link to each passage of the page: a column for its figures, a ring where it tells of events alone."""
    side = sentences.side_class(edition.side_of[account.source])
    most = max(map(figures, account.passages), default=0)
    return list(_doors(edition, account, side, Decimal(most or 1)))


def figures(passage: PassageAccount) -> int:
    """How many numerals of a passage are figures."""
    return sum(token.status is TokenStatus.OBSERVATION for token in passage.tokens)


def _doors(edition: Edition, account: SourceAccount, side: str, most: Decimal) -> Iterator[Markdown]:
    for passage in account.passages:
        told = edition.index.facts.get((account.source, passage.passage), Facts())
        number = figures(passage)
        shape = _column(number / most * _ROOM) if number else _RING if told.events else ""
        drawing = Markdown(f'<svg class="bn-cell {side}" aria-hidden="true">{shape}</svg>')
        label = Markdown(f"{drawing}<span>{passage.passage}</span>")
        address = addresses.passage(account.source, passage.passage)
        yield classed(edition.nested.to(label, address), "bn-cell-door")


def _column(height: Decimal) -> str:
    return f'<rect x="20%" width="60%" y="{_ROOM - height:.1f}%" height="{height:.1f}%"></rect>'


_RING = '<circle cx="50%" cy="88%" r="4"></circle>'
