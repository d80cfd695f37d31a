"""The ``biannian`` command: one subcommand per file of this folder, imported when it is used."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from functools import partial
from importlib import import_module
from typing import Any, Final

import click

from generator.cli.ending import ended, unread
from generator.cli.usage import explained

COMMANDS: Final = {
    "build": "generator.cli.build",
    "bundle": "generator.cli.bundle",
    "check": "generator.cli.check",
    "diff": "generator.cli.diff",
    "explain": "generator.cli.explain",
    "export": "generator.cli.export",
    "fmt": "generator.cli.fmt",
    "host": "generator.cli.host",
    "import": "generator.cli.import_",
    "init": "generator.cli.init",
    "new": "generator.cli.new",
    "pages": "generator.cli.pages",
    "release": "generator.cli.release",
    "schema": "generator.cli.schema",
    "serve": "generator.cli.serve",
    "source": "generator.cli.source",
}


class _Commands(click.Group):
    """A group whose commands are imported by name, so that ``check`` does not load MkDocs."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return sorted(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        module = COMMANDS.get(cmd_name)
        return import_module(module).command if module else None

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        with unread(), explained():
            return super().parse_args(ctx, args)

    def invoke(self, ctx: click.Context) -> object:
        with unread(), explained():
            return super().invoke(ctx)

    def main(
        self,
        args: Sequence[str] | None = None,
        prog_name: str | None = None,
        complete_var: str | None = None,
        standalone_mode: bool = True,  # noqa: FBT001, FBT002 - click's signature
        **extra: Any,
    ) -> Any:
        run = partial(super().main, args, prog_name, complete_var, standalone_mode=False, **extra)
        if not standalone_mode:
            return run()
        sys.exit(ended(run, debug="--debug" in (sys.argv[1:2] if args is None else args[:1])))


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="biannian")
@click.option("--debug", is_flag=True, help="出错时显示程序的调用栈 / show the traceback of a failure.")
def main(*, debug: bool) -> None:
    """Biannian 编年: YAML events in, an explorable timeline out."""
