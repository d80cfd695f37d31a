"""``source take`` in every state an editor can reach: the same record however often, and no figure lost.

A machine indexes an invented article, alters it, drafts, fills drafts in part, takes them, and corrects
the record by hand in between, in any order.
"""

from __future__ import annotations

import re
import shutil
import tempfile
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test

from generator import pipeline
from generator.derive.coverage import coverage
from generator.edit import passage_index
from generator.edit.draft_file import draft_text
from generator.edit.scaffold.entry import append
from generator.edit.take import Taken, take
from generator.edit.yaml_text import dumped, loaded
from generator.load.project_files import ProjectFiles
from generator.model import passages
from generator.validate.draft import Draft
from tests.rules.overlay import MINIMAL

SOURCE = "town-2023"
# Equal numerals within a passage and in several passages, and others that are no figures.
LINES = (
    "追回3万元，挽回3万元，同比下降2.2%。",
    "下降2.2%，又下降2.2%，这是第三次，第三次。",
    "追回3万元。",
    "一个平台，一个中心，挽回一万元。",
    "“三项计划”落地三项，“三项行动”又三项。",
    "没有数词的一段。",
)
INDICATORS = ("loss-averted-amount", "theft-cases-change")
lines = st.sampled_from(LINES)
nth = st.integers(0, 11)


class Desk(RuleBasedStateMachine):
    """An editor's desk: an article, the record, and one draft at a time."""

    @initialize(article=st.lists(lines, min_size=1, max_size=4))
    def begin(self, article: list[str]) -> None:
        self.project = Path(tempfile.mkdtemp())
        self.kept = ProjectFiles(self.project)
        shutil.copytree(MINIMAL / "content", self.project / "content")
        (self.project / f"content/observations/{SOURCE}.yaml").write_text(f"source: {SOURCE}\nobservations: []\n")
        self.article, self.draft = article, self.project / "draft.yaml"
        self.index()
        self.make_draft()

    def index(self) -> None:
        path = self.project / f"content/sources/{SOURCE}.yaml"
        passage_index.index(path, SOURCE, "\n".join(self.article))

    def record(self) -> Draft:
        return pipeline.draft(self.kept)

    def files(self) -> dict[str, bytes]:
        return {str(path): path.read_bytes() for path in sorted(self.project.rglob("*.yaml"))}

    @rule(line=lines, at=nth, what=st.sampled_from(["insert", "remove", "replace"]))
    def alter_the_article(self, line: str, at: int, what: str) -> None:
        place = at % len(self.article)
        end = place if what == "insert" else place + 1
        self.article[place:end] = [] if what == "remove" and len(self.article) > 1 else [line]
        self.index()

    @rule()
    def make_draft(self) -> None:
        record = self.record()
        texts = passages.split("\n".join(self.article))
        self.draft.write_text(draft_text(record, record.source_by_id[SOURCE].value, texts), encoding="utf-8")

    def edited(self, change: Any) -> None:
        """Comments go first: what an editor removes line by line, ruamel.yaml would leave the comments of."""
        document = loaded(re.sub("#.*", "", self.draft.read_text(encoding="utf-8")))
        change(document)
        self.draft.write_text(dumped(document), encoding="utf-8")

    def fill_in(self, which: slice, indicator: str) -> None:
        def change(document: Any) -> None:
            for item in document["observations"][which]:
                fields = {"indicator": indicator, "region": "320000", "unit": item["unit"] or "yuan"}
                item.update({**fields, "period": item["period"] or "2023"})

        self.edited(change)

    @rule(at=nth, indicator=st.sampled_from(INDICATORS))
    def fill_in_a_figure(self, at: int, indicator: str) -> None:
        self.fill_in(slice(at, at + 1), indicator)

    @rule(indicator=st.sampled_from(INDICATORS))
    def fill_in_all(self, indicator: str) -> None:
        self.fill_in(slice(12), indicator)

    @rule(at=nth, what=st.sampled_from(["indicator", "id", "period", "value"]))
    def empty_a_field(self, at: int, what: str) -> None:
        self.edited(lambda document: [item.update({what: None}) for item in document["observations"][at : at + 1]])

    @rule(at=nth, id_=st.sampled_from(["own-a", "own-b"]))
    def give_an_id(self, at: int, id_: str) -> None:
        self.edited(lambda document: [item.update(id=id_) for item in document["observations"][at : at + 1]])

    @rule(at=nth, kind=st.sampled_from(["observations", "set_aside"]))
    def remove_an_item(self, at: int, kind: str) -> None:
        self.edited(lambda document: document[kind].pop(at) if at < len(document[kind]) else None)

    @rule(at=nth, indicator=st.sampled_from(INDICATORS))
    def record_by_hand(self, at: int, indicator: str) -> None:
        """An open numeral becomes an observation beside the draft."""
        open_ = [key for key, count in self.open().items() for _ in range(count)]
        taken = self.record().observation_by_id
        id_ = next(name for number in range(99) if (name := f"by-hand-{number}") not in taken)
        for passage, token in open_[at : at + 1]:
            item = {"id": id_, "indicator": indicator, "region": "320000", "period": "2023", "value": 3, "unit": "yuan"}
            file = Path(f"content/observations/{SOURCE}.yaml")
            append(self.project, file, "observations", [{**item, "passage": passage, "token": token}])  # type: ignore[arg-type]

    @rule(at=nth, what=st.sampled_from(["indicator", "period", "gone", "broken"]))
    def correct_the_record(self, at: int, what: str) -> None:
        path = self.project / f"content/observations/{SOURCE}.yaml"
        document = loaded(path.read_text(encoding="utf-8"))
        held = document["observations"]
        if at < len(held) and what == "gone":
            held.pop(at)
        elif at < len(held):
            held[at].update(
                {"indicator": {"indicator": INDICATORS[0]}, "period": {"period": "2019"}}.get(what, {"unit": None})
            )
        path.write_text(dumped(document), encoding="utf-8")

    @rule(at=nth)
    def take_back_a_status(self, at: int) -> None:
        path = self.project / f"content/sources/{SOURCE}.yaml"
        document = loaded(path.read_text(encoding="utf-8"))
        tokens = [token for passage in document["passages"] for token in passage.get("tokens", ())]
        for token in tokens[at : at + 1]:
            for name in ("status", "ref", "reason"):
                token.pop(name, None)
        path.write_text(dumped(document), encoding="utf-8")

    def open(self) -> Counter[tuple[int, str]]:
        record = self.record()
        accounts = coverage([record.source_by_id[SOURCE].value], [each.value for each in record.observations])
        return Counter(
            (passage.passage, token.token)
            for account in accounts
            for passage in account.passages
            for token in passage.tokens
            if token.status is None
        )

    def quoted(self) -> Counter[tuple[int, str, str]]:
        """The observations that have a numeral to quote."""
        record = self.record()
        accounts = coverage([record.source_by_id[SOURCE].value], [each.value for each in record.observations])
        return Counter(
            (passage.passage, token.token, str(token.ref))
            for account in accounts
            for passage in account.passages
            for token in passage.tokens
            if token.status == "observation"
        )

    def taken(self) -> Taken:
        return take(self.project, self.record(), SOURCE, self.draft, self.draft.read_text(encoding="utf-8"))

    @rule()
    def take_it(self) -> None:
        open_, quoted, ids = self.open(), self.quoted(), set(self.record().observation_by_id)
        draft = yaml.safe_load(self.draft.read_text(encoding="utf-8"))
        items = len(draft["observations"]) + sum(len(group["tokens"]) for group in draft["set_aside"])
        done = self.taken()
        now = self.record()
        said = len(done.figures) + len(done.figures_there) + done.tokens + done.tokens_there + len(done.waiting)
        assert said == items, "each item is told of once"
        assert ids | set(done.figures) == set(now.observation_by_id)
        assert not ids & set(done.figures), "none was written twice"
        assert quoted <= self.quoted(), "no figure has lost its numeral"
        assert open_.total() - self.open().total() == len(done.figures) + done.tokens, "what was taken was open"
        files = self.files()
        again = self.taken()
        assert (again.figures, again.tokens) == ([], 0)
        assert again.waiting == done.waiting
        assert self.files() == files, "a second take changes no byte"

    @rule(at=nth)
    def take_correct_and_take(self, at: int) -> None:
        """What was taken and then corrected by hand is not taken once more."""
        self.taken()
        self.correct_the_record(at, "period")
        self.correct_the_record(at, "indicator")
        assert not self.taken().figures

    @invariant()
    def nothing_is_left_over(self) -> None:
        assert not [path for path in self.project.rglob("*") if path.is_file() and path.suffix != ".yaml"]

    def teardown(self) -> None:
        shutil.rmtree(self.project, ignore_errors=True)


@pytest.mark.fuzz
def test_the_desk(fuzz_factor: int) -> None:
    steps = settings(max_examples=40 * fuzz_factor, stateful_step_count=20, phases=[Phase.generate])
    run_state_machine_as_test(Desk, settings=steps)
