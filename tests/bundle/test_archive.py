from __future__ import annotations

import os
import zipfile
from datetime import date
from pathlib import Path

from generator.bundle.archive import archive
from tests.projects import run, tree
from tests.small import small_project

DAY = date(2024, 2, 1)


def test_times_and_order_on_disk_do_not_matter(tmp_path: Path) -> None:
    for name, order in (("one", ("甲.html", "b/c.js")), ("two", ("b/c.js", "甲.html"))):
        for number, file in enumerate(order):
            path = tmp_path / name / "site" / file
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(file, encoding="utf-8")
            os.utime(path, (number * 10**8, number * 10**8))
        assert archive(tmp_path / name / "site", tmp_path / f"{name}.zip", DAY) == 2
    assert (tmp_path / "one.zip").read_bytes() == (tmp_path / "two.zip").read_bytes()
    with zipfile.ZipFile(tmp_path / "one.zip") as packed:
        assert packed.namelist() == ["site/b/c.js", "site/甲.html"]
        assert packed.getinfo("site/甲.html").date_time == (2024, 2, 1, 0, 0, 0)


def test_the_bundle_is_the_offline_site_twice_the_same(tmp_path: Path, small_offline_site: Path) -> None:
    project = small_project(tmp_path / "编年 项目")
    for name in ("one.zip", "two.zip"):
        done = run("generator", "bundle", "-o", str(tmp_path / name), folder=project)
        assert done.returncode == 0, done.stderr
    assert (tmp_path / "one.zip").read_bytes() == (tmp_path / "two.zip").read_bytes()
    with zipfile.ZipFile(tmp_path / "one.zip") as packed:
        packed.extractall(tmp_path / "unpacked")
    assert tree(tmp_path / "unpacked/biannian") == tree(small_offline_site)


def test_a_record_with_an_error_leaves_the_old_bundle(tmp_path: Path) -> None:
    project = small_project(tmp_path / "project")
    (project / "content/topics.yaml").write_text("topics: [", encoding="utf-8")
    with zipfile.ZipFile(tmp_path / "old.zip", "w") as packed:
        packed.writestr("biannian/index.html", "old")
    old = (tmp_path / "old.zip").read_bytes()
    assert run("generator", "bundle", "-o", str(tmp_path / "old.zip"), folder=project).returncode == 1
    assert (tmp_path / "old.zip").read_bytes() == old
