"""The server around the page, and nothing about maps: its guards, errors and ports."""

from conceptmap.web.server.shell import Server, make_server, secure

__all__ = ["Server", "make_server", "secure"]
