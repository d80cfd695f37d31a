"""The home page: where, when and who says it; findings as sentences; one picture; the doors."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from generator.charts import timeline
from generator.derive import pairs
from generator.derive.date_groups import main_year
from generator.files import addresses
from generator.files.artifact import Page, assets_of
from generator.model.base import LocalText
from generator.model.days import year_text
from generator.model.prose import FigureReference, NameReference, parse
from generator.model.settings_error import SettingsError
from generator.render.edition import Body, Edition, body
from generator.render.pages import changes as all_changes
from generator.render.pages import chart_doors, pair_table, parts, sentences, topics
from generator.words.markdown import Markdown, classed, joined, small, span, strong


def pages(edition: Edition) -> Iterator[Page]:
    """The home page."""
    yield edition.page(addresses.HOME, partial(_home, edition))


def _home(edition: Edition) -> Body:
    say, links = edition.language.say, edition.top
    specs = timeline.specs(edition.index, edition.wording)
    drawn = edition.charts(specs, links, addresses.HOME)
    year_on_year = _changes(edition)
    return body(
        "home",
        title=_title(edition),
        description=say("home.lead"),
        meta={"hide": ["toc"]},
        lead=say("home.lead"),
        sources=[links.source(id_) for id_ in edition.record.sources],
        counts=_counts(edition),
        findings=[_finding(edition, finding) for finding in edition.site.findings],
        highlights=[] if edition.site.findings else [_highlight(edition, id_) for id_ in edition.site.highlights],
        memorials=sentences.memorials(edition, links, edition.record.events.values()),
        changes_heading=say("topic.changes", sides=pair_table.summary(edition, year_on_year)),
        changes=pair_table.changes(edition, links, year_on_year),
        timeline=[*drawn, *chart_doors.timeline_rows(edition, links, specs)],
        doors=_doors(edition),
        assets=assets_of(drawn),
        topics=topics.entries(edition, links),
        changed=all_changes.latest(edition, links),
        more=links.to(say("history.all"), addresses.CHANGES),
        built=say("home.built", date=edition.language.date(edition.site.built)) if edition.site.built else "",
    )


def _title(edition: Edition) -> str:
    """The headline of the settings, or who reports and the year that most events are of."""
    if edition.site.headline:
        return edition.language.text(edition.site.headline)
    year = main_year(edition.record.events.values())
    if year is None or not edition.sides:
        return edition.language.say("home.title")
    sides = edition.language.say("list_separator").join(map(edition.wording.region, edition.sides))
    return edition.language.say("home.headline", sides=sides, year=edition.language.date(year_text(year)))


def _counts(edition: Edition) -> list[Markdown]:
    """How much there is of each kind that the record has, linked."""
    record, links, say = edition.record, edition.top, edition.language.say
    return [
        links.to(say(f"counts.{name}", number=len(entries)), path)
        for name, entries, path in (
            ("events", record.events, addresses.page("event")),
            ("observations", record.observations, addresses.page("indicator")),
            ("entities", record.entities, addresses.page("entity")),
        )
        if entries
    ]


def _finding(edition: Edition, finding: LocalText) -> Markdown:
    """A sentence under the topic of its first figure."""
    references = [part for part in parse(edition.language.text(finding)) if not hasattr(part, "text")]
    figures = [part.id for part in references if isinstance(part, FigureReference)]
    names = [part.id for part in references if isinstance(part, NameReference)]
    record = edition.record
    unknown = [id_ for id_ in figures if id_ not in record.observations]
    unknown += [id_ for id_ in names if id_ not in record.entities]
    if unknown or not figures:
        missing = f"there is no {unknown[0]}" if unknown else "a finding refers to one figure at least"
        msg = f"site_config/site.yaml: findings: {missing}"
        raise SettingsError(msg)
    topic = record.indicators[record.observations[figures[0]].indicator].topic
    kicker = span("bn-kicker", edition.top.topic(topic))
    return joined("", [kicker, sentences.sentence(edition, edition.top, finding)])


def _highlight(edition: Edition, id_: str) -> Markdown:
    item = edition.record.observations.get(id_)
    if item is None:
        msg = f"site_config/site.yaml: highlights: there is no observation {id_}"
        raise SettingsError(msg)
    links = edition.top
    where = (edition.wording.region(item.region), edition.language.date(item.period))
    return joined(
        parts.BREAK,
        [strong(links.figure(item)), links.indicator(item.indicator), small(" · ".join(where))],
    )


def _changes(edition: Edition) -> tuple[pairs.Pair, ...]:
    """The changes against the year before, those that more than one side reports first."""
    record = edition.record
    drawn = (item for item in record.observations.values() if pairs.is_drawn_change(item, record))
    found = pairs.pairs(drawn, edition.side_of, len(edition.sides))
    kept = [pair for pair in found if pairs.is_yearly(pair.indicator, record)]
    return tuple(sorted(kept, key=lambda pair: not pair.is_shared))


def _doors(edition: Edition) -> list[Markdown]:
    links, say = edition.top, edition.language.say
    stories = [("stories", addresses.page("story"))] if edition.record.stories else []
    rest = (
        *stories,
        ("topics", addresses.page("topic")),
        ("regions", addresses.page("region")),
        ("sources", addresses.page("source")),
        ("compare", "compare.md"),
        ("data", "data.md"),
    )
    main = classed(links.to(say("home.explorer"), addresses.timeline()), "bn-door", "bn-door--main")
    return [main, *(classed(links.to(say(f"sections.{name}"), path), "bn-door") for name, path in rest)]
