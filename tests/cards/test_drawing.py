"""A picture is drawn with the packaged fonts alone, small, and the same wherever it is drawn."""

from __future__ import annotations

import hashlib
import io
import os
import subprocess
import sys
from pathlib import Path

import pytest
from PIL import Image

from generator import pipeline
from generator.cards.card import HEIGHT, WIDTH, Card, Inks
from generator.cards.drawer import CardDrawer
from generator.cards.drawing import LARGEST, drawn
from generator.cards.glyphs import installed
from tests.projects import ROOT

INKS = Inks("#ffffff", "#1f2328", "#555b63", "#00687a")
CARDS = (
    Card(
        "事件 · 江苏省来源",
        "江苏8名民警获授二级英模称号",
        "编年",
        "8名",
        "获二级英模称号的人数",
        about="江苏省 · 2023年（据上下文）",
    ),
    Card(
        "Events",
        "The police of Suqian build a platform",
        "Biannian",
        lead="The article does not say when.",
        about="Suqian",
    ),
    Card("事件", "江苏5名民警牺牲", "编年", "5名", "牺牲民警人数", quiet=True),
    Card("", "", ""),
    Card(
        "事件",
        "宿迁公安机关推进“公调对接”与警网融合" * 6,
        "编年" * 20,
        "约9,400起" * 9,
        "矛盾纠纷数" * 40,
        about="宿迁市" * 40,
    ),
    Card("Events", "Pneumonoultramicroscopicsilicovolcanoconiosis" * 4, "B", lead="a word " * 90),
)
_DRAW = """
import hashlib, json, sys
from pathlib import Path
from generator.cards.drawing import drawn
from tests.cards.test_drawing import CARDS, INKS
print(hashlib.sha256(b"".join(drawn(card, INKS) for card in CARDS)).hexdigest())
maps = Path("/proc/self/maps")
held = maps.read_text().split() if maps.exists() else []
fonts = {Path(name).name for name in held if name.endswith((".ttf", ".otf", ".ttc", ".pfb", ".pcf.gz"))}
print(json.dumps(sorted(fonts)))
"""


@pytest.mark.parametrize("card", CARDS, ids=lambda card: card.title[:12])
def test_a_picture_has_the_size_that_is_asked_for_and_few_bytes(card: Card) -> None:
    data = drawn(card, INKS)
    assert len(data) <= LARGEST
    with Image.open(io.BytesIO(data)) as made:
        made.verify()
        assert (made.size, made.format, made.mode) == ((WIDTH, HEIGHT), "PNG", "P")


def test_another_machine_without_fonts_draws_the_same_bytes(tmp_path: Path) -> None:
    """Another folder, locale, order of hashes and home, and no fonts that fontconfig could find."""
    nothing = tmp_path / "fonts.conf"
    nothing.write_text("<fontconfig></fontconfig>", encoding="utf-8")
    bare = {"PATH": os.defpath, "PYTHONPATH": str(ROOT), "FONTCONFIG_FILE": str(nothing), "HOME": str(tmp_path)}
    other = {**bare, "LC_ALL": "C", "PYTHONHASHSEED": "7", "TZ": "Pacific/Kiritimati", "XDG_DATA_HOME": str(tmp_path)}
    done = subprocess.run(
        [sys.executable, "-c", _DRAW], cwd=tmp_path, env=other, capture_output=True, text=True, check=True
    )
    digest, fonts = done.stdout.splitlines()
    assert digest == hashlib.sha256(b"".join(drawn(card, INKS) for card in CARDS)).hexdigest()
    assert set(fonts[1:-1].replace('"', "").split(", ")) <= {"KurintoSansSC-Bd.ttf", "KurintoSansSC-Rg.ttf"}


def test_what_was_drawn_is_kept_by_what_it_says(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    draw = CardDrawer(tmp_path / "cards", INKS)
    first = draw(CARDS[0])
    (kept,) = (tmp_path / "cards").iterdir()
    monkeypatch.setattr("generator.cards.drawing.drawn", lambda *_: b"drawn again")
    assert draw(CARDS[0]) == first
    assert draw(CARDS[1]) == b"drawn again"
    kept.write_bytes(first[:-3])
    assert draw(CARDS[0]) == b"drawn again"
    kept.write_bytes(first)
    assert CardDrawer(tmp_path / "cards", Inks("#ffffff", "#000000", "#555b63", "#00687a"))(CARDS[0]) == b"drawn again"


def test_a_folder_that_cannot_be_written_keeps_nothing(tmp_path: Path) -> None:
    (tmp_path / "cards").write_text("a file", encoding="utf-8")
    assert CardDrawer(tmp_path / "cards", INKS)(CARDS[3]) == drawn(CARDS[3], INKS)


@pytest.mark.parametrize("name", ["PIL", "weblate_fonts"])
def test_without_the_extra_no_page_has_a_picture(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    config = pipeline.site_config(ROOT)
    assert pipeline.has_cards(config)
    monkeypatch.setitem(sys.modules, name, None)
    assert not installed()
    assert not pipeline.has_cards(config)
