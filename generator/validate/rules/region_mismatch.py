"""地区与原文所说的不一致。

数词之前最近的地区用语说的是它的地区；段落里没有，就是来源的地区。来源地区以外的地名是用来比较的，不算。

坏例（数词之前的地区用语是“老城”）：

    region: city

好例：

    region: old-town
----
A region that the source does not bear out.

The words for a region nearest before a numeral say which region it is of; without any it is that of
the source. Regions that do not lie in that of the source are what it is compared with and do not count.

Bad (the words before the numeral are 老城):

    region: city

Good:

    region: old-town
"""

from collections.abc import Iterator

from generator.diagnostics.diagnostic import Diagnostic, Sentence
from generator.diagnostics.rule import Rule
from generator.validate.draft import Draft
from generator.validate.reading.binding import figures, region

RULE = Rule.documented(__name__, __doc__, waivable=True)


def check(draft: Draft) -> Iterator[Diagnostic]:
    """Hold the region of each figure against the words before it."""
    for figure in figures(draft):
        word, code = region(draft, figure)
        value = figure.value
        if value.region != code:
            yield RULE.at(
                figure.entry.span("region"),
                Sentence(
                    f"region 是 {value.region}，数词 {value.token} 之前最近的地区用语是“{word}”"
                    if word
                    else f"region 是 {value.region}，数词 {value.token} 之前没有地区用语，应是来源的地区",
                    f"region is {value.region}; the words for a region nearest before {value.token} are {word}"
                    if word
                    else f"region is {value.region}; no region is named before {value.token}, so it is the source’s",
                ),
                Sentence(
                    f'写 region: "{code}"；另有依据就写明理由免查。',
                    f'Write region: "{code}", or waive this with the reason.',
                ),
            )
