"""What a text of a draft says to a reader: its references as the numerals and names they stand for."""

from __future__ import annotations

from generator.model import prose
from generator.validate.draft import Draft


def spoken(draft: Draft, text: str, language: str) -> str:
    """A text with the token of each figure and the name of each entity; what is not known stays as typed."""
    return "".join(_part(draft, part, language) for part in prose.parse(text))


def _part(draft: Draft, part: prose.Part, language: str) -> str:
    match part:
        case prose.FigureReference(id_):
            figure = draft.observation_by_id.get(id_)
            return figure.value.token if figure else f"{{{id_}}}"
        case prose.NameReference(id_, label):
            return label or _name(draft, id_, language)
        case prose.PlainText(text):
            return text


def _name(draft: Draft, id_: str, language: str) -> str:
    entity = draft.entity_by_id.get(id_)
    if entity is None:
        return f"[[{id_}]]"
    return entity.value.name.said(language)
