"""Where the built-in map is: in the package when installed, in ``data/`` of a checkout."""

from pathlib import Path

from conceptmap.errors import UnreadableMapError

__all__ = ["builtin_path"]

_PACKAGE = Path(__file__).resolve().parents[1]
_FOLDERS = (_PACKAGE / "_data", _PACKAGE.parent / "data")
_NAME = "psychodynamic.yaml"


def builtin_path() -> Path:
    """The file of the built-in map.

    Raises
    ------
    UnreadableMapError
        It is in neither place; the installation is incomplete.
    """
    for folder in _FOLDERS:
        if (folder / _NAME).is_file():
            return folder / _NAME
    places = " or ".join(str(folder) for folder in _FOLDERS)
    raise UnreadableMapError(
        f"the built-in map {_NAME} is not in {places}; install conceptmap again"
    )
