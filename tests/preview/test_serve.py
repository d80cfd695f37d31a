"""A real preview, a real browser, real saves, in a project of two events."""

from __future__ import annotations

import re
import shutil
import socket
from collections.abc import Callable
from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Browser, Page, expect

from generator import defaults
from tests.preview.saves import EVENT, PAGE, TITLE, corner, heading, preview_project
from tests.preview.session import Session, serving
from tests.projects import ROOT, run, tree
from tests.repositories import replace

AXE = ROOT / "generator/browser/node_modules/axe-core/axe.min.js"


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


@pytest.mark.parametrize("save", [replace, rewrite_by_name, rewrite_in_steps])
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
    replace(project / EVENT, "type: service", "type: [service")
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
    replace(project / EVENT, "type: [service", "type: service")
    expect(page.locator(".bn-preview")).to_be_hidden(timeout=30_000)
    heading(page, TITLE)


def test_words_of_a_file_are_text(page: Page, project: Path) -> None:
    replace(project / EVENT, "type: service", 'type: "<img src=x onerror=alert(1)>--x_x--0_0--"')
    corner(page, "<img src=x")
    assert page.locator(".bn-preview img").count() == 0


def test_a_mark_of_chart_code_is_refused_in_words(page: Page, project: Path) -> None:
    replace(project / EVENT, TITLE, "--x_x--0_0--alert(1)  # waive: bare-numeral — it is no figure")
    corner(page, "0_0")
    heading(page, TITLE)


def test_findings_can_be_put_away_until_there_are_others(page: Page, project: Path) -> None:
    replace(project / EVENT, "type: service", "type: nonsense")
    corner(page, "nonsense")
    page.get_by_role("button", name="关闭").click()
    expect(page.locator(".bn-preview")).to_be_hidden()
    page.reload()
    heading(page, TITLE)
    expect(page.locator(".bn-preview")).to_be_hidden()
    replace(project / EVENT, "type: nonsense", "type: absurd")
    corner(page, "absurd")


def test_a_new_event_gets_its_page_and_a_removed_one_loses_it(page: Page, project: Path, session: Session) -> None:
    page.goto(session.address + "events/lost-and-found/")
    heading(page, "没有这一页")
    text = (project / EVENT).read_text(encoding="utf-8")
    new = project / "content/events/2023/lost-and-found.yaml"
    for old, other in (
        ("fraud-desk", "lost-and-found"),
        (TITLE, "甲乙丙丁"),
        ("A desk against", "Lost, and"),
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
    replace(own_part(project, "main.html"), "{% endblock %}", "")
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


def test_an_error_at_the_start_is_shown_until_it_is_fixed(browser: Browser, tmp_path: Path) -> None:
    project = preview_project(tmp_path / "项目 二")
    before = {name for name in tree(project) if not name.startswith(".cache/")}
    replace(project / EVENT, "type: service", "type: nonsense")
    with serving(project, "--lang", "en") as session:
        page = browser.new_page()
        page.goto(session.address + PAGE)
        expect(page.locator("pre")).to_contain_text(f"{EVENT}:")
        replace(project / EVENT, "type: nonsense", "type: absurd")
        expect(page.locator("pre")).to_contain_text("absurd", timeout=30_000)
        replace(project / EVENT, "type: absurd", "type: service")
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
    replace(project / EVENT, "type: service", "type: nonsense")
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
