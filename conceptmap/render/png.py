"""`render_png`: a picture as pixels, with its resolution and origin written into the file."""

import struct
from collections.abc import Iterator

from conceptmap.errors import BadSizeError
from conceptmap.render.bands import chunk, joined
from conceptmap.render.deck import Deck, Options
from conceptmap.render.paths import num
from conceptmap.render.svg import render_svg
from conceptmap.render.typesetting import Leaf, document, typeset
from conceptmap.view.scene import Scene

__all__ = ["render_png"]

_MOST_PIXELS = 100_000_000
_MOST_AT_ONCE = 30_000_000
"""Pixels that are drawn in one go."""
_CSS_DPI, _PT_PER_PX = 96.0, 0.75
_HEADER = 8 + 25
"""Length of the signature and the first chunk, after which metadata may stand."""


def render_png(deck: Deck, options: Options) -> bytes:
    """Draw the first picture in RGBA, `Options.scale` pixels to the CSS px.

    Raises
    ------
    BadSizeError
        More than 100 megapixels.
    """
    scene = deck.pictures[0].scene
    _check(scene, options.scale)
    dpi = _CSS_DPI * options.scale
    drawn = joined(_bands(scene, options)) if _is_large(scene, options) else _whole(scene, options)
    return drawn[:_HEADER] + _resolution(dpi) + _origin(deck) + drawn[_HEADER:]


def _whole(scene: Scene, options: Options) -> bytes:
    svg = render_svg(scene, transparent=options.transparent)
    leaf = Leaf(svg, "", scene.width * _PT_PER_PX, scene.height * _PT_PER_PX)
    return typeset(document([leaf]), "png", dpi=_CSS_DPI * options.scale)


def _is_large(scene: Scene, options: Options) -> bool:
    return scene.width * scene.height * options.scale**2 > _MOST_AT_ONCE


def _bands(scene: Scene, options: Options) -> Iterator[bytes]:
    """The picture in bands from the top: drawn at once it would take five times its size."""
    scale = options.scale
    wide, high = round(scene.width * scale), round(scene.height * scale)
    rows = max(_MOST_AT_ONCE // 2 // wide, 1)
    svg = render_svg(scene, transparent=True)
    whole = _viewport(num(scene.width), num(scene.height), "0")
    fill = None if options.transparent else scene.theme.stage
    for top in range(0, high, rows):
        width, height = wide / scale, min(rows, high - top) / scale
        part = svg.replace(whole, _viewport(str(width), str(height), str(top / scale)), 1)
        leaf = Leaf(part, "", width * _PT_PER_PX, height * _PT_PER_PX, fill=fill)
        yield typeset(document([leaf]), "png", dpi=_CSS_DPI * scale)


def _viewport(width: str, height: str, top: str) -> str:
    """How an SVG says its size and what of the picture it shows."""
    return f'width="{width}" height="{height}" viewBox="0 {top} {width} {height}"'


def _check(scene: Scene, scale: float) -> None:
    pixels = scene.width * scene.height * scale**2
    if pixels > _MOST_PIXELS:
        raise BadSizeError(
            f"{scene.width:g}x{scene.height:g} at scale {scale:g} has {pixels / 1e6:.1f} "
            f"megapixels; at most {_MOST_PIXELS // 1_000_000} can be drawn: lower the scale"
        )


def _resolution(dpi: float) -> bytes:
    per_metre = round(dpi / 0.0254)
    return chunk(b"pHYs", struct.pack(">IIB", per_metre, per_metre, 1))


def _origin(deck: Deck) -> bytes:
    rows = (
        ("Title", deck.title),
        ("Author", deck.cm.credit),
        ("Copyright", deck.cm.licence),
        ("Source", deck.sources),
        ("Software", deck.version),
    )
    return b"".join(_text(keyword, text) for keyword, text in rows if text)


def _text(keyword: str, text: str) -> bytes:
    name = keyword.encode("ascii")
    try:
        return chunk(b"tEXt", name + b"\0" + text.encode("latin-1"))
    except UnicodeEncodeError:
        return chunk(b"iTXt", name + b"\0\0\0\0\0" + text.encode())
