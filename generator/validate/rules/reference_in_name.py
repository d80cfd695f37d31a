"""名称里写了引用。

{数值} 和 [[名称]] 可以写在事件的标题、概要和各种说明里。机构、指标、专题、地区、单位的名称，和来源
的书目（标题、发布者、栏目），是别处引用的对象，本身照原样写，不含引用。

坏例：

    name: {zh: "[[town-library]]办公平台"}

好例：

    name: {zh: 市图书馆办公平台}
----
A name holds a reference.

{figures} and [[names]] may stand in the titles of events, in summaries and in notes. The names of
entities, indicators, topics, regions and units, and the title, publisher and container of a source,
are what others refer to: they are written as they are and hold no reference.

Bad:

    name: {zh: "[[town-library]]办公平台"}

Good:

    name: {zh: 市图书馆办公平台}
"""

from collections.abc import Iterator
from typing import Final

from generator.diagnostics.diagnostic import Diagnostic, Sentence
from generator.diagnostics.rule import Rule
from generator.model import prose
from generator.model.sources import Source
from generator.validate.draft import Draft, Prose

RULE = Rule.documented(__name__, __doc__)

_NAMES: Final = frozenset({"name", "short", "symbol", "publisher", "container"})


def check(draft: Draft) -> Iterator[Diagnostic]:
    """Report the first reference of each name."""
    for text in filter(_is_name, draft.prose):
        parts = text.parts
        found = next((part for part in parts if not isinstance(part, prose.PlainText)), None)
        if found:
            yield RULE.at(
                text.at(found.start),
                Sentence("名称里写了引用", "a name holds a reference"),
                Sentence("名称照原样写，不用 {} 和 [[]]。", "Write the name as it is, without {} and [[]]."),
            )


def _is_name(text: Prose) -> bool:
    field = text.path[-1]
    return field in _NAMES or (field == "title" and isinstance(text.entry.value, Source))
