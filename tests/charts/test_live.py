"""What is published for the browser: the options that were drawn, as scripts that hold no surprise."""

from __future__ import annotations

import hashlib
import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import quickjs

from generator.charts import ChartSpec, Drawer, Theme
from generator.charts.live import FOLDER, SCRIPT, ChartWords, script
from generator.charts.spec import Width
from generator.derive.index import index
from generator.files.addresses import Place
from generator.files.artifact import Asset
from generator.render.site import render
from tests import records
from tests.charts.conftest import spec_of
from tests.render.strings import site

WORDS = ChartWords("看", "移", "败", "{number}行", "：")


def _drawn(theme: Theme, *specs: ChartSpec) -> tuple[str, dict[str, Asset]]:
    drawer = Drawer(None, theme)
    drawn = [drawer.draw_live(spec, WORDS) for spec in specs]
    return "".join(each.html for each in drawn), {asset.path.name: asset for each in drawn for asset in each.assets}


def _options(written: str, id_: str) -> Any:
    context = quickjs.Context()
    context.eval(written)
    return json.loads(str(context.eval(f"JSON.stringify(globalThis.biannianCharts[{json.dumps(id_)}])")))


def test_what_is_published_is_what_was_drawn(theme: Theme, drawer: Drawer, specs: list[ChartSpec]) -> None:
    html, assets = _drawn(theme, *specs)
    for spec in specs:
        (asset,) = (asset for name, asset in assets.items() if name.startswith(f"{spec.id}."))
        found = _options(asset.data.decode(), spec.id)
        for width in Width:
            canvas = drawer.canvas(spec, width)
            assert found[width.name.lower()]["option"] == json.loads(json.dumps(canvas.option))
            assert found[width.name.lower()]["width"] == canvas.width
            assert found[width.name.lower()]["height"] == canvas.height
        assert f'data-options="{asset.path.name}"' in html


def test_a_file_is_named_by_what_it_holds(theme: Theme) -> None:
    _, assets = _drawn(theme, spec_of("甲", "3"))
    named = [asset for name, asset in assets.items() if name.count(".") == 2]
    assert len(named) == 2
    assert all(hashlib.sha256(asset.data).hexdigest()[:12] in asset.path.name for asset in named)


@pytest.mark.parametrize("text", ["</script><script>alert(1)", "<!--", "\u2028", '"];alert(1);["', "\\"])
def test_a_text_stays_a_text_in_the_script(drawer: Drawer, text: str) -> None:
    spec = replace(spec_of(text, "3"), id=text)
    written = script(spec, {width: drawer.canvas(spec, width) for width in Width})
    assert "<" not in written
    assert _options(written, text)["wide"]["width"] == Width.WIDE


def test_echarts_goes_with_its_licence(theme: Theme) -> None:
    _, assets = _drawn(theme, spec_of("甲", "3"))
    assert b"Apache License" in assets["echarts-LICENSE.txt"].data
    notice = assets["echarts-NOTICE.txt"].data.decode()
    assert all(owner in notice for owner in ("Apache Software Foundation", "Mike Bostock", "Baidu"))
    assert "Redistributions of source code must retain" in notice


def test_a_site_without_charts_gets_no_echarts() -> None:
    paths = [item.path for item in render(index(records.record()), site())]
    assert [path for path in paths if "charts" in str(path)] == [SCRIPT]


def test_an_edition_has_its_own_words_and_the_same_echarts(theme: Theme) -> None:
    drawn = [Drawer(None, theme).draw_live(spec_of("甲", "3"), WORDS, place) for place in (Place(), Place("en", "en"))]
    (first, *shared), (second, *same) = ([each.assets[-1], *each.assets[:-1]] for each in drawn)
    assert shared == same
    assert (first.data, FOLDER / "en" / first.path.name) == (second.data, second.path)
    assert f'data-options="en/{second.path.name}"' in drawn[1].html


def test_a_still_figure_has_nothing_to_press(theme: Theme) -> None:
    spec = spec_of("甲", "3")
    assert "<button" in Drawer(None, theme).draw_live(spec, WORDS).html
    assert "<button" not in Drawer(None, theme).draw(spec)


def test_the_options_are_kept_with_the_drawing(theme: Theme, tmp_path: Path) -> None:
    spec = spec_of("甲", "3")
    new, kept = Drawer(tmp_path, theme), Drawer(tmp_path, theme)
    assert new.draw_live(spec, WORDS) == kept.draw_live(spec, WORDS)
