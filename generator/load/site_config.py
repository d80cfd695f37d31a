"""The settings of the site: plain text from YAML files of the package, or of ``site_config/`` where it has them."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from pathlib import Path, PurePosixPath
from typing import Final

from generator import defaults
from generator.load.compose import compose
from generator.load.nodes import Mapping, Node, Scalar, children, plain
from generator.load.vocabularies import usual_vocabularies
from generator.model.default_words import words as model_words
from generator.model.settings_error import SettingsError
from generator.model.vocabularies import Vocabularies
from generator.model.vocabulary_names import names_of

_FOLDER: Final = PurePosixPath("site_config")


def read_site_config(project: Path, name: str) -> object:
    """Read ``site_config/<name>``, or the package's own file where there is none: mappings, lists and text.

    A file that neither has holds nothing.  Raises SettingsError.
    """
    path = file_of(project, name)
    if path is None:
        return {}
    return _read(path, PurePosixPath(name) if path.is_relative_to(defaults.FOLDER) else _FOLDER / name)


def file_of(project: Path, name: str) -> Path | None:
    """The file that ``read_site_config`` reads."""
    return next((path for path in (project / _FOLDER / name, defaults.FOLDER / name) if path.exists()), None)


def read_words(project: Path, code: str, vocabularies: Vocabularies | None = None) -> object:
    """Read the package's words of a language, with those that ``site_config/strings/`` names in their place.

    Below both lie the model's own words for its kinds and fields, and over the package's those of the vocabularies:
    the usual ones where none are given.

    Raises SettingsError, also for a word that no page asks for.
    """
    name = f"strings/{code}.yaml"
    words = _laid(model_words(code), _read(defaults.FOLDER / name, PurePosixPath(name)))
    words = _laid(words, names_of(vocabularies or usual_vocabularies(), usual_vocabularies(), code))
    own = project / _FOLDER / name
    return _over(words, _read(own, _FOLDER / name), str(_FOLDER / name)) if own.exists() else words


def _laid(words: object, over: object) -> object:
    """The words, those of ``over`` in their place and beside them."""
    if not isinstance(words, dict) or not isinstance(over, dict):
        return over
    return words | {key: _laid(words.get(key), value) for key, value in over.items()}


def _over(words: object, own: object, place: str) -> object:
    """The words, those of ``own`` in their place; ``place`` says where in the file they stand."""
    if not isinstance(words, dict) or not isinstance(own, dict):
        return own
    unknown = sorted(str(key) for key in own.keys() - words.keys())
    if unknown:
        raise SettingsError(f"{place}：没有叫 {unknown[0]} 的词 / no page asks for {unknown[0]}")
    return words | {key: _over(words[key], value, f"{place}: {key}") for key, value in own.items()}


def _read(path: Path, file: PurePosixPath) -> object:
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise SettingsError(f"{file}: {error}") from error
    root, problems = compose(text, file)
    if problems or root is None:
        problem = problems[0].message.en if problems else "the file is empty"
        raise SettingsError(f"{file}: {problem}")
    for key in chain.from_iterable(map(_blank, children(root))):
        raise SettingsError(
            f"{key.span}：{key.text} 没有值；含逗号的文字要加引号 / has no value; a text with a comma wants quotes"
        )
    return plain(root)


def _blank(node: Node) -> Iterator[Scalar]:
    """Keys without a value in a part of a setting: most often what follows a comma of a text between braces.

    A setting as a whole may be left open.
    """
    if isinstance(node, Mapping):
        yield from (key for key, value in node.entries if isinstance(value, Scalar) and value.missing)
    for child in children(node):
        yield from _blank(child)
