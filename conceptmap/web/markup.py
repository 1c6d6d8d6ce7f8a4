"""`markup`: components of `dash.html` as HTML text, which the browser's modules put in.

Dash walks through every component that it keeps at each change, so it keeps only those that it has
to: controls, stores and the places that the modules fill.
"""

from collections.abc import Mapping
from html import escape
from typing import Any

from dash import html
from dash.development.base_component import Component

__all__ = ["hollow", "markup"]

_NAMES: Mapping[str, str] = {"className": "class", "maskImage": "mask-image"}
_VOID = frozenset({"br", "hr", "img", "input"})


def markup(tree: Any) -> str:
    """Write a tree of components, texts and lists; text and attributes are escaped.

    Raises
    ------
    TypeError
        A component is not one of `dash.html`, so that no HTML says what it does.

    Examples
    --------
    >>> markup([html.B("a < b", className="said"), html.Br(), None])
    '<b class="said">a &lt; b</b><br>'
    """
    if tree is None:
        return ""
    if isinstance(tree, list | tuple):
        return "".join(map(markup, tree))
    if not isinstance(tree, Component):
        return escape(str(tree), quote=False)
    if not isinstance(tree, getattr(html, type(tree).__name__, ())):
        raise TypeError(f"{type(tree).__name__} is drawn by its own script; use dash.html")
    given = _given(tree)
    children = given.pop("children", None)
    tag = type(tree).__name__.lower()
    opened = f"<{tag}{''.join(_attribute(name, value) for name, value in given.items())}>"
    return opened if tag in _VOID else f"{opened}{markup(children)}</{tag}>"


def hollow(part: html.Div) -> html.Div:
    """The same element without what is in it: the place that its markup is put in."""
    return html.Div(**{**_given(part), "children": None})


def _given(part: Component) -> dict[str, Any]:
    plain: Any = part
    return dict(plain.to_plotly_json()["props"])


def _attribute(name: str, value: Any) -> str:
    if value is None or value is False:
        return ""
    name = _NAMES.get(name, name.lower())
    if value is True:
        return f" {name}"
    if isinstance(value, Mapping):
        value = ";".join(f"{_NAMES.get(key, key)}:{one}" for key, one in value.items())
    return f' {name}="{escape(str(value))}"'
