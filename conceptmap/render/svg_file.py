"""`render_svg_file`: a picture as an SVG file that looks the same where Inter is not installed."""

import base64

from conceptmap.layout.text import font_path
from conceptmap.render.font_subset import subset
from conceptmap.render.svg import render_svg
from conceptmap.view.scene import Scene

__all__ = ["render_svg_file"]


def render_svg_file(scene: Scene) -> str:
    """Draw a scene with its type inside: text stays text, and the font is cut to its characters.

    Takes about a second, nearly all of it for the font.
    """
    svg = render_svg(scene)
    font = base64.b64encode(subset(font_path(), _characters(scene))).decode()
    face = (
        "@font-face{font-family:Inter;font-weight:100 900;"
        f"src:url(data:font/woff2;base64,{font})}}"
    )
    head, end, rest = svg.partition(">")
    return f"{head}{end}\n<style>{face}</style>{rest}"


def _characters(scene: Scene) -> str:
    texts = [line for mark in (*scene.concepts, *scene.phrases) for line in mark.box.lines]
    texts += [line.text for line in scene.texts]
    texts += [item.label.text for item in scene.legend]
    return "".join(sorted(set("".join(texts))))
