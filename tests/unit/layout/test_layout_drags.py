"""Drags in the built-in map's first picture: what was not dragged stays where people know it."""

import math
from dataclasses import replace

import pytest

import conceptmap
from conceptmap.export import arrangements_of
from conceptmap.layout import arrange, saved, signature
from conceptmap.layout.metrics import box_overlaps, links_through_boxes, readable_share
from conceptmap.view import ASPECTS, ViewState, problem_of, select

CM = conceptmap.load()
PROBLEM = problem_of(CM, select(CM, ViewState(view="overview")), ASPECTS["wide"])
START = saved.load(arrangements_of(None))[0][signature(PROBLEM)]
DRAGGED = list(START.concepts)[::4]


@pytest.mark.parametrize("name", DRAGGED)
def test_an_ordinary_drag_moves_the_others_by_half_a_percent_at_most(name: str) -> None:
    turn = 0.3 + DRAGGED.index(name) * math.pi / 4
    box = START.concepts[name]
    wide, high = box.width / 2 + 10, box.height / 2 + 10
    x = min(max(box.x + 70 * math.cos(turn), wide), START.width - wide)
    y = min(max(box.y + 50 * math.sin(turn), high), START.height - high)
    pin = x / START.width * 1000, y / START.height * 1000
    case = replace(PROBLEM, pins={name: pin}, start=START)
    plan = arrange(case)
    put = plan.concepts[name]
    assert (put.x, put.y) == pytest.approx((x, y), abs=0.02)
    assert (plan.width, plan.height) == (START.width, START.height)
    moves = [
        math.dist((b.x, b.y), (plan.concepts[other].x, plan.concepts[other].y))
        for other, b in START.concepts.items()
        if other != name
    ]
    assert sum(moves) / len(moves) <= 0.005 * math.hypot(START.width, START.height)
    assert box_overlaps(case, plan) == 0
    assert links_through_boxes(case, plan) == 0
    assert readable_share(case, plan) == 1.0
