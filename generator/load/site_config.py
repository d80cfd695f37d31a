"""The settings of the site: plain text from YAML files of the package, or of ``site_config/`` where it has them."""

from __future__ import annotations

from pathlib import Path, PurePosixPath
from typing import Final

from generator import defaults
from generator.load.compose import compose
from generator.load.nodes import plain
from generator.model.settings_error import SettingsError
from generator.model.words import words as model_words

_FOLDER: Final = PurePosixPath("site_config")


def read_site_config(project: Path, name: str) -> object:
    """Read ``site_config/<name>``, or the package's own file where there is none: mappings, lists and text.

    A file that neither has holds nothing.  Raises SettingsError.
    """
    if (project / _FOLDER / name).exists():
        return _read(project / _FOLDER / name, _FOLDER / name)
    return _read(defaults.FOLDER / name, PurePosixPath(name)) if (defaults.FOLDER / name).exists() else {}


def read_words(project: Path, code: str) -> object:
    """Read the package's words of a language, with those that ``site_config/strings/`` names in their place.

    Below both lie the model's own words for its kinds and fields.

    Raises SettingsError, also for a word that no page asks for.
    """
    name = f"strings/{code}.yaml"
    words = _laid(model_words(code), _read(defaults.FOLDER / name, PurePosixPath(name)))
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
    return plain(root)
