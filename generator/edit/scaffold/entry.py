"""Answers to an entry as YAML, and where in ``content/`` it goes."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any, Final

from ruamel.yaml.comments import CommentedMap

from generator.diagnostics.diagnostic import Sentence
from generator.edit.append import appended
from generator.edit.atomic import make_folder, write_text
from generator.edit.scaffold.question import Answers
from generator.edit.yaml_text import BrokenYamlError, dumped, flow_list, flow_map, quoted
from generator.validate.dating import read
from generator.validate.draft import Draft

Fields = dict[str, Any]


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
    if _NAMED_BY[kind] and not answers.get(_NAMED_BY[kind]):
        raise UnwritableError(
            f"还缺 {_NAMED_BY[kind]}：没有它不知道写到哪里", f"{_NAMED_BY[kind]} is needed: it names the file"
        )
    fields = CommentedMap(_FIELDS[kind](answers))
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
    try:
        new = appended(old, key, *items)
    except BrokenYamlError:
        raise UnwritableError(
            f"{file} 现在读不通，请先用 biannian check 改好",
            f"{file} cannot be read; mend it with biannian check first",
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
        return ({"entity": "entities", "source": "sources"}[kind],)
    source = draft.source_by_id.get(str(answers.get("source")))
    texts = [str(answers["date"])] if "date" in answers else []
    texts += [source.value.reach] if source else []
    years = [extent.named_years[-1] for text in texts if (extent := read(text))]
    if not years:
        raise UnwritableError(
            "还缺 date 或 source：不知道写到哪一年的文件夹", "date or source is needed: it names the folder"
        )
    return ("events", f"{years[0]:04}")


def _text(answers: Answers, name: str) -> Fields:
    """A text in its languages; the Chinese one is there even when nobody has written it yet."""
    english = answers.get(f"{name}-en")
    return CommentedMap({"zh": answers.get(f"{name}-zh"), **({"en": english} if english else {})})


def _is_said(answers: Answers, name: str) -> bool:
    """Whether a text that may be left out is given in a language; then the check asks for the Chinese one."""
    return f"{name}-zh" in answers or f"{name}-en" in answers


def _short(answers: Answers, name: str) -> Fields:
    return flow_map(_text(answers, name))


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


def _event(answers: Answers) -> Fields:
    noted = answers.get("date-basis", "stated") != "stated"
    return {
        "id": answers["id"],
        "type": answers.get("type"),
        "title": _text(answers, "title"),
        "date": _quoted(answers, "date"),
        "date_basis": answers.get("date-basis"),
        **({"date_note": _text(answers, "date-note")} if noted else {}),
        "region": _quoted(answers, "region"),
        "topics": _list(answers, "topics"),
        **({"entities": _list(answers, "entities")} if "entities" in answers else {}),
        "summary": _text(answers, "summary"),
        **({"observations": _list(answers, "observations")} if "observations" in answers else {}),
        "sources": _cited(answers),
    }


def _entity(answers: Answers) -> Fields:
    return {
        "id": answers["id"],
        "kind": answers.get("kind"),
        "name": _text(answers, "name"),
        **({"aliases": _list(answers, "aliases")} if "aliases" in answers else {}),
        "level": answers.get("level"),
        "region": _quoted(answers, "region"),
        "description": _text(answers, "description"),
        "sources": _cited(answers),
    }


def _source(answers: Answers) -> Fields:
    named = {name: _text(answers, name) for name in ("publisher", "container") if _is_said(answers, name)}
    return {
        "id": answers["id"],
        "type": answers.get("type"),
        "title": _text(answers, "title"),
        **({"authors": _list(answers, "authors")} if "authors" in answers else {}),
        **named,
        **({"issued": {"date": _quoted(answers, "issued")}} if "issued" in answers else {}),
        **_given(answers, url="url"),
        "region": _quoted(answers, "region"),
        "reach": _quoted(answers, "reach"),
        "description": _text(answers, "description"),
    }


def _amount(answers: Answers) -> Fields:
    if "fraction" in answers:
        return {"fraction": answers["fraction"]}
    return {"value": answers.get("value"), **_given(answers, upper="upper")}


def _observation(answers: Answers) -> Fields:
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
        **({"note": _text(answers, "note")} if _is_said(answers, "note") else {}),
    }


def _indicator(answers: Answers) -> Fields:
    return {
        "id": answers["id"],
        "name": _text(answers, "name"),
        **({"short": _text(answers, "short")} if _is_said(answers, "short") else {}),
        "definition": _text(answers, "definition"),
        "kind": answers.get("kind"),
        "unit": answers.get("unit"),
        "better": answers.get("better"),
        "topic": answers.get("topic"),
        **_given(answers, base="base"),
    }


_FIELDS: Final[Mapping[str, Callable[[Answers], Fields]]] = {
    "event": _event,
    "entity": _entity,
    "source": _source,
    "observation": _observation,
    "indicator": _indicator,
}
_LISTS: Final[Mapping[str, Callable[[Answers], tuple[PurePosixPath, str]]]] = {
    "observation": lambda answers: (PurePosixPath(f"content/observations/{answers['source']}.yaml"), "observations"),
    "indicator": lambda _answers: (PurePosixPath("content/indicators.yaml"), "indicators"),
}
_NAMED_BY: Final = {"event": "id", "entity": "id", "source": "id", "observation": "source", "indicator": ""}
