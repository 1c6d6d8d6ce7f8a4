"""The map as charts: what holds it together, what it rests on, where the field disagrees."""

from conceptmap.web.insights.page import insights
from conceptmap.web.insights.plotly_script import plotly_route

__all__ = ["insights", "plotly_route"]
