from __future__ import annotations

import json
import re
from pathlib import PurePosixPath
from typing import Any

from generator.derive.index import index
from generator.files.addresses import FINDER, ROOT
from generator.files.artifact import Asset
from generator.model.base import LocalText
from generator.model.record import Record
from generator.render.edition import Edition
from generator.render.search.index import SHARD, assets
from tests import records
from tests.render.hostile import HOSTILE
from tests.render.strings import editions, site


def index_of(record: Record) -> list[Asset]:
    return assets(Edition(index(record), site()))


def arguments(asset: Asset) -> Any:
    match = re.fullmatch(r"biannianSearch\.\w+\((.*)\);\n", asset.data.decode(), re.DOTALL)
    assert match
    return json.loads(f"[{match[1]}]")


def shards(found: list[Asset], name: str) -> list[Asset]:
    by_path = {asset.path: asset for asset in found}
    head = arguments(by_path[ROOT.scripts(FINDER) / "index.js"])[1]
    return [by_path[ROOT.scripts(FINDER) / shard] for shard in head["shards"] if shard.startswith(name)]


def test_every_file_is_named_by_the_head() -> None:
    found = index_of(records.record([records.event("a")]))
    named = {asset.path for name in ("titles", "texts") for asset in shards(found, name)}
    assert {asset.path for asset in found} == named | {PurePosixPath("assets/search/index.js")}


def test_shards_are_small_and_leave_no_page_out() -> None:
    events = [records.event(f"e{number}", summary=records.text("长" * 1_000)) for number in range(300)]
    found = index_of(records.record(events))
    texts = shards(found, "texts")
    assert len(texts) > 1
    assert max(len(asset.data) for asset in texts) < SHARD + 100
    start = 0
    for asset in texts:
        _, given, entries = arguments(asset)
        assert given == start
        start += len(entries)
    assert start == sum(len(arguments(asset)[2]) for asset in shards(found, "titles"))


def test_a_shard_is_named_by_its_content() -> None:
    one, other = (index_of(records.record([records.event("a", title=records.text(title))])) for title in ("甲", "乙"))
    assert [asset.path for asset in shards(one, "texts")] == [asset.path for asset in shards(other, "texts")]
    assert [asset.path for asset in shards(one, "titles")] != [asset.path for asset in shards(other, "titles")]


def test_any_text_stays_text() -> None:
    for text in HOSTILE:
        if not text.strip() or "\ud800" in text or len(text) > 1_000:
            continue
        entity = records.entity("a", aliases=(text,), name=records.text(text))
        for asset in index_of(records.record(entities=[entity])):
            assert arguments(asset)
            assert asset.data.count(b"\n") == 1


def test_the_words_of_every_part_are_there() -> None:
    event = records.event(
        "a", title=records.text("题目"), summary=records.text("概要。"), observations=("n",),
        claims=({"text": records.text("表述。"), "source": "report", "passage": 1},),
        date="2023-05", date_note=records.text("补记。"), entities=("b",),
    )  # fmt: skip
    number = records.observation("n", token="约３起", note=records.text("口径。"), period="2023-05")  # noqa: S106
    record = records.record([event], entities=[records.entity("b", aliases=("别名",))], observations=[number])
    found = index_of(record)
    titles, texts = (arguments(shards(found, name)[0])[2] for name in ("titles", "texts"))
    at = next(place for place, entry in enumerate(titles) if entry[1] == "a")
    assert titles[at][2] == "题目"
    for words in ("概要", "表述", "补记", "约３起", "口径", "2023年5月", "案件数", "平台b", "江苏省", "治安"):
        assert words in texts[at], words
    assert ["别名"] in [entry[3] for entry in titles]


def test_the_headline_of_a_page_is_found_and_shown_beside_its_hit() -> None:
    *others, last = records.REGIONS
    region = last.model_copy(update={"headline": LocalText.model_validate(records.text("宿迁报告一项。"))})
    topic = records.TOPICS[0].model_copy(update={"headline": LocalText.model_validate(records.text("治安报告一项。"))})
    found = index_of(records.record(regions=[*others, region], topics=[topic]))
    titles, texts = (arguments(shards(found, name)[0])[2] for name in ("titles", "texts"))
    for id_, headline in (("321300", "宿迁报告一项。"), ("safety", "治安报告一项。")):
        at = next(place for place, entry in enumerate(titles) if entry[1] == id_)
        assert titles[at][4] == headline
        assert headline in texts[at]


def test_the_head_names_those_of_the_other_editions() -> None:
    heads = {}
    for code, site_ in editions("zh", "en").items():
        found = assets(Edition(index(records.record()), site_))
        (head,) = (asset for asset in found if asset.path.name == "index.js")
        language, said = arguments(head)
        assert language == code
        heads[str(head.path)] = said["languages"]
    assert heads == {
        "assets/search/index.js": {"en": "en/index.js"},
        "assets/search/en/index.js": {"zh": "../index.js"},
    }
