"""Themes: what each colour role of a scene is painted with. One row a theme."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from conceptmap.errors import UnknownNameError

__all__ = ["THEMES", "Paint", "Theme", "theme"]


class Paint(NamedTuple):
    """The colours of a concept box: fill, border and text."""

    fill: str
    border: str
    text: str


@dataclass(frozen=True, slots=True)
class Theme:
    """One set of colours, sRGB hex; text keeps a contrast of 4.5:1 on what it stands on.

    ``boxes`` are keyed by the roles of `KIND_LOOKS`, ``lines`` by the tones of a link.
    """

    id: str
    label: str
    stage: str
    ink: str
    muted: str
    rule: str
    accent: str
    phrase: str
    boxes: Mapping[str, Paint]
    lines: Mapping[str, str]

    @property
    def dark(self) -> bool:
        """Whether the ground is nearer to black than to white."""
        red, green, blue = (int(self.stage[at : at + 2], 16) for at in (1, 3, 5))
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue < 128


_LIGHT = Theme(
    id="light",
    label="Light",
    stage="#FBFBF9",
    ink="#17202B",
    muted="#5A6675",
    rule="#E3E6EA",
    accent="#0F6E7C",
    phrase="#2B3746",
    boxes={
        "core": Paint("#263A8B", "#263A8B", "#FFFFFF"),
        "concept": Paint("#E6EEFC", "#4A6BB5", "#15264A"),
        "modality": Paint("#E0F3E8", "#2C7A4E", "#123D26"),
        "technique": Paint("#EEE6FB", "#7450C6", "#2E1D59"),
        "outcome": Paint("#D8F1F1", "#0F6E7C", "#0A3C43"),
        "defence": Paint("#FDEBCF", "#B06A0A", "#4A2C02"),
        "people": Paint("#F3F1EC", "#7B7262", "#302B22"),
        "source": Paint("#E9ECEF", "#5F6B7A", "#1F2933"),
        "setting": Paint("#F7E9EE", "#A0506E", "#4A1B2E"),
    },
    lines={"neutral": "#667284", "helps": "#0F6E7C", "hinders": "#B23A2E"},
)

_DARK = Theme(
    id="dark",
    label="Dark",
    stage="#0E1318",
    ink="#E8EDF2",
    muted="#9AA7B5",
    rule="#26303B",
    accent="#5CC8D7",
    phrase="#CFD8E1",
    boxes={
        "core": Paint("#93A7FF", "#93A7FF", "#0C1540"),
        "concept": Paint("#17233D", "#6C8EDB", "#DCE7FF"),
        "modality": Paint("#10301F", "#4FB57F", "#D3F5E1"),
        "technique": Paint("#261B42", "#A386F0", "#E9DFFF"),
        "outcome": Paint("#0C3236", "#4CB9C6", "#CFF4F7"),
        "defence": Paint("#3A270C", "#DE9A3A", "#FFE7C2"),
        "people": Paint("#26241F", "#A79D8A", "#EFEAE0"),
        "source": Paint("#1E252D", "#8B98A8", "#E2E8EF"),
        "setting": Paint("#351A26", "#D583A3", "#FBDCE7"),
    },
    lines={"neutral": "#8894A3", "helps": "#5CC8D7", "hinders": "#F0877B"},
)

_CONTRAST = Theme(
    id="contrast",
    label="Contrast",
    stage="#000000",
    ink="#FFFFFF",
    muted="#E4E4E4",
    rule="#9E9E9E",
    accent="#FFD60A",
    phrase="#FFFFFF",
    boxes={
        "core": Paint("#FFFFFF", "#FFFFFF", "#000000"),
        "concept": Paint("#00173D", "#8CB8FF", "#FFFFFF"),
        "modality": Paint("#00270F", "#5CE68A", "#FFFFFF"),
        "technique": Paint("#220A47", "#CDB0FF", "#FFFFFF"),
        "outcome": Paint("#002B30", "#4DE3EC", "#FFFFFF"),
        "defence": Paint("#331C00", "#FFB938", "#FFFFFF"),
        "people": Paint("#1C1C1C", "#F2EBDD", "#FFFFFF"),
        "source": Paint("#121A22", "#B9C8D8", "#FFFFFF"),
        "setting": Paint("#360A1F", "#FF9FC6", "#FFFFFF"),
    },
    lines={"neutral": "#D2D2D2", "helps": "#4DE3EC", "hinders": "#FF9A90"},
)

_PRINT = Theme(
    id="print",
    label="Print",
    stage="#FFFFFF",
    ink="#000000",
    muted="#444444",
    rule="#BBBBBB",
    accent="#000000",
    phrase="#111111",
    boxes={
        "core": Paint("#2A2A2A", "#2A2A2A", "#FFFFFF"),
        "concept": Paint("#FFFFFF", "#333333", "#000000"),
        "modality": Paint("#F1F1F1", "#333333", "#000000"),
        "technique": Paint("#FFFFFF", "#333333", "#000000"),
        "outcome": Paint("#FFFFFF", "#333333", "#000000"),
        "defence": Paint("#E6E6E6", "#333333", "#000000"),
        "people": Paint("#FFFFFF", "#777777", "#000000"),
        "source": Paint("#FFFFFF", "#777777", "#000000"),
        "setting": Paint("#F1F1F1", "#777777", "#000000"),
    },
    lines={"neutral": "#555555", "helps": "#111111", "hinders": "#111111"},
)

THEMES: Mapping[str, Theme] = {row.id: row for row in (_LIGHT, _DARK, _CONTRAST, _PRINT)}


def theme(name: str) -> Theme:
    """Look a theme up; ``auto`` is light.

    Raises
    ------
    UnknownNameError
        No such theme.
    """
    try:
        return THEMES["light" if name == "auto" else name]
    except KeyError:
        raise UnknownNameError("theme", name, THEMES) from None
