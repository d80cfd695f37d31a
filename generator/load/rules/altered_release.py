"""冻结的版本被改动或不见了。

site_config/releases.yaml 列出的每个版本，都有一个归档文件 releases/<标签>.tar.xz。别人按它的网址引用，
所以它一个字节也不能变：文件的 SHA-256 须与清单里写的相同。改动了的、不见了的，用 git 取回；
记录有了更正，就用新的标签再冻结一个版本。

坏例：releases/2024.tar.xz 不在，或内容与清单里的 digest 不符。

好例：biannian release 写的归档和清单原样提交。
----
A frozen edition was changed, or is gone.

Each release in site_config/releases.yaml has an archive, releases/<tag>.tar.xz. Others cite its
addresses, so no byte of it may change: the SHA-256 of the file has to be the one in the list. Get it
back from git; where the record was corrected, freeze another edition under a new tag.

Bad: releases/2024.tar.xz is missing, or is not what the digest in the list says.

Good: the archive and the list committed as biannian release wrote them.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from generator.diagnostics.diagnostic import Diagnostic, Sentence, Span
from generator.diagnostics.rule import Rule
from generator.load.releases import FILE, archive_of, unaltered
from generator.model.releases import Releases

RULE: Final = Rule.documented(__name__, __doc__)


def check(project: Path, listed: Releases) -> Iterator[Diagnostic]:
    """Report each release whose archive is not the one that was frozen."""
    for release in listed.releases:
        if not unaltered(project, release):
            path = archive_of(release.tag)
            yield RULE.at(
                Span(FILE, 1, 1),
                Sentence(
                    f"版本 {release.tag} 的归档 {path} 不在，或被改动了",
                    f"the archive of release {release.tag}, {path}, is missing or was changed",
                ),
                Sentence(f"取回它：git checkout -- {path}。", f"Get it back: git checkout -- {path}."),
            )
