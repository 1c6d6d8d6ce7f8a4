"""`draw`: from a map and a state to a scene, the whole chain in one place."""

from conceptmap.model import ConceptMap
from conceptmap.view.arranger import Arranger
from conceptmap.view.compose import compose, problem_of
from conceptmap.view.frame import ASPECTS, Frame, nearest_aspect
from conceptmap.view.scene import Scene
from conceptmap.view.select import select
from conceptmap.view.state import ViewState
from conceptmap.view.theme import theme

__all__ = ["draw", "draw_for_page"]


def draw(cm: ConceptMap, state: ViewState, frame: Frame, arranger: Arranger) -> Scene:
    """The picture a state shows, with its furniture, in a frame of this size.

    Raises
    ------
    UnknownNameError
        The state's theme does not exist.
    """
    chosen = select(cm, state)
    aspect = ASPECTS[nearest_aspect(frame.width, frame.height * 0.86)]
    arrangement = arranger(problem_of(cm, chosen, aspect, state.pins))
    return compose(cm, chosen, arrangement, theme(state.theme), frame)


def draw_for_page(cm: ConceptMap, state: ViewState, shape: str, arranger: Arranger) -> Scene:
    """The map alone at 100 %, for a stage of this frame class (a key of `ASPECTS`)."""
    chosen = select(cm, state)
    arrangement = arranger(problem_of(cm, chosen, ASPECTS[shape], state.pins))
    return compose(cm, chosen, arrangement, theme(state.theme))
