"""A command killed at any moment leaves each file as it was, or complete."""

from __future__ import annotations

import random
import re
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Final

import pytest

from generator.edit.passage_index import index
from tests import projects
from tests.projects import ROOT
from tests.rules.overlay import overlay

ROUNDS: Final = 8
Before = Callable[[Path], None]


def untidy(project: Path) -> None:
    for path in sorted((project / "content").rglob("*.yaml")):
        path.write_text(path.read_text(encoding="utf-8").replace(": ", ":   "), encoding="utf-8")


def faulty(project: Path) -> None:
    for path in sorted((project / "content").rglob("*.yaml")):
        path.write_text(path.read_text(encoding="utf-8").replace("title:", "titel:"), encoding="utf-8")


def article(project: Path) -> None:
    lines = "".join(f"第{number}段共{number}3起，合计{number}万元。\n" for number in range(1, 200))
    (project / "article.txt").write_text(lines, encoding="utf-8")


def table(project: Path) -> None:
    shutil.copytree(ROOT / "site_config", project / "site_config")
    rows = "".join(f"event-{number},第{'甲' * number}件,2023-0{number}\n" for number in range(1, 10))
    (project / "table.csv").write_text(f"id,title,date\n{rows}", encoding="utf-8")


def drafted(project: Path) -> None:
    """A finished draft beside an index that has a figure and an ordinal more than the record."""
    index(project / "content/sources/town-2023.yaml", "town-2023", "挽回138万余元，下降2.2%。\n第三次挽回5万元。\n")
    (project / "draft.yaml").write_text(DRAFT, encoding="utf-8")


def nothing(project: Path) -> None:
    assert not (project / "content/events/2024").exists()


EVENT: Final = "new event --source town-2023 --date 2024-01 --id new-year --title-zh 元旦 --title-en x"
OBSERVATION: Final = "new observation --source town-2023 --passage 2 --token 2.2% --id fall"

DRAFT: Final = """\
observations:
  - {id: , indicator: loss-averted-amount, region: "320000", period: "2023", value: 5, unit: wan-yuan,
     passage: 2, token: 5万元}
set_aside:
  - passage: 2
    tokens: [{token: 第三次, status: ordinal, reason: {zh: 次序}}]
"""

# Every command that changes the record belongs here: what it is given, and how it is typed.
COMMANDS: Final[dict[str, tuple[Before, list[str]]]] = {
    "fmt": (untidy, ["fmt"]),
    "check --fix": (faulty, ["check", "--fix"]),
    "new event": (nothing, EVENT.split()),
    "new observation": (nothing, OBSERVATION.split()),
    "import": (table, ["import", "{project}/table.csv"]),
    "source take": (drafted, ["source", "take", "town-2023", "{project}/draft.yaml"]),
    "source index": (article, ["source", "index", "town-2023", "{project}/article.txt"]),
}


def run(project: Path, last: int, command: list[str]) -> subprocess.CompletedProcess[str]:
    words = [word.format(project=project) for word in command]
    return projects.run("tests.edit.killed", str(last), *words, "--project", str(project))


def record(project: Path) -> dict[str, bytes]:
    files = (project / "content").rglob("*.yaml")
    return {str(path.relative_to(project)): path.read_bytes() for path in sorted(files)}


@pytest.mark.parametrize("name", COMMANDS)
def test_files_are_old_or_new_and_never_between(name: str, tmp_path: Path) -> None:
    prepare, command = COMMANDS[name]
    given = overlay("", tmp_path / "given").project
    prepare(given)
    whole = shutil.copytree(given, tmp_path / "whole")
    done = run(whole, 0, command)
    steps = int(re.findall(r"steps: (\d+)", done.stderr)[0])
    before, after = record(given), record(whole)
    assert before != after, done.stdout + done.stderr
    chance = random.Random(name)  # noqa: S311 - the same moments in every run
    states = set[tuple[str, ...]]()
    for last in sorted(chance.sample(range(1, steps + 1), ROUNDS)):
        project = shutil.copytree(given, tmp_path / f"killed-{last}")
        assert run(project, last, command).returncode < 0, "it was killed"
        found = record(project)
        assert before.keys() <= found.keys() <= after.keys()
        assert all(found[file] in {before.get(file), after[file]} for file in found)
        states.add(tuple(file for file in found if found[file] != before.get(file)))
    assert len(states) > 1 or len(after.items() - before.items()) == 1, "killed between files too"
