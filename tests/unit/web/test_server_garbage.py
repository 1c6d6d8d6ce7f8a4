import gc
import threading
import weakref
from collections.abc import Iterator

import pytest

from conceptmap.web.server.garbage import Sweeper


class Ring:
    """Only a search finds that nobody holds it any more."""

    def __init__(self) -> None:
        self.itself = self


@pytest.fixture
def sweeper() -> Iterator[Sweeper]:
    made = Sweeper(every=0.01)
    yield made
    made.stop()


def test_what_is_there_is_left_out_of_later_searches(sweeper: Sweeper) -> None:
    held = Ring()
    sweeper.settle()
    assert gc.get_freeze_count() > 0
    assert not any(one is held for one in gc.get_objects())


def test_what_was_settled_and_dropped_goes_with_the_next_settling(sweeper: Sweeper) -> None:
    held = Ring()
    gone = weakref.ref(held)
    sweeper.settle()
    del held
    gc.collect()
    assert gone() is not None
    sweeper.settle()
    assert gone() is None


def test_while_it_is_on_python_leaves_the_long_search_to_it(sweeper: Sweeper) -> None:
    before = gc.get_threshold()
    sweeper.start()
    assert gc.get_threshold()[:2] == before[:2]
    assert gc.get_threshold()[2] > 1000 * before[2]
    found = threading.Event()
    held = Ring()
    weakref.finalize(held, found.set)
    gc.collect(1)
    del held
    assert found.wait(10)
    sweeper.stop()
    assert gc.get_threshold() == before
    assert gc.get_freeze_count() == 0
