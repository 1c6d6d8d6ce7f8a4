"""`close_button`: the cross at the corner of a card, a panel or a dialog."""

from dash import html

from conceptmap.web.attributes import attributes
from conceptmap.web.icons import icon

__all__ = ["close_button"]


def close_button(words: str, act: str, of: str = "") -> html.Button:
    """Build the cross; ``words`` say what it closes to who cannot see where it stands."""
    names = {"data_act": act, "aria_label": words, **({"data_of": of} if of else {})}
    return html.Button(icon("close"), type="button", className="close", **attributes(**names))
