"""The reference pages of the editors' guide: complete, and the same words as the program's own."""

from __future__ import annotations

import re
from dataclasses import replace
from urllib.parse import quote

import pytest

from generator.model.kinds import FIELDS
from generator.render import guide
from generator.render.guide.fields import places
from generator.rules import RULES
from tests.render.reading import read_markdown
from tests.render.strings import language, site


@pytest.fixture(scope="module")
def pages() -> dict[str, str]:
    made = guide.pages(RULES.values(), (language("zh"), language("en")), site())
    return {str(page.path): page.markdown for page in made}


def test_the_pages_lie_beside_the_hand_written_ones(pages: dict[str, str]) -> None:
    assert pages.keys() == {"editors/codes.md", "editors/fields.md", "en/editors/codes.md", "en/editors/fields.md"}


def test_every_type_stands_once_below_its_file_or_where_several_share_it_by_its_key() -> None:
    found = places()
    assert len({model for _, model, _ in found}) == len(found)
    where = {anchor: written for anchor, _, written in found}
    assert where["event"] == "content/events/<year>/<id>.yaml"
    assert where["passage"] == "content/sources/<id>.yaml: passages"
    assert where["citation"] == "sources"


def test_each_ends_with_the_form_of_its_own_page() -> None:
    told = replace(site(), repository="https://github.com/a/b/blob/main")
    for page in guide.pages(RULES.values(), (language("zh"), language("en")), told):
        address = quote(f"https://example.org/{page.path.with_suffix('')}/", safe="")
        assert re.search(rf"&page={address}>\)\n{{: \.bn-report( lang=en)?}}\Z", page.markdown.rstrip()), page.path


@pytest.mark.parametrize(("path", "code"), [("editors/codes.md", "zh"), ("en/editors/codes.md", "en")])
def test_every_code_has_its_whole_documentation(pages: dict[str, str], path: str, code: str) -> None:
    html = read_markdown(pages[path].split("\n---\n", 1)[1])
    shown = "".join(html.text.split())
    for name, rule in RULES.items():
        assert name in html.values("id")
        documentation = rule.documentation.zh if code == "zh" else rule.documentation.en
        assert "".join(documentation.split()) in shown, name


@pytest.mark.parametrize("path", ["editors/fields.md", "en/editors/fields.md"])
def test_every_field_has_its_meaning(pages: dict[str, str], path: str) -> None:
    html = read_markdown(pages[path].split("\n---\n", 1)[1])
    for key in ("date_basis", "token", "from"):
        assert str(FIELDS[key].means.zh if path.startswith("editors") else FIELDS[key].means.en) in html.text
    assert {"event", "entity", "source", "observation", "indicator", "citation"} <= set(html.values("id"))
    assert "stated context restored inferred" in html.text
