"""Rooms that several servers share through one Redis, so that they serve one lecture."""

from conceptmap.web.live.shared.house import shared_house

__all__ = ["shared_house"]
