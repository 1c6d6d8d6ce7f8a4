"""Lectures that others follow: rooms, the hub that reaches the followers, the routes to both."""

from conceptmap.web.live.rooms import Rooms
from conceptmap.web.live.routes import live_routes

__all__ = ["Rooms", "live_routes"]
