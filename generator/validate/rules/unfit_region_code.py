"""地区代码不合所用的编码。

content/record.yaml 写了 region_scheme 的记录，地区代码按那种编码核对：gb-2260 的代码是六位数字，下级地区的代码
以上级的前几位开头。没有写的，代码是任意编号。

坏例（region_scheme: gb-2260）：

    code: "1100"

好例：

    code: "110000"
----
A code of a region is none of the scheme of the record.

Where content/record.yaml names a region_scheme, the codes of regions are held to it: those of gb-2260 have six digits,
and one of a region within another begins with the digits of that. Without it a code is any id.

Bad (with region_scheme: gb-2260):

    code: "1100"

Good:

    code: "110000"
"""

from collections.abc import Iterator

from generator.diagnostics.diagnostic import Diagnostic, Sentence
from generator.diagnostics.rule import Rule
from generator.validate.draft import Draft

RULE = Rule.documented(__name__, __doc__)

_WHAT_TO_DO = Sentence(
    "查对代码；不用这种编码的，删去 content/record.yaml 里的 region_scheme。",
    "Look the code up; where codes are of no scheme, remove region_scheme from content/record.yaml.",
)


def check(draft: Draft) -> Iterator[Diagnostic]:
    """Report each region whose code is not of the scheme, or not within the code above it."""
    scheme = draft.region_scheme
    for entry in draft.regions if scheme else ():
        code, parent = entry.value.code, entry.value.parent
        if unfit := scheme.unfit(code) if scheme else None:
            found = Sentence(f"{code}：{unfit.zh}", f"{code}: {unfit.en}")
            yield RULE.at(entry.span("code"), found, _WHAT_TO_DO)
        elif scheme and parent and not scheme.unfit(parent) and not scheme.lies_within(code, parent):
            found = Sentence(
                f"按{scheme.called}，{code} 不在 {parent} 之内", f"by {scheme.called} {code} is not in {parent}"
            )
            yield RULE.at(entry.span("parent"), found, _WHAT_TO_DO)
