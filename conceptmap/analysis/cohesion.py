"""`cohesion`: which concepts hold a map together, by three measures."""

from dataclasses import dataclass

import networkx as nx

from conceptmap.model import ConceptMap

__all__ = ["Cohesion", "cohesion"]

_EXACT = 400
"""Concepts up to which every shortest way is counted; above, those from some concepts are."""

_WORK, _FEWEST_PIVOTS, _SEED = 300_000, 12, 7
"""Steps along links that an estimate may take, and from how many concepts at least."""


@dataclass(frozen=True, slots=True)
class Cohesion:
    """What one concept does for the map.

    Parameters
    ----------
    links
        Propositions that it is part of (its degree).
    between
        Share of the pairs of other concepts whose shortest ways pass through it, 0 to 1; a pair
        with several shortest ways counts in parts (betweenness).
    bridging
        ``between`` times its bridging coefficient: high where few links join busy parts.
    """

    links: int
    between: float
    bridging: float


def cohesion(cm: ConceptMap) -> dict[str, Cohesion]:
    """Measure every concept; links count in both directions, since a reader goes both ways.

    In a map of more than 400 concepts ``between`` is estimated from the ways that begin at some
    of them, the same ones each time.

    References
    ----------
    Freeman, L. C. (1977). A set of measures of centrality based on betweenness. Sociometry, 40(1).
    doi:10.2307/3033543
    Brandes, U., & Pich, C. (2007). Centrality estimation in large networks. International Journal
    of Bifurcation and Chaos, 17(7). doi:10.1142/S0218127407018403
    Hwang, W., Kim, T., Ramanathan, M., & Zhang, A. (2008). Bridging centrality: Graph mining from
    element level to group level. KDD '08. doi:10.1145/1401890.1401934
    """
    near: nx.Graph[str] = nx.Graph()
    near.add_nodes_from(cm.concepts)
    ends = ((link.source, link.target) for link in cm.links.values())
    near.add_edges_from((source, target) for source, target in ends if source != target)
    between = nx.betweenness_centrality(near, k=_pivots(near), seed=_SEED)
    degrees = dict(cm.graph.degree())
    return {
        name: Cohesion(degrees[name], between[name], between[name] * _coefficient(near, name))
        for name in cm.concepts
    }


def _pivots(near: "nx.Graph[str]") -> int | None:
    if len(near) <= _EXACT:
        return None
    return max(_FEWEST_PIVOTS, _WORK // (len(near) + near.number_of_edges()))


def _coefficient(near: "nx.Graph[str]", name: str) -> float:
    """How much busier a concept's neighbours are than itself."""
    around = sum(1 / near.degree(other) for other in near[name])
    return 1 / near.degree(name) / around if around else 0.0
