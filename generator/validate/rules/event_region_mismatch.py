"""事件的地区没有依据。

标题里有地名的，region 就是那个地区，或与它有上下级关系；所引段落、所列数值、所涉机构和来源都没有提到的地区，
不会是事件的地区。

坏例（region 是新城）：

    title: {zh: 老城图书馆重新开放}
    region: new-town

好例：

    title: {zh: 老城图书馆重新开放}
    region: old-town
----
Nothing bears out the region of an event.

Where the title names a place, that is the region, or one above or below it; a region that neither the
passages cited nor the figures, the entities or the source name is not that of the event.

Bad (the region is the new town):

    title: {zh: 老城图书馆重新开放}
    region: new-town

Good:

    title: {zh: 老城图书馆重新开放}
    region: old-town
"""

from collections.abc import Iterator

from generator.diagnostics.diagnostic import Diagnostic, Sentence, Severity
from generator.diagnostics.rule import Rule
from generator.model.events import Event
from generator.model.surroundings import region_words
from generator.validate.draft import Draft, Entry
from generator.validate.reading.binding import cited, is_read
from generator.validate.reading.spoken import spoken
from generator.validate.reading.upwards import upwards

RULE = Rule.documented(__name__, __doc__, Severity.WARNING, waivable=True)


def check(draft: Draft) -> Iterator[Diagnostic]:
    """Hold the region of each event whose sources are all indexed against title, passages, figures and entities."""
    words = {word: entry.value.code for entry in draft.regions for word in region_words(entry.value)}
    for event in draft.events:
        value = event.value
        passages = cited(draft, value)
        if (
            value.region not in draft.region_by_code
            or not passages
            or not all(is_read(each.source) for each in passages)
        ):
            continue
        title = " ".join(spoken(draft, text, language) for language, text in value.title.each())
        titled = {code for word, code in words.items() if word in title}
        said = {
            words[word] for each in passages for token in each.passage.tokens for word in token.places if word in words
        }
        borne = said | _of_others(draft, value) | {each.source.region for each in passages}
        if value.region in titled or (value.region in borne and _is_related(draft, value.region, titled)):
            continue
        yield _finding(draft, event, titled, borne)


def _finding(draft: Draft, event: Entry[Event], titled: set[str], borne: set[str]) -> Diagnostic:
    names = {code: str(entry.value.name) for code, entry in draft.region_by_code.items()}
    named = "、".join(names[code] for code in sorted(titled or borne) if code in names)
    who = Sentence("标题写的", "the title names") if titled else Sentence("来源、数值和机构说的", "named are")
    return RULE.at(
        event.span("region"),
        Sentence(
            f"事件的地区是 {names[event.value.region]}，{who.zh}是 {named}",
            f"nothing bears out {names[event.value.region]} as the region; {who.en} {named}",
        ),
        Sentence("核对 region；另有依据就写明理由免查。", "Check region, or waive this with the reason."),
    )


def _of_others(draft: Draft, value: Event) -> set[str]:
    """The regions of its figures and entities."""
    figures = {
        draft.observation_by_id[id_].value.region for id_ in value.observations if id_ in draft.observation_by_id
    }
    return figures | {draft.entity_by_id[id_].value.region for id_ in value.entities if id_ in draft.entity_by_id}


def _is_related(draft: Draft, code: str, titled: set[str]) -> bool:
    """Whether a region lies in one that the title names, or holds one; a title may name none."""
    return not titled or any(code in upwards(draft, each) or each in upwards(draft, code) for each in titled)
