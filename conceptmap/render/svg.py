"""`render_svg`: a scene as SVG, the reference that the page shows and every export follows.

Deterministic: the same scene gives the same bytes. Colours are literal, arrowheads are polygons,
text is live. With ``for_page`` the marks can take focus and are named for assistive technology;
their groups carry ``data-`` attributes that scripts and tests may rely on either way.
"""

from collections.abc import Iterator
from xml.sax.saxutils import escape, quoteattr

from conceptmap.layout.problem import Box
from conceptmap.layout.text import LABEL, LINE_HEIGHT, PHRASE
from conceptmap.render.lines import fan, link
from conceptmap.render.paths import num, outline_path
from conceptmap.view.looks import KIND_LOOKS, KindLook
from conceptmap.view.scene import ConceptMark, LegendItem, PhraseMark, Scene, TextLine
from conceptmap.view.theme import Paint, Theme

__all__ = ["FONTS", "legend_sample", "render_svg"]

FONTS = "Inter, 'Noto Sans', 'Segoe UI', 'Helvetica Neue', system-ui, sans-serif"

_BORDER = 1.6
_TYPE = ' style="font-optical-sizing:none;text-rendering:geometricPrecision"'
"""Type as it was measured; the page says the same in its own sheet, as its policy has it."""


def render_svg(scene: Scene, *, for_page: bool = False, transparent: bool = False) -> str:
    """Draw a scene.

    Parameters
    ----------
    scene
        What is drawn.
    for_page
        Draw for the interactive stage: marks can be focused, and the stage paints its own ground.
    transparent
        Leave the ground unpainted; phrases keep theirs, so that they stand clear of lines.
    """
    size = f'{num(scene.width)}" height="{num(scene.height)}'
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" class="map" width="{size}" '
        f'viewBox="0 0 {num(scene.width)} {num(scene.height)}" data-font="{num(scene.font_px)}" '
        f'font-family="{FONTS}"{"" if for_page else _TYPE}>'
    )
    parts = [head]
    if not for_page:
        parts.append(f"<title>{escape(scene.title)}</title>")
    if not for_page and not transparent:
        parts.append(f'<rect width="100%" height="100%" fill="{scene.theme.stage}"/>')
    parts.append('<g class="camera">')
    parts.extend(_map(scene, for_page))
    parts.append("</g>")
    parts.extend(_furniture(scene))
    parts.append("</svg>\n")
    return "\n".join(parts)


def _map(scene: Scene, for_page: bool) -> Iterator[str]:
    by_id = {mark.id: mark for mark in scene.links}
    shared = [phrase for phrase in scene.phrases if phrase.hub]
    own = {phrase.id: phrase for phrase in scene.phrases if not phrase.hub}
    yield '<g class="links">'
    for mark in scene.links:
        text = _phrase(own[mark.phrase], scene) if mark.phrase in own else ""
        yield link(mark, scene, text, for_page=for_page, shared=mark.phrase not in own)
    yield '</g>\n<g class="fans">'
    for phrase in shared:
        members = [by_id[name] for name in phrase.links]
        yield fan(phrase, members, scene, _phrase(phrase, scene))
    yield '</g>\n<g class="concepts">'
    for concept in scene.concepts:
        yield _concept(concept, scene, for_page)
    yield "</g>"


def _phrase(phrase: PhraseMark, scene: Scene) -> str:
    box = phrase.box
    wide, high = box.width, box.height
    lines = _lines(box.lines, PHRASE.size * scene.unit)
    return (
        f'<g class="phrase" transform="translate({num(box.x)} {num(box.y)})" '
        f'data-w="{num(wide)}" data-h="{num(high)}">'
        f'<rect class="halo" x="{num(-wide / 2)}" y="{num(-high / 2)}" width="{num(wide)}" '
        f'height="{num(high)}" rx="{num(4 * scene.unit)}" fill="{scene.theme.stage}"/>'
        f'<text text-anchor="middle" font-size="{num(PHRASE.size * scene.unit)}" '
        f'font-weight="{PHRASE.weight}" fill="{scene.theme.phrase}">{lines}</text></g>'
    )


def _concept(mark: ConceptMark, scene: Scene, for_page: bool) -> str:
    box, paint = mark.box, scene.theme.boxes[mark.look.role]
    focus = f' tabindex="-1" role="button" aria-label={quoteattr(mark.name)}' if for_page else ""
    lines = _lines(box.lines, LABEL.size * scene.unit)
    shift = f' transform="translate({num(3 * scene.unit)} 0)"' if mark.look.mark == "bar" else ""
    return (
        f'<g class="concept" data-concept={quoteattr(mark.id)} data-shape="{box.shape}" '
        f'data-w="{num(box.width)}" data-h="{num(box.height)}" '
        f'transform="translate({num(box.x)} {num(box.y)})"{focus}>'
        f"{_outline(mark, paint, scene.unit)}"
        f'<text text-anchor="middle" font-size="{num(LABEL.size * scene.unit)}" '
        f'font-weight="{LABEL.weight}" fill="{paint.text}"'
        f"{shift}>{lines}</text></g>"
    )


def _outline(mark: ConceptMark, paint: Paint, unit: float) -> str:
    dash = f' stroke-dasharray="{num(5 * unit)} {num(3 * unit)}"' if mark.added else ""
    stroke = num(_BORDER * unit)
    parts = [
        f'<path class="box" d="{outline_path(mark.box, unit)}" fill="{paint.fill}" '
        f'stroke="{paint.border}" stroke-width="{stroke}"{dash}/>'
    ]
    if mark.look.mark == "double":
        parts.append(
            f'<path d="{outline_path(mark.box, unit, 3.2 * unit)}" fill="none" '
            f'stroke="{paint.border}" stroke-width="{num(unit)}"/>'
        )
    if mark.look.mark == "bar":
        left, high = -mark.box.width / 2, mark.box.height - 10 * unit
        parts.append(
            f'<rect x="{num(left + 4.5 * unit)}" y="{num(-high / 2)}" width="{num(3.5 * unit)}" '
            f'height="{num(high)}" rx="{num(1.5 * unit)}" fill="{paint.border}"/>'
        )
    return "".join(parts)


def _lines(lines: tuple[str, ...], size: float) -> str:
    step = size * LINE_HEIGHT
    first = -(len(lines) - 1) / 2 * step + size * 0.36
    return "".join(
        f'<tspan x="0" y="{num(first + index * step)}">{escape(line)}</tspan>'
        for index, line in enumerate(lines)
    )


def _furniture(scene: Scene) -> Iterator[str]:
    if scene.texts:
        yield '<g class="furniture">'
        for line in scene.texts:
            yield _text(line, scene.theme)
        yield "</g>"
    if scene.legend:
        yield '<g class="legend">'
        for item in scene.legend:
            yield f"<g>{_sample(item, scene.theme)}{_text(item.label, scene.theme)}</g>"
        yield "</g>"


def _text(line: TextLine, theme: Theme) -> str:
    ink = theme.ink if line.ink == "ink" else theme.muted
    return (
        f'<text x="{num(line.x)}" y="{num(line.y)}" font-size="{num(line.size)}" '
        f'font-weight="{line.weight}" fill="{ink}">{escape(line.text)}</text>'
    )


def _sample(item: LegendItem, theme: Theme) -> str:
    drawn = legend_sample(item.sample, theme, item.width, item.height)
    return f'<g transform="translate({num(item.x)} {num(item.y)})">{drawn}</g>'


def legend_sample(sample: str, theme: Theme, width: float, height: float) -> str:
    """SVG of one legend sample around the origin: a small box of a kind, or a piece of line."""
    if sample in KIND_LOOKS:
        return _box_sample(KIND_LOOKS[sample], theme, width, height)
    tone = {"line-helps": "helps", "line-hinders": "hinders"}.get(sample, "neutral")
    colour, weight = theme.lines[tone], height / 9
    path = f'<path d="M{num(-width / 2)} 0H{num(width / 2)}" fill="none" stroke='
    if sample == "line-contested":
        return (
            f'{path}"{colour}" stroke-width="{num(weight * 2.8)}"/>'
            f'{path}"{theme.stage}" stroke-width="{num(weight * 1.2)}"/>'
        )
    if sample == "line-added":
        dash = f"{num(weight * 3.2)} {num(weight * 2)}"
        return f'{path}"{colour}" stroke-width="{num(weight)}" stroke-dasharray="{dash}"/>'
    return f'{path}"{colour}" stroke-width="{num(weight * 1.3)}"/>'


def _box_sample(look: KindLook, theme: Theme, width: float, height: float) -> str:
    mark = ConceptMark("", "", Box(0, 0, width, height, (), look.shape), look, False)
    return _outline(mark, theme.boxes[look.role], height / 30)
