"""`select`: which concepts and links a state shows, and how the picture is headed."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from conceptmap.analysis import Path, importance, neighbourhood, overview, parts, paths
from conceptmap.model import ConceptMap, View
from conceptmap.view.comparing import beside, is_comparison, neighbours
from conceptmap.view.contradictions import centres
from conceptmap.view.filters import Filter
from conceptmap.view.state import ViewState
from conceptmap.view.tours import is_aside, shown_step

__all__ = ["MOST_AT_ONCE", "MOST_SHOWN", "Selection", "parts_of", "select", "shown_view"]

MOST_SHOWN = 40
"""A neighbourhood shows at most so many concepts: more cannot be read on one picture."""

MOST_AT_ONCE = 150
"""A map without views is shown whole up to so many concepts, then by its most important ones."""


MOST_IN_PART = 30
"""So many concepts of a view that is too large are shown at once, at most."""


@dataclass(frozen=True, slots=True)
class Selection:
    """What is drawn.

    Parameters
    ----------
    concepts, links
        Ids, in the map's order.
    title, focus_question
        How the picture is headed.
    more
        For each concept, how many of its neighbours are not shown.
    left_out
        How many concepts had to stay out because the picture would not be readable.
    path
        The connection that is shown, if one was asked for.
    caption
        What a tour's step says below its heading.
    """

    concepts: tuple[str, ...]
    links: tuple[str, ...]
    title: str
    focus_question: str
    more: Mapping[str, int] = field(default_factory=dict)
    left_out: int = 0
    path: Path | None = None
    caption: str = ""


def shown_view(cm: ConceptMap, state: ViewState) -> View | None:
    """The named view a state shows; None means the whole map, as it has no views."""
    if state.view in cm.views:
        return cm.views[state.view]
    return next(iter(cm.views.values()), None)


def select(cm: ConceptMap, state: ViewState) -> Selection:
    """Choose what is drawn: a view, a step, a neighbourhood, a path, a comparison; then filter."""
    way = _way(cm, state)
    chosen, title, question = _chosen(cm, state, way)
    chosen |= {name for one in state.expanded for name in neighbourhood(cm, one)}
    hidden = set(state.hidden) - set(centres(state))
    kept, left_out = _readable(cm, chosen - hidden, state)
    step = None if is_aside(state) else shown_step(cm, state)
    sieve = Filter.of(state)
    links = [
        link.id
        for link in cm.links.values()
        if link.source in kept and link.target in kept and sieve.passes_link(cm, link)
    ]
    if is_comparison(state):
        about = {*state.compared[:3], *state.expanded}
        links = [i for i in links if {cm.links[i].source, cm.links[i].target} & about]
        left_out += len(neighbours(cm, state) - chosen - hidden)
    if way:
        links = [link for link in links if link in way.links]
    concepts = sieve.passing(cm, kept, links)
    links = [i for i in links if {cm.links[i].source, cm.links[i].target} <= concepts]
    return Selection(
        concepts=tuple(name for name in cm.concepts if name in concepts),
        links=tuple(links),
        title=title,
        focus_question=question,
        more=_more(cm, concepts),
        left_out=left_out,
        path=way,
        caption=step.caption if step else "",
    )


def _way(cm: ConceptMap, state: ViewState) -> Path | None:
    if len(state.path) < 2:
        return None
    found = paths(cm, state.path[0], state.path[1])
    return found[(int(state.way) - 1) % len(found)] if found else None


def _chosen(cm: ConceptMap, state: ViewState, way: Path | None) -> tuple[set[str], str, str]:
    """The concepts before growth and filters, and the heading."""
    labels = {name: cm.concepts[name].label for name in (*state.path, *state.compared)}
    if len(state.path) >= 2:
        ends = f"{labels[state.path[0]]} and {labels[state.path[1]]}"
        return (
            set(way.concepts if way else state.path[:2]),
            "Connection",
            f"How are {ends} connected?",
        )
    if is_comparison(state):
        near = beside(cm, state)
        names = [labels[name] for name in state.compared[:3]]
        listed = f"{', '.join(names[:-1])} and {names[-1]}"
        return near, "Comparison", f"What do {listed} share?"
    if state.focus in cm.concepts:
        near = set(neighbourhood(cm, state.focus, int(state.depth), state.direction))
        return near, "Focus", f"What is {cm.concepts[state.focus].label} linked to?"
    if step := shown_step(cm, state):
        return set(step.focus), cm.tours[state.tour].title, step.heading
    return _of_view(cm, state)


def _of_view(cm: ConceptMap, state: ViewState) -> tuple[set[str], str, str]:
    """A view, or the part of it that a concept is in."""
    view = shown_view(cm, state)
    whole = set(view.concepts if view else cm.concepts)
    if state.part in whole:
        found = parts_of(cm, state)
        part = next((part for part in found.values() if state.part in part), whole)
        return (
            set(part),
            view.title if view else "",
            f"What hangs on {cm.concepts[state.part].label}?",
        )
    if view is None:
        return whole, "", cm.focus_question
    return whole, view.title, view.focus_question or cm.focus_question


def parts_of(cm: ConceptMap, state: ViewState) -> Mapping[str, frozenset[str]]:
    """The parts of the view a state shows, each by the id of its most important concept."""
    view = shown_view(cm, state)
    return parts(cm, view.concepts if view else cm.concepts, MOST_IN_PART)


def _readable(cm: ConceptMap, chosen: set[str], state: ViewState) -> tuple[set[str], int]:
    """Keep the most interesting where a neighbourhood is too large; a view is kept whole."""
    centres = (*state.path[:2], *state.compared[:3], state.focus, *state.expanded)
    centres = tuple(name for name in centres if name in chosen)
    if not centres and len(chosen) > MOST_AT_ONCE and not cm.views:
        kept = chosen & overview(cm, MOST_SHOWN)
        return kept, len(chosen) - len(kept)
    if not centres or len(chosen) <= MOST_SHOWN:
        return chosen, 0
    weight = importance(cm)
    view = shown_view(cm, state)
    here = set(view.concepts) if view and not state.focus else set()
    far = dict.fromkeys(chosen, 3.0)
    for centre in centres:
        for name, steps in neighbourhood(cm, centre, 3).items():
            far[name] = min(far.get(name, 3.0), steps)
    order = sorted(
        chosen, key=lambda name: (name not in centres, name not in here, far[name] - weight[name])
    )
    return set(order[:MOST_SHOWN]), len(chosen) - MOST_SHOWN


def _more(cm: ConceptMap, shown: set[str]) -> dict[str, int]:
    counts = {}
    for name in shown:
        near = set(cm.graph.successors(name)) | set(cm.graph.predecessors(name))
        if hidden := len(near - shown):
            counts[name] = hidden
    return counts
