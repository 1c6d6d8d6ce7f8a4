"""Bytes to maps: formats by suffix, safe parsing, and findings about what was read."""

from conceptmap.files.builtin import builtin_path
from conceptmap.files.codes import CODES, Code
from conceptmap.files.formats import FORMATS, Format
from conceptmap.files.reading import read, read_bytes

__all__ = ["CODES", "FORMATS", "Code", "Format", "builtin_path", "read", "read_bytes"]
