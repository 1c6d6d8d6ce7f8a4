"""What each area of the map rests on."""

from collections.abc import Mapping
from dataclasses import dataclass
from html import escape

from conceptmap.analysis import NO_SOURCE, NOT_SAID, Ground, grounds
from conceptmap.model import EVIDENCE, ConceptMap
from conceptmap.view import ViewState
from conceptmap.web.insights.insight import Insight, link, many, mark, share, table
from conceptmap.web.places import Places, to_state

__all__ = ["resting"]

_GROUPS: Mapping[str, tuple[str, tuple[str, ...]]] = {
    "review": (EVIDENCE["review"].label, ("review",)),
    "trial": (EVIDENCE["trial"].label, ("trial",)),
    "study": ("Guidelines and other studies", ("guideline", "study")),
    "theory": (EVIDENCE["theory"].label, ("theory",)),
    "article": ("The article alone", ("article",)),
    "other": ("Background, or not said", ("background", NOT_SAID, NO_SOURCE)),
}
"""What a colour stands for: its words, and the kinds of source that it takes together."""

_HOW = (
    "Each bar is an area of the map, and its colours say what the sentences in it rest on. A "
    "sentence with several sources counts once, under the one that says most about what helps: "
    "reviews before trials, these before other studies, then books and papers, and the article "
    "only where it stands alone. Much theory is no fault: many ideas cannot be tested by a trial."
)


@dataclass(frozen=True, slots=True)
class _Area:
    """An area with its propositions by group."""

    view: str
    label: str
    parts: Mapping[str, tuple[str, ...]]

    @property
    def size(self) -> int:
        return sum(map(len, self.parts.values()))

    @property
    def tested(self) -> int:
        return len(self.parts["review"]) + len(self.parts["trial"])

    def place(self, group: str) -> str:
        """Where on the page its propositions of a group are listed."""
        return f"rests-{self.view or 'map'}-{group}"


def resting(cm: ConceptMap, places: Places) -> Insight | None:
    """Count the propositions of each area by the kinds of source that they cite.

    None where no reference of the map says of what kind it is.
    """
    areas = [area for area in (_area(cm, ground) for ground in grounds(cm)) if area.size]
    if not areas or not any(row.evidence for row in cm.references.values()):
        return None
    first = max(areas, key=lambda area: area.tested / area.size)
    return Insight(
        id="resting",
        question="What does each area rest on?",
        how=_HOW,
        found=(
            f"“{first.label}” rests most on reviews and trials: {first.tested} of its "
            f"{many(first.size, 'proposition')}."
        ),
        chart=f'<ol class="bars">{"".join(map(_bar, areas))}</ol>',
        data={
            "groups": [label for label, _ in _GROUPS.values()],
            "rows": [
                {
                    "label": area.label,
                    "size": area.size,
                    "counts": [len(links) for links in area.parts.values()],
                    "hrefs": [f"#{area.place(group)}" for group in area.parts],
                }
                for area in areas
            ],
        },
        table=(
            "The sentences behind the numbers",
            _table(areas) + "".join(_list(cm, area, places) for area in areas),
        ),
    )


def _area(cm: ConceptMap, ground: Ground) -> _Area:
    label = cm.views[ground.view].title if ground.view else "The whole map"
    parts = {
        group: tuple(name for kind in kinds for name in ground.links[kind])
        for group, (_, kinds) in _GROUPS.items()
    }
    return _Area(ground.view, label, parts)


def _bar(area: _Area) -> str:
    parts = "".join(
        mark(
            f"#{area.place(group)}",
            f"{len(links)}",
            f"{area.label}: {len(links)} of {many(area.size, 'proposition')}. {_GROUPS[group][0]}",
            style=f"{share(len(links), area.size)}; --nth: var(--group-{nth}); "
            f"--on: var(--on-group-{nth})",
            name=f"{len(links)}: {_GROUPS[group][0]}, {area.label}",
        )
        for nth, (group, links) in enumerate(area.parts.items(), start=1)
        if links
    )
    place = to_state(ViewState(view=area.view))
    return (
        f'<li class="row"><span class="name">{link(place, area.label)}</span>'
        f'<span class="stack">{parts}</span></li>'
    )


def _table(areas: list[_Area]) -> str:
    return table(
        "Propositions of each area by what they rest on",
        ("Area", *(label for label, _ in _GROUPS.values())),
        [
            (
                link(to_state(ViewState(view=area.view)), area.label),
                *(_count(area, group) for group in area.parts),
            )
            for area in areas
        ],
    )


def _count(area: _Area, group: str) -> str:
    count = len(area.parts[group])
    if not count:
        return "0"
    words = f"{many(count, 'proposition')} of {area.label}: {_GROUPS[group][0]}"
    return f'<a href="#{area.place(group)}" aria-label="{escape(words)}">{count}</a>'


def _list(cm: ConceptMap, area: _Area, places: Places) -> str:
    parts = "".join(
        f'<h3 id="{area.place(group)}" tabindex="-1">{_GROUPS[group][0]}: {len(links)}</h3>'
        f'<ul class="sentences">'
        + "".join(f"<li>{link(places.link(name), cm.proposition(name))}</li>" for name in links)
        + "</ul>"
        for group, links in area.parts.items()
        if links
    )
    summary = f"{escape(area.label)}: {many(area.size, 'proposition')}"
    return f"<details><summary>{summary}</summary>{parts}</details>"
