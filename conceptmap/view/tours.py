"""Tours as pictures: the state that shows a step, and the step that a state shows."""

from conceptmap.errors import UnknownNameError
from conceptmap.model import ConceptMap, Step
from conceptmap.view.state import ViewState

__all__ = ["is_aside", "shown_step", "step_states"]


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


def is_aside(state: ViewState) -> bool:
    """Whether a state shows something else than its view or step: a focus, a path, a comparison."""
    return bool(state.focus or len(state.path) >= 2 or len(state.compared) >= 2)
