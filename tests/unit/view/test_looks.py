"""Looks: never colour alone, readable in every theme."""

import re
from collections import Counter
from pathlib import Path

import pytest

import conceptmap
from conceptmap.model import KINDS
from conceptmap.view import THEMES
from conceptmap.view.looks import KIND_LOOKS
from conceptmap.view.theme import Theme


def luminance(colour: str) -> float:
    channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, two: str) -> float:
    low, high = sorted((luminance(one), luminance(two)))
    return (high + 0.05) / (low + 0.05)


def mixed(over: str, under: str, share: float) -> str:
    pairs = [(int(over[i : i + 2], 16), int(under[i : i + 2], 16)) for i in (1, 3, 5)]
    return "#" + "".join(f"{round(a * share + b * (1 - share)):02x}" for a, b in pairs)


def test_every_kind_has_a_look() -> None:
    assert set(KIND_LOOKS) == set(KINDS)


def test_no_two_kinds_differ_by_colour_alone() -> None:
    filled = {"core"}
    seen = Counter((look.shape, look.mark, look.role in filled) for look in KIND_LOOKS.values())
    assert [look for look, count in seen.items() if count > 1] == []


@pytest.mark.parametrize("theme", THEMES.values(), ids=lambda t: t.id)
def test_text_has_contrast_aa_and_lines_three_to_one(theme: Theme) -> None:
    for role, paint in theme.boxes.items():
        assert contrast(paint.text, paint.fill) >= 4.5, role
        assert contrast(paint.border, theme.stage) >= 3, role
    for ink in (theme.ink, theme.muted, theme.phrase, theme.accent):
        assert contrast(ink, theme.stage) >= 4.5
    for tone, colour in theme.lines.items():
        assert contrast(colour, theme.stage) >= 3, tone


def test_words_that_step_back_keep_their_contrast() -> None:
    """On the page they are grey, on a tenth of their box's ground."""
    sheet = (Path(conceptmap.__file__).parent / "web/assets/tokens.css").read_text("utf-8")
    blocks = dict(re.findall(r"^(:root\S*) \{\n(.*?)^\}", sheet, re.MULTILINE | re.DOTALL))
    muted = {
        theme: re.findall(r"--muted: (#\w+)", blocks[selector])[0]
        for theme, selector in (
            ("light", ":root"),
            ("dark", ':root[data-mantine-color-scheme="dark"]'),
        )
    }
    grey = re.findall(r"--quiet-ink: (#\w+)", blocks[':root:root[data-theme="contrast"]'])[0]
    for name, ink in {**muted, "contrast": grey}.items():
        theme = THEMES[name]
        grounds = [mixed(paint.fill, theme.stage, 0.1) for paint in theme.boxes.values()]
        least = 7 if name == "contrast" else 4.5
        assert min(contrast(ink, ground) for ground in (theme.stage, *grounds)) >= least, name


def test_high_contrast_is_aaa_everywhere() -> None:
    theme = THEMES["contrast"]
    for paint in theme.boxes.values():
        assert contrast(paint.text, paint.fill) >= 13
        assert contrast(paint.border, theme.stage) >= 7
    inks = (theme.ink, theme.muted, theme.phrase, theme.accent, theme.rule, *theme.lines.values())
    assert min(contrast(ink, theme.stage) for ink in inks) >= 7


@pytest.mark.parametrize("theme", THEMES.values(), ids=lambda t: t.id)
def test_a_theme_that_says_dark_is(theme: Theme) -> None:
    assert theme.dark == (luminance(theme.stage) < luminance(theme.ink))


@pytest.mark.parametrize("theme", THEMES.values(), ids=lambda t: t.id)
def test_a_theme_paints_every_role(theme: Theme) -> None:
    assert set(theme.boxes) == {look.role for look in KIND_LOOKS.values()}
    assert set(theme.lines) == {"neutral", "helps", "hinders"}
