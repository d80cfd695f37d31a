"""The usual words of the vocabularies, which the package carries."""

from __future__ import annotations

from functools import cache
from pathlib import PurePosixPath
from typing import Final

from generator import defaults
from generator.load.compose import compose
from generator.load.nodes import plain
from generator.model.vocabularies import Vocabularies

NAME: Final = "vocabularies.yaml"


@cache
def usual_vocabularies() -> Vocabularies:
    """What ``defaults/vocabularies.yaml`` says: it is part of the program, and read once."""
    root, problems = compose((defaults.FOLDER / NAME).read_text(encoding="utf-8"), PurePosixPath(NAME))
    assert root is not None, problems
    return Vocabularies.model_validate(plain(root))
