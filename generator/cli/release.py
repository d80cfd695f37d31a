"""``biannian release``: freeze a state of the record, to be cited."""

from __future__ import annotations

import os
from pathlib import Path
from tempfile import TemporaryDirectory

import click

from generator import pipeline
from generator.bundle.release import checked_out, packed, tagged, write
from generator.cli import options
from generator.cli.build import make_site
from generator.load.releases import FILE, archive_of
from generator.model.kinds import EVENT, OBSERVATION


@click.command("release")
@click.argument("tag")
@options.project
def command(tag: str, project: Path) -> None:
    """冻结一个版本，供人引用 / freeze a state of the record, to be cited.

    先用 git tag 给那次提交打标签。写下归档和清单，以后每次生成网站都原样发布在 releases/<标签>/。
    Tag the commit first, with git tag. An archive and its line in the list are written; each later build
    publishes them unchanged at releases/<tag>/. Exit status 1: the record has errors; 2: no such tag.
    """
    project = project.absolute()
    state = tagged(project, tag, pipeline.releases(project))
    os.environ["SOURCE_DATE_EPOCH"] = str(state.moment)
    with checked_out(project, state) as then, TemporaryDirectory(prefix="biannian-") as made:
        site = Path(made) / "site"
        make_site(then, site, offline=True, release=tag)
        held = pipeline.draft(then)
        data = packed(then, site)
    counts = {"events": len(held.of(EVENT)), "figures": len(held.of(OBSERVATION))}
    release = write(project, state, data, **counts)
    size = len(data) / 2**20
    click.echo(f"{archive_of(tag)}: {release.day}, {size:.1f} MiB")
    files = f"{archive_of(tag)} {FILE}"
    click.echo(f"接下来 / next: git add {files} && git commit -m 'release {tag}' && git push origin HEAD {tag}")
