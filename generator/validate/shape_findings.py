"""Findings about shape: each pydantic error type belongs to one rule file.

An error's ``loc`` is the path of keys and indexes from the entry; the finding stands at that
place, or at the key itself when the key should not be there.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from enum import StrEnum
from typing import Final

from pydantic_core import ErrorDetails

from generator.diagnostics.diagnostic import Diagnostic, Fix, Sentence, Span
from generator.load.nodes import Mapping, Node, Scalar, Sequence, locate
from generator.model.base import FRACTION_PATTERN, ID_PATTERN, Frozen, LocalText, inner_model
from generator.model.vocabularies import Chosen, called, chosen_in
from generator.validate.draft import Draft
from generator.validate.reading.colons import unseen
from generator.validate.reading.names import kind_of
from generator.validate.reading.nearest import nearest
from generator.validate.reading.quotes import plain_quotes
from generator.validate.reading.vocabularies import Names
from generator.validate.rules import (
    bad_id,
    figure_without_indicator,
    missing_field,
    unknown_key,
    unknown_value,
)
from generator.validate.rules import (
    wrong_type as wrong_type_rule,
)

_KINDS: Final = {
    "mapping": Sentence("一组键和值", "a mapping of keys and values"),
    "list": Sentence("列表，如 [甲, 乙]", "a list, such as [a, b]"),
    "text": Sentence(
        "文字；以 { 或 [ 开头的文字整段加单引号", "text; put text that begins with { or [ in single quotes"
    ),
    "number": Sentence("数，只写数字，如 1480 或 -2.2", "a number, digits only, such as 1480 or -2.2"),
    "digest": Sentence("“sha256:”加六十四位十六进制数", "“sha256:” and 64 hexadecimal digits"),
    "fraction": Sentence("分数，如 1/3，分母不小于 2", "a fraction such as 1/3, of 2 parts or more"),
    "once": Sentence("每种语言只列一次", "each language once"),
    "short": Sentence("更短的文字或更小的数", "a shorter text or a smaller number"),
}
_NO_WORD: Final = "no_word"
_EXPECTED: Final = {
    "model_type": "mapping", "model_attributes_type": "mapping", "dict_type": "mapping",
    "tuple_type": "list", "too_short": "list", "repeated_language": "once",
    "string_type": "text", "string_too_short": "text",
    "int_parsing": "number", "int_type": "number", "decimal_parsing": "number", "decimal_type": "number",
    "int_from_float": "number", "finite_number": "number", "greater_than_equal": "number",
    "greater_than": "number",
    "int_parsing_size": "number",
    "string_pattern_mismatch": "digest", "string_too_long": "short", "decimal_max_digits": "short",
    "decimal_max_places": "short", "decimal_whole_digits": "short",
}  # fmt: skip


def findings_of(errors: Iterable[ErrorDetails], node: Node, model: type[Frozen], draft: Draft) -> Iterator[Diagnostic]:
    """The findings of an entry's errors; a field that a misspelt key was meant for is not missing too.

    ``draft`` has the vocabularies, by whose names an editor may have called what is meant.
    """
    errors = list(errors)
    misspelt = {
        (*error["loc"][:-1], _meant(tuple(error["loc"]), node, model))
        for error in errors
        if error["type"] == "extra_forbidden"
    }
    for error in errors:
        if error["type"] != "missing" or tuple(error["loc"]) not in misspelt:
            yield _finding_of(error, node, model, draft)


def _meant(path: tuple[str | int, ...], node: Node, model: type[Frozen]) -> str | None:
    known = _known(model, path)
    absent = [name for name in known if name not in _present(known, _parent(node, path))]
    return unknown_key.meant(str(path[-1]), known, ()) or nearest(str(path[-1]), absent)


def _finding_of(error: ErrorDetails, node: Node, model: type[Frozen], draft: Draft) -> Diagnostic:
    """Turn one pydantic error of an entry into the finding that belongs to it."""
    path = tuple(error["loc"])
    span = locate(node, path)
    name = next((str(step) for step in reversed(path) if isinstance(step, str)), "")
    match error["type"]:
        case "missing":
            return _missing(path, node, model, span, draft)
        case "extra_forbidden":
            return unknown(_key(node, path), _known(model, path), _parent(node, path))
        case "enum" | "literal_error" | "no_word":
            return unknown_value.finding(span, name, str(error["input"]), *_choices(error, draft))
        case "reserved_id":
            return bad_id.reserved(span, str(error["input"]), model.__name__.lower().removeprefix("sourced"))
        case "string_pattern_mismatch" if error["ctx"]["pattern"] == ID_PATTERN:
            return _bad_id(path, str(error["input"]), span, error["ctx"]["pattern"], draft)
        case _:
            return _mistyped(error, span, name, model)


def _missing(path: tuple[str | int, ...], node: Node, model: type[Frozen], span: Span, draft: Draft) -> Diagnostic:
    parent, name = _parent(node, path), str(path[-1])
    if glued := _glued(parent, name):
        return unknown(glued, _known(model, path), parent)
    if name == "indicator":
        return figure_without_indicator.finding(span)
    steps = [step for step in path if isinstance(step, str)]
    values, names = _values(model, path, draft)
    return missing_field.finding(span, name, "".join(steps[-2:-1]), values, names)


def _bad_id(path: tuple[str | int, ...], given: str, span: Span, pattern: str, draft: Draft) -> Diagnostic:
    fix = _apart(path, given, span, pattern) or plain_quotes(given, span, pattern)
    kind = kind_of(path)
    if not fix and kind and not given.isascii():
        return bad_id.name_instead(span, given, kind, draft)
    return bad_id.finding(span, given, fix)


def _mistyped(error: ErrorDetails, span: Span, name: str, model: type[Frozen]) -> Diagnostic:
    path, kind, given = tuple(error["loc"]), error["type"], error["input"]
    inner = _inner(model, path) if kind == "model_type" and isinstance(given, str) else None
    if inner:
        return wrong_type_rule.no_keys(span, name, given, list(inner.model_fields))
    fix = _apart(path, given, span, "^[0-9]+$") if kind == "int_parsing" else _as_list(error, span, model)
    expected = "fraction" if error.get("ctx", {}).get("pattern") == FRACTION_PATTERN else _EXPECTED.get(kind)
    return wrong_type(span, name, expected, error["msg"], fix)


def without_value(node: Node, model: type[Frozen], path: tuple[str | int, ...] = ()) -> Iterator[Diagnostic]:
    """Unknown keys that have no value, anywhere in an entry: a field that is left open has a known one.

    Between braces a comma parts keys: of ``{en: Visits, loans}`` only “Visits” would be read.
    """
    if isinstance(node, Sequence):
        for place, item in enumerate(node.items):
            yield from without_value(item, model, (*path, place))
    elif isinstance(node, Mapping):
        known = _known(model, (*path, ""))
        for key, value in node.entries:
            if isinstance(value, Scalar) and value.missing:
                if key.text not in known:
                    yield _without_value(key, known, node)
            elif key.text in known:
                yield from without_value(value, model, (*path, key.text))


def outside_settings(
    node: Node, model: type[Frozen], draft: Draft, path: tuple[str | int, ...] = ()
) -> Iterator[ErrorDetails]:
    """What the settings of the record do not allow: texts without its main language, words of no vocabulary."""
    if isinstance(node, Sequence):
        for place, item in enumerate(node.items):
            yield from outside_settings(item, model, draft, (*path, place))
    elif isinstance(node, Mapping) and model is LocalText:
        yield from _without_language(node, draft.main_language, path)
    elif isinstance(node, Mapping):
        for key, value in node.entries:
            annotation = _annotation(model, key.text)
            if inner := inner_model(annotation):
                yield from outside_settings(value, inner, draft, (*path, key.text))
            elif kind := chosen_in(annotation):
                yield from _no_word(value, kind, draft, (*path, key.text))


def _without_language(node: Mapping, language: str, path: tuple[str | int, ...]) -> Iterator[ErrorDetails]:
    said = node.get(language)
    if language and (said is None or (isinstance(said, Scalar) and said.missing)):
        yield ErrorDetails(type="missing", loc=(*path, language), msg="", input=None)


def _no_word(value: Node, kind: type[Chosen], draft: Draft, path: tuple[str | int, ...]) -> Iterator[ErrorDetails]:
    if not isinstance(value, Scalar) or value.missing or not draft.knows_words:
        return
    if value.text.strip() not in draft.vocabularies.ids(kind):
        yield ErrorDetails(type=_NO_WORD, loc=path, msg="", input=value.text, ctx={"kind": kind})


def _without_value(key: Scalar, known: list[str], parent: Mapping) -> Diagnostic:
    if unseen(key.text, known):
        return unknown(key, known, parent)
    return unknown_key.without_value(key.span, key.text, known)


def missing(span: Span, name: str) -> Diagnostic:
    """A field that must be there is not."""
    return missing_field.finding(span, name)


def unknown(key: Scalar, known: list[str], parent: Node) -> Diagnostic:
    """A key that the record does not know, with the nearest known one."""
    return unknown_key.finding(key.span, key.text, known, _present(known, parent))


def _present(known: list[str], parent: Node) -> set[str]:
    return {name for name in known if isinstance(parent, Mapping) and parent.key(name)}


def wrong_type(span: Span, name: str, expected: str | None, detail: str = "", fix: Fix | None = None) -> Diagnostic:
    """A value of another type than the field takes."""
    return wrong_type_rule.finding(span, name, _KINDS.get(expected or ""), detail, fix)


def _glued(parent: Node, name: str) -> Scalar | None:
    """A key without a value that begins with ``name`` and a colon: ``{zh：文字}``, ``{zh:文字}``."""
    keys = [key for key, _ in parent.entries] if isinstance(parent, Mapping) else []
    return next((key for key in keys if key.text.startswith((f"{name}：", f"{name}:"))), None)


def no_mapping(node: Node, name: str, keys: list[str]) -> Diagnostic:
    """Something else where keys and values belong: perhaps keys whose colons are not seen as such."""
    if isinstance(node, Scalar) and (colon := unseen(node.text, keys)):
        return colon.finding(wrong_type_rule.RULE, node.span)
    return wrong_type(node.span, name, "mapping")


def _parent(node: Node, path: tuple[str | int, ...]) -> Node:
    parent = node
    for step in path[:-1]:
        child = parent.get(str(step)) if isinstance(parent, Mapping) else None
        if isinstance(parent, Sequence) and isinstance(step, int):
            child = parent.items[step]
        parent = child or parent
    return parent


def _key(node: Node, path: tuple[str | int, ...]) -> Scalar:
    parent = _parent(node, path)
    key = parent.key(str(path[-1])) if isinstance(parent, Mapping) else None
    return key or Scalar(parent.span, str(path[-1]))


def _known(model: type[Frozen], path: tuple[str | int, ...]) -> list[str]:
    """The keys known at the parent of ``path``."""
    fields = _holder(model, path).model_fields
    return [info.alias or name for name, info in fields.items() if name != "source" or len(path) > 1]


def _holder(model: type[Frozen], path: tuple[str | int, ...]) -> type[Frozen]:
    """The model at the parent of ``path``, found by walking the model's annotations."""
    for step in path[:-1]:
        if isinstance(step, str):
            inner = inner_model(_annotation(model, step))
            if inner is None:
                break
            model = inner
    return model


def _annotation(model: type[Frozen], key: str) -> object:
    return next((info.annotation for name, info in model.model_fields.items() if (info.alias or name) == key), None)


def _as_list(error: ErrorDetails, span: Span, model: type[Frozen]) -> Fix | None:
    """Brackets around ids that stand where a list of ids belongs."""
    path, given = tuple(error["loc"]), error["input"]
    if error["type"] != "tuple_type" or not isinstance(given, str) or not isinstance(path[-1], str):
        return None
    ids = re.split(r"[,，、]\s*", given)
    plain = inner_model(_annotation(_holder(model, path), path[-1])) is None
    return Fix(span, given, f"[{', '.join(ids)}]") if plain and all(re.match(ID_PATTERN, id_) for id_ in ids) else None


def _inner(model: type[Frozen], path: tuple[str | int, ...]) -> type[Frozen] | None:
    """The record type that belongs at ``path``, in a list or not."""
    keys = [place for place, step in enumerate(path) if isinstance(step, str)]
    return inner_model(_annotation(_holder(model, path[: keys[-1] + 1]), str(path[keys[-1]]))) if keys else None


def _apart(path: tuple[str | int, ...], given: str, span: Span, pattern: str) -> Fix | None:
    """Commas between the items of a list that are parted by others, or by none."""
    items = re.split(r"\s*[，、；;\s]\s*", given.strip())
    if not isinstance(path[-1], int) or len(items) == 1 or not all(re.match(pattern, item) for item in items):
        return None
    return Fix(span, given, ", ".join(items))


def _values(model: type[Frozen], path: tuple[str | int, ...], draft: Draft) -> tuple[list[str], Names]:
    """The values that the field at ``path`` takes and what they are called, none where they are not listed."""
    annotation = _annotation(_holder(model, path), str(path[-1]))
    if kind := chosen_in(annotation):
        words = draft.vocabularies.of(kind.vocabulary)
        return [word.id for word in words], called(words)
    return list(annotation) if isinstance(annotation, type) and issubclass(annotation, StrEnum) else [], {}


def _choices(error: ErrorDetails, draft: Draft) -> tuple[list[str], Names]:
    if error["type"] == _NO_WORD:
        words = draft.vocabularies.of(error["ctx"]["kind"].vocabulary)
        return [word.id for word in words], called(words)
    return [word.strip(" '") for word in error["ctx"]["expected"].replace(" or ", ", ").split(",")], {}
