"""How kinds of concept and families of link look: shape, mark and colour role, never colour alone.

Each kind has a pair of shape and mark of its own, so that the map can be read without colour.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from conceptmap.layout.problem import Shape

__all__ = ["KIND_LOOKS", "LINK_TONES", "KindLook", "Mark", "Tone"]

Mark = Literal["none", "double", "bar"]
"""What is drawn inside the outline: nothing, a second outline, a bar along the left side."""

Tone = Literal["neutral", "helps", "hinders"]
"""The family of a link's type, and the colour role of its line."""


@dataclass(frozen=True, slots=True)
class KindLook:
    """The look of a kind of concept; ``role`` names three colours of the theme."""

    shape: Shape
    mark: Mark
    role: str


KIND_LOOKS: Mapping[str, KindLook] = {
    "core-idea": KindLook("rounded", "none", "core"),
    "concept": KindLook("rounded", "none", "concept"),
    "modality": KindLook("pill", "none", "modality"),
    "technique": KindLook("chamfered", "none", "technique"),
    "outcome": KindLook("rounded", "double", "outcome"),
    "defence": KindLook("square", "none", "defence"),
    "role": KindLook("rounded", "bar", "people"),
    "person": KindLook("pill", "double", "people"),
    "work": KindLook("square", "bar", "source"),
    "evidence": KindLook("square", "double", "source"),
    "setting": KindLook("chamfered", "double", "setting"),
}

LINK_TONES: Mapping[str, Tone] = {"enables": "helps", "leads-to": "helps", "hinders": "hinders"}
"""Types that are not named here are neutral."""
