"""要导入的编号已经有了。

导入从不改写已有的文件。只要有一个编号已在记录里，或在导入的文件里出现两次，或没有编号的一行与已有
事件的标题和日期相同，就什么也不写。

坏例：记录里已有 reading-week，导入的表里又有一行写着这个编号。

好例：换一个编号，或者删去那一行，再导入一次。
----
An id to be imported is taken.

An import never changes a file that is there. When one id is in the record already, or stands twice
in the imported file, or an entry without an id has the title and date of an event, nothing is written
at all.

Bad: the record has reading-week, and so has a line of the imported table.

Good: choose another id or remove the line, and import again.
"""

from generator.diagnostics.diagnostic import Diagnostic, Sentence, Span
from generator.diagnostics.rule import Rule
from generator.diagnostics.wording import shown

RULE = Rule.documented(__name__, __doc__)


def finding(span: Span, id_: str) -> Diagnostic:
    """Report an id that the record, or an earlier draft of the same import, has."""
    return RULE.at(
        span,
        Sentence(f"编号 {shown(id_)} 已经有了", f"the id {shown(id_)} is taken"),
        Sentence("换一个编号，或者删去这一行，再导入一次。", "Choose another id or remove this one, and import again."),
    )


def same(span: Span, id_: str) -> Diagnostic:
    """Report a draft without an id that the record has under the id given: it was imported before."""
    return RULE.at(
        span,
        Sentence(f"事件 {shown(id_)} 的标题和日期与它相同", f"the event {shown(id_)} has the same title and date"),
        Sentence(
            "已经导入过的，删去这一行再导入；确是另一件事的，写上另一个编号。",
            "If it was imported before, remove it and import again; if it is another event, give it an id of its own.",
        ),
    )
