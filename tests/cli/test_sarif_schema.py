"""What ``biannian check --format sarif`` prints keeps to the published schema of SARIF 2.1.0.

The schema comes with Microsoft's ``@microsoft/jest-sarif``; what that package itself would need to
run, ``package.json`` replaces by nothing.
"""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final
from urllib.parse import unquote

import jsonschema
import pytest

from generator.diagnostics import sarif
from generator.validate.registry import RULES
from tests.projects import ROOT, run
from tests.rules.overlay import MINIMAL, overlay
from tests.rules.test_rules import FOLDERS, findings

Document = dict[str, Any]
EVENT: Final = "content/events/2023/fraud-desk.yaml"
SCHEMA: Final = ROOT / "generator/browser/node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json"
_URI: Final = re.compile(r"(?:[\w\-.~:/?#\[\]@!$&'()*+,;=]|%[\dA-F]{2})*", re.ASCII)
"""The characters that RFC 3986 (appendix A) has in an address, all others escaped."""


@pytest.fixture(scope="module")
def validator() -> jsonschema.Draft4Validator:
    assert SCHEMA.is_file(), "npm ci in generator/browser brings the schema"
    schema = json.loads(SCHEMA.read_text(encoding="utf-8"))
    jsonschema.Draft4Validator.check_schema(schema)
    formats = jsonschema.FormatChecker(formats=())
    for name in ("uri", "uri-reference"):
        formats.checks(name)(lambda value: not isinstance(value, str) or _URI.fullmatch(value) is not None)
    return jsonschema.Draft4Validator(schema, format_checker=formats)


def printed(project: Path) -> Document:
    """What the command prints, with everything it may print."""
    done = run("generator", "check", "--hints", "--format", "sarif", "--project", str(project))
    document: Document = json.loads(done.stdout)
    assert (done.returncode == 1) == any(result["level"] != "note" for result in open_results(document)), done.stderr
    return document


def results(document: Document) -> list[Document]:
    return [result for each in document["runs"] for result in each["results"]]


def open_results(document: Document) -> list[Document]:
    return [result for result in results(document) if not result.get("suppressions")]


def clean(project: Path) -> Path:
    return overlay("", project).project


def many(project: Path) -> Path:
    """Many kinds of findings, in files that cannot be read too."""
    laid = overlay("", project).project
    event = (laid / EVENT).read_text(encoding="utf-8").replace("type: service", "type: servise\nx: 1", 1)
    (laid / EVENT).write_text(event.replace("title:", "titel:", 1), encoding="utf-8")
    (laid / "content/topics.yaml").write_text("topics: [\n", encoding="utf-8")
    (laid / "content/units.yaml").write_bytes("units: 甲".encode("gb18030"))
    (laid / "content/redirects.yaml").write_bytes(b"\xef\xbb\xbfredirects:\r\n  - &a {}\r\n")
    return laid


def waived(project: Path) -> Path:
    """Findings that were waived, with any reason, beside one that is open."""
    laid = overlay("", project).project
    topic = "  - id: t{}\n    name: {{zh: 甲{}, en: A{}}}\n    description:\n      zh: 共三起。{}\n      en: x\n"
    comments = ("  # waive: bare-numeral — “名称”的 \\ <b>", "  # 免查：bare-numeral——甲", "")
    topics = "".join(topic.format(n, n, n, comment) for n, comment in zip("abc", comments, strict=True))
    (laid / "content/topics.yaml").write_text(f"topics:\n{topics}", encoding="utf-8")
    return laid


def named(project: Path) -> Path:
    """Files whose names have spaces, Hanzi and what means something in an address."""
    laid = overlay("", project / "编年 记录 2023").project
    for name in ("夏季 夜查.yaml", "100% #1?.yaml", "a:b&c.yaml"):
        shutil.copy(MINIMAL / EVENT, laid / "content/events/2023" / name)
    return laid


@pytest.mark.parametrize(
    ("made", "codes"),
    [
        (clean, set()),
        (many, {"encoding", "syntax", "unknown-key", "unknown-value", "unsupported-yaml"}),
        (waived, {"bare-numeral"}),
        (named, {"id-not-file-name"}),
    ],
)
def test_it_keeps_to_the_published_schema(
    made: Callable[[Path], Path], codes: set[str], tmp_path: Path, validator: jsonschema.Draft4Validator
) -> None:
    project = made(tmp_path)
    document = printed(project)
    validator.validate(document)
    assert {result["ruleId"] for result in results(document)} >= codes
    assert len(results(document)) - len(open_results(document)) == (2 if made is waived else 0)
    places = [result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] for result in results(document)]
    assert all((project / unquote(place)).is_file() for place in places)


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_every_code_keeps_to_it(folder: Path, tmp_path: Path, validator: jsonschema.Draft4Validator) -> None:
    for language in ("zh", "en"):
        text = sarif.render(findings(folder / "bad.yml", tmp_path / language), RULES, language)
        validator.validate(json.loads(text))


def misspelt(document: Document) -> None:
    document["runs"][0]["results"][0]["ruleIdx"] = 1


def unlocated(document: Document) -> None:
    document["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["region"]["startColumn"] = 0


def unescaped(document: Document) -> None:
    document["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] = "夏季 夜查.yaml"


def unspoken(document: Document) -> None:
    del document["runs"][0]["results"][0]["message"]["text"]


def graded(document: Document) -> None:
    document["runs"][0]["results"][0]["level"] = "hint"


def nameless(document: Document) -> None:
    del document["runs"][0]["tool"]["driver"]["name"]


@pytest.mark.parametrize("spoil", [misspelt, unlocated, unescaped, unspoken, graded, nameless])
def test_the_schema_would_notice(
    spoil: Callable[[Document], None], tmp_path: Path, validator: jsonschema.Draft4Validator
) -> None:
    document: Document = json.loads(sarif.render(findings(FOLDERS[0] / "bad.yml", tmp_path), RULES))
    validator.validate(document)
    spoil(document)
    assert not validator.is_valid(document)
