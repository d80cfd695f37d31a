"""Measure words: what follows a number and says of what it is."""

from __future__ import annotations

import re
from typing import Final

# What things are counted in.
_COUNTED: Final = """
    个 名 位 人 户 家 起 件 宗 例 处 次 条 项 类 种 支 套 台 架 辆 艘 张 份 批 级 等 等奖 等功 届 期 轮 趟 组 队 室 区
    警 辅 村 站 所 号 场 座 间 部 层 大 大类 小类 人次 件次 例次 车次
    字 单元 架次 班次 场次 台次 户次 家次 只 头 匹 条次 本 册 页 篇
    首 幅 幢 栋 根 株 棵 朵 颗 粒 块 片 枚 把 盏 面 扇 道 门 节 课 院 校 厂 店 县 市 省 州 国 乡 镇 街道 社区
    人份 剂 剂次 针 床 张床位 床位 标箱 标段 亩次 孩 女 男 童 胎 代 辈 口 员 岗 席 票 分 局 球 连冠 铜
    对 双 副 排 圈 倍 番 成 折 档 维 线 路 股 笔 单 宗地 案 罪 方 点 度 档次 版 集 款
    封 顿 餐 桌 杯 瓶 箱 包 袋 桶 罐 盒 盘 碗 车 船 航班 院士 警种 地 省市 周岁 岁
""".split()
# Quantities: time, money, length, area, mass, energy and shares.
_QUANTITIES: Final = """
    % ‰ ‱ 个百分点 百分点 个基点 个工作日 工作日 个小时 小时 分钟 秒钟 秒 分秒 毫秒 刻钟 时辰
    周年 年 旬 年一遇 个月 月 个星期 星期 个礼拜 礼拜
    日 天 周 昼夜 夜 季度 个季度 季 世纪 年度 学年 学期
    元 美元 港元 港币 欧元 英镑 日元 韩元 卢布 人民币 角 块钱 块 毛 分钱 元钱 美分
    平方公里 平方千米 平方米 平方厘米 立方米 立方厘米 公里 千米 厘米 毫米 微米 纳米 分米 米 海里 里 英里 英尺 英寸 光年
    公顷 亩 平方英里 吨 公斤 千克 毫克 微克 克 斤 两 磅 升 毫升 吨标准煤 吨标煤 万吨级 吨级 载重吨 总吨
    千瓦时 度电 千瓦 兆瓦 瓦 吉瓦 千伏 伏 安 焦耳 千焦 大卡 千卡 卡路里 帕 百帕
    千帕 分贝 赫兹 兆赫 兆字节 字节 摄氏度 华氏度 ℃ ℉ ° 度
""".split()
_LATIN: Final = """
    km/h km² km m² m³ m cm mm μm nm ha kg mg μg g t kW·h kWh MWh GWh TWh MW kW GW W V A GB MB TB KB
    Mbps Gbps kcal L mL ml hPa Pa Hz GHz MHz dB ℃ °C
""".split()
_BASES: Final = """
    人口 分钟 小时 秒 天 日 周 月 年 季度 人 户 亩 公顷 平方公里 平方千米 平方米 立方米
    公里 千米 米 吨 公斤 千克 升 千瓦时 度 家 户次 人次 车公里
""".split()  # what a rate may be for each of


def _longest_first(words: list[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(set(words), key=lambda word: (-len(word), word)))


_WORD: Final = rf"(?:{_longest_first(_COUNTED + _QUANTITIES)})|(?:{_longest_first(_LATIN)})(?![A-Za-z])"
# Words that begin like a measure word: 三成立案 has no 成, 3分别 no 分.
_NOT: Final = re.compile(
    "成(?:立|为|员|功|果|绩|效|交|人|长|都|年|就|品|本|熟|因|分|群|型|套)|分(?:别|析|局|类|布|管|公司|之|点)"
    "|点(?:击|评|名|亮|赞|燃)|方(?:向|式|案|法|便|可|能)|大(?:多|部|约|概|量|力|幅)"
)
_MEASURE: Final = re.compile(rf"(?:{_WORD})(?:/(?:[百千万亿])?(?:{_WORD}))?")
_BASE: Final = re.compile(rf"每([十百千万亿]{{0,2}}(?:{_longest_first(_BASES)}))")
SPANS: Final = frozenset(
    "% 小时 个小时 分钟 秒 天 日 年 月 个月 周 个工作日 工作日 星期 个星期 公里 千米 米 昼夜 里 海里 季度".split()
)
"""Measure words of a span of time, of way or of share: 内 behind them is a bound."""

HALVED: Final = (
    "个月 个小时 小时 年 天 日 个世纪 世纪 番 倍 里 公里 斤 公斤 亩 米 场 夜 成 个学期 学期 "
    "分钟 秒 吨 个钟头 辈子 价 个"
).split()
"""What there is a half of: 半小时; 半导体 is a word."""

COMPOUND: Final = {
    ("年", "个月"): 12, ("天", "小时"): 24, ("日", "小时"): 24, ("天", "个小时"): 24, ("周", "天"): 7,
    ("小时", "分钟"): 60, ("小时", "分"): 60, ("个小时", "分钟"): 60, ("个小时", "分"): 60,
    ("分钟", "秒"): 60, ("分", "秒"): 60, ("分钟", "秒钟"): 60, ("分", "秒钟"): 60,
    ("元", "角"): 10, ("角", "分"): 10, ("块", "毛"): 10, ("斤", "两"): 10, ("米", "厘米"): 100, ("公里", "米"): 1000,
    ("吨", "公斤"): 1000, ("公斤", "克"): 1000,
}  # fmt: skip
"""Two measure words of one amount, and how many of the second make one of the first."""

_PLAIN: Final = {
    "个百分点": "个百分点", "个工作日": "工作日", "个小时": "小时", "个星期": "星期", "个礼拜": "星期",
    "个季度": "季度", "秒钟": "秒", "千米": "公里", "平方千米": "平方公里", "元钱": "元", "块钱": "元", "港币": "港元",
    "°C": "℃", "摄氏度": "℃",
}  # fmt: skip
CLOCK: Final = frozenset({("小时", "分"), ("个小时", "分")})
"""Where 分 are minutes; behind 角 they are money."""
AVERAGES: Final = {"日均": "日", "月均": "月", "年均": "年", "人均": "人", "户均": "户", "亩均": "亩", "周均": "周"}
CURRENCIES: Final = {
    "人民币": "元",
    "港币": "港元",
    "美金": "美元",
    "￥": "元",
    "¥": "元",
    "$": "美元",
    "€": "欧元",
    "£": "英镑",
    "HK$": "港元",
    "US$": "美元",
}


def measure(text: str, at: int) -> tuple[int, str] | None:
    """The measure word at a place, where it ends and what it is called; that of a rate has its base (元/平方米)."""
    found = _MEASURE.match(text, at)
    if found is None or _NOT.match(text, at):
        return None
    return found.end(), _PLAIN.get(found[0], found[0])


def base(text: str, at: int) -> tuple[int, str] | None:
    """What a rate is for each of (每万人), where it ends and what it is called."""
    found = _BASE.match(text, at)
    return (found.end(), _PLAIN.get(found[1], found[1])) if found else None
