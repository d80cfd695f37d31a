"""A story in a real browser: its drawing stays, its steps turn, and nothing moves by itself."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, expect

STORY = "stories/missing-to-found/"
STEPS = 7
SHIFTS = """() => new Promise((resolve) => {
    new PerformanceObserver((list) => resolve(list.getEntries().reduce((sum, each) => sum + each.value, 0)))
        .observe({type: "layout-shift", buffered: true});
    requestAnimationFrame(() => requestAnimationFrame(() => resolve(0)));
})"""
TOPS = """() => [...document.querySelectorAll(".bn-step__text, .bn-step__drawing")]
    .slice(0, 2).map((part) => part.getBoundingClientRect().top)"""


def test_the_keys_turn_the_steps_and_the_address_follows(browser: Browser, address: str) -> None:
    page = browser.new_page(viewport={"width": 1440, "height": 900})
    page.goto(address + STORY)
    bar = page.locator(".bn-step-bar")
    expect(bar).to_contain_text(f"1/{STEPS}")
    for step in ("rules", "command"):
        page.keyboard.press("ArrowRight")
        expect(page.locator(f"h2#{step}")).to_be_focused()
        assert page.url.endswith(f"#{step}")
    expect(bar).to_contain_text(f"3/{STEPS}")
    expect(page.locator(".bn-steps [aria-current=step]")).to_have_attribute("href", "#command")
    page.keyboard.press("ArrowLeft")
    expect(bar).to_contain_text(f"2/{STEPS}")
    bar.get_by_role("button", name="下一步").click()
    expect(bar).to_contain_text(f"3/{STEPS}")
    page.focus("input[name=q]")
    page.keyboard.press("ArrowRight")
    expect(bar).to_contain_text(f"3/{STEPS}")
    page.close()


def test_an_address_of_a_step_leads_to_it(browser: Browser, address: str) -> None:
    page = browser.new_page(viewport={"width": 1440, "height": 900})
    page.goto(address + STORY + "#kunshan")
    expect(page.locator(".bn-step-bar")).to_contain_text(f"4/{STEPS}")
    page.close()


def test_the_drawing_stays_while_its_text_is_read(browser: Browser, address: str) -> None:
    page = browser.new_page(viewport={"width": 1440, "height": 900})
    page.goto(address + STORY)
    start = page.locator(".bn-step >> nth=0").bounding_box()
    assert start is not None
    page.evaluate("top => scrollTo(0, top)", start["y"] + 20)
    before = page.evaluate(TOPS)
    page.evaluate("scrollBy(0, 120)")
    drawing, text = page.evaluate(TOPS)
    assert drawing == before[0], "the drawing"
    assert text == before[1] - 120, "the text"
    page.close()


@pytest.mark.parametrize("width", [390, 1440])
def test_nothing_shifts_and_nothing_is_said_on_the_console(browser: Browser, address: str, width: int) -> None:
    page = browser.new_page(viewport={"width": width, "height": 844})
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.goto(address + STORY, wait_until="networkidle")
    assert page.evaluate(SHIFTS) < 0.01
    page.evaluate("scrollTo(0, document.body.scrollHeight)")
    expect(page.locator(".bn-step-bar")).to_contain_text(f"{STEPS}/{STEPS}")
    assert said == []
    page.close()


def test_without_script_every_step_is_there_with_its_drawing(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address + STORY)
    assert page.locator(".bn-step h2").count() == STEPS
    assert all(part.is_visible() for part in page.locator(".bn-step__drawing").all())
    assert page.locator(".bn-step-bar").count() == 0
    page.click(".bn-steps a[href='#kunshan']")
    assert page.url.endswith("#kunshan")
    context.close()
