"""What is shown and how it looks: state, selection, theme, scene. No files, no markup."""

from conceptmap.view.arranger import Arranger
from conceptmap.view.codec import decode, encode, fields_of, from_store, to_store
from conceptmap.view.compose import compose, line_samples, problem_of
from conceptmap.view.contradictions import contradictions
from conceptmap.view.frame import ASPECTS, Frame, nearest_aspect, parse_size
from conceptmap.view.furniture import legend_of
from conceptmap.view.picture import arranged, draw, draw_for_page, problems
from conceptmap.view.scene import Scene
from conceptmap.view.select import MOST_AT_ONCE, Selection, parts_of, select, shown_view
from conceptmap.view.state import FIELDS, Field, ViewState
from conceptmap.view.theme import THEMES, Theme, theme
from conceptmap.view.tours import in_order, is_aside, shown_step, step_states

__all__ = [
    "ASPECTS",
    "FIELDS",
    "MOST_AT_ONCE",
    "THEMES",
    "Arranger",
    "Field",
    "Frame",
    "Scene",
    "Selection",
    "Theme",
    "ViewState",
    "arranged",
    "compose",
    "contradictions",
    "decode",
    "draw",
    "draw_for_page",
    "encode",
    "fields_of",
    "from_store",
    "in_order",
    "is_aside",
    "legend_of",
    "line_samples",
    "nearest_aspect",
    "parse_size",
    "parts_of",
    "problem_of",
    "problems",
    "select",
    "shown_step",
    "shown_view",
    "step_states",
    "theme",
    "to_store",
]
