"""Pictures arranged in a process of their own: the same ones, watched, stopped, put off."""

import contextlib
import os
import signal
import threading
from collections.abc import Iterator
from dataclasses import replace

import pytest
from layout_cases import ORCHESTRA, WATER, problem

from conceptmap.errors import ConceptMapError, UnknownNameError
from conceptmap.layout import Arrangement, Edge, Node, Problem, arrange
from conceptmap.layout.watching import StoppedError, Watch, watching
from conceptmap.layout.workshop import Workshop

SMALL, MIDDLE = problem(*WATER), problem(*ORCHESTRA)
LARGE = Problem(
    tuple(Node(f"c{i}", f"Concept number {i}") for i in range(70)),
    tuple(Edge(f"e{i}", f"c{i % 70}", f"c{(i * 7 + 3) % 70}", "leads to") for i in range(120)),
)


class Seen(Watch):
    """Remembers what it saw; may be told to stop, or to wait for a sign."""

    def __init__(self, stop_at: float = 2.0) -> None:
        self.shares: list[float] = []
        self.drafts: list[Arrangement] = []
        self.begun = threading.Event()
        self._stop_at = stop_at

    def told(self, share: float) -> None:
        self.shares.append(share)
        self.begun.set()
        if share >= self._stop_at:
            raise StoppedError("enough")

    def shown(self, draft: Arrangement) -> None:
        self.drafts.append(draft)


@pytest.fixture(scope="module")
def workshop() -> Iterator[Workshop]:
    made = Workshop()
    yield made
    made.close()


def test_the_same_picture_as_here(workshop: Workshop) -> None:
    assert workshop.arrange(SMALL) == arrange(SMALL)
    assert workshop.arrange(MIDDLE) == arrange(MIDDLE)


def test_watching_changes_nothing_and_tells_how_far_it_is(workshop: Workshop) -> None:
    here, there = Seen(), Seen()
    with watching(here):
        made = arrange(MIDDLE)
    with watching(there):
        assert workshop.arrange(MIDDLE) == made
    assert made == arrange(MIDDLE)
    for seen in (here, there):
        assert seen.shares == sorted(seen.shares)
        assert seen.shares[0] > 0
        assert seen.shares[-1] < 1
        assert [draft.concepts.keys() for draft in seen.drafts] == [made.concepts.keys()] * 2


def test_an_error_is_raised_where_it_was_asked_for(workshop: Workshop) -> None:
    with pytest.raises(UnknownNameError, match="nowhere"):
        workshop.arrange(Problem((Node("a", "a"),), (Edge("e", "a", "nowhere", "is"),)))


def test_what_is_stopped_frees_the_process(workshop: Workshop) -> None:
    with watching(Seen(stop_at=0.2)), pytest.raises(StoppedError, match="enough"):
        workshop.arrange(LARGE)
    assert workshop.arrange(SMALL) == arrange(SMALL)


class Patient(Seen):
    """Lets all others come first."""

    yields = True


@pytest.mark.parametrize(("seen", "first"), [(Seen(), SMALL), (Patient(), LARGE)])
def test_a_small_picture_and_one_that_is_asked_for_come_before_what_is_under_way(
    workshop: Workshop, seen: Seen, first: Problem
) -> None:
    order = []

    def large() -> None:
        with watching(seen):
            workshop.arrange(replace(LARGE, aspect=1.0))
        order.append("large")

    thread = threading.Thread(target=large, daemon=True)
    thread.start()
    assert seen.begun.wait(30)
    workshop.arrange(first)
    order.append("first")
    thread.join(60)
    assert order == ["first", "large"]


def test_a_process_that_is_killed_is_replaced_once() -> None:
    made = Workshop()
    seen = Seen()

    def kill() -> None:
        assert seen.begun.wait(30)
        seen.begun.clear()
        os.kill(made.process_id, signal.SIGKILL)

    threading.Thread(target=kill, daemon=True).start()
    with contextlib.closing(made), watching(seen):
        assert made.arrange(LARGE).concepts.keys() == {node.id for node in LARGE.nodes}


def test_a_closed_workshop_says_so() -> None:
    made = Workshop()
    made.close()
    with pytest.raises(ConceptMapError, match="being stopped"):
        made.arrange(SMALL)
