"""Articles whose numerals were once read in part: what is indexed and drafted of them is whole or nothing."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from generator.edit.proposals import ProposedFigure
from tests.edit.test_proposals import proposals


@pytest.mark.parametrize(
    ("text", "token", "value", "measure_and_bound"),
    [
        ("群众满意率达百分之九十九点五。", "百分之九十九点五", "99.5", "% exact"),
        ("增长二点五倍。", "二点五倍", "2.5", "倍 exact"),
        ("降幅零点五个百分点。", "零点五个百分点", "0.5", "个百分点 exact"),
        ("好评率达千分之九百八十点二。", "千分之九百八十点二", "980.2", "‰ exact"),
        ("走访两三名老人。", "两三名", "2..3", "名 exact"),
        ("抓获三五名嫌疑人。", "三五名", "3..5", "名 exact"),
        ("每次来七八十位。", "七八十位", "70..80", "位 exact"),
        ("罚款贰拾万元整。", "贰拾万元整", "200000", "元 exact"),
        ("奖金伍仟元。", "伍仟元", "5000", "元 exact"),
        ("退款壹佰零叁元。", "壹佰零叁元", "103", "元 exact"),
        ("挽回损失1亿2000万元。", "1亿2000万元", "120000000", "元 exact"),
        ("受理2万3000余起。", "2万3000余起", "23000", "起 over"),
        ("植树近3万5千株。", "近3万5千株", "35000", "株 under"),
    ],
)
def test_a_numeral_is_drafted_whole(tmp_path: Path, text: str, token: str, value: str, measure_and_bound: str) -> None:
    (found,) = proposals(text, tmp_path)
    assert isinstance(found, ProposedFigure)
    assert found.place.token == token
    said = found.figure
    assert said is not None
    assert said.unit in {None, "yuan", "percent", "person", "case"}
    assert [said.value, *([said.upper] if said.upper else [])] == [Decimal(end) for end in value.split("..")]
    assert f"{said.measure} {said.bound}" == measure_and_bound


@pytest.mark.parametrize(
    ("text", "token"),
    [
        ("发放资料几十万份。", "几十万份"),
        ("涉案十几亿元。", "十几亿元"),
        ("走访数千名商户。", "数千名"),
        ("存量达3兆。", "3兆"),
        ("受理三四五起。", "三四五起"),
    ],
)
def test_what_has_no_value_is_drafted_without_one(tmp_path: Path, text: str, token: str) -> None:
    (found,) = proposals(text, tmp_path)
    assert isinstance(found, ProposedFigure)
    assert found.place.token == token
    assert found.figure is None or found.figure.value is None
