"""What the picture of a page says."""

from __future__ import annotations

from dataclasses import dataclass

from generator.charts.theme import Theme

WIDTH, HEIGHT = 1200, 630
"""Pixels, as those who show such pictures ask for: 1.91 to 1."""


@dataclass(frozen=True, slots=True)
class Card:
    """The words of a picture: section and who tells the figure, the title, the figure and what it measures, the foot.

    ``quiet`` says that the figure is not made large: it is of the dead.  ``lead`` stands where there is no figure;
    ``about`` is place and date, or what the site is about; ``site`` is its name.
    """

    section: str
    title: str
    site: str
    figure: str = ""
    measured: str = ""
    quiet: bool = False
    lead: str = ""
    about: str = ""

    @property
    def said(self) -> str:
        """The same in one line, for who does not see the picture; the title of the page stands beside it."""
        told = [self.figure, self.measured] if self.figure else [self.lead]
        return " · ".join(part for part in (self.title, *told, self.about, self.site) if part)


@dataclass(frozen=True, slots=True)
class Inks:
    """The colours of a picture as hexadecimal numbers."""

    ground: str
    text: str
    quiet: str
    main: str


def inks(theme: Theme) -> Inks:
    """The light colours of the charts: what is passed on is shown on white."""
    return Inks(*(theme.roles[name].light for name in ("ground", "text", "quiet", "main")))
