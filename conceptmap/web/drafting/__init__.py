"""Making a tour in the page: its panel, its previews, and its file."""

from conceptmap.web.drafting.panel import drafting_panel
from conceptmap.web.drafting.routes import drafting_routes

__all__ = ["drafting_panel", "drafting_routes"]
