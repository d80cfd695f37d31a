"""Every command where a project is not as its authors have theirs: in a folder whose name has spaces and Hanzi,
with lines that end in CRLF, where nothing can be written, with two hundred findings in one file."""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from dataclasses import replace as replaced
from importlib import import_module
from pathlib import Path
from typing import Final

import click
import pytest

from generator import pipeline
from generator.cli.main import COMMANDS
from generator.edit import passage_index
from tests import commands
from tests.preview.session import serving
from tests.projects import tree
from tests.repositories import commit, git, replace
from tests.small import small_project

NAME: Final = "编年 记录 2023"
ARTICLE: Final = "原文 一.txt"
TABLE: Final = "表 一.csv"
EDITED: Final = "改过的 表.csv"
DRAFT: Final = "草稿 一.yaml"
OUT: Final = "../输出"
"""A folder beside the project, to write into."""

EVENT: Final = "content/events/2023/fraud-desk.yaml"
INDICATORS: Final = "content/indicators.yaml"
OBSERVATIONS: Final = "content/observations/town-2023.yaml"
SOURCE: Final = "content/sources/town-2023.yaml"
TOPICS: Final = "content/topics.yaml"

WORDS: Final = """\
小城年报2023年，“五步工作法”。
避免损失138万余元，盗窃案件下降2.2%。
又降3%，这是第四个。
效果明显。
"""
ROWS: Final = """\
id,title_zh,title_en,date
new-year,元旦,New Year,2024-01
spring,春,Spring,2024-04
"""
FINISHED: Final = """\
source: town-2023
observations:
  - id:
    indicator: theft-cases-change
    region: '320000'
    period: '2023'
    value: 3
    unit: percent
    passage: 3
    token: 3%
set_aside:
  - passage: 3
    tokens:
      - {token: 第四个, status: ordinal, reason: {zh: 次序, en: Order}}
"""
SUMMARY: Final = """\
summary:
  zh: |
    甲。
    又有三起。

    [[nobody]]与{nothing}。
  en: >-
    x
    3 more
dote: 1"""


def nothing(project: Path) -> None:
    """Leave the project as it is."""


def untidy(project: Path) -> None:
    replace(project / EVENT, "type: service\n", "")
    replace(project / EVENT, "date: ", "type:   service   # 注\n\n# 又一个注\ndate:   ")


def faulty(project: Path) -> None:
    """Findings behind Hanzi, in quotes, in texts of several lines, in a list on one line."""
    replace(project / EVENT, "[safety]", "[safety, saftey]")
    replace(project / EVENT, "en: A desk", "fr: 三, en: A desk")
    replace(
        project / EVENT, 'summary: {zh: "避免损失{loss-averted}。", en: "Losses averted: {loss-averted}."}', SUMMARY
    )
    replace(project / OBSERVATIONS, "value: -2.2", 'value: "-2.3"')


def mendable(project: Path) -> None:
    replace(project / EVENT, 'date: "2023"', "date: 2023年")
    replace(project / EVENT, "title:", "titel:")
    replace(project / TOPICS, "description:", "descripton:")


def indexed(project: Path) -> None:
    source = project / SOURCE
    words = passage_index.vocabulary_of(pipeline.draft(project))
    passage_index.index(source, "town-2023", WORDS, words)


def finished(project: Path) -> None:
    indexed(project)
    (project / DRAFT).write_text(FINISHED, encoding="utf-8")


def edited(project: Path) -> None:
    (project / EDITED).write_text("id,title_en\nfraud-desk,A desk against swindles\n", encoding="utf-8")


def tagged(project: Path) -> None:
    git(project, "tag", "v1")


@dataclass(frozen=True)
class Case:
    """A command as it is typed, what is done to the project before, and how it ends.

    ``changes`` are files that are there before, ``creates`` files and folders that are not.
    """

    typed: str
    prepare: Callable[[Path], None] = nothing
    options: tuple[str, ...] = ()
    changes: tuple[str, ...] = ()
    creates: tuple[str, ...] = ()
    status: int = 0

    def __str__(self) -> str:
        return self.typed

    @property
    def writes(self) -> tuple[str, ...]:
        """All that it writes."""
        return (*self.changes, *self.creates)


WINTER: Final = "--id winter --title-zh 冬防 --type campaign --date 2023-12 --topics safety --passages 1".split()
FALL: Final = "--id fall --source town-2023 --passage 2 --token 2.2%".split()
CASES: Final = (
    Case("build", creates=("site",)),
    Case("build --offline", options=("--site-dir", f"{OUT}/离线 站"), creates=(f"{OUT}/离线 站",)),
    Case("bundle", creates=("biannian.zip",)),
    Case("check"),
    Case("check --lang en --hints"),
    *(Case(f"check --format {form}", faulty, status=1) for form in ("text", "json", "github", "sarif")),
    Case("check --fix", mendable, changes=(EVENT, TOPICS)),
    Case("diff HEAD~1", faulty),
    Case("diff HEAD~1 --format json", faulty),
    Case("explain bad-date"),
    Case("export --format csv"),
    Case("export --format timelinejs", options=("-o", f"{OUT}/导 出.json"), creates=(f"{OUT}/导 出.json",)),
    Case("fmt", untidy, changes=(EVENT, SOURCE)),
    Case("fmt --diff", untidy),
    Case("init", options=(f"{OUT}/新 记录",), creates=(f"{OUT}/新 记录",)),
    Case("host nginx"),
    Case("release v1", tagged, creates=("releases/v1.tar.xz", "site_config/releases.yaml")),
    Case("import", options=(TABLE,), creates=("content/events/2024",)),
    Case("import --dry-run", options=(TABLE,)),
    Case("import --update", edited, options=(EDITED,), changes=(EVENT,)),
    Case("import --into", options=(f"{OUT}/表里 来的", TABLE), creates=(f"{OUT}/表里 来的",)),
    Case("init --from", options=(TABLE, f"{OUT}/又一 记录"), creates=(f"{OUT}/又一 记录",)),
    Case("new event", options=(*WINTER,), creates=("content/events/2023/winter.yaml",), status=1),
    Case("new entity", options=("--id", "hotline"), creates=("content/entities/hotline.yaml",), status=1),
    Case("new source", options=("--id", "next"), creates=("content/sources/next.yaml",), status=1),
    Case("new indicator", options=("--id", "more"), changes=(INDICATORS,), status=1),
    Case("new observation", options=(*FALL,), changes=(OBSERVATIONS,), status=1),
    Case("new region", options=("--code", "320100"), changes=("content/regions.yaml",), status=1),
    Case("new story", options=("--id", "a-year"), creates=("content/stories",), status=1),
    Case("new topic", options=("--id", "traffic"), changes=(TOPICS,), status=1),
    Case("new unit", options=("--id", "cars"), changes=("content/units.yaml",), status=1),
    *(
        Case(f"new {word}", options=("--id", "own"), creates=("content/vocabularies.yaml",), status=1)
        for word in ("type", "kind", "level", "source-type", "relation", "base")
    ),
    Case("pages", options=(f"{OUT}/页 面",), creates=(f"{OUT}/页 面",)),
    Case("schema", changes=("site_config/schemas/ids.json",)),
    Case("schema", options=(f"{OUT}/模 式",), creates=(f"{OUT}/模 式",)),
    Case("source index", options=("town-2023", ARTICLE), changes=(SOURCE,)),
    Case("source index", options=("another", ARTICLE), creates=("content/sources/another.yaml",)),
    Case("source verify", indexed, ("town-2023", ARTICLE)),
    Case("source draft", indexed, ("town-2023", ARTICLE)),
    Case("source draft", indexed, ("town-2023", "--output", f"{OUT}/草 稿.yaml"), creates=(f"{OUT}/草 稿.yaml",)),
    Case("source take", finished, ("town-2023", DRAFT), changes=(SOURCE, OBSERVATIONS, DRAFT)),
    Case("source coverage", indexed, ("town-2023",)),
)


def leaves(command: click.Command, name: str) -> Iterator[str]:
    """The commands of a group, as they are typed."""
    if isinstance(command, click.Group):
        for word, inner in command.commands.items():
            yield from leaves(inner, f"{name} {word}")
    else:
        yield name


def test_every_command_is_here() -> None:
    every = {name for word, module in COMMANDS.items() for name in leaves(import_module(module).command, word)}
    assert every - {"serve"} == {" ".join(re.findall(r"\A(?:(?:new|source) )?[\w-]+", case.typed)) for case in CASES}


@dataclass(frozen=True)
class Outcome:
    """How a command ended, what it said, and all files before and after, but for caches and histories."""

    status: int
    said: str
    errors: str
    before: dict[str, bytes]
    after: dict[str, bytes]

    @property
    def changed(self) -> set[str]:
        """The files that were there before and are others now, or are gone."""
        return {name for name, data in self.before.items() if self.after.get(name) != data}

    @property
    def created(self) -> set[str]:
        """The files that were not there before."""
        return self.after.keys() - self.before.keys()


Lay = Callable[..., Path]
"""Lays the project of a case into a folder, with these line ends; see ``laid``."""


@pytest.fixture(scope="module")
def laid(tmp_path_factory: pytest.TempPathFactory) -> Lay:
    """The project of a case, committed as it is given, which is done once, and as the case has it."""
    given = small_project(tmp_path_factory.mktemp("given") / NAME)
    (given / ARTICLE).write_text(WORDS, encoding="utf-8")
    (given / TABLE).write_text(ROWS, encoding="utf-8")
    commit(given)

    def lay(folder: Path, case: Case, newline: bytes = b"\n") -> Path:
        project = shutil.copytree(given, folder / NAME)
        (project / OUT).mkdir()
        case.prepare(project)
        for path in project.rglob("*"):
            data = b"\0" if path.is_dir() or ".git" in path.parts else path.read_bytes()
            if b"\0" not in data:  # a text
                path.write_bytes(data.replace(b"\n", newline))
        (project / "README").write_bytes(newline)
        commit(project)
        return project

    return lay


def files(project: Path) -> dict[str, bytes]:
    """The files of the project and those beside it, by the names that cases have for them."""
    inside = {name: data for name, data in tree(project).items() if not name.startswith((".git/", ".cache/"))}
    return inside | {f"{OUT}/{name}": data for name, data in tree(project / OUT).items()}


def run(project: Path, case: Case, *before: str) -> Outcome:
    """Type the command in the project's folder."""
    given = files(project)
    done = commands.run("generator", *case.typed.split(), *case.options, folder=project, before=before)
    said, errors = (text.decode().replace(str(project.parent), "…") for text in (done.stdout, done.stderr))
    return Outcome(done.returncode, said, errors, given, files(project))


@pytest.fixture(scope="module")
def usual(laid: Lay, tmp_path_factory: pytest.TempPathFactory) -> Callable[[Case], Outcome]:
    """The outcome of a case with line ends and permissions as usual."""
    known: dict[Case, Outcome] = {}

    def outcome(case: Case) -> Outcome:
        if case not in known:
            known[case] = run(laid(tmp_path_factory.mktemp("usual"), case), case)
        return known[case]

    return outcome


@pytest.mark.parametrize("case", CASES, ids=str)
def test_in_a_folder_with_spaces_and_hanzi(case: Case, usual: Callable[[Case], Outcome]) -> None:
    outcome = usual(case)
    assert outcome.status == case.status, outcome.said + outcome.errors
    assert "Traceback" not in outcome.errors
    assert outcome.changed == set(case.changes)
    assert {named(name, case) for name in outcome.created} == set(case.creates)


def named(name: str, case: Case) -> str:
    """What a case has for a created file: its name, or that of the folder it is in."""
    return next((each for each in case.creates if f"{name}/".startswith(f"{each}/")), name)


@pytest.mark.parametrize("case", CASES, ids=str)
def test_lines_that_end_in_crlf_are_read_alike_and_stay(
    case: Case, laid: Lay, usual: Callable[[Case], Outcome], tmp_path: Path
) -> None:
    expected, outcome = usual(case), run(laid(tmp_path, case, b"\r\n"), case)
    if "--hints" not in case.typed:  # a hint tells of the line ends
        assert (outcome.status, outcome.errors) == (expected.status, expected.errors)
        assert outcome.said.replace("\r\n", "\n") == expected.said.replace("\r\n", "\n")
    assert (outcome.changed, outcome.created) == (expected.changed, expected.created)
    for name in outcome.changed:
        assert outcome.after[name] == expected.after[name].replace(b"\n", b"\r\n"), name
    for name in outcome.created:
        if not name.endswith((".zip", ".gz")):
            assert bare(outcome.after[name]) == bare(expected.after[name]), name


def bare(data: bytes) -> bytes:
    return data.replace(b"\r\n", b"\n")


AS_A_USER: Final = ("setpriv", *(f"--{each}=-dac_override,-dac_read_search" for each in ("bounding-set", "inh-caps")))
"""Root may write everywhere: its commands are run without the two powers that let it."""
BEFORE: Final = AS_A_USER if os.geteuid() == 0 else ()


@contextmanager
def read_only(*paths: Path) -> Iterator[None]:
    """Take the right to write from files, and from folders with all that is in them."""
    every = [inner for path in paths for inner in (path, *path.rglob("*"))]
    modes = {path: path.stat().st_mode for path in every}
    for path, mode in modes.items():
        path.chmod(mode & ~0o222)
    try:
        yield
    finally:
        for path, mode in modes.items():
            path.chmod(mode)


def refused(outcome: Outcome, case: Case) -> None:
    """What could not be written is named, with what to do."""
    assert outcome.status == 2, outcome.said + outcome.errors
    assert "Traceback" not in outcome.errors
    said = r"写不进 (.*)：没有权限。.*请检查权限.* / Cannot write (.*): Permission denied\..*check permissions"
    places = re.findall(said, outcome.errors)
    assert places, outcome.errors
    names = tuple(name.removeprefix("../") for name in case.writes)
    beside = {Path(name).parent.name for name in case.changes}
    for zh, en in places:
        assert zh == en
        assert zh.endswith(names) or Path(zh).parent.name in beside, zh


@pytest.mark.parametrize("case", [case for case in CASES if case.writes], ids=str)
def test_where_nothing_can_be_written_it_is_said_and_nothing_is_half_done(
    case: Case, laid: Lay, tmp_path: Path
) -> None:
    project = laid(tmp_path, case)
    with read_only(project, project / OUT):
        outcome = run(project, case, *BEFORE)
    refused(outcome, case)
    assert outcome.after == outcome.before


@pytest.mark.parametrize("case", [case for case in CASES if case.typed.startswith(("build", "bundle"))], ids=str)
def test_a_site_that_finds_no_room_is_not_there(case: Case, laid: Lay, tmp_path: Path) -> None:
    project = laid(tmp_path, case)
    outcome = run(project, case, "prlimit", "--fsize=65536")  # bytes of a file; the theme has larger ones
    assert outcome.status == 2, outcome.said + outcome.errors
    assert "Traceback" not in outcome.errors
    assert re.search(f"写不进 .*{Path(case.creates[0]).stem}：文件太大。", outcome.errors), outcome.errors
    assert outcome.after == outcome.before


@pytest.mark.parametrize("case", [case for case in CASES if case.changes], ids=str)
def test_a_read_only_file_stays_though_its_folder_can_be_written(
    case: Case, laid: Lay, usual: Callable[[Case], Outcome], tmp_path: Path
) -> None:
    for number, file in enumerate(case.changes):
        project = laid(tmp_path / str(number), case)
        with read_only(project / file):
            outcome = run(project, case, *BEFORE)
        refused(outcome, replaced(case, changes=(file,)))
        others = set(case.changes) - {file} if case.typed == "fmt" else set()  # which goes on with other files
        assert outcome.changed == others
        assert all(outcome.after[name] == usual(case).after[name] for name in others)


@pytest.mark.parametrize("case", [case for case in CASES if all(OUT in name for name in case.writes)], ids=str)
def test_what_does_not_write_into_the_project_goes_on_where_nothing_can_be_written(
    case: Case, laid: Lay, usual: Callable[[Case], Outcome], tmp_path: Path
) -> None:
    project = laid(tmp_path, case)
    with read_only(project):
        assert run(project, case, *BEFORE) == usual(case)


def test_the_preview_of_a_project_in_crlf_that_cannot_be_written(
    laid: Lay, usual: Callable[[Case], Outcome], tmp_path: Path
) -> None:
    project = laid(tmp_path, CASES[0], b"\r\n")
    with read_only(project), serving(project, before=BEFORE) as session:
        status, _, page = session.get("events/fraud-desk/")
    script = rb'<script src="/__preview__/preview.js" data-version="\d+" defer></script>'
    built = usual(CASES[0]).after["site/events/fraud-desk/index.html"]
    assert (status, re.sub(script, b"", page)) == (200, built)


MANY: Final = 200


def unknown(number: int) -> str:
    return f"  - {{id: t-{number}, name: {{zh: 甲, en: A}}, description: {{zh: 甲, en: A}}, colour: 甲}}\n"


def misspelt(number: int) -> str:
    return f"  - {{id: t-{number}, nmae: {{zh: 甲, en: A}}, description: {{zh: 甲, en: A}}}}\n"


def doubled(number: int) -> str:
    return f"  - {{id: t-{number}, id: t-{number}}}\n"


def many(row: Callable[[int], str]) -> Callable[[Path], None]:
    """Two hundred findings, a line each, at the end of the topics and of the table."""

    def prepare(project: Path) -> None:
        with (project / TOPICS).open("a", encoding="utf-8") as topics, (project / TABLE).open("a") as table:
            topics.writelines(map(row, range(MANY)))
            table.writelines(f"x-{number},x,x,no date\n" for number in range(MANY))

    return prepare


def told(text: str) -> list[int]:
    """The lines that findings are told of, in any format."""
    places = r'^(?:content/topics\.yaml|表 一\.csv):(\d+):|\.yaml,line=(\d+),|"line": (\d+),|"startLine": (\d+),'
    return [int("".join(groups)) for groups in re.findall(places, text, re.MULTILINE)]


@pytest.mark.parametrize(
    "case",
    [
        *(Case(f"check --format {form}", many(unknown)) for form in ("text", "json", "github", "sarif")),
        Case("check --fix", many(misspelt)),
        Case("fmt", many(doubled)),
        Case("import --dry-run", many(unknown), (TABLE,)),
        Case("build", many(unknown)),
        Case("bundle", many(unknown)),
        Case("export --format csv", many(unknown)),
        Case("pages", many(unknown), (f"{OUT}/页面",)),
    ],
    ids=str,
)
def test_two_hundred_findings_in_one_file_are_all_told_in_order(case: Case, laid: Lay, tmp_path: Path) -> None:
    project = laid(tmp_path, case)
    outcome = run(project, case)
    assert outcome.status == (0 if "--fix" in case.typed else 1), outcome.errors
    lines = told(outcome.said + outcome.errors)
    assert lines == list(range(lines[0], lines[0] + MANY))


def test_the_preview_tells_two_hundred_findings_too(laid: Lay, tmp_path: Path) -> None:
    project = laid(tmp_path, Case("serve", many(unknown)))
    with serving(project) as session:
        lines = told(re.sub("<.*?>", "\n", session.get("")[2].decode()))
        with (project / TOPICS).open("a", encoding="utf-8") as topics:
            topics.write(unknown(MANY))
        printed = [session.printed("")]
        while f"{MANY + 1} 个错误" not in printed[-1]:
            printed.append(session.printed(""))
    assert lines == list(range(lines[0], lines[0] + MANY))
    assert told("".join(printed)) == [*lines, lines[-1] + 1]
