"""Tours as pictures: the state that shows a step, and the step that a state shows."""

from conceptmap.errors import UnknownNameError
from conceptmap.model import ConceptMap, Link, Step
from conceptmap.view.state import ViewState

__all__ = ["in_order", "is_aside", "shown_step", "step_states"]


def step_states(cm: ConceptMap, tour: str) -> list[ViewState]:
    """The pictures of a tour, a state for each step; `draw` them as any other state.

    Raises
    ------
    UnknownNameError
        The map has no tour of this id.
    """
    if tour not in cm.tours:
        raise UnknownNameError("tour", tour, cm.tours or ["(this map has no tours)"])
    count = len(cm.tours[tour].steps)
    return [ViewState(tour=tour, step=number) for number in range(1, count + 1)]


def shown_step(cm: ConceptMap, state: ViewState) -> Step | None:
    """The step that a state is at; a number past the end is the last. None outside a tour."""
    if state.tour not in cm.tours or not cm.tours[state.tour].steps:
        return None
    steps = cm.tours[state.tour].steps
    return steps[min(max(state.step, 1), len(steps)) - 1]


def in_order(cm: ConceptMap, step: Step) -> tuple[list[str], list[Link]]:
    """A step's concepts and links in the order in which they are revealed.

    Concepts come as the step names them, a link with the later of its ends.
    """
    order = {name: place for place, name in enumerate(n for n in step.focus if n in cm.concepts)}
    links = [link for link in cm.links.values() if {link.source, link.target} <= order.keys()]
    links.sort(key=lambda link: sorted((order[link.source], order[link.target]))[::-1])
    return [*order], links


def is_aside(state: ViewState) -> bool:
    """Whether a state shows something else than its view or step: a focus, a path, a comparison."""
    return bool(state.focus or len(state.path) >= 2 or len(state.compared) >= 2)
