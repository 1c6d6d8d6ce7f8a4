"""`draw`: from a map and a state to a scene, the whole chain in one place."""

from conceptmap.layout.problem import Arrangement, Problem
from conceptmap.model import ConceptMap
from conceptmap.view.arranger import Arranger
from conceptmap.view.compose import compose, problem_of
from conceptmap.view.frame import ASPECTS, Frame, nearest_aspect
from conceptmap.view.scene import Scene
from conceptmap.view.select import select
from conceptmap.view.state import ViewState
from conceptmap.view.steps import steps
from conceptmap.view.theme import theme

__all__ = ["arranged", "draw", "draw_for_page", "problems"]


def arranged(cm: ConceptMap, state: ViewState, shape: str, arranger: Arranger) -> Arrangement:
    """The arrangement of what a state shows, for a frame class (a key of `ASPECTS`)."""
    return arranger.along(problems(cm, state, shape), slides=bool(state.tour))


def problems(cm: ConceptMap, state: ViewState, shape: str) -> list[Problem]:
    """What is arranged, one after the other, for a state to be shown in a frame class."""
    return [problem_of(cm, select(cm, step), ASPECTS[shape], step) for step in steps(state)]


def draw(cm: ConceptMap, state: ViewState, frame: Frame, arranger: Arranger) -> Scene:
    """The picture a state shows, with its furniture, in a frame of this size.

    Raises
    ------
    UnknownNameError
        The state's theme does not exist.
    """
    shape = nearest_aspect(frame.width, frame.height * 0.86)
    arrangement = arranged(cm, state, shape, arranger)
    return compose(cm, select(cm, state), arrangement, theme(state.theme), frame)


def draw_for_page(cm: ConceptMap, state: ViewState, shape: str, arranger: Arranger) -> Scene:
    """The map alone at 100 %, for a stage of this frame class (a key of `ASPECTS`)."""
    arrangement = arranged(cm, state, shape, arranger)
    return compose(cm, select(cm, state), arrangement, theme(state.theme))
