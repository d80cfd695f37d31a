"""The house style of charts, as ``site_config/chart_theme.yaml`` gives it.

A colour is named by its role (``role:better``) from the option to the SVG, where it becomes a CSS
variable with the light value as fallback; so one drawing serves both palettes, and the
stylesheet decides. ECharts does not escape colours and fonts: nothing but these gets through.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Final

from pydantic import Field, StringConstraints

from generator.model.base import Frozen

PREFIX: Final = "role:"

Hex = Annotated[str, StringConstraints(pattern=r"^#[0-9a-f]{6}$")]
FontName = Annotated[str, StringConstraints(pattern=r"^[A-Za-z][A-Za-z -]*$")]
RoleName = Annotated[str, StringConstraints(pattern=r"^[a-z]+(-[a-z]+)*$")]


class Use(StrEnum):
    """What a colour is for; it decides the contrast it needs (WCAG 1.4.3 and 1.4.11)."""

    MARK = "mark"
    TEXT = "text"
    FAINT = "faint"
    GROUND = "ground"


class Role(Frozen):
    """A colour by its role: its value in the light and in the dark palette."""

    use: Use
    light: Hex
    dark: Hex


class Decal(Frozen):
    """A pattern over a mark, in ECharts' terms; lengths in pixels, ``rotation`` in degrees."""

    symbol: Annotated[str, StringConstraints(pattern=r"^(rect|circle)$")]
    size: Annotated[float, Field(gt=0, le=1)]
    dashes_x: tuple[float, ...]
    dashes_y: tuple[float, ...]
    rotation: float = 0


class Theme(Frozen):
    """Colours by role, decals by role, the fonts (the system's own) and the size of text in px."""

    roles: dict[RoleName, Role]
    decals: dict[RoleName, Decal]
    fonts: Annotated[tuple[FontName, ...], Field(min_length=1)]
    text_size: Annotated[int, Field(ge=11, le=20)]

    @property
    def font_family(self) -> str:
        """The value of ``font-family``, in SVG and in options."""
        return ", ".join(self.fonts)

    @property
    def stylesheet(self) -> str:
        """Both palettes for a page without the site's own choice between them: that of the reader's system.

        Who embeds the page settles it by the end of the address, ``#light`` or ``#dark``; paper is light.
        """
        pairs = "".join(
            f"--bn-chart-{name}:light-dark({role.light},{role.dark});" for name, role in sorted(self.roles.items())
        )
        settled = "".join(f":root:has(#{name}:target){{color-scheme:{name}}}" for name in ("light", "dark"))
        paper = "@media print{:root:root{color-scheme:light}}"
        return f"@supports (color:light-dark(red,red)){{:root{{color-scheme:light dark;{pairs}}}{settled}{paper}}}\n"

    def role(self, name: str) -> str:
        """The colour of a role as options name it. Raises KeyError for an unknown role."""
        self.roles[name]
        return PREFIX + name

    def paint(self, colour: str) -> str:
        """What an SVG attribute says for a colour of an option.

        Raises ValueError for anything that is no role: a colour that was not allow-listed.
        """
        if colour in {"none", "transparent"}:
            return "none"
        name = colour.removeprefix(PREFIX)
        if name == colour or name not in self.roles:
            msg = f"{colour!r} is no colour of the chart theme"
            raise ValueError(msg)
        return f"var(--bn-chart-{name}, {self.roles[name].light})"

    def decal(self, name: str) -> dict[str, object] | None:
        """The decal of a role in ECharts' terms, cut out of the mark in the page's own ground."""
        decal = self.decals.get(name)
        if decal is None:
            return None
        return {
            "symbol": decal.symbol,
            "symbolSize": decal.size,
            "dashArrayX": list(decal.dashes_x),
            "dashArrayY": list(decal.dashes_y),
            "rotation": round(decal.rotation * 3.141592653589793 / 180, 6),
            "color": self.role("ground"),
        }
