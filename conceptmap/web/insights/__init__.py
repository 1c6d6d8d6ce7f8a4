"""The map as charts: what holds it together, what it rests on, where the field disagrees."""

from conceptmap.web.insights.page import insights

__all__ = ["insights"]
