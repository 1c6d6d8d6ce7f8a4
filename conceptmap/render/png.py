"""`render_png`: a picture as pixels, with its resolution and origin written into the file."""

import struct
import zlib

from conceptmap.errors import BadSizeError
from conceptmap.render.deck import Deck, Options
from conceptmap.render.svg import render_svg
from conceptmap.render.typesetting import Leaf, document, typeset
from conceptmap.view.scene import Scene

__all__ = ["render_png"]

_MOST_PIXELS = 100_000_000
_CSS_DPI = 96.0
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
    svg = render_svg(scene, transparent=options.transparent)
    leaf = Leaf(svg, "", scene.width * 0.75, scene.height * 0.75)
    dpi = _CSS_DPI * options.scale
    drawn = typeset(document([leaf]), "png", dpi=dpi)
    return drawn[:_HEADER] + _resolution(dpi) + _origin(deck) + drawn[_HEADER:]


def _check(scene: Scene, scale: float) -> None:
    pixels = scene.width * scene.height * scale**2
    if pixels > _MOST_PIXELS:
        raise BadSizeError(
            f"{scene.width:g}x{scene.height:g} at scale {scale:g} has {pixels / 1e6:.1f} "
            f"megapixels; at most {_MOST_PIXELS // 1_000_000} can be drawn: lower the scale"
        )


def _resolution(dpi: float) -> bytes:
    per_metre = round(dpi / 0.0254)
    return _chunk(b"pHYs", struct.pack(">IIB", per_metre, per_metre, 1))


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
        return _chunk(b"tEXt", name + b"\0" + text.encode("latin-1"))
    except UnicodeEncodeError:
        return _chunk(b"iTXt", name + b"\0\0\0\0\0" + text.encode())


def _chunk(kind: bytes, data: bytes) -> bytes:
    check = struct.pack(">I", zlib.crc32(kind + data))
    return struct.pack(">I", len(data)) + kind + data + check
