"""Stories: a few steps through the record, each a text, a state of the explorer and what to point at."""

from __future__ import annotations

from typing import Annotated

from generator.model import marks
from generator.model.base import Frozen, Id, LocalText, OwnId, Text
from generator.model.marks import Means, RefersTo


class Step(Frozen):
    """One step.  ``points`` is drawn beside the text; ``state`` is the query of the explorer's address."""

    id: Annotated[OwnId, Means("步骤的编号，就是它在网页上的位置", "id of the step: its place on the page", ("filed",))]
    title: Annotated[LocalText, marks.TITLE]
    text: Annotated[LocalText, Means("正文：数字写成 {数值编号}，名称写成 [[机构编号]]", "the text: figures as {id}")]
    state: Annotated[
        Text,
        Means(
            "时间线的状态：从时间线网址抄来的 ? 以后的部分",
            "a state of the explorer: what follows ? in its address",
            ("topic=lending&region=north",),
        ),
    ]
    points: Annotated[
        tuple[Id, ...],
        RefersTo("observation", "event", "entity"),
        Means(
            "图里指出的数值、事件或机构，按阅读次序", "what the drawing shows, in reading order", (["desk-answered"],)
        ),
    ]


class Story(Frozen):
    """``content/stories/<id>.yaml``: ``headline`` is the sentence made of figures that its page opens with."""

    id: Annotated[OwnId, marks.ID]
    title: Annotated[LocalText, marks.TITLE]
    headline: Annotated[LocalText, marks.HEADLINE]
    steps: Annotated[tuple[Step, ...], Means("步骤，六到十个", "its steps, six to ten")]
