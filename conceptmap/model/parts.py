"""The parts of a map, each a small frozen value."""

from dataclasses import dataclass, field

__all__ = ["Citation", "Concept", "Contested", "Link", "Reference", "Step", "Tour", "View"]


@dataclass(frozen=True, slots=True)
class Citation:
    """A reference and the place in it. ``ref`` is the reference's id."""

    ref: str
    locator: str = ""


@dataclass(frozen=True, slots=True)
class Concept:
    """A concept: one box of the map.

    Parameters
    ----------
    id
        Lower-case words joined by hyphens, unique in the map; it appears in links and addresses.
    label
        What the box says.
    inline
        How a sentence names it (``the therapeutic relationship``); the label if empty.
    kind
        An id of `conceptmap.model.vocabulary.KINDS`.
    level
        1 foundations, 2 further, 3 advanced.
    origin
        An id of `ORIGINS`, or empty where the map makes no such difference.
    """

    id: str
    label: str
    inline: str = ""
    plural: bool = False
    kind: str = "concept"
    level: int = 1
    origin: str = ""
    aliases: tuple[str, ...] = ()
    definition: str = ""
    example: str = ""
    sources: tuple[Citation, ...] = ()

    @property
    def spoken(self) -> str:
        """The concept's name inside a sentence."""
        return self.inline or self.label


@dataclass(frozen=True, slots=True)
class Link:
    """A link: an arrow with its linking phrase, from one concept (``source``) to another.

    ``contested`` names the contested points that concern it; ``disputed`` is true also where a
    map only marks the link. ``why`` says in a sentence what the dispute or the nuance is.
    """

    id: str
    source: str
    phrase: str
    target: str
    type: str = "related-to"
    origin: str = ""
    disputed: bool = False
    contested: tuple[str, ...] = ()
    why: str = ""
    sources: tuple[Citation, ...] = ()


@dataclass(frozen=True, slots=True)
class Contested:
    """A point the field disagrees on, with both sides and who holds them."""

    id: str
    topic: str
    view_a: str
    view_b: str
    view_a_sources: tuple[Citation, ...] = ()
    view_b_sources: tuple[Citation, ...] = ()
    advice: str = ""
    links: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Reference:
    """A bibliographic reference, after CSL-JSON.

    ``authors`` are ``Family, G.``; ``year`` is text, empty when unknown; ``verified`` says that
    every filled field was seen in a retrieved source. Blank fields are unknown, never guessed.
    ``evidence`` is an id of `EVIDENCE`, or empty where nobody said. ``csl`` is the whole item as
    its file has it, as JSON; empty where the reference comes from elsewhere.
    """

    id: str
    title: str
    type: str = "document"
    authors: tuple[str, ...] = ()
    year: str = ""
    container: str = ""
    volume: str = ""
    pages: str = ""
    doi: str = ""
    url: str = ""
    note: str = ""
    verified: bool = False
    evidence: str = ""
    csl: str = field(default="", compare=False)

    @property
    def short(self) -> str:
        """Authors and year as a text cites them.

        Examples
        --------
        >>> Reference("s", "On play", authors=("Shedler, J.",), year="2010").short
        'Shedler, 2010'
        >>> Reference("a", "Patterns", authors=("Ainsworth, M.", "et al.")).short
        'Ainsworth et al., n.d.'
        """
        names = [author.split(",")[0] for author in self.authors]
        match names:
            case []:
                who = self.title
            case [one]:
                who = one
            case [one, two] if not two.startswith("et al"):
                who = f"{one} & {two}"
            case [one, *_]:
                who = f"{one} et al."
        return f"{who}, {self.year or 'n.d.'}"


@dataclass(frozen=True, slots=True)
class View:
    """A named picture of part of the map, small enough for a slide."""

    id: str
    title: str
    focus_question: str = ""
    concepts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a tour: the concepts in focus, a heading, what is shown, what is said.

    Parameters
    ----------
    focus
        The concepts of its picture, in the order in which they are revealed.
    caption, notes
        What the audience reads; what the speaker says.
    minutes
        How long it is planned to take; 0 where nothing is planned.
    reveal
        An id of `REVEALS` where its parts appear one by one, else empty.
    """

    heading: str
    focus: tuple[str, ...]
    caption: str = ""
    notes: str = ""
    minutes: float = 0.0
    reveal: str = ""


@dataclass(frozen=True, slots=True)
class Tour:
    """A lecture through the map."""

    id: str
    title: str
    focus_question: str = ""
    audience: str = ""
    steps: tuple[Step, ...] = field(default=())

    @property
    def minutes(self) -> float:
        """How long all steps are planned to take together."""
        return sum(step.minutes for step in self.steps)
