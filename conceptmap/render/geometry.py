"""`render_geometry`: the drawn geometry as JSON, for tests, scripts and other programs."""

import json
from collections.abc import Mapping
from typing import Any

from conceptmap.layout.problem import Box
from conceptmap.view.scene import Scene

__all__ = ["render_geometry"]


def render_geometry(scene: Scene, about: Mapping[str, str] | None = None) -> str:
    """Write where everything is: centres, sizes and corners in px of the frame, y down.

    ``links[].points`` run from the source's outline through the phrase's centre to the target's
    outline, before corners are rounded (by at most 8 px). Links that share a phrase box repeat its
    centre. ``about`` says whose the picture is.
    """
    content: dict[str, Any] = {
        "frame": {"width": scene.width, "height": scene.height},
        "font_px": scene.font_px,
        "title": scene.title,
        "concepts": [{"id": mark.id, **_box(mark.box)} for mark in scene.concepts],
        "phrases": [{"links": list(mark.links), **_box(mark.box)} for mark in scene.phrases],
        "links": [
            {
                "id": mark.id,
                "from": mark.source,
                "to": mark.target,
                "points": [list(point) for point in mark.points],
            }
            for mark in scene.links
        ],
        "furniture": [
            {
                "role": box.role,
                "x": round(box.x, 2),
                "y": round(box.y, 2),
                "width": round(box.width, 2),
                "height": round(box.height, 2),
            }
            for box in scene.furniture
        ],
    }
    if about:
        content["about"] = dict(about)
    return json.dumps(content, ensure_ascii=False, indent=1) + "\n"


def _box(box: Box) -> dict[str, Any]:
    return {
        "x": box.x,
        "y": box.y,
        "width": box.width,
        "height": box.height,
        "lines": list(box.lines),
    }
