"""Pictures drawn by hand, whose measures are known."""

from conceptmap.layout import Arrangement, Box, Edge, Node, PhraseBox, Problem, Route, metrics

Point = tuple[float, float]


def picture(
    boxes: dict[str, Point], links: dict[str, tuple[Point, ...]], at: dict[str, int] | None = None
) -> tuple[Problem, Arrangement]:
    """Boxes of 40 x 20; link 'ab' runs from a to b, its 20 x 10 phrase on its second corner."""
    at = at or {}
    problem = Problem(
        tuple(Node(name, name) for name in boxes),
        tuple(Edge(name, name[0], name[1], "x") for name in links),
    )
    phrases = tuple(
        PhraseBox((name,), Box(*points[at.get(name, 1)], 20, 10, ("x",)))
        for name, points in links.items()
    )
    return problem, Arrangement(
        1000,
        1000,
        {name: Box(*spot, 40, 20, (name,)) for name, spot in boxes.items()},
        phrases,
        {name: Route(name, points, at.get(name, 1)) for name, points in links.items()},
    )


STRAIGHT = picture({"a": (0, 0), "b": (200, 0)}, {"ab": ((20, 0), (100, 0), (180, 0))})


def test_a_clear_picture_is_fault_free() -> None:
    assert metrics.measure(*STRAIGHT) == metrics.Legibility(1.0, 0, 0, 0, 0, 0, 0, 0)


def test_nothing_to_read_is_readable() -> None:
    assert metrics.readable_share(*picture({}, {})) == 1.0


def test_overlapping_concepts_spoil_their_links() -> None:
    case = picture(
        {"a": (0, 0), "b": (200, 0), "c": (0, 15)}, {"ab": ((20, 0), (100, 0), (180, 0))}
    )
    assert metrics.box_overlaps(*case) == 1
    assert metrics.readable_share(*case) == 0.0


def test_boxes_that_touch_do_not_overlap() -> None:
    assert metrics.box_overlaps(*picture({"a": (0, 0), "b": (40, 0)}, {})) == 0


def test_a_concept_on_a_phrase() -> None:
    case = picture(
        {"a": (0, 0), "b": (200, 0), "c": (100, 12)}, {"ab": ((20, 0), (100, 0), (180, 0))}
    )
    assert metrics.box_overlaps(*case) == 1
    assert metrics.phrase_overlaps(*case) == 1


def test_a_link_through_a_foreign_box_spoils_both() -> None:
    case = picture(
        {"a": (0, 0), "b": (300, 0), "c": (100, 0), "d": (100, 200)},
        {"ab": ((20, 0), (200, 0), (280, 0)), "cd": ((100, 10), (100, 100), (100, 190))},
    )
    assert metrics.links_through_boxes(*case) == 1
    assert metrics.readable_share(*case) == 0.0
    assert metrics.crossings(*case) == 0


def test_a_link_through_a_foreign_phrase() -> None:
    case = picture(
        {
            "a": (0, 0),
            "b": (200, 0),
            "c": (100, -100),
            "d": (100, 100),
            "e": (400, 0),
            "f": (600, 0),
        },
        {
            "ab": ((20, 0), (100, 0), (180, 0)),
            "cd": ((100, -90), (100, -50), (100, 90)),
            "ef": ((420, 0), (500, 0), (580, 0)),
        },
    )
    assert metrics.links_through_boxes(*case) == 1
    assert metrics.phrase_overlaps(*case) == 1
    assert metrics.readable_share(*case) == 1 / 3


def test_a_link_through_the_middle_of_its_own_target() -> None:
    case = picture({"a": (0, 0), "b": (100, 0)}, {"ab": ((20, 0), (200, 0), (120, 0))})
    assert metrics.links_through_boxes(*case) == 1


def test_crossing_links_can_still_be_read() -> None:
    case = picture(
        {"a": (0, 0), "b": (200, 0), "c": (60, -100), "d": (60, 100)},
        {
            "ab": ((20, 0), (120, 0), (180, 0)),
            "cd": ((60, -90), (60, -50), (60, 90)),
        },
    )
    assert metrics.crossings(*case) == 1
    assert metrics.readable_share(*case) == 1.0


def fan() -> tuple[Problem, Arrangement]:
    names = ("at", "bt", "ct")
    starts = {"at": (20.0, 0.0), "bt": (20.0, 100.0), "ct": (20.0, 200.0)}
    problem = Problem(
        tuple(Node(n, n) for n in "abct"), tuple(Edge(n, n[0], "t", "is") for n in names)
    )
    concepts = {n: Box(0, 100 * i, 40, 20, (n,)) for i, n in enumerate("abc")}
    concepts["t"] = Box(300, 100, 40, 20, ("t",))
    routes = {n: Route(n, (starts[n], (200.0, 100.0), (280.0, 100.0)), 1) for n in names}
    shared = PhraseBox(names, Box(200, 100, 20, 10, ("is",)), "t")
    return problem, Arrangement(400, 300, concepts, (shared,), routes)


def test_the_links_of_a_fan_are_not_foreign_to_each_other() -> None:
    measured = metrics.measure(*fan())
    assert measured.readable_share == 1.0
    assert measured.shared_corridors == 0
    assert measured.bends == 2


def test_links_side_by_side_share_a_corridor() -> None:
    boxes = {"a": (0.0, 0.0), "b": (400.0, 0.0), "c": (0.0, 50.0), "d": (400.0, 50.0)}
    upper = ((20.0, 0.0), (300.0, 0.0), (380.0, 0.0))
    near = ((20.0, 50.0), (60.0, 3.0), (150.0, 3.0), (200.0, 50.0), (380.0, 50.0))
    case = picture(boxes, {"ab": upper, "cd": near}, {"cd": 3})
    assert metrics.shared_corridors(*case) == 1
    far = tuple((x, 12.0 if y == 3.0 else y) for x, y in near)
    assert metrics.shared_corridors(*picture(boxes, {"ab": upper, "cd": far}, {"cd": 3})) == 0


def test_only_corners_of_over_ten_degrees_are_bends() -> None:
    points = ((20.0, 0.0), (100.0, 0.0), (200.0, 10.0), (200.0, 90.0))
    _, arrangement = picture({"a": (0, 0), "b": (200, 100)}, {"ab": points})
    assert metrics.bends(arrangement) == 1
