"""`steps`: the pictures that a state is reached through, so that what stays can stay in place."""

from dataclasses import replace

from conceptmap.view.state import ViewState

__all__ = ["steps"]

_FILTERS = ("hidden", "kinds", "levels", "types", "origin", "contested", "source")


def steps(state: ViewState) -> list[ViewState]:
    """The states from a whole view to this one, this one last; pins only in the last.

    A focus starts from the view it was taken in, a wider focus from the narrower one, each
    expansion from the one before, and filters from the unfiltered picture. A connection or a
    comparison is a picture of its own. A step of a tour comes from the step before it, and what
    is looked at aside from the step.

    Examples
    --------
    >>> [len(s.expanded) for s in steps(ViewState(focus="rain", expanded=("dam", "snow")))]
    [0, 0, 1, 2]
    >>> [(s.step, s.focus) for s in steps(ViewState(tour="walk", step=3, focus="rain"))]
    [(1, ''), (2, ''), (3, ''), (3, 'rain')]
    """
    before = _before(replace(state, pins={}))
    return [*(steps(before) if before else []), state]


def _before(state: ViewState) -> ViewState | None:
    kept = {name: getattr(state, name) for name in ("view", "part", "tour", "step", "layout")}
    plain = ViewState(**kept)
    unfiltered = replace(state, **{name: getattr(plain, name) for name in _FILTERS})
    if unfiltered != state:
        return unfiltered
    if state.expanded:
        return replace(state, expanded=state.expanded[:-1])
    if state.path or state.compared:
        return None
    if state.focus and state.depth != "1":
        return replace(state, depth=str(int(state.depth) - 1))
    return plain if state.focus else _earlier_step(plain)


def _earlier_step(state: ViewState) -> ViewState | None:
    return replace(state, step=state.step - 1) if state.tour and state.step > 1 else None
