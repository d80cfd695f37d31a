"""``biannian build``: the whole site, hosted or offline."""

from __future__ import annotations

import shlex
import sys
from pathlib import Path

import click
from mkdocs.exceptions import Abort

from generator.cli import options
from generator.cli.log import show_log
from generator.cli.profile import Profile
from generator.cli.progress import reporting
from generator.mkdocs_plugin.run import build_site


@click.command("build")
@click.option("--offline", is_flag=True, help="网址写全 index.html，整个文件夹可直接打开 / links work on file://.")
@click.option("--site-dir", type=click.Path(path_type=Path), help="输出到哪里 / where to write the site.")
@click.option("--profile", is_flag=True, help="说明每一步的用时和内存 / say what each stage takes.")
@options.project
def command(project: Path, site_dir: Path | None, *, offline: bool, profile: bool) -> None:
    """核对记录并生成网站 / check the record and build the site."""
    target = (site_dir or project / ("site-offline" if offline else "site")).absolute()
    make_site(project, target, offline=offline, profiled=profile)
    where = target / "index.html" if offline else target
    click.echo(f"网站已生成 / the site is in {where}")
    if not offline:
        click.echo(f"查看 / to look at it: python3 -m http.server --directory {shlex.quote(str(target))}")


def make_site(project: Path, target: Path, *, offline: bool, release: str = "", profiled: bool = False) -> None:
    """Build the site into ``target``, telling how far it is; exit with status 1 when it cannot be made.

    ``release`` is the tag where it is to be a frozen edition; ``profiled`` says at the end what each stage took.
    Raises TargetError, NotWrittenError and SettingsError.
    """
    show_log()
    try:
        with reporting() as progress:
            profile = Profile(progress)
            build_site(project.absolute(), site_dir=target, offline=offline, progress=profile.step, release=release)
    except Abort as error:
        click.echo(str(error), err=True)
        sys.exit(1)
    if profiled:
        profile.tell()
