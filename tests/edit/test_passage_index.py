from __future__ import annotations

from pathlib import Path, PurePosixPath

import pytest
import yaml

from generator.edit import passage_index
from generator.load.compose import compose
from generator.load.nodes import plain
from generator.model import passages
from generator.model.sources import Passage, Source
from generator.model.surroundings import READER, Vocabulary

LONG = "进一步推进各项工作，把群众满意作为标准，从接到报警起计时，从来没有耽误，出警用时3分钟。"
ARTICLE = f"标题\n\n2023年以来，破案43起，同比上升21.6%。\n  {LONG}  \n"
BYLINE = "一年来，各项工作取得明显成效，群众的评价越来越好，今后还要继续努力，再接再厉，更进一步。（庞青山 柳青）"


def _passages(path: Path) -> list[Passage]:
    root, findings = compose(path.read_text(encoding="utf-8"), PurePosixPath(path.name))
    assert not findings
    assert root is not None
    fields = plain(root)
    assert isinstance(fields, dict)
    return [Passage.model_validate(entry) for entry in fields["passages"]]


def _source(path: Path) -> Source:
    fields = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    told = {"type": "webpage", "title": {"zh": "标题"}, "region": "320000", "reach": "2023"}
    return Source.model_validate({**fields, **told, "description": {"zh": "说明"}})


def test_a_new_source_is_begun(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    assert passage_index.index(path, "a", ARTICLE) == 5
    found = _passages(path)
    assert [passage.passage for passage in found] == [1, 2, 3]
    assert [token.token for token in found[1].tokens] == ["2023年", "43起", "21.6%"]
    assert (found[1].tokens[0].status, found[1].tokens[0].ref) == ("date", "2023")
    assert found[2].tokens[0].status == "structure"
    assert found[2].digest == passages.digest(LONG)
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
    text = text.replace(
        "{token: 43起, times: [以来]}", "{token: 43起, status: name, ref: x, reason: {zh: 名称}}  # 旁注"
    )
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
    source = _source(path)
    assert passage_index.verify(source, ARTICLE) == []
    changed = ARTICLE.replace("43", "44") + "多出的一段\n"
    assert [(d.passage, d.kind) for d in passage_index.verify(source, changed)] == [(2, "changed"), (4, "new")]
    assert [(d.passage, d.kind) for d in passage_index.verify(source, "标题")] == [(2, "missing"), (3, "missing")]


def test_what_would_tell_a_name_has_no_digest(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    passage_index.index(path, "a", f"{ARTICLE}{BYLINE}\n记者 庞青山 柳青\n")
    assert [bool(passage.digest) for passage in _passages(path)] == [False, False, True, False, False]
    index = _source(path).index
    assert index
    assert index.article
    assert index.article.startswith("sha256:")


def test_an_article_as_short_as_a_byline_has_none_at_all(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    passage_index.index(path, "a", "记者 庞青山\n")
    index = _source(path).index
    assert index
    assert index.article is None
    assert [passage.digest for passage in _passages(path)] == [None]
    assert passage_index.verify(_source(path), "记者 庞青山") == []


def test_a_digest_of_an_old_index_goes(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    passage_index.index(path, "a", ARTICLE)
    before = path.read_bytes()
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("- passage: 1\n", f"- passage: 1\n    digest: sha256:{'a' * 64}\n"), encoding="utf-8")
    passage_index.index(path, "a", ARTICLE)
    assert path.read_bytes() == before


def test_verify_says_as_far_as_it_can_which_passage_differs(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    article = f"{ARTICLE}{BYLINE}\n"
    passage_index.index(path, "a", article)
    source = _source(path)

    def found(changed: str) -> list[tuple[int, str]]:
        return [(each.passage, each.kind) for each in passage_index.verify(source, changed)]

    assert found(article) == []
    assert found(article.replace("柳青", "柳荷")) == [(1, "unsure"), (2, "unsure"), (4, "unsure")]
    assert found(article.replace("21.6%", "21.7%")) == [(2, "changed")]
    assert found(article.replace("（庞青山 柳青）", "")) == [(4, "changed")]
    assert found(article.replace("从来", "向来")) == [(3, "changed")]


def test_the_names_of_an_article_are_those_of_persons() -> None:
    article = f"{ARTICLE}民警庞青山说，柳女士很满意。\n{BYLINE}"
    assert passage_index.names(article) == {"庞青山", "柳女士", "柳青"}


def test_the_words_around_a_numeral_are_kept(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    article = "2023年以来，昆山诈骗破案数、抓获数同比分别上升20.9%10.9%，建成“五大机制”，设工作站108个。\n"
    words = Vocabulary(terms=["破案数", "抓获数", "工作站"], regions=["昆山"], names=["五大机制"])
    passage_index.index(path, "a", article, words)
    tokens = {token.token: token for token in _passages(path)[0].tokens}
    assert tokens["20.9%"].before == ("破案数", "抓获数")
    assert tokens["20.9%"].change == "上升"
    assert (tokens["20.9%"].places, tokens["20.9%"].times) == (("昆山",), ("以来", "同比"))
    assert tokens["10.9%"].before == ()
    assert tokens["五大"].within == "五大机制"
    assert tokens["108个"].before == ("工作站",)


@pytest.mark.parametrize(
    ("old", "new", "kind"),
    [
        ("token: 43起", "token: 44起", "changed"),
        ("21.6%", "61.6%", "changed"),
        ("change: 上升", "change: 下降", "words"),
        ("times: [以来]", "times: [截至]", "words"),
        ("      - {token: 3分钟}\n", "", "tokens"),
    ],
)
def test_verify_names_the_passages_whose_tokens_differ(tmp_path: Path, old: str, new: str, kind: str) -> None:
    path = tmp_path / "a.yaml"
    passage_index.index(path, "a", ARTICLE)
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")
    assert [found.kind for found in passage_index.verify(_source(path), ARTICLE)] == [kind]


def test_the_index_says_how_it_was_made(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    passage_index.index(path, "a", ARTICLE)
    source = _source(path)
    assert source.index is not None
    assert source.index.reader == READER
    assert source.index.article == passages.whole(passages.split(ARTICLE))
    assert source.index.numerals == passages.numerals_digest(source.passages)
