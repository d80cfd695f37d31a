"""What readers type, and what each query should find: sixty written before the aliases, and others that follow."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from mkdocs.config import load_config

from generator import pipeline
from generator.bundle.files import write_files
from generator.derive.index import index
from generator.files.addresses import placed
from generator.load.published import History
from generator.mkdocs_plugin.surroundings import surroundings
from generator.render.edition import Edition
from generator.render.search.index import assets
from tests.projects import ROOT
from tests.render.strings import site

_ASK: Final = Path(__file__).with_name("ask.js")
FIRST: Final = 5
"""How many results a reader is taken to look at."""


@dataclass(frozen=True)
class Query:
    """A query: its language, and the addresses it should find; none where the record holds nothing of it."""

    language: str
    text: str
    wanted: tuple[str, ...]


@dataclass(frozen=True)
class Answer:
    """What a search brought: the first results, and what it offers where there are none."""

    found: Sequence[str]
    near: Sequence[str]

    @property
    def shown(self) -> Sequence[str]:
        """What the reader sees."""
        return self.found or self.near


def queries() -> list[Query]:
    """The queries of ``everyday.tsv``."""
    lines = Path(__file__).with_name("everyday.tsv").read_text(encoding="utf-8").splitlines()[1:]
    rows = [line.split("\t") for line in lines]
    return [Query(language, text, _addresses(found)) for language, text, _, found in rows]


def _addresses(found: str) -> tuple[str, ...]:
    return () if found == "-" else tuple(f"{address}/" for address in found.split(" "))


def write_index(folder: Path, language: str, project: Path = ROOT) -> Path:
    """Write the search index of an edition of a project; return its folder."""
    record = pipeline.check(project).record
    assert record is not None
    place = next(place for place in placed(("zh", "en")) if place.language == language)
    written = surroundings(load_config(str(project / "mkdocs.yml")), ".cache", History()).written
    edition = Edition(index(record), replace(site(language), place=place, written=written if language == "zh" else {}))
    write_files(assets(edition), folder)
    return folder / place.scripts("search")


def ask(scripts: Path, texts: Iterable[str]) -> list[Answer]:
    """What the search of the site answers to each query."""
    asked = scripts / "queries.json"
    asked.write_text(json.dumps([*texts]), encoding="utf-8")
    node = Path(sys.executable).with_name("node")
    done = subprocess.run([node, _ASK, scripts, asked], capture_output=True, text=True, check=True)
    return [Answer(item["found"], item["near"]) for item in json.loads(done.stdout)]


def recall(wanted: Sequence[str], answer: Answer) -> float:
    """The share of what should be found that stands among what the reader sees first."""
    return sum(address in answer.shown for address in wanted) / len(wanted)
