from __future__ import annotations

from pathlib import Path, PurePosixPath

import yaml

from generator.edit import passage_index
from generator.load.compose import compose
from generator.load.nodes import plain
from generator.model import passages
from generator.model.sources import Passage, Source

ARTICLE = "标题\n\n2023年以来，破案43起，同比上升21.6%。\n  进一步推进，出警用时3分钟。  \n"


def _passages(path: Path) -> list[Passage]:
    root, findings = compose(path.read_text(encoding="utf-8"), PurePosixPath(path.name))
    assert not findings
    assert root is not None
    fields = plain(root)
    assert isinstance(fields, dict)
    return [Passage.model_validate(entry) for entry in fields["passages"]]


def test_a_new_source_is_begun(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    assert passage_index.index(path, "a", ARTICLE) == 5
    found = _passages(path)
    assert [passage.passage for passage in found] == [1, 2, 3]
    assert [token.token for token in found[1].tokens] == ["2023年", "43起", "21.6%"]
    assert (found[1].tokens[0].status, found[1].tokens[0].ref) == ("date", "2023")
    assert found[2].tokens[0].status == "structure"
    assert found[2].digest == passages.digest("进一步推进，出警用时3分钟。")
    assert "破案" not in path.read_text(encoding="utf-8"), "the index stores no sentence"


def test_indexing_again_changes_nothing(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    passage_index.index(path, "a", ARTICLE)
    before = path.read_bytes()
    passage_index.index(path, "a", ARTICLE)
    assert path.read_bytes() == before


def test_what_an_editor_wrote_stays(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    passage_index.index(path, "a", ARTICLE)
    text = path.read_text(encoding="utf-8")
    text = text.replace("title:\n  zh:\n  en:\n", "# 编辑的注释\ntitle: {zh: 标题}\n")
    text = text.replace("{token: 43起}", "{token: 43起, status: name, ref: x, reason: {zh: 名称}}  # 旁注")
    path.write_text(text, encoding="utf-8")
    passage_index.index(path, "a", "新加的一段\n" + ARTICLE.replace("21.6%", "21.7%"))
    after = path.read_text(encoding="utf-8")
    assert "# 编辑的注释" in after
    assert "# 旁注" in after
    found = _passages(path)
    assert [passage.passage for passage in found] == [1, 2, 3, 4]
    kept = found[2].tokens
    assert [(token.token, token.status) for token in kept] == [("2023年", "date"), ("43起", "name"), ("21.7%", None)]


def test_verify_names_the_passages_that_differ(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    passage_index.index(path, "a", ARTICLE)
    fields = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    source = Source.model_validate(
        {
            "id": "a",
            "type": "webpage",
            "title": {"zh": "标题"},
            "region": "320000",
            "reach": "2023",
            "description": {"zh": "说明"},
            "passages": fields["passages"],
        }
    )
    assert passage_index.verify(source, ARTICLE) == []
    changed = ARTICLE.replace("43", "44") + "多出的一段\n"
    assert [(d.passage, d.kind) for d in passage_index.verify(source, changed)] == [(2, "changed"), (4, "new")]
    assert [(d.passage, d.kind) for d in passage_index.verify(source, "标题")] == [(2, "missing"), (3, "missing")]
