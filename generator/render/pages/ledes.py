"""What an indicator says in one sentence: who reports, when, what, how much."""

from __future__ import annotations

from collections.abc import Sequence

from generator.derive import picture_choice
from generator.model.observations import SourcedObservation
from generator.model.vocabularies import Trait
from generator.model.vocabulary import Caution, IndicatorKind
from generator.render.edition import Edition
from generator.render.links import Links
from generator.render.pages import sentences
from generator.words import bases
from generator.words.markdown import Markdown, escape, joined


def lede(edition: Edition, links: Links, items: Sequence[SourcedObservation]) -> Markdown:
    """A sentence for the latest values: a clause for each."""
    latest = max(map(picture_choice.days, items))
    clauses = [_clause(edition, links, item) for item in items if picture_choice.days(item) == latest]
    return joined(
        "", [joined(edition.language.say("indicator.says.between"), clauses), edition.language.say("full_stop")]
    )


def _clause(edition: Edition, links: Links, item: SourcedObservation) -> Markdown:
    form, name = _form(edition, item)
    region = edition.wording.region(item.region)
    elsewhere = item.region != edition.record.sources[item.source].region
    said = sentences.filled(
        edition.language.say(f"indicator.says.{form}"),
        who=links.plain(edition.wording.sources[item.source]),
        when=links.plain(edition.language.date(item.period)),
        where=links.plain(edition.language.say("indicator.says.where", region=region) if elsewhere else ""),
        name=links.plain(name),
        figure=sentences.figure(edition, links, item),
        base=links.plain(bases.name(edition.record.indicators[item.indicator].base, edition.wording)),
    )
    return joined("", [said, *_tails(edition, item)])


def _form(edition: Edition, item: SourcedObservation) -> tuple[str, str]:
    """How a value is said, and by which name: a change without the words that the sentence says itself."""
    indicator, name = edition.record.indicators[item.indicator], edition.wording.indicator(item.indicator)
    if indicator.kind is not IndicatorKind.CHANGE:
        return "value", name
    base = bases.manner(indicator.base, edition.record.vocabularies)
    affixes = (edition.language.say(f"indicator.affixes.{each}") for each in (base, Trait.UNSTATED))
    bare = (name.removesuffix(affix).removeprefix(affix) for affix in affixes)
    short = next((each for each in bare if each != name), None)
    return (base, short) if short else ("value", name)


def _tails(edition: Edition, item: SourcedObservation) -> list[Markdown]:
    """What must not be left out of the sentence: a share of what is not said."""
    is_share = edition.record.indicators[item.indicator].kind is IndicatorKind.SHARE
    unknown = is_share and Caution.DENOMINATOR_MISSING in item.cautions
    return [escape(edition.language.say("indicator.says.of_what"))] if unknown else []
