"""The map without its picture: pages to read, search and print, each entry a way into the map."""

from conceptmap.web.reading.frame import PAGES
from conceptmap.web.reading.routes import reading_routes

__all__ = ["PAGES", "reading_routes"]
