"""Lectures that others follow: rooms, the hub that reaches the followers, the routes to both."""

from conceptmap.web.live.house import House, house_of
from conceptmap.web.live.routes import live_routes

__all__ = ["House", "house_of", "live_routes"]
