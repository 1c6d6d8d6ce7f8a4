"""The map as one page in one file: it opens from a folder, asks nobody for anything, and prints."""

from conceptmap.render.page.file import render_following, render_page

__all__ = ["render_following", "render_page"]
