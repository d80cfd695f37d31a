from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from generator.bundle import swap
from generator.bundle.swap import swap_in
from generator.bundle.target import mark


def _folder(path: Path, text: str) -> Path:
    path.mkdir()
    (path / "index.html").write_text(text, encoding="utf-8")
    mark(path)
    return path


def test_the_first_site_takes_its_place(tmp_path: Path) -> None:
    swap_in(_folder(tmp_path / "new", "new"), tmp_path / "site")
    assert (tmp_path / "site/index.html").read_text() == "new"
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


@pytest.mark.parametrize("exchange", [True, False])
def test_the_old_site_is_gone_and_nothing_is_left_over(
    tmp_path: Path, exchange: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    if not exchange:
        monkeypatch.setattr(swap, "_exchange", lambda *_: False)
    _folder(tmp_path / "site", "old")
    swap_in(_folder(tmp_path / "new", "new"), tmp_path / "site")
    assert (tmp_path / "site/index.html").read_text() == "new"
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_what_cannot_take_the_place_leaves_the_old_site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(swap, "_exchange", lambda *_: False)
    _folder(tmp_path / "site", "old")
    with pytest.raises(OSError, match="nowhere"):
        swap_in(tmp_path / "nowhere", tmp_path / "site")
    assert (tmp_path / "site/index.html").read_text() == "old"
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


_SWAPPING = """
import sys
from pathlib import Path
from generator.bundle.swap import swap_in
from generator.bundle.workplace import workplace
target = Path(sys.argv[1])
print("ready", flush=True)
while True:
    with workplace(target, print) as built:
        (built / "index.html").write_text("whole")
        swap_in(built, target)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux exchanges two names in one step")
def test_a_killed_swap_leaves_a_whole_site(tmp_path: Path) -> None:
    target = _folder(tmp_path / "site", "whole")
    for _ in range(5):
        with subprocess.Popen([sys.executable, "-c", _SWAPPING, str(target)], stdout=subprocess.PIPE) as process:
            assert process.stdout is not None
            process.stdout.readline()
            for _ in range(2_000):
                assert (target / "index.html").read_text() == "whole"
            process.kill()
        assert (target / "index.html").read_text() == "whole"
