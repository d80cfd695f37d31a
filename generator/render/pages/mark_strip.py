"""Events as a row of marks, some of them filled: small marks that are one link together."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from typing import Final

from generator.model.events import Event
from generator.render.edition import Edition
from generator.render.pages import sentences
from generator.words.markdown import Markdown

_PITCH: Final = 15
"""Pixels from one mark to the next."""
_INK: Final = 11 / 15
"""How much of that the mark itself takes."""
_MOST: Final = 22
"""More marks of that pitch are wider than a phone."""


def strip(edition: Edition, events: Iterable[Event], filled: Collection[str]) -> Markdown:
    """A mark for each event in the colour of who reports it, filled where its id is among ``filled``."""
    return _strip([_class(edition, event, filled) for event in events])


def _strip(marks: Sequence[str]) -> Markdown:
    """A mark of each class: 11 pixels wide, or of what the width of the page leaves where they are many."""
    many = len(marks) > _MOST
    pitch, unit = (100 / len(marks), "%") if many else (_PITCH, "")
    width = pitch * _INK
    rects = "".join(
        f'<rect class="{mark}" x="{pitch * place:.4g}{unit}" y="1" width="{width:.4g}{unit}" height="11"></rect>'
        for place, mark in enumerate(marks)
    )
    head = 'class="bn-marks bn-marks--many"' if many else f'class="bn-marks" width="{pitch * len(marks):.4g}"'
    return Markdown(f'<svg {head} height="14" aria-hidden="true">{rects}</svg>')


def _class(edition: Edition, event: Event, filled: Collection[str]) -> str:
    side = sentences.side_class(edition.side_of[event.sources[0].source]) if event.sources else "bn-side-other"
    return side if event.id in filled else f"{side} bn-mark--other"
