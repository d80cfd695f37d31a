"""编号与文件名不一致。

事件、机构和来源各占一个文件，文件名就是编号；数值文件以来源的编号命名；事件所在的文件夹是
它的年份，须在事件的日期或来源的时间范围之内。

坏例（content/events/2023/summer.yaml）：

    id: summer-campaign

好例（content/events/2023/summer-campaign.yaml）：

    id: summer-campaign
----
An id differs from the name of its file.

Each event, entity and source has a file of its own that is named after its id; a file of
observations is named after its source; the folder of an event is its year, which lies in the
event's date or in the reach of its sources.

Bad (content/events/2023/summer.yaml):

    id: summer-campaign

Good (content/events/2023/summer-campaign.yaml):

    id: summer-campaign
"""

import re
from collections.abc import Iterator
from typing import Final

from generator.diagnostics.diagnostic import Diagnostic, Sentence, Span
from generator.diagnostics.rule import Rule
from generator.diagnostics.wording import shown
from generator.load.nodes import Mapping, Scalar
from generator.model import edtf_points
from generator.model.base import ID_PATTERN
from generator.model.events import Event
from generator.model.kinds import KINDS
from generator.validate.draft import Draft, Entry
from generator.validate.reading.dating import read

RULE = Rule.documented(__name__, __doc__)

_YEAR: Final = re.compile("-?[0-9]{4}|Y-?[1-9][0-9]{4,11}")
_LONGEST: Final = 80  # as ``Id``; the source that a file of observations names may be longer


def check(draft: Draft) -> Iterator[Diagnostic]:
    """Compare ids with file names, and event folders with event dates."""
    for kind in (kind for kind in KINDS if kind.is_file):
        for entry in draft.of(kind):
            if (id_ := kind.id_of(entry.value)) != entry.file.stem:
                yield _finding(entry.span(kind.id), id_, entry.file.stem)
    for root, stem in {id(entry.root): (entry.root, entry.file.stem) for entry in draft.observations}.values():
        source = root.get("source") if isinstance(root, Mapping) else None
        if isinstance(source, Scalar) and source.text != stem and re.match(ID_PATTERN, source.text):
            yield _finding(source.span, source.text, stem)
    for event in draft.events:
        folder = event.file.parent.name
        if not _lies_in(folder, event, draft):
            yield RULE.at(
                event.span("date"),
                Sentence(
                    f"文件夹 {shown(folder)} 不是事件 {event.value.id} 的年份",
                    f"the folder {shown(folder)} is not a year of the event {event.value.id}",
                ),
                Sentence("把文件移到 content/events/<年>/。", "Move the file to content/events/<year>/."),
            )


def _lies_in(folder: str, event: Entry[Event], draft: Draft) -> bool:
    if not _YEAR.fullmatch(folder):
        return False
    sources = [draft.source_by_id.get(citation.source) for citation in event.value.sources]
    texts = [event.value.date, *(source.value.reach for source in sources if source)]
    extents = [extent for text in texts if (extent := read(text))]
    year = edtf_points.number(folder)
    return not extents or any(
        (extent.lower is None or extent.lower.year <= year) and (extent.upper is None or year <= extent.upper.year)
        for extent in extents
    )


def _finding(span: Span, id_: str, stem: str) -> Diagnostic:
    name, file = shown(id_, _LONGEST), shown(stem)
    return RULE.at(
        span,
        Sentence(f"编号 {name} 与文件名 {file} 不一致", f"the id {name} differs from the file name {file}"),
        Sentence(f"把文件改名为 {name}.yaml，或改正编号。", f"Rename the file to {name}.yaml, or fix the id."),
    )
