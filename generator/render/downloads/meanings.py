"""What the columns of the downloads mean, in the languages of the record."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.base import LocalText
from generator.model.kinds import BY_NAME
from generator.render.downloads.formats import Column
from generator.words.language import Language


@dataclass(frozen=True)
class Meanings:
    """What columns mean in the words of the data page."""

    languages: tuple[Language, ...]

    def of(self, column: Column) -> LocalText:
        """What a column holds; of a text in one language or a part of a field that too."""
        part = f" ({', '.join(column.path[1:])})" if column.path[1:] else ""
        remark = f"; {column.description}" if column.description else ""
        words = {each.code: f"{_word(each, column.path[0].rstrip('_'))}{part}" for each in self.languages}
        if "en" in words:  # remarks are in English alone
            words["en"] += remark
        return LocalText.model_validate(words)

    def in_each(self, column: Column) -> str:
        """The same in one text, Chinese first."""
        return " / ".join(self.of(column).texts)


def _word(language: Language, field: str) -> str:
    """A column of its own for the entry that a row belongs to is called by the kind of the entry."""
    try:
        return language.say(f"fields.{field}")
    except KeyError:
        return language.say(f"diff.kinds.{BY_NAME[field].name}")
