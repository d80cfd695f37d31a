"""What other programs follow: Atom, JSON Feed and iCalendar."""

from generator.render.feeds.assets import assets

__all__ = ["assets"]
