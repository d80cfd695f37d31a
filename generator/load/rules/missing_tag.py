"""版本的标签不在，或指向别的提交。

site_config/releases.yaml 里的每个版本都写着它的提交。仓库里要有同名的标签指向这个提交，读者才能由
版本回到那时的文件，biannian diff 才认得它。标签不随提交走，要单独推送和取回。没有 git 历史，或只克隆了
最近的历史时不问：冻结的版本在归档里，网站照样完整。

坏例：清单里有 2024，仓库里没有标签 2024。

好例：git fetch --tags 之后，标签 2024 指向清单里的提交。
----
The tag of a release is missing, or names another commit.

Each release in site_config/releases.yaml says its commit. A tag of its name has to lead there, so that
readers come from the release to the files of that day, and biannian diff knows it. Tags do not travel
with commits: they are pushed and fetched by themselves. Without a history, or in a clone of recent
history only, nothing is asked: what was frozen lies in the archive, and the site is whole.

Bad: the list has 2024, and the repository no tag 2024.

Good: after git fetch --tags the tag 2024 names the commit in the list.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from generator.diagnostics.diagnostic import Diagnostic, Sentence, Severity, Span
from generator.diagnostics.rule import Rule
from generator.load.git import GitError, tags
from generator.load.releases import FILE
from generator.model.releases import Release, Releases

RULE: Final = Rule.documented(__name__, __doc__, Severity.WARNING)


def check(project: Path, listed: Releases) -> Iterator[Diagnostic]:
    """Report each release whose tag does not lead to its commit, where there is a whole history."""
    if not listed.releases:
        return
    try:
        known = tags(project)
    except GitError:
        return
    for release in listed.releases:
        if known is not None and known.get(release.tag) != release.commit:
            yield _finding(release, known.get(release.tag, ""))


def _finding(release: Release, other: str) -> Diagnostic:
    tag, commit = release.tag, release.commit
    if other:
        said = Sentence(
            f"标签 {tag} 指向 {other[:12]}，不是版本的提交", f"the tag {tag} names {other[:12]}, not its commit"
        )
    else:
        said = Sentence(f"没有标签 {tag}", f"there is no tag {tag}")
    way = f"git tag {'-f ' if other else ''}{tag} {commit}"
    return RULE.at(
        Span(FILE, 1, 1),
        said,
        Sentence(
            f"先运行 git fetch --tags；仍没有就运行 {way}。", f"Run git fetch --tags; if it is still so, run {way}."
        ),
    )
