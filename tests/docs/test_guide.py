"""The editors' guide says only what is so: commands, options, codes, fields and examples exist."""

from __future__ import annotations

import re
from pathlib import Path

import click
import pytest
from ruamel.yaml import YAML

from generator.cli.main import COMMANDS, main
from generator.edit.scaffold.forms import FORMS
from generator.model import dates
from generator.model.kinds import FIELDS
from generator.model.vocabulary import DateBasis, TokenStatus
from generator.validate.registry import RULES
from tests.projects import ROOT

CHINESE, ENGLISH = ROOT / "docs/editors", ROOT / "docs/en/editors"
PAGES = sorted([*CHINESE.glob("*.md"), *ENGLISH.glob("*.md")])
WRITTEN = re.compile(r"\bbiannian((?: [a-z]+)+)?([^`\n]*)")


def commands_in(text: str) -> list[tuple[list[str], list[str]]]:
    """Each ``biannian …`` of the code of a page: its words and its options."""
    code = "\n".join(re.findall(r"`([^`\n]+)`", text) + re.findall(r"^ {4,}(.+)$", text, re.MULTILINE))
    return [
        (found[1].split(), re.findall(r"(?<=\s)--[a-z-]+", found[2])) for found in WRITTEN.finditer(code) if found[1]
    ]


def resolved(words: list[str]) -> click.Command:
    command: click.Command = main
    for word in words:
        if not isinstance(command, click.Group):
            break
        found = command.get_command(click.Context(command), word)
        assert found is not None, f"biannian {' '.join(words)}"
        command = found
    return command


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT / "docs")))
def test_commands_options_and_codes_exist(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    for words, options in commands_in(text):
        known = {name for each in resolved(words).params for name in (*each.opts, *each.secondary_opts)}
        assert set(options) <= known, words
    known_anywhere = {"--help"} | {
        name
        for command in map(resolved, [[name] for name in COMMANDS])
        for each in (command, *(command.commands.values() if isinstance(command, click.Group) else ()))
        for option in each.params
        for name in option.opts
    }
    assert set(re.findall(r"`(--[a-z-]+)", text)) <= known_anywhere
    assert set(re.findall(r"(?:免查：|waive: )([a-z-]+)", text)) <= RULES.keys()
    assert set(re.findall(r"(?:错误|error)\[([a-z-]+)\]", text)) <= RULES.keys()


def test_the_guide_is_whole() -> None:
    assert {page.name for page in CHINESE.glob("*.md")} == {page.name for page in ENGLISH.glob("*.md")}
    chinese, english = ((folder / "commands.md").read_text(encoding="utf-8") for folder in (CHINESE, ENGLISH))
    assert _table(chinese) == _table(english)


@pytest.mark.parametrize("folder", [CHINESE, ENGLISH])
def test_every_command_is_in_the_table_of_commands(folder: Path) -> None:
    table = _table((folder / "commands.md").read_text(encoding="utf-8"))
    for name in COMMANDS:
        command = resolved([name])
        names = {name} if name == "new" or not isinstance(command, click.Group) else set(command.commands)
        assert names <= {words[-1] if words[0] == "source" else words[0] for words, _ in table}, name
    for words, options in table:
        assert set(options) <= {name for each in resolved(words).params for name in each.opts}, words
    text = (folder / "commands.md").read_text(encoding="utf-8")
    assert all(f"`{kind}`" in text or f"new {kind}`" in text for kind in FORMS)


def _table(text: str) -> list[tuple[list[str], list[str]]]:
    """Each command of a table of commands, in order: its words, and the options of its line."""
    rows = re.findall(r"^\| `biannian [^|]+\|[^|]+\|$", text, re.MULTILINE)
    return [(commands_in(row)[0][0], re.findall(r"--[a-z-]+", row)) for row in rows]


@pytest.mark.parametrize("folder", [CHINESE, ENGLISH])
def test_dates_bases_and_statuses_of_the_guide_are_those_of_the_record(folder: Path) -> None:
    text = (folder / "dates.md").read_text(encoding="utf-8")
    cells = re.findall(r"^\| (`[^|]+`) \|", text, re.MULTILINE)
    written = [each for cell in cells for each in re.findall("`([^`]+)`", cell)]
    bases = [each for each in written if each in set(DateBasis)]
    assert bases == list(DateBasis)
    assert len([dates.parse(each) for each in written if each not in bases]) == 30
    figures = (folder / "figures.md").read_text(encoding="utf-8").splitlines()[-3 if folder == ENGLISH else -1]
    assert set(re.findall(r"`([a-z]+)`", figures)) - {"status"} == set(TokenStatus) - {"observation"}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT / "docs")))
def test_yaml_examples_are_yaml_with_known_keys(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    blocks = re.findall(r"(?:^ {4}.*\n)+", text, re.MULTILINE)
    examples = [block for block in blocks if re.match(r" {4}(?:- )?\{?[a-z_]+:", block) and "biannian" not in block]
    for block in examples:
        assert _keys(YAML(typ="safe").load(block)) <= FIELDS.keys()


def _keys(value: object) -> set[str]:
    if isinstance(value, dict):
        return {str(key) for key in value} | {key for each in value.values() for key in _keys(each)}
    return {key for each in value for key in _keys(each)} if isinstance(value, list) else set()
