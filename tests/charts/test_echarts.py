from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from generator.charts import echarts


def test_the_installed_file_is_the_published_one() -> None:
    assert echarts.VERSION.encode() in echarts.read()


def test_a_changed_file_is_refused() -> None:
    with pytest.raises(echarts.EchartsError, match=r"is not ECharts 6\.1\.0: its SHA-256 is"):
        echarts.check(echarts.read() + b" ")


@pytest.mark.parametrize(("package", "problem"), [("no-such-package", "is not installed"), ("click", "holds no")])
def test_a_missing_file_is_said_in_a_sentence(package: str, problem: str) -> None:
    with pytest.raises(echarts.EchartsError, match=problem):
        echarts.read(package)


def test_a_module_becomes_a_classic_script() -> None:
    script = echarts.classic("const a=1;function b(){}export{a as one,b};\n")
    assert script == "(function(){const a=1;function b(){};globalThis.echarts={one:a,b:b};})();"


def test_the_licence_is_the_whole_apache_license() -> None:
    assert hashlib.sha256(echarts.licence()).hexdigest() == echarts.LICENCE_DIGEST
    assert b"END OF TERMS AND CONDITIONS" in echarts.licence()


def test_the_bundle_is_the_pinned_one() -> None:
    assert echarts.BUNDLE.is_file(), "npm run echarts in generator/browser makes it; make test does"
    assert echarts.browser() == echarts.BUNDLE.read_bytes()


def test_without_the_pinned_bundle_readers_get_the_whole_file(tmp_path: Path) -> None:
    whole = echarts.classic(echarts.read().decode()).encode()
    assert echarts.browser(tmp_path / "none.js") == whole
    other = tmp_path / "other.js"
    other.write_bytes(echarts.BUNDLE.read_bytes() + b" ")
    assert echarts.browser(other) == whole
