"""The colours: seen in both palettes, told apart, and the same in the stylesheet as in the theme."""

from __future__ import annotations

import colorsys
import re
from pathlib import Path

import material
import pytest
from pydantic import ValidationError

from generator.charts import Theme
from generator.charts.theme import Role, Use
from tests.charts.conftest import PROJECT

_NEEDED = {Use.MARK: 3.0, Use.TEXT: 4.5}


def _luminance(colour: str) -> float:
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _contrast(one: str, other: str) -> float:
    """The contrast ratio of WCAG 2."""
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


def test_contrast_is_enough_in_both_palettes(theme: Theme) -> None:
    ground = theme.roles["ground"]
    for role in theme.roles.values():
        if needed := _NEEDED.get(role.use):
            assert _contrast(role.light, ground.light) >= needed
            assert _contrast(role.dark, ground.dark) >= needed


def test_text_is_read_on_filled_boxes(theme: Theme) -> None:
    text, soft, main = (theme.roles[name] for name in ("text", "soft", "main"))
    assert min(_contrast(text.light, soft.light), _contrast(text.dark, soft.dark)) >= 4.5
    assert min(_contrast(main.light, soft.light), _contrast(main.dark, soft.dark)) >= 3


def test_the_ground_is_that_of_material(theme: Theme) -> None:
    styles = Path(material.__file__).parent / "templates" / "assets" / "stylesheets"
    palette = next(styles.glob("palette.*.css")).read_text()
    main = next(styles.glob("main.*.css")).read_text()
    slate = re.search(r"slate\]\{[^}]*--md-default-bg-color:hsla\(var\(--md-hue\), ?(\d+)%, ?(\d+)%, ?1\)", palette)
    hue = re.search(r"--md-hue:(\d+)deg", main)
    assert slate
    assert hue
    red, green, blue = colorsys.hls_to_rgb(int(hue[1]) / 360, int(slate[2]) / 100, int(slate[1]) / 100)
    assert theme.roles["ground"].dark == f"#{round(red * 255):02x}{round(green * 255):02x}{round(blue * 255):02x}"
    assert theme.roles["ground"].light == "#ffffff"


def test_rise_and_fall_differ_to_every_eye(theme: Theme) -> None:
    """Blue against orange stays apart on the blue-yellow axis, which the common deficiencies keep."""
    for palette in ("light", "dark"):
        rise, fall = (getattr(theme.roles[name], palette) for name in ("rise", "fall"))
        assert int(rise[5:], 16) - int(rise[1:3], 16) > 80
        assert int(fall[1:3], 16) - int(fall[5:], 16) > 80


def test_worse_and_neither_have_patterns_of_their_own(theme: Theme) -> None:
    decals = [theme.decal(name) for name in ("rise", "fall", "neither")]
    assert decals[0] is None
    assert decals[1] not in (None, decals[2])


def test_the_stylesheet_has_the_colours_of_the_theme(theme: Theme) -> None:
    css = (PROJECT / "generator/defaults/overrides/assets/stylesheets/charts.css").read_text(encoding="utf-8")
    light, dark = re.findall(r"^[^{}]*\{((?:\s*--bn-chart-[^;]+;)+)\s*\}", css, re.MULTILINE)

    def variables(palette: str) -> list[str]:
        return [f"--bn-chart-{name}: {getattr(role, palette)}" for name, role in theme.roles.items()]

    assert [line.strip() for line in light.split(";")[:-1]] == variables("light")
    assert [line.strip() for line in dark.split(";")[:-1]] == variables("dark")


def test_each_role_has_a_colour_of_its_own(theme: Theme) -> None:
    assert len({role.light for role in theme.roles.values()}) == len(theme.roles)


@pytest.mark.parametrize("colour", ["red", "#0b62b8", "role:unknown", 'role:rise" onload="x', "url(http://x)"])
def test_only_roles_are_paint(theme: Theme, colour: str) -> None:
    with pytest.raises(ValueError, match="no colour of the chart theme"):
        theme.paint(colour)


def test_a_role_becomes_a_variable_with_the_light_value_behind_it(theme: Theme) -> None:
    assert theme.paint("role:rise") == f"var(--bn-chart-rise, {theme.roles['rise'].light})"


@pytest.mark.parametrize("font", ["Arial;}", 'a"b', "http://x", ""])
def test_a_font_is_a_plain_name(theme: Theme, font: str) -> None:
    with pytest.raises(ValidationError):
        Theme.model_validate(theme.model_dump() | {"fonts": [font]})


def test_a_colour_is_six_hexadecimal_digits() -> None:
    with pytest.raises(ValidationError):
        Role.model_validate({"use": "mark", "light": "red", "dark": "#ffffff"})
