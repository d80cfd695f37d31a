from __future__ import annotations

from dataclasses import replace
from typing import Any

from generator.derive.redirects import retired
from generator.model.shared_entries import Redirect
from tests import records


def targets(*redirects: dict[str, Any]) -> list[tuple[str, str | None, str]]:
    record = replace(records.record(), redirects=tuple(map(Redirect.model_validate, redirects)))
    return [(item.id, item.to, str(item.reason or "")) for item in retired(record)]


def test_a_chain_leads_to_its_end() -> None:
    assert targets({"from": "a", "to": "b"}, {"from": "b", "to": "c"}) == [("a", "c", ""), ("b", "c", "")]


def test_a_chain_may_end_in_a_tombstone() -> None:
    found = targets({"from": "a", "to": "b"}, {"from": "b", "reason": {"zh": "重复"}})
    assert found == [("a", None, "重复"), ("b", None, "重复")]


def test_each_kind_has_its_own_chain() -> None:
    assert targets({"from": "a", "to": "b"}, {"from": "b", "kind": "entity", "to": "c"})[0] == ("a", "b", "")
