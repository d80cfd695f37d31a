"""A screenshot of every kind of page, in both palettes and widths, into ``shots/``."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Final, Literal

from tests.browser.site import KINDS, chromium, served

WIDTHS: Final = (390, 1440)
PALETTES: Final[tuple[Literal["light", "dark"], ...]] = ("light", "dark")


def main(site: Path, folder: Path) -> None:
    folder.mkdir(exist_ok=True)
    with served(site) as address, chromium() as browser:
        for width in WIDTHS:
            for palette in PALETTES:
                page = browser.new_page(viewport={"width": width, "height": 900}, color_scheme=palette)
                for kind in KINDS:
                    page.goto(address + kind, wait_until="networkidle")
                    name = kind.strip("/").replace("/", "-") or "home"
                    page.screenshot(path=folder / f"{name}-{width}-{palette}.png", full_page=True)
                page.close()
    sys.stdout.write(f"{len(KINDS) * 4} screenshots in {folder}\n")


if __name__ == "__main__":
    main(Path("site"), Path("shots"))
