"""`contradictions`: what of a state cannot be shown beside the rest of it, in words."""

from conceptmap.model import ConceptMap
from conceptmap.view.state import ViewState

__all__ = ["centres", "contradictions"]


def centres(state: ViewState) -> tuple[str, ...]:
    """What the picture is about: the ends of a connection, what is compared, or the focus."""
    if len(state.path) >= 2:
        return state.path[:2]
    if len(state.compared) >= 2:
        return state.compared[:3]
    return (state.focus,) if state.focus else ()


def contradictions(cm: ConceptMap, state: ViewState) -> list[str]:
    """Say which fields `select` passes over because others come first, each as ``field: why``."""
    said = []
    if len(state.path) == 1:
        said.append("path: two concepts are needed")
    if len(state.compared) == 1:
        said.append("compared: two concepts are needed")
    if len(state.path) > 2:
        said.append("path: only the first two are connected")
    if len(state.compared) > 3:
        said.append("compared: only the first three are compared")
    shown = "a connection" if len(state.path) >= 2 else "a comparison"
    if len(state.path) >= 2 and len(state.compared) >= 2:
        said.append(f"compared: {shown} is shown")
    if state.focus and state.focus not in centres(state):
        said.append(f"focus: {shown} is shown")
    for name in centres(state):
        if name in state.hidden:
            said.append(f"hidden: {cm.concepts[name].label} is what the picture is about")
    return said
