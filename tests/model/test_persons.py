"""Names of persons are known by the words around them; the names here are invented."""

from __future__ import annotations

import pytest

from generator.model import persons

NAMED = [
    ("庞先生在窗口办证", "庞先生"),
    ("窗口接待了庞女士", "庞女士"),
    ("表扬信写给庞警官", "庞警官"),
    ("抓获庞某", "庞某"),
    ("抓获庞某某等人", "庞某某"),
    ("欧阳师傅送来锦旗", "欧阳师傅"),
    ("民警庞某某赶到现场", "庞某某"),
    ("居民庞青说很满意", "庞青"),
    ("感谢民警庞青山", "庞青山"),
    ("感谢民警庞青山。", "庞青山"),
    ("感谢民警庞青", "庞青"),
    ("男子名叫庞青山", "庞青山"),
    ("这名女孩化名小荷", "小荷"),
    ("一名居民姓庞", "庞"),
    ("thanked Miss Pang", "Pang"),
    ("嫌疑人（庞青山）落网", "庞青山"),
    ("感谢民警 庞 青山", "庞青山"),
    ("庞　先生办证", "庞先生"),
    ("庞\u200b先生办证", "庞先生"),
    ("男子名叫庞青山，", "庞青山"),
    ("小荷（化名）报警", "小荷"),
    ("化名小荷的女孩", "小荷"),
    ("庞姓男子被抓", "庞姓"),
    ("一名姓庞的居民", "庞"),
    ("法律顾问：庞青山律师", "庞青山"),
    ("thanked Mr Pang", "Pang"),
    ("thanked Ms. Pang for it", "Pang"),
    ("thanked Ｍｒ　Ｐａｎｇ", "Pang"),
    ("Officer Pang arrived", "Pang"),
    ("a police officer Pang Qingshan arrived", "Pang Qingshan"),
    ("a resident named Pang said", "Pang"),
    ("a man surnamed Pang", "Pang"),
    ("the suspect Pang Moumou", "Pang Moumou"),
]
NOBODY = [
    "民警高效处置，居民文明出行，群众方便办事",
    "向老师致敬，对于医生和护士",
    "某些居民，某种情况，万某项",
    "民警于当日抓获嫌疑人",
    "老百姓满意，市民金融素养",
    "民警管理规定，辅警管理办法",
    "群众周边的警务站，老人常见的骗局",
    "江苏律师协会，金牌律师",
    "化名举报的制度",
    "学生马上返校，驾驶员高温作业",
    "officers and residents; the police officer said",
    "Officer Training Corps; Detective Team",
    "a student from Wuxi, drivers in Gaoyou",
    "miss the train, Ms",
]


@pytest.mark.parametrize(("text", "name"), NAMED)
def test_a_name_is_found(text: str, name: str) -> None:
    assert name in [found for found, _ in persons.folded(text).named]


@pytest.mark.parametrize("text", NOBODY)
def test_ordinary_words_are_no_name(text: str) -> None:
    assert list(persons.folded(text).named) == []


def test_a_name_is_found_where_it_stands() -> None:
    text = "感谢\u200b民警 庞 青山，也感谢柳女士"
    assert {text[place] for _, place in persons.folded(text).named} == {"庞", "柳"}


@pytest.mark.parametrize(
    ("passage", "names"),
    [
        ("一年来成绩显著。（庞青山 柳青）", ("庞青山", "柳青")),
        ("某某日报记者 庞青山 柳青", ("庞青山", "柳青")),
        ("通讯员：庞青山、柳青", ("庞青山", "柳青")),
        ("推动建立全国首家中心（省级）", ()),
        ("记者从会上获悉，全年破案。", ()),
        ("一年来成绩显著。", ()),
    ],
)
def test_a_byline_is_known(passage: str, names: tuple[str, ...]) -> None:
    assert persons.signed(passage) == names
