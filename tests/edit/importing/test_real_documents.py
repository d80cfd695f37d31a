"""TimelineJS documents not written here: those that the npm package carries."""

from __future__ import annotations

import json
from pathlib import Path, PurePosixPath

import pytest

from generator.edit.importing import html
from generator.edit.importing.drafts import ImportNames
from generator.edit.importing.reading import read
from tests.timelinejs import PACKAGE

DOCUMENTS = {
    "src/template/all-media-types.json": 41,
    "src/template/cosmo.json": 7,
    "src/template/cosmo-mixed.json": 11,
    "src/template/eras.json": 20,
    "src/template/my-own-timeline.csv": 10,
    "src/js/core/__tests__/women_in_computing.csv": 10,
}
"""The documents, and how many events each has (the title slide apart)."""


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_event_becomes_a_draft(name: str) -> None:
    found = read((PACKAGE / name).read_bytes(), PurePosixPath(Path(name).name), ImportNames())
    assert len(found.drafts) == DOCUMENTS[name]
    assert all("title" in draft.fields for draft in found.drafts)
    undated = {finding.span.line for finding in found.findings if finding.code == "undated-import"}
    assert len(undated) == sum("date" not in draft.fields for draft in found.drafts)


@pytest.mark.parametrize("name", [name for name in DOCUMENTS if name.endswith(".json")])
def test_every_value_is_carried_over_or_told(name: str) -> None:
    data = (PACKAGE / name).read_bytes()
    found = read(data, PurePosixPath("x.json"), ImportNames())
    told = "\n".join(finding.message.zh for finding in found.findings)
    for slide, draft in zip(json.loads(data)["events"], found.drafts, strict=True):
        text = slide["text"]
        assert html.plain(text["headline"]).text in draft.fields["title"].values()
        media = slide.get("media", {}).get("url", "").strip()
        assert media[:20] in told, media
