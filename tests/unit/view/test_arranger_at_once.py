"""Several arrangements may be made at once, but nobody makes one that another is making."""

import threading
from concurrent.futures import ThreadPoolExecutor

import pytest

from conceptmap.layout import Arrangement, Node, Problem
from conceptmap.view import Arranger


def test_the_same_question_asked_by_many_is_answered_once(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    inside, go_on = threading.Semaphore(0), threading.Event()

    def arrange(problem: Problem) -> Arrangement:
        asked.append(problem.nodes[0].id)
        inside.release()
        assert go_on.wait(10)
        return Arrangement(100, 100, {}, (), {})

    monkeypatch.setattr("conceptmap.view.arranger.cropped", lambda made: made)
    arranger = Arranger(make=arrange)
    same, other = (Problem(nodes=(Node(name, name),), edges=()) for name in "ab")
    with ThreadPoolExecutor(4) as pool:
        answers = [pool.submit(arranger, problem) for problem in (same, same, same, other)]
        assert inside.acquire(timeout=10)
        assert inside.acquire(timeout=10)
        assert not inside.acquire(timeout=0.05)
        go_on.set()
        done = [answer.result(10) for answer in answers]
    assert sorted(asked) == ["a", "b"]
    assert done[0] is done[1] is done[2]


def test_who_waited_for_one_that_failed_makes_it_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    begun, fail = threading.Semaphore(0), threading.Semaphore(0)
    made = Arrangement(100, 100, {}, (), {})
    first = [True]

    def arrange(problem: Problem) -> Arrangement:
        if not first:
            return made
        first.clear()
        begun.release()
        assert fail.acquire(timeout=10)
        raise RuntimeError(problem.nodes[0].id)

    monkeypatch.setattr("conceptmap.view.arranger.cropped", lambda found: found)
    arranger = Arranger(make=arrange)
    problem = Problem(nodes=(Node("a", "a"),), edges=())
    with ThreadPoolExecutor(2) as pool:
        one = pool.submit(arranger, problem)
        assert begun.acquire(timeout=10)
        other = pool.submit(arranger, problem)
        fail.release()
        assert isinstance(one.exception(10), RuntimeError)
        assert other.result(10) is made
