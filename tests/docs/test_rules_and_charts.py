"""The developers' guide adds a rule and a chart by two small patches: each is enough, everywhere."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

from tests.docs.patches import files_of, patched, patches_of, ran, started
from tests.repositories import replace

RULE, CHART = patches_of("rules-and-charts.md")
EVENT: Final = "content/events/2023/fraud-desk.yaml"


def test_a_rule(tmp_path: Path, project: Path) -> None:
    assert len(files_of(RULE)) == 2
    program = patched(RULE, tmp_path)
    ran(program, project, "check")
    replace(project / EVENT, "topics: [safety]", "topics: [safety, safety]")
    done = started(program, project, "check")
    assert done.returncode == 1
    assert f"{EVENT}:8:18: 错误[repeated-topic] 专题 safety 已经写过" in done.stdout
    assert "Each topic stands once" in ran(program, project, "explain", "repeated-topic", "--lang", "en")


def test_a_chart(tmp_path: Path, project: Path) -> None:
    assert len(files_of(CHART)) == 4
    ran(patched(CHART, tmp_path), project, "build", "--site-dir", "site")
    site = project / "site"
    page = (site / "events/index.html").read_text(encoding="utf-8")
    assert "共2个事件，2种类型。" in page
    assert re.findall(r'id="(event-types-(?:narrow|wide)-title)"', page) == [
        "event-types-narrow-title", "event-types-wide-title",
    ]  # fmt: skip
    assert re.search(r'<th scope="row">服务</th>\s*<td[^>]*>1</td>', page)
    assert "Events: 2, of 2 types." in (site / "en/events/index.html").read_text(encoding="utf-8")
    assert "服务,1" in (site / "data/charts/event-types.csv").read_text(encoding="utf-8-sig")
    assert len([*site.rglob("assets/charts/**/event-types.*.js")]) == 2
