"""From a map file to picture files, and to the arrangements saved beside the map."""

from conceptmap.export.arrangements import arrangements_of, arranger_for, save_arrangements
from conceptmap.export.drawing import deck_for, draw_deck
from conceptmap.export.request import Request
from conceptmap.export.subjects import Subject, named_views, subjects_of, tour_steps
from conceptmap.export.writing import export_pictures, rendered_apart
from conceptmap.render.blanks import BLANKS
from conceptmap.render.deck import Handout
from conceptmap.render.formats import FORMATS
from conceptmap.render.sizes import SIZES
from conceptmap.view import THEMES

__all__ = [
    "BLANKS",
    "FORMATS",
    "SIZES",
    "THEMES",
    "Handout",
    "Request",
    "Subject",
    "arrangements_of",
    "arranger_for",
    "deck_for",
    "draw_deck",
    "export_pictures",
    "named_views",
    "rendered_apart",
    "save_arrangements",
    "subjects_of",
    "tour_steps",
]
