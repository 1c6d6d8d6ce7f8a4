"""Characters that no font here can draw are found and named."""

from conceptmap.render.missing import missing_glyphs, warning_of


def test_what_inter_has_is_not_missing() -> None:
    assert missing_glyphs(["Tiếng Việt, Ελληνικά, Русский – “quoted” → ±½€"]) == ""


def test_joiners_and_selectors_are_never_missing() -> None:
    assert missing_glyphs(["a\u200db\ufe0f\u200e"]) == ""


def test_a_private_character_is_missing_once() -> None:
    assert missing_glyphs(["\U000f1234 a", "b \U000f1234"]) == "\U000f1234"


def test_the_warning_names_character_and_font() -> None:
    said = warning_of("語👧")
    assert "語 (U+8A9E)" in said
    assert "install Noto Color Emoji and Noto Sans CJK" in said


def test_a_script_without_a_font_is_not_sought_to_its_end() -> None:
    plane = "".join(chr(code) for code in range(0xE100, 0xE800))
    found = missing_glyphs([plane])
    assert 40 < len(found) <= 60
    assert set(found) <= set(plane)
    assert "and 48 more" in warning_of(found)
