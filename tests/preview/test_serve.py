"""A real preview, a real browser, real saves."""

from __future__ import annotations

import contextlib
import re
import shutil
import socket
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import Literal
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, Page, expect

from generator import defaults
from generator.bundle.policy import HEADERS, POLICY
from generator.bundle.target import MARKER
from tests.browser.site import KINDS
from tests.preview.session import Session, serving
from tests.projects import ROOT, copy_project, run, tree

EVENT = "content/events/2023/kunshan-elder-rescue.yaml"
AXE = ROOT / "generator/browser/node_modules/axe-core/axe.min.js"
PAGE = "events/kunshan-elder-rescue/"
TITLE = "昆山警方用无人机找到走失老人"
_COLLECT = """addEventListener("securitypolicyviolation", event =>
    (window.refused ??= []).push(`${event.violatedDirective} ${event.blockedURI}`))"""


@pytest.fixture(scope="module")
def pristine(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return copy_project(tmp_path_factory.mktemp("编年 预览") / "项目 一")


@pytest.fixture(scope="module")
def session(pristine: Path) -> Iterator[Session]:
    with serving(pristine) as running:
        yield running


@pytest.fixture
def project(pristine: Path) -> Iterator[Path]:
    """The project served, put back after the test as it was."""
    folders = ("content", "docs", "site_config")
    before = {name: tree(pristine / name) for name in folders}
    yield pristine
    for name, files in before.items():
        for path in tree(pristine / name).keys() - files.keys():
            (pristine / name / path).unlink()
        for path, data in files.items():
            file = pristine / name / path
            if not file.exists() or file.read_bytes() != data:
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_bytes(data)


@pytest.fixture
def page(browser: Browser, session: Session, project: Path) -> Iterator[Page]:  # noqa: ARG001 - put back at the end
    """The page of one event, with nothing refused by the policy to its end."""
    opened = browser.new_page()
    opened.set_default_timeout(30_000)
    opened.add_init_script(_COLLECT)
    opened.goto(session.address + PAGE)
    expect(opened.locator("h1")).to_have_text(TITLE, timeout=30_000)
    yield opened
    refused = opened.evaluate("window.refused ?? []")
    opened.close()
    assert not refused


def rewrite(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def heading(page: Page, text: str) -> None:
    expect(page.locator("h1")).to_have_text(text, timeout=30_000)


def corner(page: Page, text: str | re.Pattern[str]) -> None:
    expect(page.locator(".bn-preview")).to_contain_text(text, timeout=30_000)


def rewrite_by_name(path: Path, old: str, new: str) -> None:
    """Save as many editors do: a new file takes the name of the old one."""
    beside = path.with_name(f".{path.name}.new")
    beside.write_text(path.read_text(encoding="utf-8").replace(old, new, 1), encoding="utf-8")
    beside.replace(path)


def rewrite_in_steps(path: Path, old: str, new: str) -> None:
    """Save as a slow disk does: the file is empty, then in parts, then whole."""
    text = path.read_text(encoding="utf-8").replace(old, new, 1)
    with path.open("w", encoding="utf-8") as file:
        for start in range(0, len(text), 200):
            file.write(text[start : start + 200])
            file.flush()


@pytest.mark.parametrize("save", [rewrite, rewrite_by_name, rewrite_in_steps])
def test_a_saved_title_shows_where_the_reader_is(
    page: Page, project: Path, session: Session, save: Callable[[Path, str, str], None]
) -> None:
    page.set_viewport_size({"width": 800, "height": 300})
    page.mouse.move(400, 150)
    page.mouse.wheel(0, 600)  # as a reader does: what a script scrolls while a page loads does not stay
    expect(page.locator("h1")).not_to_be_in_viewport()
    save(project / EVENT, TITLE, f"甲{TITLE}")
    heading(page, f"甲{TITLE}")
    expect(page.locator("h1")).not_to_be_in_viewport()  # the page is where it was scrolled to
    assert "没有发现问题" in session.printed(re.escape(f" {EVENT}:"))
    expect(page.locator(".bn-preview")).to_be_hidden()


def test_a_broken_file_leaves_the_last_good_page(page: Page, project: Path, session: Session) -> None:
    rewrite(project / EVENT, "type: case", "type: [case")
    corner(page, EVENT)
    corner(page, "1 处要改")
    assert session.printed(r"错误\[syntax\]").startswith(f"{EVENT}:")
    heading(page, TITLE)
    page.goto(session.address + "events/")
    corner(page, EVENT)
    page.goto(session.address + PAGE)
    page.click(".bn-preview a")
    line = page.locator(":target")
    assert page.inner_text("h1") == EVENT
    expect(line).to_be_visible()
    page.go_back()
    rewrite(project / EVENT, "type: [case", "type: case")
    expect(page.locator(".bn-preview")).to_be_hidden(timeout=30_000)
    heading(page, TITLE)


def test_words_of_a_file_are_text(page: Page, project: Path) -> None:
    rewrite(project / EVENT, "type: case", 'type: "<img src=x onerror=alert(1)>--x_x--0_0--"')
    corner(page, "<img src=x")
    assert page.locator(".bn-preview img").count() == 0


def test_a_mark_of_chart_code_is_refused_in_words(page: Page, project: Path) -> None:
    rewrite(project / EVENT, TITLE, "--x_x--0_0--alert(1)  # waive: bare-numeral — it is no figure")
    corner(page, "0_0")
    heading(page, TITLE)


def test_findings_can_be_put_away_until_there_are_others(page: Page, project: Path) -> None:
    rewrite(project / EVENT, "type: case", "type: nonsense")
    corner(page, "nonsense")
    page.get_by_role("button", name="关闭").click()
    expect(page.locator(".bn-preview")).to_be_hidden()
    page.reload()
    heading(page, TITLE)
    expect(page.locator(".bn-preview")).to_be_hidden()
    rewrite(project / EVENT, "type: nonsense", "type: absurd")
    corner(page, "absurd")


def test_a_new_event_gets_its_page_and_a_removed_one_loses_it(page: Page, project: Path, session: Session) -> None:
    page.goto(session.address + "events/lost-and-found/")
    heading(page, "没有这一页")
    text = (project / EVENT).read_text(encoding="utf-8")
    new = project / "content/events/2023/lost-and-found.yaml"
    for old, other in (
        ("kunshan-elder-rescue", "lost-and-found"),
        (TITLE, "甲乙丙丁"),
        ("Kunshan police find", "Lost, and"),
    ):
        text = text.replace(old, other)
    new.write_text(text, encoding="utf-8")
    heading(page, "甲乙丙丁")
    new.unlink()
    heading(page, "没有这一页")


def own_part(project: Path, name: str) -> Path:
    """A part of the theme that the project makes its own, still as the package has it."""
    path = project / "site_config/overrides" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(defaults.FOLDER / "overrides" / name, path)
    return path


def test_styles_pages_and_words_written_by_hand_show_too(page: Page, project: Path, session: Session) -> None:
    style = own_part(project, "assets/stylesheets/biannian.css")
    style.write_text(
        style.read_text(encoding="utf-8") + "\n.md-typeset h1 { letter-spacing: 7px; }\n", encoding="utf-8"
    )
    expect(page.locator("h1")).to_have_css("letter-spacing", "7px", timeout=30_000)
    page.goto(session.address + "about/")
    about = project / "docs/about.md"
    about.write_text(about.read_text(encoding="utf-8") + "\n临时加的一段。\n", encoding="utf-8")
    expect(page.locator("article")).to_contain_text("临时加的一段。", timeout=30_000)
    rewrite(own_part(project, "main.html"), "{% endblock %}", "")
    corner(page, "main.html")
    expect(page.locator("article")).to_contain_text("临时加的一段。")


def test_a_broken_configuration_keeps_the_site(page: Page, project: Path) -> None:
    config = project / "mkdocs.yml"
    text = config.read_text(encoding="utf-8")
    config.write_text(text.replace("site_name: 编年", "site_name: ["), encoding="utf-8")
    corner(page, "mkdocs")
    config.write_text(text, encoding="utf-8")
    expect(page.locator(".bn-preview")).to_be_hidden(timeout=30_000)
    heading(page, TITLE)


def test_charts_and_search_work(page: Page, project: Path, session: Session) -> None:
    rewrite(project / EVENT, TITLE, f"丁丑{TITLE}")
    heading(page, f"丁丑{TITLE}")
    page.fill("input[name=q]", "丁丑昆")
    expect(page.locator(".bn-result").first).to_contain_text("丁丑", timeout=30_000)
    page.goto(session.address + "indicators/")
    expect(page.locator(".bn-chart__drawing--wide").first).to_be_visible()


@contextmanager
def removed(folder: Path) -> Iterator[None]:
    """Remove a folder and write it anew, as git does between branches."""
    files = tree(folder)
    shutil.rmtree(folder)
    yield
    for path, data in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(data)


@contextmanager
def put_aside(folder: Path) -> Iterator[None]:
    """Move a folder elsewhere and back, as programs that sync do."""
    aside = folder.parent.parent / "aside"
    folder.rename(aside)
    yield
    aside.rename(folder)


@contextmanager
def renamed(folder: Path) -> Iterator[None]:
    """Give a folder another name in its place, and its own back."""
    other = folder.with_name(f"{folder.name} 旧")
    folder.rename(other)
    yield
    other.rename(folder)


SAVED = {
    "content": (EVENT, TITLE, PAGE),
    "docs": ("docs/about.md", "本站把公共机构", "about/"),
    "site_config": ("site_config/site.yaml", "发现错误", PAGE),
}
"""In each folder that is watched a file, words of it, and a page that shows them."""


@pytest.mark.parametrize(
    ("away", "folder"),
    [
        (removed, "content"),
        (removed, "content/entities"),
        (removed, "docs"),
        (removed, "site_config"),
        (put_aside, "content"),
        (renamed, "content"),
        (renamed, "docs"),
    ],
)
def test_a_folder_that_was_away_is_watched_again(
    page: Page, session: Session, project: Path, away: Callable[[Path], AbstractContextManager[None]], folder: str
) -> None:
    watched = folder.partition("/")[0]
    file, words, address = SAVED[watched]
    with away(project / folder):
        if watched != "site_config":  # without it a site is as the package has it
            corner(page, watched)
        page.reload()
        heading(page, TITLE)
        if watched != "site_config":
            corner(page, watched)
    expect(page.locator(".bn-preview")).to_be_hidden(timeout=30_000)
    page.goto(session.address + address)
    for before, after in (("", "甲"), ("甲", "乙")):
        rewrite(project / file, f"{before}{words}", f"{after}{words}")
        expect(page.locator("article")).to_contain_text(f"{after}{words}", timeout=30_000)


def test_pages_are_those_of_the_built_site(page: Page, session: Session, site: Path) -> None:
    page.goto(session.address + "about/")  # what the test before wrote there is being put back
    expect(page.locator("article")).not_to_contain_text(re.compile("[甲乙]本站"), timeout=30_000)
    for kind in (*KINDS, "404.html", "sitemap.xml"):
        _, policy, served = session.get(kind)
        built = site / kind if "." in kind else site / kind / "index.html"
        script = r'<script src="/__preview__/preview.js" data-version="\d+" defer></script>'
        bare, count = re.subn(script, "", served.decode())
        assert count == (kind != "sitemap.xml")
        assert bare == built.read_text(encoding="utf-8"), kind
        assert policy == POLICY


def test_other_files_are_those_of_the_built_site(session: Session, site: Path) -> None:
    files = [path for path in tree(site) if not path.endswith((".html", "sitemap.xml", "sitemap.xml.gz", MARKER))]
    for path in files[:: max(1, len(files) // 40)]:
        assert session.get(quote(path))[2] == (site / path).read_bytes(), path


def asked(session: Session, request: bytes) -> bytes:
    """All that is answered to bytes that a browser would not send."""
    with socket.create_connection(("127.0.0.1", int(session.address.split(":")[2].rstrip("/"))), timeout=60) as talk:
        talk.sendall(request)
        talk.shutdown(socket.SHUT_WR)
        return b"".join(iter(lambda: talk.recv(65_536), b""))


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "LOCALHOST:1", "[::1]:8000", "127.0.0.1:8000"])
def test_it_answers_to_the_names_of_this_machine(session: Session, host: str) -> None:
    assert asked(session, f"GET /about/ HTTP/1.1\r\nHost: {host}\r\n\r\n".encode()).startswith(b"HTTP/1.0 200")


@pytest.mark.parametrize(
    "head",
    [
        "Host: evil.example",
        "Host: 127.0.0.1.evil.example",
        "Host: localhost.",
        "Host: 0.0.0.0",
        "Host: user@evil.example",
        "Host: [",
        "Host: ",
        "Accept: */*",
        "Host: localhost\r\nHost: evil.example",
    ],
)
@pytest.mark.parametrize("path", ["/", "/__preview__/state"])
def test_it_answers_to_no_other_name(session: Session, head: str, path: str) -> None:
    """A page of somebody else's whose name is made to lead here reads nothing (DNS rebinding)."""
    answer = asked(session, f"GET {path} HTTP/1.1\r\n{head}\r\n\r\n".encode())
    assert answer.startswith(b"HTTP/1.0 421")
    assert "昆山".encode() not in answer


def test_a_proxys_address_counts_too(session: Session) -> None:
    answer = asked(session, b"GET http://evil.example/ HTTP/1.1\r\nHost: localhost\r\n\r\n")
    assert answer.startswith(b"HTTP/1.0 421")


@pytest.mark.parametrize("path", ["/", "/about/", "/nothing", "/events", "/__preview__/state", "/feed.json"])
def test_head_is_get_without_the_body(session: Session, path: str) -> None:
    head, rest = asked(session, f"HEAD {path} HTTP/1.1\r\nHost: localhost\r\n\r\n".encode()).split(b"\r\n\r\n", 1)
    assert rest == b""
    assert all(f"{name}: {value}".encode() in head for name, value in HEADERS.items())
    if path != "/__preview__/state":  # which does not end
        full = asked(session, f"GET {path} HTTP/1.1\r\nHost: localhost\r\n\r\n".encode()).split(b"\r\n\r\n")[0]
        undated = re.compile(rb"Date: [^\r]*")
        assert undated.sub(b"", head) == undated.sub(b"", full)


def test_who_does_not_come_to_the_point_stops_nobody_and_is_let_go(session: Session) -> None:
    """Half-open, slow and endless requests."""
    place = ("127.0.0.1", int(session.address.split(":")[2].rstrip("/")))
    with contextlib.ExitStack() as open_:
        silent = [open_.enter_context(socket.create_connection(place, timeout=60)) for _ in range(20)]
        for number, talk in enumerate(silent):
            talk.sendall(b"GET / HTTP/1.1\r\nHost: loc"[: number * 2])
        assert session.get("about/")[0] == 200
        assert b" 200 " not in asked(session, b"GET / HTTP/1.1\r\nHost: localhost\r\nX: " + b"x" * 70_000)
        assert all(talk.recv(1) == b"" for talk in silent)  # closed by the other side


@pytest.mark.parametrize(
    "path",
    [
        "../mkdocs.yml",
        "%2e%2e/mkdocs.yml",
        "__preview__/source/mkdocs.yml",
        "nothing/",
        "__preview__/source/content/../mkdocs.yml",
        "%2fetc/passwd",
        "..%5cmkdocs.yml",
        "%00",
    ],
)
def test_nothing_else_is_served(session: Session, path: str) -> None:
    assert session.get(path)[0] == 404


def test_an_error_at_the_start_is_shown_until_it_is_mended(browser: Browser, tmp_path: Path) -> None:
    project = copy_project(tmp_path / "项目 二")
    before = {name for name in tree(project) if not name.startswith(".cache/")}
    rewrite(project / EVENT, "type: case", "type: nonsense")
    with serving(project, "--lang", "en") as session:
        page = browser.new_page()
        page.goto(session.address + PAGE)
        expect(page.locator("pre")).to_contain_text(f"{EVENT}:")
        rewrite(project / EVENT, "type: nonsense", "type: absurd")
        expect(page.locator("pre")).to_contain_text("absurd", timeout=30_000)
        rewrite(project / EVENT, "type: absurd", "type: case")
        heading(page, TITLE)
        assert "No finding." in session.printed("No finding")
        page.close()
    assert {name for name in tree(project) if not name.startswith(".cache/")} == before


def test_a_taken_port_is_said(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        (tmp_path / "content").mkdir()
        done = run("generator", "serve", "--port", port, "--project", str(tmp_path))
    assert done.returncode == 1
    assert "--port" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("palette", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1440])
def test_axe_finds_nothing_in_the_corner(
    browser: Browser, session: Session, project: Path, width: int, palette: Literal["light", "dark"]
) -> None:
    rewrite(project / EVENT, "type: case", "type: nonsense")
    context = browser.new_context(
        viewport={"width": width, "height": 900}, color_scheme=palette, reduced_motion="reduce", bypass_csp=True
    )
    page = context.new_page()
    page.goto(session.address + PAGE)
    corner(page, "nonsense")
    place = page.locator(".bn-preview a").get_attribute("href") or ""
    for address in (PAGE, place.removeprefix("/")):
        page.goto(session.address + address)
        corner(page, "nonsense")
        page.evaluate(AXE.read_text(encoding="utf-8"))
        found = page.evaluate("axe.run()")["violations"]
        assert [(each["id"], [node["html"] for node in each["nodes"]]) for each in found] == []
    context.close()
