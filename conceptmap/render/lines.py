"""Links as SVG: lines with rounded corners, arrowheads, double where contested, shared trunks."""

from collections.abc import Sequence
from xml.sax.saxutils import quoteattr

from conceptmap.layout.problem import Point
from conceptmap.render.paths import CORNER, arrowhead, num, rounded_path, shortened
from conceptmap.view.looks import Tone
from conceptmap.view.scene import LinkMark, PhraseMark, Scene

__all__ = ["fan", "link"]

_LINE = 1.5
_DOUBLE, _GAP = 4.4, 1.8
_HEAD = (9.0, 7.6)
_HIT = 14.0


def link(mark: LinkMark, scene: Scene, phrase: str, *, for_page: bool, shared: bool) -> str:
    """A link's group; where its phrase is shared, only the half that is the link's own."""
    points, headed = mark.points, True
    if shared:
        target_hub = _hub(mark, scene) == mark.target
        points = mark.points[: mark.at + 1] if target_hub else mark.points[mark.at :]
        headed = not target_hub
    focus = ""
    if for_page:
        name = f"{mark.sentence} Contested." if mark.contested else mark.sentence
        focus = f' tabindex="-1" role="button" aria-label={quoteattr(name)}'
    drawn = _line(points, scene, mark.tone, mark.contested, mark.added, headed)
    hit = ""
    if for_page:
        hit = (
            f'<path class="hit" d="{rounded_path(points)}" fill="none" stroke="transparent" '
            f'stroke-width="{num(_HIT * scene.unit)}"/>'
        )
    return (
        f'<g class="link" data-link={quoteattr(mark.id)} data-from={quoteattr(mark.source)} '
        f'data-to={quoteattr(mark.target)} data-phrase="{mark.phrase}"{focus}>'
        f"{hit}{drawn}{phrase}</g>"
    )


def fan(phrase: PhraseMark, members: Sequence[LinkMark], scene: Scene, text: str) -> str:
    """The part that a fan's links share: the trunk between their phrase and the hub."""
    first = members[0]
    to_target = phrase.hub == first.target
    points = first.points[first.at :] if to_target else first.points[: first.at + 1]
    tones = {member.tone for member in members}
    drawn = _line(
        points,
        scene,
        first.tone if len(tones) == 1 else "neutral",
        all(member.contested for member in members),
        all(member.added for member in members),
        to_target,
    )
    side = "target" if to_target else "source"
    return (
        f'<g class="fan" data-phrase="{phrase.id}" data-links={quoteattr(" ".join(phrase.links))} '
        f'data-hub={quoteattr(phrase.hub)} data-side="{side}">{drawn}{text}</g>'
    )


def _hub(mark: LinkMark, scene: Scene) -> str:
    return next(phrase.hub for phrase in scene.phrases if phrase.id == mark.phrase)


def _line(
    points: Sequence[Point],
    scene: Scene,
    tone: Tone,
    contested: bool,
    added: bool,
    headed: bool,
) -> str:
    unit, colour = scene.unit, scene.theme.lines[tone]
    long, wide = _HEAD[0] * unit, _HEAD[1] * unit
    drawn = shortened(points, long * 0.8) if headed else points
    path = f'<path class="line" d="{rounded_path(drawn, CORNER)}" fill="none" stroke='
    dash = f' stroke-dasharray="{num(6 * unit)} {num(3.5 * unit)}"' if added else ""
    if contested:
        lines = (
            f'{path}"{colour}" stroke-width="{num(_DOUBLE * unit)}"{dash}/>'
            f'{path}"{scene.theme.stage}" stroke-width="{num(_GAP * unit)}"/>'
        )
    else:
        lines = f'{path}"{colour}" stroke-width="{num(_LINE * unit)}"{dash}/>'
    if not headed:
        return lines
    head = arrowhead(points, long, wide + (2.5 * unit if contested else 0))
    return f'{lines}<polygon class="head" points="{head}" fill="{colour}"/>'
