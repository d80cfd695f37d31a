"""故事一步的 state 写了不存在的筛选。

state 是时间线网址里 ? 以后的部分，从地址栏抄来即可：topic=lending&region=north。筛选的名称须是
时间线认识的，专题、地区、机构、来源和事件的编号须是记录里有的，起止时间用 EDTF 写。时间线自己会略去
不认识的部分，读者就会看到别的内容，所以在这里查。

坏例：

    state: topic=lendings&region=north

好例：

    state: topic=lending&region=north
----
The state of a step of a story names what does not exist.

``state`` is what follows ? in the explorer's address, as it is copied from there:
topic=lending&region=north. The names have to be filters of the explorer, the ids of topics, regions,
entities, sources and events those of the record, and the dates EDTF. The explorer leaves out what it does not
know, so a reader would see something else; that is why it is checked.

Bad:

    state: topic=lendings&region=north

Good:

    state: topic=lending&region=north
"""

from collections.abc import Iterator, Sequence

from generator.diagnostics.diagnostic import Diagnostic, Sentence, Span
from generator.diagnostics.rule import Rule
from generator.diagnostics.wording import shown
from generator.model import states
from generator.model.kinds import BY_NAME
from generator.validate.draft import Draft
from generator.validate.reading.dating import read
from generator.validate.reading.nearest import did_you_mean, nearest

RULE = Rule.documented(__name__, __doc__)


def check(draft: Draft) -> Iterator[Diagnostic]:
    """Report each part of a state that the explorer would leave out."""
    for story in draft.stories:
        for number, step in enumerate(story.value.steps):
            span = story.span("steps", number, "state")
            pairs = states.read(step.state)
            if not pairs:
                yield _finding(span, step.state, ())
            for name, value in pairs:
                yield from _of_part(draft, span, name, value)


def _of_part(draft: Draft, span: Span, name: str, value: str) -> Iterator[Diagnostic]:
    if name not in states.NAMES:
        yield _finding(span, name, states.NAMES)
    elif name in states.DATES and read(value) is None:
        yield _finding(span, f"{name}={value}", ())
    elif name in states.CHOICES and value not in states.CHOICES[name]:
        yield _finding(span, f"{name}={value}", states.CHOICES[name])
    elif name in states.WORDS and value not in (words := draft.vocabularies.ids(states.WORDS[name])):
        yield _finding(span, f"{name}={value}", words)
    elif name in states.ENTRY_OF:
        kind = states.ENTRY_OF[name]
        known = draft.by_id(BY_NAME[kind])
        if value not in known and not draft.undecoded.may_hold(kind, value):
            yield _finding(span, f"{name}={value}", [*known])


def _finding(span: Span, part: str, known: Sequence[str]) -> Diagnostic:
    near = nearest(part.rpartition("=")[2], sorted(known)) if known else None
    return RULE.at(
        span,
        Sentence(f"时间线没有 {shown(part)}", f"the explorer has no {shown(part)}"),
        did_you_mean(near)
        if near
        else Sentence(
            "在时间线里选好以后，抄地址栏里 ? 以后的部分。",
            "Choose in the explorer, then copy what follows ? in the address.",
        ),
    )
