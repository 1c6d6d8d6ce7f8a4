"""Pictures as PowerPoint slides of native shapes that can be edited."""

from conceptmap.render.slides.file import render_pptx

__all__ = ["render_pptx"]
