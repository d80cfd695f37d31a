"""Answers to an entry as YAML, and where in ``content/`` it goes."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path, PurePosixPath
from typing import Any, Final

from ruamel.yaml.comments import CommentedMap

from generator.diagnostics.diagnostic import Sentence
from generator.diagnostics.languages import LANGUAGES
from generator.edit.append import appended
from generator.edit.scaffold import words
from generator.edit.scaffold.question import Answers
from generator.edit.scaffold.words import VOCABULARY_OF
from generator.edit.yaml_text import BrokenYamlError, dumped, flow_list, flow_map, quoted
from generator.files.atomic import make_folder, write_text
from generator.model.days import year_text
from generator.model.kinds import BY_NAME
from generator.validate.draft import Draft
from generator.validate.reading.dating import read

Fields = dict[str, Any]
Text = Callable[[str], Fields]
"""The text that the answers to the questions of a name give."""


@dataclass(frozen=True, slots=True)
class Written:
    """Where an entry was written: its file below the project, and its lines in it, counted from 1."""

    file: PurePosixPath
    first: int
    last: int


class UnwritableError(ValueError):
    """Why an entry cannot be written."""

    def __init__(self, zh: str, en: str) -> None:
        super().__init__(en)
        self.why = Sentence(zh, en)


def write(project: Path, draft: Draft, kind: str, answers: Answers) -> Written:
    """Write a new entry, in one step; what has no answer is an empty field.

    Raises UnwritableError when what names the file is not answered, when the file is there already, or
    when the list an entry belongs to is not written as one item a line; NotWrittenError.
    """
    text_of = partial(_text, draft.main_language or LANGUAGES[0], answers)
    if kind in VOCABULARY_OF:
        return append(project, _WORDS, VOCABULARY_OF[kind].vocabulary, words.items(draft, kind, answers, text_of))
    if _NAMED_BY[kind] and not answers.get(_NAMED_BY[kind]):
        raise UnwritableError(
            f"还缺 {_NAMED_BY[kind]}：没有它不知道写到哪里", f"{_NAMED_BY[kind]} is needed: it names the file"
        )
    fields = CommentedMap(_FIELDS[kind](answers, text_of))
    if kind in _LISTS:
        file, key = _LISTS[kind](answers)
        return append(project, file, key, [fields], str(answers.get("source", "")))
    file = PurePosixPath("content", *_folder(kind, draft, answers), f"{answers['id']}.yaml")
    path = project / file
    if path.exists():
        raise UnwritableError(f"{file} 已经有了，没有改动", f"{file} is there already and was not touched")
    make_folder(path.parent)
    text = dumped(fields)
    write_text(path, text)
    return Written(file, 1, text.count("\n"))


def append(project: Path, file: PurePosixPath, key: str, items: Sequence[Fields], source: str = "") -> Written:
    """Add entries at the end of a list of a file, in one step; a missing file is begun. Raises UnwritableError."""
    text, written = appended_text(project, file, key, items, source)
    make_folder((project / file).parent)
    write_text(project / file, text)
    return written


def appended_text(
    project: Path, file: PurePosixPath, key: str, items: Sequence[Fields], source: str = ""
) -> tuple[str, Written]:
    """The text of a file with entries at the end of a list, and where they stand. Raises UnwritableError."""
    path = project / file
    begun = f"source: {source}\n{key}:\n" if source else f"{key}:\n"
    old = path.read_bytes().decode() if path.exists() else begun
    if not re.search(f"^{key}:", old, re.MULTILINE):
        old = f"{old.rstrip()}\n{key}:\n"
    try:
        new = appended(old, key, *items)
    except BrokenYamlError:
        raise UnwritableError(
            f"{file} 现在读不通，请先用 biannian check 改好",
            f"{file} cannot be read; fix it with biannian check first",
        ) from None
    except ValueError:
        raise UnwritableError(
            f"{file} 的 {key} 不是逐行的列表", f"{key} in {file} is no list of one item a line"
        ) from None
    before, after = old.splitlines(), new.splitlines()
    same = next((n for n, (a, b) in enumerate(zip(before, after, strict=False)) if a != b), len(before))
    return new, Written(file, same + 1, same + len(after) - len(before))


def _folder(kind: str, draft: Draft, answers: Answers) -> tuple[str, ...]:
    if kind != "event":
        return (BY_NAME[kind].plural,)
    source = draft.source_by_id.get(str(answers.get("source")))
    texts = [str(answers["date"])] if "date" in answers else []
    texts += [source.value.reach] if source else []
    years = [extent.named_years[-1] for text in texts if (extent := read(text))]
    if not years:
        raise UnwritableError(
            "还缺 date 或 source：不知道写到哪一年的文件夹", "date or source is needed: it names the folder"
        )
    return ("events", year_text(years[0]))


def _text(main: str, answers: Answers, name: str) -> Fields:
    """A text in its languages; the main one is there even when nobody has written it yet."""
    said = {language: answers.get(f"{name}-{language}") for language in LANGUAGES}
    return CommentedMap({language: text for language, text in said.items() if text or language == main})


def _is_said(answers: Answers, name: str) -> bool:
    """Whether a text that may be left out is given in a language; then the check asks for the main one."""
    return any(f"{name}-{language}" in answers for language in LANGUAGES)


def _given(answers: Answers, **fields: str) -> Fields:
    """Fields that are left out when nobody answered: by field, the name of the question."""
    return {field: answers[name] for field, name in fields.items() if name in answers}


def _cited(answers: Answers) -> list[Fields] | None:
    if "source" not in answers:
        return None
    numbers = answers.get("passages")
    return [
        flow_map({"source": answers["source"], "passages": flow_list(numbers) if isinstance(numbers, list) else None})
    ]


def _quoted(answers: Answers, name: str) -> str | None:
    return quoted(str(answers[name])) if name in answers else None


def _list(answers: Answers, name: str) -> Any:
    values = answers.get(name)
    return flow_list(values) if isinstance(values, list) else None


def _event(answers: Answers, text: Text) -> Fields:
    noted = answers.get("date-basis", "stated") != "stated"
    return {
        "id": answers["id"],
        "type": answers.get("type"),
        "title": text("title"),
        "date": _quoted(answers, "date"),
        "date_basis": answers.get("date-basis"),
        **({"date_note": text("date-note")} if noted else {}),
        "region": _quoted(answers, "region"),
        "topics": _list(answers, "topics"),
        **({"entities": _list(answers, "entities")} if "entities" in answers else {}),
        "summary": text("summary"),
        **({"observations": _list(answers, "observations")} if "observations" in answers else {}),
        "sources": _cited(answers),
    }


def _entity(answers: Answers, text: Text) -> Fields:
    return {
        "id": answers["id"],
        "kind": answers.get("kind"),
        "name": text("name"),
        **({"aliases": _list(answers, "aliases")} if "aliases" in answers else {}),
        "level": answers.get("level"),
        "region": _quoted(answers, "region"),
        "description": text("description"),
        "sources": _cited(answers),
    }


def _source(answers: Answers, text: Text) -> Fields:
    named = {name: text(name) for name in ("publisher", "container") if _is_said(answers, name)}
    return {
        "id": answers["id"],
        "type": answers.get("type"),
        "title": text("title"),
        **({"authors": _list(answers, "authors")} if "authors" in answers else {}),
        **named,
        **({"issued": {"date": _quoted(answers, "issued")}} if "issued" in answers else {}),
        **_given(answers, url="url"),
        "region": _quoted(answers, "region"),
        "reach": _quoted(answers, "reach"),
        "description": text("description"),
    }


def _amount(answers: Answers) -> Fields:
    if "fraction" in answers:
        return {"fraction": answers["fraction"]}
    return {"value": answers.get("value"), **_given(answers, upper="upper")}


def _observation(answers: Answers, text: Text) -> Fields:
    bound = answers.get("bound", "exact")
    token = answers.get("token")
    return {
        "id": answers.get("id"),
        "indicator": answers.get("indicator"),
        "region": _quoted(answers, "region"),
        "period": _quoted(answers, "period"),
        **_amount(answers),
        "unit": answers.get("unit"),
        **({"bound": bound} if bound != "exact" else {}),
        **_given(answers, direction="direction", verb="verb"),
        "passage": answers.get("passage"),
        "token": quoted(str(token)) if str(token).isdigit() else token,
        **({"note": text("note")} if _is_said(answers, "note") else {}),
    }


def _indicator(answers: Answers, text: Text) -> Fields:
    return {
        "id": answers["id"],
        "name": text("name"),
        **({"short": text("short")} if _is_said(answers, "short") else {}),
        **({"aliases": _list(answers, "aliases")} if "aliases" in answers else {}),
        "definition": text("definition"),
        "kind": answers.get("kind"),
        "unit": answers.get("unit"),
        "better": answers.get("better"),
        "topic": answers.get("topic"),
        **_given(answers, base="base", part_of="part_of"),
    }


def _story(answers: Answers, text: Text) -> Fields:
    """A story with its first step; the others are written after its pattern."""
    topic = answers.get("topic")
    step = CommentedMap(
        {
            "id": "begin",
            "title": text(""),
            "text": text(""),
            "state": f"topic={topic}" if topic else None,
            "points": _list(answers, "points"),
        }
    )
    return {
        "id": answers["id"],
        "title": text("title"),
        "headline": text("headline"),
        "steps": [step],
    }


def _topic(answers: Answers, text: Text) -> Fields:
    return {
        "id": answers.get("id"),
        "name": text("name"),
        **({"aliases": _list(answers, "aliases")} if "aliases" in answers else {}),
        "description": text("description"),
    }


def _region(answers: Answers, text: Text) -> Fields:
    return {
        "code": _quoted(answers, "code"),
        "name": text("name"),
        "level": answers.get("level"),
        **({"parent": _quoted(answers, "parent")} if "parent" in answers else {}),
    }


def _unit(answers: Answers, text: Text) -> Fields:
    return {
        "id": answers.get("id"),
        "name": text("name"),
        "symbol": text("symbol"),
        **({"words": _list(answers, "words")} if "words" in answers else {}),
        **_given(answers, base="base", factor="factor"),
    }


_FIELDS: Final[Mapping[str, Callable[[Answers, Text], Fields]]] = {
    "event": _event,
    "entity": _entity,
    "source": _source,
    "observation": _observation,
    "indicator": _indicator,
    "story": _story,
    "topic": _topic,
    "region": _region,
    "unit": _unit,
}
_LISTS: Final[Mapping[str, Callable[[Answers], tuple[PurePosixPath, str]]]] = {
    "observation": lambda answers: (PurePosixPath(f"content/observations/{answers['source']}.yaml"), "observations"),
    "indicator": lambda _answers: (PurePosixPath("content/indicators.yaml"), "indicators"),
    "topic": lambda _answers: (PurePosixPath("content/topics.yaml"), "topics"),
    "region": lambda _answers: (PurePosixPath("content/regions.yaml"), "regions"),
    "unit": lambda _answers: (PurePosixPath("content/units.yaml"), "units"),
}
_WORDS: Final = PurePosixPath("content/vocabularies.yaml")
_NAMED_BY: Final = {
    "event": "id",
    "entity": "id",
    "source": "id",
    "observation": "source",
    "indicator": "",
    "topic": "",
    "region": "",
    "unit": "",
    "story": "id",
}
