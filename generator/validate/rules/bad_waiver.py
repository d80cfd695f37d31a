"""免查的代码不存在，或者不能免查。

只有靠编辑判断的问题可以免查：alias-unknown、bare-numeral、date-outside-reach、direction-mismatch、
event-date-mismatch、event-region-mismatch、headline-without-figure、indicator-mismatch、
languages-differ、long-short-name、misplaced-figure、missing-caution、missing-translation、
near-duplicate-title、older-index、orphan-observation、period-mismatch、region-mismatch、remark-in-claim、
source-not-indexed、story-length、token-status-mismatch、unanchored-note、unit-mismatch、unlisted-figure、
unsourced-word。读不出的文件、缺失的出处、断开的引用、消失的网址和个人姓名不能免查：网站要么生成不了，要么
就不再可信。

坏例：

    zh: 第①次行动  # 免查：bare-numerals — 名称的一部分

好例：

    zh: 第①次行动  # 免查：bare-numeral — 名称的一部分
----
A waiver of a code that does not exist or cannot be waived.

Only what an editor can judge can be waived: alias-unknown, bare-numeral, date-outside-reach,
direction-mismatch, event-date-mismatch, event-region-mismatch, headline-without-figure,
indicator-mismatch, languages-differ, long-short-name, misplaced-figure, missing-caution,
missing-translation, near-duplicate-title, older-index, orphan-observation, period-mismatch,
region-mismatch, remark-in-claim, source-not-indexed, story-length, token-status-mismatch,
unanchored-note, unit-mismatch, unlisted-figure, unsourced-word. A file that cannot be read, a
missing source, a broken reference, a vanished address and a private name cannot: the site could
not be made, or no longer be trusted.

Bad:

    zh: 第①次行动  # waive: bare-numerals — part of a name

Good:

    zh: 第①次行动  # waive: bare-numeral — part of a name
"""

from collections.abc import Mapping

from generator.diagnostics.diagnostic import Diagnostic, Sentence
from generator.diagnostics.rule import Rule
from generator.diagnostics.wording import shown
from generator.load.waivers import Waiver
from generator.validate.reading.nearest import did_you_mean, nearest

RULE = Rule.documented(__name__, __doc__)


def finding(waiver: Waiver, rules: Mapping[str, Rule]) -> Diagnostic:
    """Report a waiver that names none of ``rules`` that can be waived."""
    code = shown(waiver.code)
    if waiver.code in rules:
        return RULE.at(
            waiver.span,
            Sentence(f"{code} 不能免查", f"{code} cannot be waived"),
            Sentence("改正问题本身，再删去这条注释。", "Fix the fault itself, and remove this comment."),
        )
    waivable = sorted(name for name, rule in rules.items() if rule.waivable)
    near = nearest(waiver.code, waivable)
    return RULE.at(
        waiver.span,
        Sentence(f"没有代码 {code}", f"there is no code {code}")
        if code
        else Sentence("免查没有写代码", "the waiver names no code"),
        did_you_mean(near)
        if near
        else Sentence(f"可以免查的代码：{'、'.join(waivable)}。", f"What can be waived: {', '.join(waivable)}."),
    )
