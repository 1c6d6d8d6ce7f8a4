"""A placement being improved, as the compiled loops read and change it."""

from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from conceptmap.layout.plan import Floats, Ints, Plan
from conceptmap.layout.zones import ANYWHERE, MARGIN

__all__ = ["Board", "Records", "board_of"]

Records = NDArray[Any]
"""An array of records: ``boxes[3].x`` in compiled code, ``boxes["x"]`` outside."""

BOX = np.dtype(
    [
        ("x", np.float64),
        ("y", np.float64),
        ("half_width", np.float64),
        ("half_height", np.float64),
        ("home_x", np.float64),
        ("home_y", np.float64),
        ("pull", np.float64),
        ("old_x", np.float64),
        ("old_y", np.float64),
        ("near", np.int64),
        ("near_end", np.int64),
        ("left", np.float64),
        ("right", np.float64),
        ("top", np.float64),
        ("bottom", np.float64),
        ("ring", np.float64),
        ("free", np.int64),
        ("moving", np.int64),
        ("calm", np.int64),
    ]
)
"""A box: its centre and size, where it should rather stay and what each px away costs, where it
was before the try that is being priced, its zone in px, its ring, and the slice of ``near`` with
its neighbours (of a phrase: its ends, a fan's hub first)."""

HALF = np.dtype(
    [
        ("x0", np.float64),
        ("y0", np.float64),
        ("x1", np.float64),
        ("y1", np.float64),
        ("room", np.float64),
        ("a", np.int64),
        ("b", np.int64),
        ("share", np.float64),
        ("beside", np.int64),
        ("beside_end", np.int64),
    ]
)
"""A half-link: its ends, how far apart its boxes must lie, its boxes, how much of a fault between
it and another is its own (a half when both move), and the slice of ``beside`` with the half-links
that share a concept with it."""

CREW = np.dtype(
    [
        (name, np.int64)
        for name in ("boxes", "boxes_end", "halves", "halves_end", "links", "links_end")
    ]
)
"""Boxes that move together, with the half-links and links that move with them, as slices of
``members``, ``halves_of`` and ``links_of``."""

MEMBER = np.dtype([("box", np.int64), ("share", np.float64)])
"""A box of a crew, and how far it goes along, from 0 to 1."""

LINK = np.dtype([("source", np.int64), ("phrase", np.int64), ("target", np.int64)])


class Board(NamedTuple):
    """All of it. Crew ``i`` is box ``i`` alone, crew ``len(boxes) + i`` concept ``i`` with its
    company, the last one is all boxes.
    """

    boxes: Records
    halves: Records
    links: Records
    need: Floats
    crews: Records
    members: Records
    halves_of: Ints
    links_of: Ints
    beside: Ints
    near: Ints
    frame: Floats
    order: Ints
    concepts: int


def board_of(plan: Plan, x: Floats, y: Floats, size: tuple[float, float]) -> Board:
    """Return the board of a plan, its boxes at ``x``, ``y`` in a frame of a size."""
    at_box = _ends_of(plan)
    boxes, near = _boxes(plan, x, y, size)
    halves, beside = _halves(plan, boxes, at_box[0])
    links = np.zeros(len(plan.links), dtype=LINK)
    links["source"], links["phrase"], links["target"] = plan.links.T
    along = [{i: 1.0} for i in range(plan.count)]
    along += [_company(plan, i) for i in range(plan.concepts)]
    along.append(dict.fromkeys(range(plan.count), 1.0))
    crews = np.zeros(len(along), dtype=CREW)
    _put(crews, "boxes", [list(crew) for crew in along])
    moving = [[sorted({i for b in crew for i in at[b]}) for crew in along] for at in at_box]
    return Board(
        boxes,
        halves,
        links,
        plan.need,
        crews,
        np.array([item for crew in along for item in crew.items()], dtype=MEMBER),
        _put(crews, "halves", moving[0]),
        _put(crews, "links", moving[1]),
        beside,
        near,
        np.array(size, dtype=np.float64),
        np.arange(plan.count),
        plan.concepts,
    )


def _boxes(plan: Plan, x: Floats, y: Floats, size: tuple[float, float]) -> tuple[Records, Ints]:
    boxes = np.zeros(plan.count, dtype=BOX)
    boxes["x"], boxes["y"] = np.round(x, 2), np.round(y, 2)
    boxes["half_width"], boxes["half_height"] = plan.half_width, plan.half_height
    boxes["right"], boxes["bottom"], boxes["ring"] = *size, ANYWHERE
    concepts, zones = boxes[: plan.concepts], plan.zones
    concepts["left"], concepts["right"] = _widened(
        zones.left * size[0], zones.right * size[0], concepts["half_width"], size[0]
    )
    concepts["top"], concepts["bottom"] = _widened(
        zones.top * size[1], zones.bottom * size[1], concepts["half_height"], size[1]
    )
    concepts["ring"] = zones.ring
    if not zones.free:
        half_x, half_y = concepts["half_width"] + MARGIN, concepts["half_height"] + MARGIN
        concepts["x"] = _between(
            concepts["x"], concepts["left"] + half_x, concepts["right"] - half_x
        )
        concepts["y"] = _between(
            concepts["y"], concepts["top"] + half_y, concepts["bottom"] - half_y
        )
    boxes["free"] = 1
    return boxes, _put(boxes, "near", [near.tolist() for near in plan.near] + plan.ends)


def _widened(low: Floats, high: Floats, half: Floats, length: float) -> tuple[Floats, Floats]:
    """Return zones just large enough for their boxes and, where these fit at all, in the frame."""
    lacking = np.maximum(2 * (half + MARGIN) - (high - low), 0.0) / 2
    low, high = low - lacking, high + lacking
    into = np.maximum(-low, 0.0) + np.minimum(length - high, 0.0)
    return low + into, high + into


def _between(along: Floats, low: Floats, high: Floats) -> Floats:
    middle = (low + high) / 2
    tight = low > high
    low, high = np.where(tight, middle, low), np.where(tight, middle, high)
    return np.asarray(np.round(np.clip(along, low, high), 2))


def _halves(plan: Plan, boxes: Records, at_box: list[list[int]]) -> tuple[Records, Ints]:
    halves = np.zeros(plan.a.size, dtype=HALF)
    halves["a"], halves["b"], halves["room"], halves["share"] = plan.a, plan.b, plan.room, 1.0
    for end, name in ((plan.a, "0"), (plan.b, "1")):
        halves["x" + name], halves["y" + name] = boxes["x"][end], boxes["y"][end]
    pairs = zip(plan.a.tolist(), plan.b.tolist(), strict=True)
    beside = [
        [other for box in pair if box < plan.concepts for other in at_box[box] if other != half]
        for half, pair in enumerate(pairs)
    ]
    return halves, _put(halves, "beside", beside)


def _ends_of(plan: Plan) -> tuple[list[list[int]], list[list[int]]]:
    """Return the half-links, and the links, at each box."""
    halves: list[list[int]] = [[] for _ in range(plan.count)]
    links: list[list[int]] = [[] for _ in range(plan.count)]
    for half, pair in enumerate(zip(plan.a.tolist(), plan.b.tolist(), strict=True)):
        for box in pair:
            halves[box].append(half)
    for link, row in enumerate(plan.links.tolist()):
        for box in dict.fromkeys(row):
            links[box].append(link)
    return halves, links


def _put(records: Records, field: str, rows: list[list[int]]) -> Ints:
    """Return all rows put end to end; note in the records where each row begins and ends."""
    ends = np.cumsum([len(row) for row in rows], dtype=np.int64)
    records[field + "_end"], records[field][1:] = ends, ends[:-1]
    return np.array([value for row in rows for value in row], dtype=np.int64)


def _company(plan: Plan, concept: int) -> dict[int, float]:
    """Return the boxes that go along when a concept moves, and how far, from 0 to 1."""
    along = {concept: 1.0}
    for source, phrase, target in plan.links.tolist():
        if concept not in (source, target):
            continue
        ends = plan.ends[phrase - plan.concepts]
        if source == target:
            along[phrase] = 1.0
        elif len(ends) == 2:
            along[phrase] = 0.5
        elif plan.passages[phrase - plan.concepts].hub == plan.ids[concept]:
            along[phrase] = 0.8
    return along
