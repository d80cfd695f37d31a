"""The developers' guide adds a field and a kind by two small patches: each is enough, everywhere."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

from tests.docs.patches import files_of, patched, patches_of, ran, started
from tests.repositories import replace

FIELD, KIND = patches_of("kinds-and-fields.md")
EVENT: Final = "content/events/2023/fraud-desk.yaml"
VENUE: Final = """\
id: great-hall
name: {zh: 大会堂, en: The great hall}
region: "320000"
access: {zh: 乘车到中心站, en: By metro to Central}
"""


def read(folder: Path, name: str) -> str:
    return (folder / name).read_text(encoding="utf-8")


def found_in(folder: Path, text: str) -> bool:
    return any(text in path.read_text(encoding="utf-8") for path in folder.iterdir() if path.is_file())


def test_a_field(tmp_path: Path, project: Path) -> None:
    assert len(files_of(FIELD)) <= 2
    program = patched(FIELD, tmp_path)
    replace(project / EVENT, "summary:", "venue: {zh: 大会堂, en: The great hall}\nsummary:")
    ran(program, project, "check")
    assert "会场（中文）：增加 大会堂" in ran(program, project, "diff", "HEAD")
    ran(program, project, "schema")
    assert '"description": "会场 / the venue"' in read(project, "site_config/schemas/event.json")
    ran(program, project, "build", "--site-dir", "site")
    site = project / "site"
    assert re.search(r"<dt>会场</dt>\s*<dd>大会堂</dd>", read(site, "events/fraud-desk/index.html"))
    assert "<code>venue</code>" in read(site, "editors/fields/index.html")
    assert "<code>venue</code>" in read(site, "data/index.html")
    assert '"venue": {' in read(site, "data/events.json")
    assert "venue_zh,venue_en" in read(site, "data/events.csv").splitlines()[0]
    assert '"venue"' in read(site, "data/schema/events.json")
    assert found_in(site / "assets/search", "大会堂")


def test_a_kind(tmp_path: Path, project: Path) -> None:
    assert len(files_of(KIND)) <= 4
    program = patched(KIND, tmp_path)
    venue = project / "content/venues/great-hall.yaml"
    venue.parent.mkdir()
    venue.write_text(VENUE, encoding="utf-8")
    ran(program, project, "check")
    assert "会场（1）\n+ great-hall  大会堂" in ran(program, project, "diff", "HEAD")
    ran(program, project, "schema")
    assert '"description": "怎样到达 / how to get there"' in read(project, "site_config/schemas/venue.json")
    ran(program, project, "build", "--site-dir", "site")
    site = project / "site"
    assert re.search(r"<dt>怎样到达</dt>\s*<dd>乘车到中心站</dd>", read(site, "venues/great-hall/index.html"))
    assert 'href="great-hall/"' in read(site, "venues/index.html")
    assert '<h2 id="venue">会场</h2>' in read(site, "editors/fields/index.html")
    assert '<h2 id="venues">会场</h2>' in read(site, "data/index.html")
    assert '"id": "great-hall"' in read(site, "data/venues.json")
    assert '"venues"' in read(site, "data/datapackage.json")
    assert found_in(site / "assets/search", "乘车到中心站")


def test_a_reference_to_nothing_and_an_id_that_is_no_file_name_are_found_in_a_new_kind(
    tmp_path: Path, project: Path
) -> None:
    program = patched(KIND, tmp_path)
    venue = project / "content/venues/hall.yaml"
    venue.parent.mkdir()
    venue.write_text(VENUE.replace("320000", "999999"), encoding="utf-8")
    done = started(program, project, "check")
    assert done.returncode == 1
    assert set(re.findall(r"\[([a-z-]+)\]", done.stdout)) == {"dangling-reference", "id-not-file-name"}
