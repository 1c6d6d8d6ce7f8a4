import pytest
from hypothesis import given
from hypothesis import strategies as st

from conceptmap.layout.glyphs import clusters
from conceptmap.layout.text import LABEL, PHRASE, TypeStyle, font_path, has_glyph, width, wrap

texts = st.text(
    st.characters(exclude_categories=["Cs", "Cc"]) | st.sampled_from("ab c-/ é語👩\u200d🏽\u0301"),
    max_size=60,
)


@given(texts, st.floats(20, 300))
def test_wrapping_loses_no_character(text: str, limit: float) -> None:
    lines = wrap(text, PHRASE, limit)
    assert "".join("".join(lines).split()) == "".join(text.split())


@given(texts, st.floats(20, 300))
def test_a_line_is_too_wide_only_when_it_is_a_single_character(text: str, limit: float) -> None:
    for line in wrap(text, PHRASE, limit):
        assert width(line, PHRASE) <= limit + 1e-6 or len(clusters(line.strip())) == 1


@given(texts)
def test_clusters_put_together_are_the_text(text: str) -> None:
    assert "".join(clusters(text)) == text


def test_lines_are_balanced_so_that_no_word_is_left_alone() -> None:
    assert wrap("opens the door to", PHRASE, 100) == ("opens the", "door to")


def test_a_word_breaks_after_its_hyphen_and_keeps_it() -> None:
    assert wrap("mentalization-based", LABEL, 120) == ("mentalization-", "based")


def test_text_without_spaces_is_cut_to_fit() -> None:
    lines = wrap("x" * 200, LABEL, 150)
    assert len(lines) > 5
    assert all(width(line, LABEL) <= 150 for line in lines)


def test_ideographs_may_break_anywhere() -> None:
    assert len(wrap("精神力動的心理療法", LABEL, 80)) == 2


def test_a_family_of_emoji_is_never_cut() -> None:
    family = "👩\u200d👩\u200d👧"
    assert wrap(family * 3, LABEL, 30) == (family,) * 3


def test_nothing_takes_no_lines() -> None:
    assert wrap("  ", LABEL, 150) == ()


def test_kerning_counts() -> None:
    apart = width("A", LABEL) + width("V", LABEL)
    assert width("AV", LABEL) < apart - 0.3


def test_heavier_type_is_wider() -> None:
    assert width("Child", TypeStyle(15, 700)) > width("Child", TypeStyle(15, 400))


def test_width_grows_in_step_with_size() -> None:
    assert width("Child", TypeStyle(30, 600)) == pytest.approx(2 * width("Child", LABEL))


@pytest.mark.parametrize("char", ["語", "א", "ع", "ก", "😀"])
def test_what_the_font_lacks_is_given_room(char: str) -> None:
    assert not has_glyph(char)
    assert width(char, LABEL) >= 0.9 * LABEL.size


def test_a_combining_mark_takes_no_room_of_its_own() -> None:
    assert width("ก\u0e34", LABEL) == width("ก", LABEL)


def test_the_font_file_is_there() -> None:
    assert font_path().stat().st_size > 100_000
