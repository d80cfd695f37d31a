"""The tables of the database joined: figures with the names they are read by, and what they rest on."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Final

from generator.render.downloads.formats import Column

FIGURES: Final = "figures"
"""Every figure with names in place of ids, and the source, passage and address to cite it by."""

_FIGURES: Final = """
SELECT o.id, [[i.name_@ AS indicator_@]], o.value, o.upper, o.bound, o.direction,
  [[u.name_@ AS unit_@]], o.region, [[r.name_@ AS region_@]], o.period,
  c.citation, o.passage, o.token, {home} || 'sources/' || o.source || '/#p' || o.passage AS address,
  [[o.note_@]]
FROM observations AS o
  JOIN indicators AS i ON i.id = o.indicator
  JOIN units AS u ON u.id = o.unit
  JOIN regions AS r ON r.code = o.region
  JOIN citations AS c ON c.source = o.source
ORDER BY o.rowid"""

_LISTED_EVENTS: Final = """
SELECT e.id, e.date, e.date_basis, e.type, [[e.title_@]], e.region, [[r.name_@ AS region_@]],
  [[(SELECT group_concat(name_@, '; ') FROM (SELECT t.name_@ FROM events_topics AS x JOIN topics AS t ON t.id = x.topic
    WHERE x.event = e.id ORDER BY x.position)) AS topics_@]],
  (SELECT count(*) FROM events_observations AS x WHERE x.event = e.id) AS figures,
  {home} || e.url AS address
FROM events AS e JOIN regions AS r ON r.code = e.region
ORDER BY e.rowid"""

_FIGURES_OF_EVENTS: Final = """
SELECT x.event, [[e.title_@ AS event_@]], e.date AS event_date, f.*
FROM events_observations AS x
  JOIN events AS e ON e.id = x.event
  JOIN figures AS f ON f.id = x.observation
ORDER BY e.rowid, x.position"""

_WORDS: Final = {
    "indicator_@": "label",
    "unit_@": "unit_name",
    "region_@": "region_name",
    "topics_@": "topic_names",
    "event_@": "event_title",
    "address": "page_address",
    "figures": "figure_count",
}
"""The field whose words a column of a view has, where it is not the field of its name: names instead of ids."""
_SAID: Final = re.compile(r"\[\[(.*?)]]", re.DOTALL)
_VIEWS: Final = {FIGURES: _FIGURES, "listed_events": _LISTED_EVENTS, "figures_of_events": _FIGURES_OF_EVENTS}


def views(home: str, languages: Sequence[str]) -> Mapping[str, str]:
    """The query of each view; ``home`` is the address of the site, without which addresses begin at its root.

    What stands between double brackets is said once for each of the languages.
    """
    literal = "'" + home.replace("'", "''") + "'"

    def said(match: re.Match[str]) -> str:
        return ",\n  ".join(match[1].replace("@", language) for language in languages)

    return {name: _SAID.sub(said, query).format(home=literal) for name, query in _VIEWS.items()}


def column(name: str, languages: Sequence[str]) -> Column:
    """What a column of a view holds, by the field that says what it means and the language of its texts."""
    field, _, language = name.rpartition("_")
    if language not in languages:
        return Column((_WORDS.get(name, name),), "string", required=False)
    return Column((_WORDS.get(f"{field}_@", field), language), "string", required=False)
