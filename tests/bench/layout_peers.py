"""The same maps arranged by other engines, measured with the same rules.

Boxes have the sizes that our engine gives them; a picture is stretched to fill 1920x1080 at type of
12 px. Plain engines put a phrase on the middle of its straight link; ``+ phrases`` makes every
phrase a node of its own.
"""

from collections.abc import Callable, Mapping

import networkx as nx

from conceptmap.layout import Arrangement, Box, PhraseBox, Problem, Route
from conceptmap.layout.boxes import concept_size, phrase_size
from conceptmap.layout.outline import leave
from conceptmap.layout.text import PHRASE

__all__ = ["PEERS", "Places"]

Places = Mapping[str, tuple[float, float]]
UNIT = PHRASE.size / 12
WIDTH, HEIGHT = 1920 * UNIT, 1080 * UNIT
EDGE = 10.0


def _graph(problem: Problem, phrases: bool) -> "nx.MultiDiGraph[str]":
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    graph.add_nodes_from(node.id for node in problem.nodes)
    for edge in problem.edges:
        if phrases:
            graph.add_edge(edge.source, "phrase " + edge.id)
            graph.add_edge("phrase " + edge.id, edge.target)
        else:
            graph.add_edge(edge.source, edge.target)
    return graph


def _spring(problem: Problem, phrases: bool) -> Places:
    return {n: tuple(p) for n, p in nx.spring_layout(_graph(problem, phrases), seed=1).items()}


def _kamada_kawai(problem: Problem, phrases: bool) -> Places:
    graph = nx.Graph(_graph(problem, phrases))
    return {name: tuple(place) for name, place in nx.kamada_kawai_layout(graph).items()}


def _graphviz(program: str) -> Callable[[Problem, bool], Places]:
    def places(problem: Problem, phrases: bool) -> Places:
        import pygraphviz

        graph = pygraphviz.AGraph(directed=True, strict=False)
        graph.graph_attr.update(overlap="false", splines="line")
        for node in problem.nodes:
            size = concept_size(node.label, node.shape)
            graph.add_node(node.id, shape="box", width=size.width / 72, height=size.height / 72)
        for edge in problem.edges:
            if not phrases:
                graph.add_edge(edge.source, edge.target)
                continue
            size, name = phrase_size(edge.phrase), "phrase " + edge.id
            graph.add_node(name, shape="box", width=size.width / 72, height=size.height / 72)
            graph.add_edge(edge.source, name)
            graph.add_edge(name, edge.target)
        graph.layout(prog=program)
        found = {}
        for node in graph.nodes():
            x, y = node.attr["pos"].rstrip("!").split(",")
            found[str(node)] = float(x), -float(y)
        return found

    return places


def _picture(problem: Problem, places: Places) -> Arrangement:
    xs, ys = [x for x, _ in places.values()], [y for _, y in places.values()]

    def fitted(x: float, y: float, width: float, height: float) -> tuple[float, float]:
        across = (x - min(xs)) / max(max(xs) - min(xs), 1e-9)
        down = (y - min(ys)) / max(max(ys) - min(ys), 1e-9)
        left, top = width / 2 + EDGE, height / 2 + EDGE
        return left + across * (WIDTH - 2 * left), top + down * (HEIGHT - 2 * top)

    concepts = {}
    for node in problem.nodes:
        size = concept_size(node.label, node.shape)
        at = fitted(*places[node.id], size.width, size.height)
        concepts[node.id] = Box(*at, size.width, size.height, size.lines, node.shape)
    phrases, routes = [], {}
    for edge in problem.edges:
        size, name = phrase_size(edge.phrase), "phrase " + edge.id
        one, two = concepts[edge.source], concepts[edge.target]
        middle = ((one.x + two.x) / 2, (one.y + two.y) / 2)
        if name in places:
            middle = fitted(*places[name], size.width, size.height)
        phrases.append(PhraseBox((edge.id,), Box(*middle, size.width, size.height, size.lines)))
        ends = leave(one, middle), middle, leave(two, middle)
        routes[edge.id] = Route(edge.id, ends, 1)
    return Arrangement(WIDTH, HEIGHT, concepts, tuple(phrases), routes)


def _peer(
    engine: Callable[[Problem, bool], Places], phrases: bool
) -> Callable[[Problem], Arrangement]:
    return lambda problem: _picture(problem, engine(problem, phrases))


_ENGINES: Mapping[str, Callable[[Problem, bool], Places]] = {
    "networkx spring": _spring,
    "networkx kamada-kawai": _kamada_kawai,
    "graphviz dot": _graphviz("dot"),
    "graphviz neato": _graphviz("neato"),
    "graphviz sfdp": _graphviz("sfdp"),
}

PEERS: Mapping[str, Callable[[Problem], Arrangement]] = {
    f"{name}{' + phrases' if phrases else ''}": _peer(engine, phrases)
    for name, engine in _ENGINES.items()
    for phrases in (False, True)
}
