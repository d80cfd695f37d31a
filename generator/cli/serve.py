"""``biannian serve``: the site as it will be, while the record is being edited."""

from __future__ import annotations

import gc
import io
import sys
import threading
import time
import webbrowser
from collections.abc import Callable, Collection, Iterator
from datetime import datetime
from http.server import ThreadingHTTPServer
from pathlib import Path
from queue import Empty, SimpleQueue
from typing import Final

import click

from generator.cli import options
from generator.cli.log import show_log
from generator.diagnostics import text
from generator.diagnostics.languages import Language
from generator.preview.server import serve_on
from generator.preview.state import Preview, State
from generator.preview.watch import watching

PORT: Final = 8000
TRIED: Final = 10
"""Ports tried from PORT on when none is asked for."""
REST: Final = 1.0
"""Seconds without a save after which the rest of the site is made; until then pages come as they are asked for."""


@click.command("serve")
@click.option(
    "--port", type=click.IntRange(0, 65535),
    help=f"端口；不写时取 {PORT} 起第一个空闲的，0 为任一空闲的 / the port; without it the first free one from {PORT}.",
)  # fmt: skip
@click.option(
    "--open/--no-open", "opens", default=False, show_default=True,
    help="是否打开浏览器 / whether to open a browser.",
)  # fmt: skip
@options.language
@options.project
def command(port: int | None, language: Language, project: Path, *, opens: bool) -> None:
    """边改边看：保存 YAML，打开的网页随即更新 / live preview: a saved change shows at once.

    The record is checked at every save.  While it has errors, the last good pages stay, with the
    findings in their corner.  Nothing is written but drawings of charts, in the cache of builds.
    """
    folder = project.absolute()
    preview = Preview(folder, first=int(time.time()))
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")
    show_log()
    with _listening(preview, port) as server:
        try:
            _run(preview, server, language, opens=opens)
        except KeyboardInterrupt:
            click.echo("\n预览结束 / the preview has ended")


def _run(preview: Preview, server: ThreadingHTTPServer, language: Language, *, opens: bool) -> None:
    click.echo("正在准备…… / preparing …")
    with watching(preview.project) as changes:
        _refresh(preview, language, ())
        gc.freeze()  # what is loaded by now stays; without it, collecting garbage takes half of a check
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        try:
            address = f"http://127.0.0.1:{server.server_address[1]}/"
            click.echo(f"预览 / preview: {address}\n结束请按 Ctrl-C / to end it: Ctrl-C")
            if opens:
                webbrowser.open(address)
            _follow(preview, changes.saves(), language)
        finally:
            server.shutdown()
            thread.join()


def _follow(preview: Preview, saves: Iterator[Collection[Path]], language: Language) -> None:
    """Show each save at once; while none comes, make the rest of the site, and tell when it cannot be made."""
    saved = SimpleQueue[Collection[Path]]()
    threading.Thread(target=_forward, args=(saves, saved.put), daemon=True).start()
    done = True
    while True:
        try:
            paths = saved.get(timeout=None if done else REST)
        except Empty:
            done = preview.finish(lambda: not saved.empty())
            if preview.state.failure:
                click.echo(f"{preview.state.failure}\n{_outcome(preview.state, language)}")
        else:
            _refresh(preview, language, paths)
            done = False


def _forward(saves: Iterator[Collection[Path]], put: Callable[[Collection[Path]], None]) -> None:
    for paths in saves:
        put(paths)


def _listening(preview: Preview, port: int | None) -> ThreadingHTTPServer:
    wanted = range(PORT, PORT + TRIED) if port is None else [port]
    for number in wanted:
        try:
            server = serve_on(preview, number)
        except (OSError, OverflowError):
            continue
        if port is None and number != PORT:
            click.echo(f"端口 {PORT} 已被占用，改用 {number} / port {PORT} is taken; using {number}")
        return server
    raise click.ClickException(
        f"端口 {wanted[0]} 打不开，多半已被占用；请用 --port 另选一个，--port 0 自动选取 / "
        f"cannot listen on port {wanted[0]}, it is probably taken; choose another with --port, or --port 0"
    )


def _refresh(preview: Preview, language: Language, paths: Collection[Path]) -> None:
    """Take up a save and tell of it in one line, with the findings when they are others than before."""
    before, start = preview.state, time.perf_counter()
    state = preview.refresh(paths)
    seconds = time.perf_counter() - start
    if state.findings != before.findings:
        text.write(state.findings, preview.project, language, sys.stdout)
    if state.failure and state.failure != before.failure:
        click.echo(state.failure)
    saved = f"{datetime.now().astimezone():%H:%M:%S} {_names(paths)}" if paths else ""
    click.echo(f"{saved}{_outcome(state, language)} ({seconds:.1f} s)")


def _names(paths: Collection[Path]) -> str:
    first, *rest = sorted(map(str, paths))
    return click.style(first + (f" +{len(rest)}" if rest else ""), bold=True) + ": "


def _outcome(state: State, language: Language) -> str:
    if state.failure:
        return "网站没有更新。" if language == "zh" else "The site was not updated."
    return text.summary(state.findings, language)
