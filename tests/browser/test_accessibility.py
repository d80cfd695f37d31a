"""axe finds nothing on any kind of page, in either palette, on a phone and on a desk.

axe sees less than a reader does: what a keyboard reaches and a screen reader hears has its own
tests beside the charts and the search.
"""

from __future__ import annotations

from functools import cache
from typing import Any, Literal

import pytest
from playwright.sync_api import Browser

from tests.browser.site import KINDS
from tests.projects import ROOT

EXPLORED = (
    "timeline/?view=list&topic=telecom-fraud&from=2013",
    "timeline/?view=table&topic=telecom-fraud&sort=-figures",
    "timeline/?lanes=region&event=kunshan-elder-rescue&nonsense=1",
)
"""The explorer with something chosen, a card open, a remark on the address."""

AXE = ROOT / "generator" / "browser" / "node_modules" / "axe-core" / "axe.min.js"


@cache
def _axe() -> str:
    return AXE.read_text(encoding="utf-8")


@pytest.mark.parametrize("palette", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1440])
def test_axe_finds_nothing(browser: Browser, address: str, width: int, palette: Literal["light", "dark"]) -> None:
    context = browser.new_context(
        viewport={"width": width, "height": 900}, color_scheme=palette, reduced_motion="reduce", bypass_csp=True
    )
    page = context.new_page()
    found: list[str] = []
    for kind in (*KINDS, *EXPLORED):
        page.goto(address + kind)
        if kind.startswith("timeline/"):
            page.wait_for_selector(".bn-explorer--live")
        page.evaluate(_axe())
        result: dict[str, Any] = page.evaluate("axe.run({resultTypes: ['violations']})")
        found += [
            f"{kind or 'home'}: {violation['id']}: {node['html'][:200]}"
            for violation in result["violations"]
            for node in violation["nodes"][:3]
        ]
    context.close()
    assert not found
