"""Whatever is named as a target by mistake is there afterwards as it was before."""

from __future__ import annotations

import contextlib
import os
import shutil
import socket
import stat
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Final

import pytest

from generator.bundle.target import MARKER, TargetError, check_folder, mark
from generator.cli.main import main
from tests.projects import run, tree
from tests.repositories import commit
from tests.small import small_project

Kind = Callable[[Path, Path], Path]
"""Makes a target in a folder, beside or in a project."""


def filled(folder: Path, *names: str) -> Path:
    """A folder with files of these names."""
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(f"{name}\n", encoding="utf-8")
    return folder


def linked(link: Path, end: Path) -> Path:
    link.symlink_to(end)
    return link


def pipe(path: Path) -> Path:
    os.mkfifo(path)
    return path


def listening(path: Path) -> Path:
    """A socket, made where its path is short enough for the system."""
    with socket.socket(socket.AF_UNIX) as made, contextlib.chdir(path.parent):
        made.bind(path.name)
    return path


def site(folder: Path, *more: str) -> Path:
    """A site as we make it, and what somebody put into it later."""
    mark(filled(folder, "index.html", "assets/javascripts/theme-scope.js", "about/index.html"))
    return filled(folder, *more)


def older(folder: Path, *more: str) -> Path:
    """A site as it was made before sites were marked."""
    (site(folder) / MARKER).unlink()
    return filled(folder, *more)


def marked_by_a_link(folder: Path) -> Path:
    linked(filled(folder, "index.html") / MARKER, filled(folder.parent, "list") / "list")
    return folder


SHARED: Final = Path("/dev/shm")  # noqa: S108 - a second file system, not a place to keep files

KINDS: Final[dict[str, Kind]] = {
    "the record": lambda _, project: project / "content",
    "a folder of the record that is not there": lambda _, project: project / "content" / "events" / "2030",
    "the hand-written pages": lambda _, project: project / "docs",
    "the settings": lambda _, project: project / "site_config" / "strings",
    "the history": lambda _, project: project / ".git",
    "a part of a history": lambda _, project: project / ".git" / "site",
    "the project": lambda _, project: project,
    "the project by a way round": lambda _, project: project / "docs" / "..",
    "the folder with the project": lambda _, project: project.parent,
    "the root": lambda *_: Path("/"),
    "a mount point": lambda *_: Path("/proc"),
    "papers": lambda folder, _: filled(folder / "papers", "thesis.docx", "notes/2023.txt"),
    "hidden files only": lambda folder, _: filled(folder / "hidden", ".ssh/id", ".profile"),
    "a home": lambda folder, _: filled(folder / "home", ".bashrc", "Desktop/a.txt", "index.html"),
    "a file": lambda folder, _: filled(folder, "letter.txt") / "letter.txt",
    "a pipe": lambda folder, _: pipe(folder / "pipe"),
    "a socket": lambda folder, _: listening(folder / "socket"),
    "a link to papers": lambda folder, _: linked(folder / "link", filled(folder / "papers", "a.txt")),
    "a link to a site": lambda folder, _: linked(folder / "link", site(folder / "site")),
    "a link that leads nowhere": lambda folder, _: linked(folder / "link", folder / "nowhere"),
    "a site of another MkDocs": lambda folder, _: filled(
        folder / "other", "index.html", "sitemap.xml", "search/search_index.json", "assets/javascripts/bundle.js"
    ),
    "another project": lambda folder, _: filled(folder / "nested", "mkdocs.yml", "content/topics.yaml"),
    "a branch of pages": lambda folder, _: filled(folder / "pages", ".git/HEAD", "index.html"),
    "our site with a history": lambda folder, _: site(folder / "site", ".git/HEAD"),
    "our site with papers": lambda folder, _: site(folder / "site", "papers/thesis.docx"),
    "an older site with papers": lambda folder, _: older(folder / "site", "thesis.docx"),
    "an older site with a history": lambda folder, _: older(folder / "site", ".git/HEAD"),
    "a marker that is a link": lambda folder, _: marked_by_a_link(folder / "marked"),
}


@pytest.fixture
def project(tmp_path: Path) -> Path:
    made = small_project(tmp_path / "小城 项目")
    commit(made)
    return made


def world(folder: Path) -> dict[str, str | bytes]:
    """All there is in a folder: files, folders, and where links lead."""
    found: dict[str, str | bytes] = {}
    for path in sorted(folder.rglob("*")):
        name = str(path.relative_to(folder))
        if path.is_symlink():
            found[name] = str(path.readlink())
        else:
            found[name] = path.read_bytes() if path.is_file() else str(stat.S_IFMT(path.stat().st_mode))
    return found


COMMANDS: Final = ("build --site-dir {}", "build --offline --site-dir {}", "pages {}", "bundle -o {}",
                   "export --format csv -o {}")  # fmt: skip


@pytest.mark.parametrize("kind", KINDS)
def test_it_is_refused_and_untouched(kind: str, project: Path, tmp_path: Path) -> None:
    target = KINDS[kind](tmp_path, project)
    before = world(tmp_path)
    for command in COMMANDS:
        typed = [str(target) if word == "{}" else word for word in command.split()]
        with pytest.raises(TargetError) as refused:
            main([*typed, "--project", str(project)], standalone_mode=False)
        assert str(target) in refused.value.sentence.zh
        assert str(target) in refused.value.sentence.en
    assert world(tmp_path) == before


@pytest.mark.parametrize("kind", ["the record", "our site with papers"])
def test_mkdocs_itself_refuses_it_too(kind: str, project: Path, tmp_path: Path) -> None:
    target = KINDS[kind](tmp_path, project)
    before = world(tmp_path)
    done = run("mkdocs", "build", "--quiet", "--site-dir", str(target), folder=project)
    assert done.returncode == 2
    assert f"不写到 {target}" in done.stdout
    assert "Traceback" not in done.stderr
    assert world(tmp_path) == before


def test_a_refusal_is_one_sentence_with_what_to_do(project: Path, tmp_path: Path) -> None:
    target = KINDS["our site with papers"](tmp_path, project)
    done = run("generator", "build", "--site-dir", str(target), folder=project)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == (
        f"不写到 {target}：里面有不是本程序生成的 papers（共 1 项）；请另写一个文件夹，或先把它们移走，"
        f"要随网站发布的文件放进 docs/ / Not written to {target}: it holds what no build put there: papers (1 in all); "
        "name another folder, or move them away first; files that belong to the site go into docs/\n"
    )


def test_a_site_and_an_empty_folder_are_replaced(project: Path, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    seen = site(tmp_path / "seen", ".DS_Store")  # as a desktop leaves a folder that was looked at
    for target in (site(tmp_path / "site"), older(tmp_path / "old"), tmp_path / "empty", seen):
        check_folder(target, project)


LATER: Final = ("cards", "embed", "index.md", "llms.txt", "manifest.webmanifest", "robots.txt", "stories")
"""What sites have at their top since they are marked: beside an older one, somebody put it there."""


@pytest.mark.parametrize("name", LATER)
def test_beside_an_older_site_a_file_of_a_later_name_is_somebodys(name: str, project: Path, tmp_path: Path) -> None:
    with pytest.raises(TargetError, match=name):
        check_folder(older(tmp_path / "site", name), project)


def test_what_a_build_leaves_it_may_replace(project: Path) -> None:
    (project / "docs/CNAME").write_text("example.org\n", encoding="utf-8")  # as hosts ask for
    for _ in range(2):
        done = run("generator", "build", folder=project)
        assert done.returncode == 0, done.stderr
    assert (project / "site/CNAME").exists()
    listed = (project / "site" / MARKER).read_text(encoding="utf-8").splitlines()
    assert listed == sorted({path.name for path in (project / "site").iterdir()} - {MARKER})
    (project / "site" / MARKER).unlink()
    (project / "site/CNAME").unlink()
    for path in [*(project / "site").iterdir()]:
        if path.name in LATER or path.suffix == ".md":
            shutil.rmtree(path) if path.is_dir() else path.unlink()
    check_folder(project / "site", project)  # as a version without markers left it


def test_papers_that_come_while_the_site_is_built_stay(project: Path, tmp_path: Path) -> None:
    """The target is looked at once more before it is replaced."""
    target = tmp_path / "out"
    (project / "late.py").write_text(
        f"from pathlib import Path\ndef on_post_build(config):\n"
        f"    Path({str(target)!r}).mkdir()\n    Path({str(target)!r}, 'thesis.txt').write_text('mine')\n",
        encoding="utf-8",
    )
    with (project / "mkdocs.yml").open("a", encoding="utf-8") as settings:
        settings.write("hooks: [late.py]\n")
    done = run("generator", "build", "--site-dir", str(target), folder=project)
    assert done.returncode == 2, done.stderr
    assert "thesis.txt" in done.stderr
    assert tree(target) == {"thesis.txt": b"mine"}
    assert not [*tmp_path.glob(".out*")]


def test_an_export_replaces_an_export_of_its_format(project: Path, tmp_path: Path) -> None:
    for form in ("csv", "timelinejs"):
        typed = ("generator", "export", "--format", form, "-o", str(tmp_path / form))
        assert [run(*typed, folder=project).returncode for _ in range(2)] == [0, 0]
    typed = ("generator", "export", "--format", "csv", "-o", str(tmp_path / "timelinejs"))
    assert run(*typed, folder=project).returncode == 2


def test_a_bundle_replaces_a_bundle_and_no_other_zip(project: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "site.zip", "w") as packed:
        packed.writestr("biannian/index.html", "old")
    with zipfile.ZipFile(tmp_path / "papers.zip", "w") as packed:
        packed.writestr("thesis.txt", "mine")
    before = (tmp_path / "papers.zip").read_bytes()
    assert run("generator", "bundle", "-o", str(tmp_path / "papers.zip"), folder=project).returncode == 2
    assert (tmp_path / "papers.zip").read_bytes() == before
    assert run("generator", "bundle", "-o", str(tmp_path / "site.zip"), folder=project).returncode == 0
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted(["papers.zip", "site.zip", project.name])


@pytest.mark.skipif(not SHARED.is_dir(), reason="needs a second file system")
def test_a_site_on_another_file_system_is_swapped_in_there(project: Path) -> None:
    target = SHARED / f"biannian-{os.getpid()}" / "site"
    try:
        site(target)
        assert run("generator", "build", "--site-dir", str(target), folder=project).returncode == 0
        assert [path.name for path in target.parent.iterdir()] == ["site"]
        assert "data" in (target / MARKER).read_text().splitlines()
    finally:
        shutil.rmtree(target.parent)
