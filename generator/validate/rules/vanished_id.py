"""发布过的编号不见了。

编号就是网址，发布后不能消失。改名或合并的，在 content/redirects.yaml 里写 from 和 to；撤下的，
写 from 和 reason。

坏例：删去 content/events/2023/summer-campaign.yaml，别的不动。

好例：

    redirects:
      - {from: summer-campaign, kind: event, to: summer-crackdown}
----
An id that was published is gone.

An id is an address and does not vanish. Where an entry was renamed or merged, content/redirects.yaml
gets from and to; where it was withdrawn, from and reason.

Bad: content/events/2023/summer-campaign.yaml is deleted and nothing else is done.

Good:

    redirects:
      - {from: summer-campaign, kind: event, to: summer-crackdown}
"""

from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import Final

from generator.diagnostics.diagnostic import Diagnostic, Sentence, Span
from generator.diagnostics.rule import Rule
from generator.diagnostics.wording import shown
from generator.model.kinds import BY_NAME, KINDS, Ref
from generator.validate.draft import Draft

RULE = Rule.documented(__name__, __doc__)

REDIRECTS: Final = PurePosixPath("content/redirects.yaml")


def check(draft: Draft) -> Iterator[Diagnostic]:
    """Report each published id that is neither in use nor accounted for in the redirects."""
    if "redirect" in draft.undecoded.kinds:
        return
    # By file name too: an id that was mistyped is reported as that, not as gone.
    present = {
        Ref(kind.name, name)
        for kind in KINDS
        for entry in draft.of(kind)
        for name in (kind.id_of(entry.value), entry.file.stem)
    }
    present |= {Ref(entry.value.kind, entry.value.from_) for entry in draft.redirects}
    for kind, id_ in sorted(draft.published - present):
        if not draft.undecoded.may_hold(kind, id_):
            line = f"- {{from: {shown(id_)}, kind: {kind}"
            yield RULE.at(
                Span(REDIRECTS),
                Sentence(
                    f"发布过的{BY_NAME[kind].zh} {shown(id_)} 不见了",
                    f"the published {kind} {shown(id_)} is gone",
                ),
                Sentence(
                    f"改了名的，在这里加 {line}, to: 新编号}}；撤下的，加 {line}, reason: {{zh: 理由}}}}。",
                    f"If it was renamed, add {line}, to: NEW-ID}} here; if withdrawn, {line}, reason: {{zh: WHY}}}}.",
                ),
            )
