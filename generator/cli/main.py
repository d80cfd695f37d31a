"""The ``biannian`` command: one subcommand per file of this folder, imported when it is used."""

from __future__ import annotations

from importlib import import_module
from typing import Final

import click

from generator.cli.usage import explained
from generator.edit.atomic import NotWrittenError

COMMANDS: Final = {
    "build": "generator.cli.build",
    "bundle": "generator.cli.bundle",
    "check": "generator.cli.check",
    "diff": "generator.cli.diff",
    "explain": "generator.cli.explain",
    "export": "generator.cli.export",
    "fmt": "generator.cli.fmt",
    "import": "generator.cli.import_",
    "new": "generator.cli.new",
    "pages": "generator.cli.pages",
    "schema": "generator.cli.schema",
    "serve": "generator.cli.serve",
    "source": "generator.cli.source",
}


class _Unwritten(click.ClickException):
    """What could not be written is neither a finding nor a success."""

    exit_code = 2


class _Commands(click.Group):
    """A group whose commands are imported by name, so that ``check`` does not load MkDocs."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return sorted(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        module = COMMANDS.get(cmd_name)
        return import_module(module).command if module else None

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        with explained():
            return super().parse_args(ctx, args)

    def invoke(self, ctx: click.Context) -> object:
        try:
            with explained():
                return super().invoke(ctx)
        except NotWrittenError as error:
            raise _Unwritten(str(error)) from error


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="biannian")
def main() -> None:
    """Biannian 编年: YAML events in, an explorable timeline out."""
