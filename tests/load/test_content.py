"""Files that would trouble a reader: a finding each, never a traceback, in bounded memory and time."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from generator.diagnostics import json, text
from generator.diagnostics.diagnostic import Diagnostic, Severity
from generator.load.content import read_content
from generator.model.kinds import KINDS, SETTINGS, STORY, Ref
from generator.validate.validate import validate
from tests.projects import ROOT
from tests.rules.overlay import MINIMAL, overlay

EVENT = Path("content/events/2023/x.yaml")
NESTED = 10_000


def check(project: Path) -> tuple[Diagnostic, ...]:
    findings = validate(read_content(project)).findings
    json.render(findings)
    text.render(findings, project)
    return findings


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return overlay("", tmp_path).project


def found(project: Path, data: bytes) -> list[tuple[str, int, int]]:
    (project / EVENT).write_bytes(data)
    findings = check(project)
    assert {finding.span.file.as_posix() for finding in findings} == {EVENT.as_posix()}
    # What a file so small lacks is told beside its slip.
    told = [finding for finding in findings if finding.code != "missing-field"]
    return [(finding.code, finding.span.line, finding.span.column) for finding in told]


def test_the_minimal_record_is_clean() -> None:
    content = read_content(MINIMAL)
    assert content.findings == ()
    # A small record need not tell a story, nor say of itself what goes without saying; it has one of everything else.
    assert {document.kind for document in content.documents} == {*KINDS} - {STORY, *SETTINGS}
    assert [document.file for document in content.documents] == sorted(document.file for document in content.documents)


@pytest.mark.parametrize(
    ("data", "code", "line", "column"),
    [
        (b"", "syntax", 1, 1),
        (b"\n# only a comment\n", "syntax", 1, 1),
        (b"- a\n- b\n", "wrong-type", 1, 1),
        (b"just words\n", "wrong-type", 1, 1),
        (b"id: x\x00y\n", "encoding", 1, 6),
        (b"id: x\n\x1b[31m\n", "encoding", 2, 1),
        ("id: x\ntitle: 中文".encode("gb18030"), "encoding", 2, 1),
        ("id: 中".encode("utf-16"), "encoding", 1, 1),
        (b"id: \xff\xfe\xfd", "encoding", 1, 1),
        (b"[" * NESTED, "unsupported-yaml", 1, 33),
        (b"".join(b" " * depth + b"a:\n" for depth in range(2_000)), "unsupported-yaml", 33, 33),
        (b"{" * NESTED + b"}" * NESTED, "unsupported-yaml", 1, 33),
        (b"a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n", "unsupported-yaml", 1, 4),
        (b"a: *nowhere\n", "unsupported-yaml", 1, 4),
        (b"? [a]\n: b\n", "unsupported-yaml", 1, 3),
        (b"? {a: b}\n", "unsupported-yaml", 1, 3),
        (b"id: !!python/object:os.system x\n", "unsupported-yaml", 1, 5),
        (b"id: x\n--- \nid: y\n", "unsupported-yaml", 2, 1),
        (b"%TAG ! tag:a,2000:\n---\nid: !x y\n", "unsupported-yaml", 3, 5),
        (b"id: 'x\n", "syntax", 1, 5),
        (b"id: x\n  y: z\n", "syntax", 2, 3),
        (b"id: x\n\ty: z\n", "syntax", 2, 1),
        (b'id: "\\ud800"\n', "syntax", 1, 8),
        (b'id: "\\U00110000"\n', "syntax", 1, 8),
        (b'id: "\\0"\n', "encoding", 1, 5),
        (b"#" * (10 * 1024 * 1024), "file-too-large", 1, 1),
        (b"[" + b"1," * 250_000 + b"1]", "file-too-large", 1, 399_998),
    ],
    ids=lambda value: repr(value)[:24] if isinstance(value, bytes) else None,
)  # fmt: skip
def test_one_finding_at_its_place(project: Path, data: bytes, code: str, line: int, column: int) -> None:
    assert found(project, data) == [(code, line, column)]


def test_memory_stays_bounded(project: Path) -> None:
    (project / EVENT).write_bytes(b"".join(b"k%d: 1\n" % number for number in range(300_000)))
    (project / "content/events/2023/y.yaml").write_bytes(b"x" * 10 * 1024 * 1024)
    script = (
        "import re, sys; from pathlib import Path; from generator.load.content import read_content\n"
        "print([f.code for f in read_content(Path(sys.argv[1])).findings])\n"
        # ru_maxrss would hold the size of the tests' own process, from which this one is split off.
        "print(re.search(r'VmHWM:\\s+(\\d+) kB', Path('/proc/self/status').read_text())[1])"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, str(project)], cwd=ROOT, capture_output=True, text=True, check=True
    )
    codes, kilobytes = done.stdout.splitlines()
    assert codes == "['file-too-large', 'file-too-large']"
    assert int(kilobytes) < 300 * 1024


def test_many_unknown_keys_are_each_reported(project: Path) -> None:
    keys = 20_000
    (project / EVENT).write_bytes(b"".join(b"k%d: 1\n" % number for number in range(keys)))
    codes = [finding.code for finding in check(project)]
    assert codes.count("unknown-key") == keys


def test_crlf_is_read_and_only_hinted_at(project: Path) -> None:
    event = project / "content/events/2023/fraud-desk.yaml"
    event.write_bytes(event.read_bytes().replace(b"\n", b"\r\n").replace(b"[safety]", b"[saftey]"))
    hint, finding = check(project)
    assert (hint.code, hint.severity) == ("encoding", Severity.HINT)
    assert (finding.code, finding.span.line, finding.span.column) == ("dangling-reference", 8, 10)


def test_a_byte_order_mark_does_not_move_positions(project: Path) -> None:
    event = project / "content/events/2023/fraud-desk.yaml"
    event.write_bytes(b"\xef\xbb\xbf" + event.read_bytes().replace(b"id: fraud-desk", b"id: Fraud"))
    assert [(finding.code, finding.span.column) for finding in check(project)] == [("encoding", 1), ("bad-id", 5)]


def test_folders_links_and_pipes_are_refused(project: Path) -> None:
    folder = project / "content/events/2023"
    (folder / "folder.yaml").mkdir()
    (folder / "broken.yaml").symlink_to("nowhere")
    (folder / "circle.yaml").symlink_to("circle.yaml")
    os.mkfifo(folder / "pipe.yaml")
    (project / "content/linked").symlink_to(folder)
    findings = check(project)
    assert [(finding.span.file.name, finding.code) for finding in findings] == [
        ("broken.yaml", "unreadable-file"),
        ("circle.yaml", "unreadable-file"),
        ("folder.yaml", "unreadable-file"),
        ("pipe.yaml", "unreadable-file"),
        ("linked", "unreadable-file"),
    ]


def test_a_record_that_is_away_is_one_finding(project: Path) -> None:
    shutil.rmtree(project / "content")
    published = frozenset({Ref("event", "fraud-desk"), Ref("entity", "town-police"), Ref("source", "town-2023")})
    (finding,) = validate(read_content(project), published).findings
    assert (finding.code, finding.span.file.as_posix()) == ("unreadable-file", "content")
    assert "没有文件夹 content" in finding.message.zh


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read every file")
def test_a_file_without_permission_is_reported(project: Path) -> None:
    (project / EVENT).write_bytes(b"id: x\n")
    (project / EVENT).chmod(0)
    (project / "content/entities").chmod(0)
    findings = check(project)
    (project / "content/entities").chmod(0o755)
    assert {(finding.span.file.as_posix(), finding.code) for finding in findings} >= {
        (EVENT.as_posix(), "unreadable-file"),
        ("content/entities", "unreadable-file"),
    }


def test_names_that_are_not_utf8_can_be_printed(project: Path) -> None:
    name = os.fsencode(project / "content/events/2023") + b"/\xff\n\x1b.yaml"
    with open(name, "wb") as file:  # noqa: PTH123 - a Path cannot hold these bytes in readable form
        file.write(b"id: x\n")
    findings = check(project)
    assert findings
    printed = text.render(findings, project)
    assert "\\udcff\\n\\x1b.yaml" in printed
    printed.encode("utf-8")
    assert "\x1b" not in printed
