"""The picture of an indicator, drawn into the lists of its page; which one it is, ``derive.picture_choice`` tells."""

from generator.render.pages.pictures.chosen import shown
from generator.render.pages.pictures.drawing import DrawnPicture

__all__ = ["DrawnPicture", "shown"]
