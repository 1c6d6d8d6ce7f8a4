"""Serve the built-in map: ``python app.py`` is ``conceptmap serve``."""

import sys

from conceptmap.cli import run

if __name__ == "__main__":
    sys.argv[1:1] = ["serve"]
    run()
