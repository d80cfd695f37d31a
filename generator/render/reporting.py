"""Where a reader reports an error: the issue form of the repository, with the page filled in."""

from __future__ import annotations

import re
from typing import Final
from urllib.parse import quote

_GITLAB: Final = re.compile(r"(?P<project>https?://.+?)/-/(?:blob|tree|raw)/.+")
_GITHUB: Final = re.compile(r"(?P<project>https?://[^/]+/[^/]+/[^/]+)/(?:blob|tree|raw)/.+")


def form(repository: str, page: str, title: str) -> str | None:
    """The address of a new report about ``page``, or None when the repository has no form we know.

    ``repository`` is the address below which files are seen: ``…/blob/main`` as GitHub writes it
    (Gitea and Forgejo do not), or ``…/-/blob/main`` as GitLab does.  The forms are
    ``.github/ISSUE_TEMPLATE/correction.yml`` and ``.gitlab/issue_templates/correction.md``.
    """
    if match := _GITLAB.fullmatch(repository):
        head = quote(f"更正 / Correction: {title} {page}", safe="")
        return f"{match['project']}/-/issues/new?issuable_template=correction&issue%5Btitle%5D={head}"
    if match := _GITHUB.fullmatch(repository):
        head, place = quote(f"更正 / Correction: {title}", safe=""), quote(page, safe="")
        return f"{match['project']}/issues/new?template=correction.yml&title={head}&page={place}"
    return None
