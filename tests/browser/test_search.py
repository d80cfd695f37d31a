"""Search in a real browser: what it finds, how it is used, and what it leaves alone."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import pytest
from opencc import OpenCC
from playwright.sync_api import Browser, Page, expect

from benchmarks.synthetic import write_project
from tests.browser.oracle import Oracle, this_oracle, wait, wrong
from tests.browser.site import served

BOX = "input[name=q]"
STATUS = ".bn-search [role=status]"
WIDE = {code: code + 0xFEE0 for code in range(0x21, 0x7F)}


@pytest.fixture(scope="module")
def page(browser: Browser, address: str) -> Iterator[Page]:
    found = browser.new_page()
    found.goto(address)
    wait(found)
    yield found
    found.close()


@pytest.fixture(params=["address", "offline_site"])
def home(request: pytest.FixtureRequest) -> str:
    """The address of the hosted site, and that of the folder."""
    found = request.getfixturevalue(request.param)
    return found if isinstance(found, str) else f"{found.as_uri()}/"


@pytest.mark.parametrize(("language", "other", "seed"), [("zh", "en", 1), ("en", "zh", 4)])
def test_every_substring_of_an_edition_is_found_and_what_the_other_says(
    browser: Browser, home: str, language: str, other: str, seed: int
) -> None:
    oracle, foreign = this_oracle(language), this_oracle(other)
    page = browser.new_page()
    page.goto(f"{home}{'' if language == 'zh' else f'{language}/'}{'index.html' if home.startswith('file') else ''}")
    wait(page)
    assert wrong(page, oracle, [*oracle.substrings(1_000, seed)]) == []
    assert wrong(page, oracle, [*foreign.substrings(300, seed + 1)]) == []
    page.close()


def test_a_query_in_the_other_language_finds_the_same_thing(browser: Browser, address: str) -> None:
    page = browser.new_page()
    for start, query, title, line in (
        ("", "school-guard", "护学岗", "en"),
        ("en/", "护学岗", "chool-guard", "zh"),
    ):
        page.goto(address + start + "search/?q=" + quote(query))
        page.wait_for_selector("#search-results .bn-result")
        assert title in page.locator("#search-results .bn-result__title >> nth=0").inner_text()
        text = page.locator(f"#search-results .bn-result__text[lang={line}] >> nth=0")
        expect(text.locator("mark >> nth=0")).to_be_visible()
    assert "about/" in this_oracle("en").pages("words")  # hand-written pages have a place in their edition
    page.close()


def test_other_forms_of_the_same_text_find_the_same(page: Page) -> None:
    oracle = this_oracle()
    traditional = OpenCC("s2t").convert
    for query in oracle.substrings(200, seed=2):
        for form in (traditional(query), query.upper(), query.translate(WIDE)):
            assert wrong(page, oracle, [form]) == []
    for plain, other in (
        ("公安机关", "公安機關"),
        ("66.8%", "６６．８％"),
        ("宿警e办", "宿警Ｅ辦"),
        ("138万", "１３８萬"),
    ):
        assert oracle.pages(plain)
        assert oracle.pages(plain) == oracle.pages(other)


def test_several_words_are_all_asked_for(page: Page) -> None:
    oracle = this_oracle()
    queries = ["昆山 3分钟", "3分钟　昆山", "江苏 宿迁 110", "昆山 没有这个词"]
    assert wrong(page, oracle, queries) == []
    assert oracle.pages(queries[0])
    assert not oracle.pages(queries[3])


def test_every_substring_of_a_synthetic_record_is_found(browser: Browser, site: Path, tmp_path: Path) -> None:
    write_project(tmp_path / "project", 5_000)
    oracle = Oracle(tmp_path / "project")
    shutil.copytree(site, tmp_path / "site")
    oracle.write(tmp_path / "site")
    with served(tmp_path / "site") as address:
        page = browser.new_page()
        page.goto(address)
        wait(page)
        assert wrong(page, oracle, [*oracle.substrings(1_000, seed=3)]) == []
        page.close()


def test_what_the_downloads_hold_is_found_where_it_stands(page: Page, site: Path) -> None:
    def find(query: str) -> set[str]:
        answer: list[str] = page.evaluate("query => biannianSearch.find(query).map(page => page.address)", query)
        return set(answer)

    def read(name: str) -> list[dict[str, object]]:
        rows: list[dict[str, object]] = json.loads((site / f"data/{name}.json").read_text(encoding="utf-8"))[name]
        return rows

    for event in read("events"):
        assert isinstance(event["title"], dict)
        assert f"events/{event['id']}/" in find(str(event["title"]["zh"])[:100])
    for entity in read("entities"):
        assert isinstance(entity["aliases"], list)
        assert all(f"entities/{entity['id']}/" in find(alias) for alias in entity["aliases"])
    for item in read("observations"):
        assert isinstance(item["events"], list)
        found = find(str(item["token"]))
        assert {f"indicators/{item['indicator']}/", f"sources/{item['source']}/"} <= found
        assert {f"events/{event}/" for event in item["events"]} <= found


def test_hand_written_pages_are_found(page: Page) -> None:
    found = page.evaluate("biannianSearch.find('数词').map(page => page.address)")
    assert "about/" in found
    assert not [address for address in found if address.startswith(("developers/", "decisions/"))]


def test_every_page_that_can_be_found_exists(page: Page, site: Path) -> None:
    found = page.evaluate(
        "[...'的一年事0aeio3'].flatMap(query => biannianSearch.find(query).map(page => page.address))"
    )
    assert found
    assert {address for address in found if not (site / address / "index.html").is_file()} == set()


def test_the_title_comes_before_the_name_before_the_text(page: Page) -> None:
    ranks = page.evaluate(
        """query => biannianSearch.find(query).map(page => page.folded.findIndex(text => text.includes(query)))""",
        "派出所",
    )
    assert len(set(ranks)) > 1
    assert ranks == sorted(ranks)
    first = page.evaluate("biannianSearch.find('宿警e办')[0].plain[0]")
    assert first == "宿警e办"


def test_exact_comes_before_folded(page: Page) -> None:
    exact = page.evaluate("""() => {
        const fields = page => page.plain.join("\\n");
        return biannianSearch.find("e").filter(page => page.folded[0].includes("e"))
            .filter(page => page.folded[0] !== "e").map(page => fields(page).includes("e"));
    }""")
    assert exact == sorted(exact, reverse=True)


def test_nothing_is_fetched_before_the_box_is_used(browser: Browser, address: str) -> None:
    page = browser.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(address, wait_until="networkidle")
    assert not [url for url in asked if "/search/" in url or "search_index" in url]
    wait(page)
    assert [url for url in asked if "/assets/search/index.js" in url]
    page.close()


def test_the_keyboard_is_enough(browser: Browser, address: str) -> None:
    page = browser.new_page()
    page.goto(address + "events/kunshan-elder-rescue/")
    page.focus(BOX)
    page.keyboard.type("派出所")
    expect(page.locator(STATUS)).to_contain_text(re.compile(r"^找到 \d+ 条，显示前 8 条$"))
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    expect(page.locator(".bn-result >> nth=1")).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator(BOX)).to_be_focused()
    expect(page.locator(".bn-result >> nth=0")).to_be_hidden()
    page.fill(BOX, "服务窗口")
    page.keyboard.press("ArrowDown")
    title = page.locator(".bn-result__title >> nth=0").inner_text()
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_contain_text(title)
    page.close()


def test_a_search_is_a_link(browser: Browser, address: str) -> None:
    page = browser.new_page()
    page.goto(address + "search/?q=%E8%AD%A6%20%E8%BE%A6")
    page.wait_for_selector("#search-results .bn-result")
    assert page.input_value(BOX) == "警 辦"
    assert page.is_hidden("#search-help")
    assert set(page.locator("#search-results mark").all_inner_texts()) <= {"警", "办"}
    more = page.locator(".bn-search__more")
    before = page.locator("#search-results .bn-result").count()
    if more.is_visible():
        more.click()
        assert page.locator("#search-results .bn-result").count() > before
    page.fill(BOX, "")
    assert page.is_visible("#search-help")
    page.close()


def test_without_script_the_box_leads_to_other_ways(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address + "events/kunshan-elder-rescue/")
    page.fill(BOX, "昆山")
    page.press(BOX, "Enter")
    assert page.url.startswith(address + "search/?q=")
    assert page.is_visible("#search-help")
    page.click("#search-help a[href$='events/']")
    assert page.url == address + "events/"
    context.close()


@pytest.fixture(scope="module")
def watched(browser: Browser, address: str) -> Iterator[tuple[Page, list[str]]]:
    """A page whose box is used, and what goes wrong on it from then on."""
    page = browser.new_page()
    troubles: list[str] = []
    page.on("pageerror", lambda error: troubles.append(str(error)))
    page.on("console", lambda message: troubles.append(message.text))
    page.on("dialog", lambda dialog: troubles.append(dialog.message))
    page.goto(address)
    wait(page)
    yield page, troubles
    page.close()


@pytest.mark.parametrize(
    "query",
    [
        "<img src=x onerror=alert(1)>", "</script><script>alert(1)</script>", "[", "\\", "(((((", ".*",
        "{number}", "${1}", "__proto__", "constructor",
        "\ud83d", "\u202e昆山", "ﷺ" * 100, "a" * 10_000, "的 " * 5_000, " \t　",
    ],
)  # fmt: skip
def test_hostile_queries_are_inert(watched: tuple[Page, list[str]], query: str) -> None:
    page, troubles = watched
    page.evaluate(
        """query => { const box = document.querySelector("input[name=q]");
            box.value = JSON.parse(query); box.dispatchEvent(new Event("input")); }""",
        json.dumps(query),  # a lone surrogate reaches the browser only as an escape
    )
    page.evaluate("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")
    assert page.locator(".bn-search img, .bn-search script").count() == 0
    assert not troubles


def test_an_index_that_cannot_be_read_is_said(browser: Browser, address: str) -> None:
    page = browser.new_page()
    page.route("**/assets/search/texts-*.js", lambda route: route.abort())
    page.goto(address)
    wait(page)
    page.fill(BOX, "昆山")
    expect(page.locator(STATUS)).to_contain_text("有一部分索引没有读到")
    assert page.locator(".bn-result").count()
    page.close()


@pytest.mark.parametrize("width", [360, 1440])
def test_the_box_is_large_enough_and_within_the_page(browser: Browser, address: str, width: int) -> None:
    context = browser.new_context(viewport={"width": width, "height": 700}, has_touch=True)
    page = context.new_page()
    page.goto(address)
    page.fill(BOX, "派出所")
    page.wait_for_selector(".bn-result")
    for target in (BOX, ".bn-search__button", ".bn-result >> nth=0", ".bn-search__more"):
        box = page.locator(target).bounding_box()
        assert box is not None
        assert min(box["width"], box["height"]) >= 44, target
    panel = page.locator(".bn-search__panel").bounding_box()
    assert panel is not None
    assert panel["x"] >= 0
    assert panel["x"] + panel["width"] <= width
    assert page.evaluate("document.documentElement.scrollWidth") == width
    context.close()


def test_a_key_leads_to_the_box_and_is_not_typed(browser: Browser, address: str) -> None:
    page = browser.new_page()
    page.goto(address)
    for key in ("/", "s"):
        page.locator(".md-content a >> nth=0").focus()
        page.keyboard.press(key)
        expect(page.locator(BOX)).to_be_focused()
        assert page.input_value(BOX) == ""
        page.keyboard.type("s/")
        assert page.input_value(BOX) == "s/"
        page.fill(BOX, "")
    page.locator(".md-content a >> nth=0").focus()
    page.keyboard.press("Control+s")
    expect(page.locator(BOX)).not_to_be_focused()
    page.close()


@pytest.mark.parametrize("home", ["", "en/"])
def test_keys_alone_are_turned_off_by_keys_and_stay_off(browser: Browser, address: str, home: str) -> None:
    page = browser.new_page()
    page.goto(f"{address}{home}search/")
    listed = page.locator(".bn-keys kbd").all_inner_texts()
    page.locator(".bn-keys input").focus()
    page.keyboard.press("Space")
    expect(page.locator(".bn-keys input")).not_to_be_checked()
    start = f"{address}{home}topics/"
    page.goto(start)
    for key in (*listed, "f"):
        page.locator(".md-content a >> nth=0").focus()
        page.keyboard.press(key)
        expect(page.locator(".md-content a >> nth=0")).to_be_focused()
    assert page.url == start
    page.goto(f"{address}{home}search/#keys")
    expect(page.locator(".bn-keys input")).not_to_be_checked()
    page.locator(".bn-keys input").check()
    page.goto(start)
    page.locator(".md-content a >> nth=0").focus()
    page.keyboard.press("/")
    expect(page.locator(BOX)).to_be_focused()
    page.locator(".md-content a >> nth=0").focus()
    page.keyboard.press("n")
    page.wait_for_url(lambda url: url != start)
    page.close()


def test_a_hit_shows_its_figure_and_twins_are_one(browser: Browser, address: str) -> None:
    page = browser.new_page()
    page.goto(address + "search/?q=%E7%94%B5%E4%BF%A1%E7%BD%91%E7%BB%9C%E8%AF%88%E9%AA%97%E6%8D%9F%E5%A4%B1")
    hit = page.locator("#search-results .bn-results > li >> nth=0")
    expect(hit.locator(".bn-result__figure")).to_contain_text("下降")
    page.fill(BOX, "警企工作站")
    twins = page.locator("#search-results li:has(.bn-result--twin)")
    expect(twins).to_have_count(1)
    assert twins.locator("a").count() == 2
    page.close()


def test_nothing_found_offers_the_nearest_and_the_guide_stands_apart(browser: Browser, address: str) -> None:
    page = browser.new_page()
    page.goto(address + "search/")
    page.fill(BOX, "偷电瓶车")
    expect(page.locator("#search-results [role=status]")).to_have_text("没有找到。最接近的是：")
    expect(page.locator("#search-results .bn-result >> nth=0")).to_be_visible()
    page.fill(BOX, "数词")
    expect(page.locator(".bn-search__guide")).to_be_visible()
    assert not page.locator(".bn-results >> nth=0").get_by_text("编辑指南", exact=True).count()
    page.close()


def test_everyday_words_lead_on_from_a_folder_too(browser: Browser, offline_site: Path) -> None:
    page = browser.new_page()
    page.goto((offline_site / "index.html").as_uri())
    page.keyboard.press("/")
    page.keyboard.type("电诈")
    page.locator(".bn-result >> nth=0").click()
    expect(page.locator("h1")).to_contain_text("反电信网络诈骗")
    page.close()
