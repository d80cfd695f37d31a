"""Names of private persons, found by the words around them; nothing here knows a name.

A Chinese name begins with a surname, and what stands before or behind it says that a person is meant:
a title (先生, 女士), 某, a role (民警, 居民), 化名. Full-width letters, invisible characters and white
space between Han characters do not hide one.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Final

# The commonest surnames of the 2020 census, and a few that the east of China has besides.
_SURNAMES: Final = (
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任"
    "卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙史陶贺毛郝顾龚邵万覃武钱戴严莫孔向"
    "常汤康易乔赖文施洪季仇仲臧葛章祝单殷左柏柳束倪耿翟裴庄俞华管焦晏纪梅阮霍芦庞"
)
_DOUBLE: Final = "欧阳|司马|诸葛|上官|皇甫|尉迟|夏侯|慕容"
_SURNAME: Final = f"(?:{_DOUBLE}|[{_SURNAMES}])"
_ALONE: Final = f"(?:{_DOUBLE}|(?![于向任常万方单文])[{_SURNAMES}])"
"""A surname that is no preposition and the like: 向老师致敬 and 民警于当日 name nobody."""
_HAN: Final = r"[\u4e00-\u9fff]"
_GIVEN: Final = rf"(?:(?![的了在是和与及等被把将对向从为到不也都要可能会时所有其上下中内外着过又已正])({_HAN}))"
_TITLES: Final = "先生|女士|小姐|太太|大爷|大伯|大叔|大妈|大娘|大姐|大哥|阿姨|奶奶|爷爷|婆婆|师傅"
_ADDRESSES: Final = "老师|同学|医生|律师|警官|叔叔|伯伯|老汉|老太"
_ROLES: Final = (
    "民警|辅警|警员|居民|村民|市民|群众|业主|嫌疑人|受害人|被害人|当事人|报警人|报案人|失主|司机|驾驶员|男子|女子|"
    "老人|学生|员工|教师|医生|护士|志愿者|通讯员|记者|作者"
)
_VERBS: Final = (
    "说|称|表示|介绍|告诉|回忆|坦言|接|赶|报|立功|牺牲|获|荣获|带|发现|来|立即|迅速|同志|一家|因|在|的|和|与|被|把|将|"
    "对|为|从|等"
)
# Words that begin like a surname and follow a role: 居民文明出行, 民警高效处置.
_WORDS: Final = (
    "管理|管控|金融|金牌|金额|高度|高效|高质|高龄|高空|高温|高峰|高考|方便|文明|程序|常见|马上|石油|江[苏西]|沈阳|白天|余[人名]|何[时处以]|"
    "施工|康复|康养|田间|段落|武装|陆续|严格|严重|严防|周边|周围|周末|童年|季度|许[可多]|林地|范围|贺信|顾[问虑]|章程|纪[律念]|"
    "左右|付[款出]|夏季|祝贺|洪[水灾]|温暖|常年|庄严|黄[金色]|孙[女子]|曾[经在]|胡同|古城|江[边北南]|谢意|史料|石化|钱款|钱物|"
    "华侨|龙头|毛病|雷达|祝愿|宋代|唐代|陈述|张贴|黄牛|钟情|汪洋|叶子|苏醒|苏[南北州]|杜绝|章节|葛根|谭谈|丁字"
)
_PINYIN: Final = (
    "Wang|Li|Zhang|Liu|Chen|Yang|Huang|Zhao|Wu|Zhou|Xu|Sun|Ma|Zhu|Hu|Guo|He|Lin|Luo|Gao|Zheng|Liang|Xie|Song|Tang|"
    "Han|Deng|Feng|Cao|Peng|Zeng|Xiao|Tian|Dong|Pan|Yuan|Cai|Jiang|Yu|Du|Ye|Cheng|Wei|Su|Lu|Lü|Ding|Ren|Yao|Shen|"
    "Zhong|Cui|Tan|Fan|Liao|Shi|Jin|Jia|Xia|Fu|Fang|Zou|Xiong|Bai|Meng|Qin|Qiu|Hou|Yin|Xue|Yan|Duan|Lei|Long|Tao|"
    "Mao|Hao|Gu|Gong|Shao|Wan|Qian|Dai|Mo|Kong|Kang|Qiao|Lai|Wen|Hong|Ge|Zuo|Bo|Ni|Geng|Zhai|Pei|Zhuang|Guan|Ji|Mei|"
    "Pang|Ouyang|Sima|Zhuge"
)
_ENGLISH_ROLES: Final = (
    "officer|policeman|policewoman|constable|sergeant|detective|auxiliary|resident|villager|citizen|suspect|victim|"
    "driver|caller|student|teacher|reporter|correspondent|volunteer"
)
_PATTERNS: Final = tuple(
    map(
        re.compile,
        (
            rf"(?P<name>{_SURNAME}(?:{_TITLES}))",
            rf"(?<!江)(?P<name>{_ALONE}(?:{_ADDRESSES}))",  # 苏 behind 江 is a province, and 律师 its lawyers
            rf"(?P<name>{_SURNAME}某(?![些种个一类项地日年月时])某?某?)",
            rf"(?P<name>{_ALONE}姓)(?:{_ROLES}|夫妇)",
            rf"姓(?P<name>{_ALONE})(?=的|[，。、]|\Z)",
            rf"(?:{_ROLES})[“\"(:：]?(?P<name>(?!{_WORDS}){_ALONE}{_GIVEN}{{1,2}}?)(?={_VERBS}|[^\w]|\Z)",
            rf"名叫(?P<name>{_SURNAME}{_GIVEN}{{1,2}}?)(?={_VERBS}|[^\w]|\Z)",
            rf"(?P<name>(?!{_WORDS}){_ALONE}{_GIVEN}{{1,2}})律师(?!事务所)",
            rf"(?P<name>{_HAN}{{1,4}})\(化名\)",
            rf"化名[“\"]?(?P<name>(?!举报|登记|注册|为){_HAN}{_GIVEN}{{1,2}}?)(?={_VERBS}|[^\w]|\Z)",
            r"\b(?:Mr|Mrs|Ms|Miss|Mx)\b\.?\s*(?P<name>[A-Z]\w+)",
            r"\b(?i:surnamed)\s+(?P<name>[A-Z]\w+)",
            rf"\b(?P<name>(?:{_PINYIN}) Mou(?:mou)?)\b",
            rf"\b(?i:{_ENGLISH_ROLES})\s+(?i:named\s+|called\s+)?(?P<name>(?:{_PINYIN})\b(?:\s+[A-Z][a-z]+)?)",
            r"\b(?:Officer|Constable|Sergeant|Detective)\s+(?P<name>(?!General\b|Training\b|Team\b|Station\b)[A-Z][a-z]+)",
        ),
    )
)
_AUTHOR: Final = rf"{_SURNAME}{_HAN}{{1,2}}"
_AUTHORS: Final = rf"{_AUTHOR}(?:[\s、,]+{_AUTHOR})"
_BYLINE: Final = re.compile(
    rf"(?:记者|通讯员|作者|责编|编辑|撰文|供稿|摄影|文)[:/\s]*(?P<names>{_AUTHORS}*)\W*\Z"
    rf"|\((?P<more>{_AUTHORS}+|(?!{_WORDS}){_SURNAME}{_HAN}{{2}})\)\Z"
)


_GAP: Final = re.compile(rf"(?<={_HAN})\s+(?={_HAN})")


@dataclass(frozen=True, eq=False)
class Folded:
    """A text as the eye reads it; ``places`` says where each of its characters stands in the text."""

    text: str
    places: Sequence[int]

    @cached_property
    def named(self) -> tuple[tuple[str, int], ...]:
        """What is written as the name of a person, and where it stands in the text."""
        matches = (match for pattern in _PATTERNS for match in pattern.finditer(self.text))
        return tuple((match["name"], self.places[match.start("name")]) for match in matches)


def folded(text: str) -> Folded:
    """Letters of one width, without invisible characters and without white space between Han characters."""
    kept = [(letter, place) for place, character in enumerate(text) for letter in _letters(character)]
    joined = "".join(letter for letter, _ in kept)
    gaps = {place for match in _GAP.finditer(joined) for place in range(*match.span())}
    left = [pair for index, pair in enumerate(kept) if index not in gaps]
    places = tuple(place for _, place in left)
    count = range(len(places))  # for most texts nothing is left out, and no place need be kept
    return Folded("".join(letter for letter, _ in left), count if places == tuple(count) else places)


@cache
def _letters(character: str) -> str:
    """A character in its usual width; nothing for an invisible one."""
    return "" if unicodedata.category(character) == "Cf" else unicodedata.normalize("NFKC", character)


def signed(passage: str) -> tuple[str, ...]:
    """The names of a byline at the end of a passage: those of reporters, and of authors in brackets."""
    match = _BYLINE.search(unicodedata.normalize("NFKC", passage).strip())
    return tuple(re.split(r"[\s、,]+", match["names"] or match["more"])) if match else ()
