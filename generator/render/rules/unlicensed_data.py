"""没有写明数据的许可。

没有许可，别人就不知道能不能使用、改写和再发布这些数据。由编辑或其所在机构选定一种，写进
site_config/site.yaml 的 licence：SPDX 编号、名称和网址。只有 content/ 而没有这个文件时不问。

坏例：site.yaml 里没有 licence。

好例：

    licence:
      name: CC-BY-4.0
      title: {zh: 知识共享署名4.0国际, en: Creative Commons Attribution 4.0 International}
      path: https://creativecommons.org/licenses/by/4.0/
----
The licence of the data is not said.

Without one nobody knows whether the data may be used, changed and published again. Whoever is
answerable for them chooses one, as licence in site_config/site.yaml: its identifier at SPDX, its
name and its address. A folder with content/ and without that file is not asked.

Bad: a site.yaml without licence.

Good:

    licence:
      name: CC-BY-4.0
      title: {zh: 知识共享署名4.0国际, en: Creative Commons Attribution 4.0 International}
      path: https://creativecommons.org/licenses/by/4.0/
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from typing import Final

from generator.diagnostics.diagnostic import Diagnostic, Sentence, Severity, Span
from generator.diagnostics.rule import Rule
from generator.render.settings import Settings

RULE: Final = Rule.documented(__name__, __doc__, Severity.HINT)
FILE: Final = PurePosixPath("site_config/site.yaml")


def check(project: Path, settings: Settings) -> Iterator[Diagnostic]:
    """Ask for the licence where a site has settings and none of them says it."""
    if settings.licence or not (project / FILE).is_file():
        return
    yield RULE.at(
        Span(FILE, 1, 1),
        Sentence("没有写明数据的许可", "the licence of the data is not said"),
        Sentence(
            "选定一种，写成 licence: {name, title, path}。", "Choose one, and write licence: {name, title, path}."
        ),
    )
