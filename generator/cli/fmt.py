"""``biannian fmt``: canonical YAML, comments and meaning untouched."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from difflib import unified_diff
from pathlib import Path, PurePosixPath

import click

from generator.cli import options
from generator.cli.progress import reporting
from generator.diagnostics import text
from generator.diagnostics.diagnostic import Diagnostic
from generator.diagnostics.languages import Language
from generator.edit.format import Outcome, format_file
from generator.files.atomic import NotWrittenError, write_text


@click.command("fmt")
@click.argument("paths", metavar="[PATH]...", nargs=-1, type=options.Existing(folders=True))
@click.option("--check", is_flag=True, help="只检查，不改文件 / say what is not formatted; write nothing.")
@click.option("--diff", is_flag=True, help="只显示会改什么 / show what would change; write nothing.")
@options.language
@options.project
def command(paths: tuple[Path, ...], project: Path, language: Language, *, check: bool, diff: bool) -> None:
    """整理 YAML 的写法；不写路径就是整个 content/ / format YAML, by default all of content/.

    Data, comments, blank lines and line ends stay. A file that cannot be read, or not be written
    anew without a loss, is left alone and reported. Exit status 0: done; 1: findings, or with
    --check a file that is not formatted; 2: usage, or a file that could not be written.
    """
    files = sorted(_files(paths or (project / "content",)))
    findings: list[Diagnostic] = []
    unwritten: list[NotWrittenError] = []
    changed = 0
    with reporting() as progress:
        for done, path in enumerate(files, 1):
            outcome = format_file(path, _name(path, project))
            findings += outcome.findings
            if outcome.changed:
                try:
                    _settle(path, outcome, check=check, diff=diff)
                    changed += 1
                except NotWrittenError as error:
                    unwritten.append(error)
            progress("format", done, len(files))
    text.write(findings, project, language, sys.stdout)
    for each in unwritten:
        click.echo(str(each), err=True)
    would = check or diff
    click.echo(f"{len(files)} 个文件，{'要改' if would else '改了'} {changed} 个 / "
               f"{len(files)} files, {changed} {'to change' if would else 'changed'}", err=True)  # fmt: skip
    sys.exit(2 if unwritten else 1 if findings or (check and changed) else 0)


def _files(paths: Iterable[Path]) -> Iterator[Path]:
    for path in paths:
        if path.is_dir():
            yield from (file for file in path.rglob("*") if file.suffix.lower() in {".yaml", ".yml"} and file.is_file())
        else:
            yield path


def _name(path: Path, project: Path) -> PurePosixPath:
    """The path relative to the project, by which its place in the record is known; else the path as it is."""
    whole, root = path.absolute(), project.absolute()
    return PurePosixPath((whole.relative_to(root) if whole.is_relative_to(root) else path).as_posix())


def _settle(path: Path, outcome: Outcome, *, check: bool, diff: bool) -> None:
    assert outcome.after is not None
    if not (check or diff):
        write_text(path, outcome.after)
    if diff:
        before, after = (side.splitlines(keepends=True) for side in (outcome.before, outcome.after))
        name = str(outcome.file)
        sys.stdout.writelines(unified_diff(before, after, name, name))
    else:
        click.echo(outcome.file)
