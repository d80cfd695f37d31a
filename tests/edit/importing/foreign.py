"""One timeline as a dozen tools save it: the same events, written here in the shapes of their formats."""

from __future__ import annotations

import io
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from openpyxl import Workbook

CSV: Final = """\
When,Headline,Text,Deaths
2021-03-04,Harbour bridge 2 opens,"It took 12 years and $2.5 million. {Planned} in 2009.",
44 BC,Caesar is killed,By 60 senators.,1
March 1453,Siege of the city,53 days.,
13/4/2021,The market burns,Three halls are lost.,0
"""
TEXTS: Final[Mapping[str, str]] = {
    "plain.csv": CSV,
    "semicolons.csv": "Titel;Datum;Text\nA hall opens;1999;With 3 doors.\n".replace("Titel", "Title").replace(
        "Datum", "Date"
    ),
    "tabs.tsv": "date\tevent\n4 March 1999\tA hall opens\nAD 79\tThe mountain erupts\n",
    "list.json": '[{"date": "2001-02-03", "title": "A hall opens", "description": "With 3 doors."}]',
    "nested.json": '{"ages": [{"name": "One", "events": [{"date": "May 2001", "title": "A hall opens", '
    '"links": [{"url": "https://e.org/a"}, {"url": "https://e.org/b"}]}]}]}',
    "points.geojson": '{"type": "FeatureCollection", "features": [{"type": "Feature", "properties": '
    '{"time": 1614851999000, "title": "A quake, 4.1 strong"}, "geometry": {"type": "Point", "coordinates": [1, 2]}}]}',
    "query.json": '{"results": {"bindings": [{"item": {"type": "uri", "value": "http://e.org/Q1"}, "itemLabel": '
    '{"value": "A battle"}, "date": {"value": "-0043-03-15T00:00:00Z"}}]}}',
    "query.csv": "item,itemLabel,itemDescription,pointInTime\nhttp://www.wikidata.org/entity/Q1,A battle,"
    "the 2nd of 3,1453-05-29T00:00:00Z\n",
    "days.ics": "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:x\nBEGIN:VEVENT\nUID:1\nDTSTAMP:20240101T000000Z\n"
    "DTSTART;VALUE=DATE:20240501\nDTEND;VALUE=DATE:20240503\nSUMMARY:Fair\\, day 1 and 2\nCATEGORIES:Fairs\n"
    "END:VEVENT\nBEGIN:VEVENT\nUID:2\nDTSTAMP:20240101T000000Z\nDTSTART:20240601T093000Z\nSUMMARY:Talk\n"
    "END:VEVENT\nEND:VCALENDAR\n",
    "list.yaml": "events:\n  - date: 1999-05\n    title: A hall opens\n    tags: [halls, doors]\n",
    "post.md": "---\ntitle: Version 2 is out\ndate: 2020-05-06 10:00:00 +0200\ncategories: [news]\n---\n"
    "It has **3** parts, see [here](https://e.org).\n",
    "notes.mw": "title: x\nsection Halls\n2020-01/2020-03: Building #work\n- it took 3 months\n"
    "2021: A hall opens\n03/2023 - 1 year: Repairs\nendSection\n",
    "timeline3.json": '{"title": {"text": {"headline": "My halls"}}, "eras": [{"start_date": {"year": 1900}, '
    '"end_date": {"year": 1910}, "text": {"headline": "The old halls"}}], "events": ['
    '{"start_date": {"year": 1905, "month": 3}, "group": "Doors", '
    '"text": {"headline": "A hall opens", "text": "<p>With 3 doors.</p>"}, '
    '"media": '
    '{"url": "https://e.org/a.png", "credit": "X"}}]}',
    "timeline2.json": '{"timeline": {"headline": "My halls", "type": "default", "date": [{"startDate": "1905,3,4", '
    '"headline": "A hall opens", "text": "With 3 doors.", "tag": "Doors", "asset": {"media": "", "credit": "X"}}], '
    '"era": [{"startDate": "1900", "endDate": "1910", "headline": "The old halls"}]}}',
}  # fmt: skip
"""The files by their names: each goes from there to a site with one command."""


def workbook() -> bytes:
    """The rows of a table as a workbook, dates as dates."""
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (["Date", "Title", "Text"], ["2021-03-04", "A hall opens", "With 3 doors."], [None, None, None]):
        sheet.append(row)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def write_all(folder: Path) -> list[Path]:
    """Write every file, the workbook and a folder of Markdown among them."""
    paths = []
    for name, text in TEXTS.items():
        paths.append(folder / name)
        paths[-1].write_text(text, encoding="utf-8")
    paths.append(folder / "book.xlsx")
    paths[-1].write_bytes(workbook())
    posts = folder / "posts"
    (posts / "2020").mkdir(parents=True)
    (posts / "2020/2020-05-06-a-hall-opens.md").write_text("---\nlayout: post\n---\nWith 3 doors.\n", encoding="utf-8")
    (posts / "about.md").write_text("No fields, and no event.\n", encoding="utf-8")
    return [*paths, posts]
