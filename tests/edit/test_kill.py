"""A command killed at any moment leaves each file as it was, or complete.

A kill leaves on the disk what anybody could read there at that moment. So one run looks at the record at every moment,
and one that is killed shows that this is what is left.
"""

from __future__ import annotations

import pickle
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Final

import pytest

from generator.edit.passage_index import index
from tests import projects
from tests.edit.killed import record
from tests.projects import ROOT
from tests.rules.overlay import overlay

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
    seen = project.with_suffix(".seen")
    return projects.run("tests.edit.killed", str(last), str(seen), *words, "--project", str(project))


@pytest.mark.parametrize("name", COMMANDS)
def test_files_are_old_or_new_and_never_between(name: str, tmp_path: Path) -> None:
    prepare, command = COMMANDS[name]
    given = overlay("", tmp_path / "given").project
    prepare(given)
    whole = shutil.copytree(given, tmp_path / "whole")
    done = run(whole, 0, command)
    before, after = record(given), record(whole)
    assert before != after, done.stdout + done.stderr
    moments = pickle.loads((tmp_path / "whole.seen").read_bytes())  # noqa: S301 - our own
    for found in moments:
        assert before.keys() <= found.keys() <= after.keys()
        assert all(found[file] in {before.get(file), after[file]} for file in found)
    states = {tuple(file for file in found if found[file] != before.get(file)) for found in moments}
    assert len(states) > 1 or len(after.items() - before.items()) == 1, "looked at between files too"
    middle = next((at for at, found in enumerate(moments, start=1) if found not in (before, after)), len(moments) // 2)
    killed = shutil.copytree(given, tmp_path / "killed")
    assert run(killed, middle, command).returncode < 0, "it was killed"
    assert record(killed) == moments[middle - 1], "what is seen at a moment is what a kill leaves"
