"""What the pictures of pages cost: drawn anew, and kept from an earlier build."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Final

from rich.console import Console
from rich.table import Table

from benchmarks.synthetic import PROJECT
from generator import pipeline
from generator.cards.card import Card, inks
from generator.cards.drawer import CardDrawer
from generator.derive.index import index
from generator.files.addresses import Place
from generator.files.artifact import Drawn
from generator.render.site import render
from generator.words.wording import Wording

EACH: Final = 5
"""One card in so many is drawn: enough for a mean, in a few seconds."""


def main() -> None:
    """Print, for each language: pictures, milliseconds of a processor and bytes of one, anew and kept."""
    console = Console(width=110)
    table = Table("language", "pictures", "drawn, ms", "kept, ms", "ratio", "mean, KB", "largest, KB")
    config = pipeline.site_config(PROJECT)
    for place in config.places:
        cards = _cards(config, place)
        some = cards[::EACH]
        with tempfile.TemporaryDirectory() as folder:
            draw = CardDrawer(Path(folder), inks(config.theme))
            draw(Card("", "", ""))  # loads the library and the words: they are not what a picture costs
            drawn, sizes = _each(draw, some)
            kept, _ = _each(draw, some)
        table.add_row(
            place.language,
            str(len(cards)),
            f"{drawn:.1f}",
            f"{kept:.2f}",
            f"{drawn / kept:.0f}",
            f"{sum(sizes) / len(sizes) / 1024:.1f}",
            f"{max(sizes) / 1024:.1f}",
        )
    console.print(table)
    console.print(f"Processor time of one picture: the mean of one in {EACH}.")


def _cards(config: pipeline.SiteConfig, place: Place) -> list[Card]:
    """What the pictures of an edition say, as its pages ask for them."""
    found: list[Card] = []

    def note(card: Card) -> bytes:
        found.append(card)
        return b""

    record = pipeline.check(PROJECT).record
    assert record is not None
    around = pipeline.Surroundings("https://biannian.example/", "2024-01-01", Path(), {})
    wording = Wording(record, config.languages[place.language])
    known = pipeline.site_of(PROJECT, wording, around, config.settings, lambda _: Drawn(""))
    render(index(record), replace(known, place=place, places=config.places, card=note))
    return found


def _each(draw: Callable[[Card], bytes], cards: list[Card]) -> tuple[float, list[int]]:
    """Milliseconds of a processor for a card, and the bytes of each picture."""
    start = time.process_time()
    sizes = [len(draw(card)) for card in cards]
    return (time.process_time() - start) * 1000 / len(cards), sizes


if __name__ == "__main__":
    main()
