"""Story pages: steps through the record, each with what it points at drawn beside it; and the list of stories."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from urllib.parse import urlencode

from generator.files import addresses
from generator.files.artifact import Page
from generator.model import states
from generator.model.kinds import STORY
from generator.model.stories import Step, Story
from generator.render.edition import Body, Edition, body
from generator.render.links import Links
from generator.render.pages import parts, sentences, step_drawing
from generator.words.markdown import Markdown, classed, joined, small, span


def pages(edition: Edition) -> Iterator[Page]:
    """The page of every story, and their index."""
    yield edition.section("story", "list", partial(_index, edition))
    for story in edition.record.stories.values():
        file = edition.record.files[STORY.ref(story.id)]
        yield edition.page(addresses.page("story", story.id), partial(_story, edition, story), file)


def _index(edition: Edition) -> Mapping[str, object]:
    return {"entries": entries(edition, edition.nested, edition.record.stories.values())}


def entries(edition: Edition, links: Links, stories: Iterable[Story]) -> list[Markdown]:
    """Stories with the number of their steps and their headline."""
    return [_entry(edition, links, story) for story in stories]


def _entry(edition: Edition, links: Links, story: Story) -> Markdown:
    count = span("bn-count", edition.language.say("story.steps", number=len(story.steps)))
    said = small(sentences.sentence(edition, links, story.headline))
    return joined("", [links.thing("story", story.id), " ", count, parts.BREAK, said])


def telling(edition: Edition, ids: Iterable[str]) -> list[Story]:
    """The stories that point at any of some entries."""
    wanted = set(ids)
    return [
        story
        for story in edition.record.stories.values()
        if any(wanted.intersection(step.points) for step in story.steps)
    ]


@dataclass(frozen=True, slots=True)
class _Shown:
    """A step as its page shows it."""

    id: str
    number: str
    title: str
    text: Markdown
    drawing: step_drawing.StepDrawing
    door: Markdown


def _story(edition: Edition, story: Story) -> Body:
    links, say = edition.nested, edition.language.say
    steps = [_step(edition, story, place, step) for place, step in enumerate(story.steps, start=1)]
    return body(
        "story",
        title=edition.wording.plain(story.title),
        description=edition.wording.plain(story.headline),
        meta={"template": "story.html", "hide": ["navigation", "toc"]},
        headline=sentences.sentence(edition, links, story.headline),
        steps=steps,
        words={name: say(f"story.{name}") for name in ("before", "after", "link", "copied", "nav")},
        file=edition.yaml(edition.record.files[STORY.ref(story.id)]),
    )


def _step(edition: Edition, story: Story, place: int, step: Step) -> _Shown:
    links, say = edition.nested, edition.language.say
    return _Shown(
        id=step.id,
        number=say("story.number", number=place, all=len(story.steps)),
        title=edition.wording.plain(step.title),
        text=sentences.sentence(edition, links, step.text),
        drawing=step_drawing.drawing(edition, links, step),
        door=classed(links.timeline(say("story.timeline"), urlencode(states.read(step.state))), "bn-door"),
    )
