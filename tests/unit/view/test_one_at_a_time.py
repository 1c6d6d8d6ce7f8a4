"""One arrangement is made at a time, and nobody makes one that another is making."""

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

    monkeypatch.setattr("conceptmap.view.arranger.arrange", arrange)
    monkeypatch.setattr("conceptmap.view.arranger.cropped", lambda made: made)
    arranger = Arranger()
    same, other = (Problem(nodes=(Node(name, name),), edges=()) for name in "ab")
    with ThreadPoolExecutor(4) as pool:
        answers = [pool.submit(arranger, problem) for problem in (same, same, same, other)]
        assert inside.acquire(timeout=10)
        assert len(asked) == 1
        go_on.set()
        done = [answer.result(10) for answer in answers]
    assert sorted(asked) == ["a", "b"]
    assert done[0] is done[1] is done[2]
