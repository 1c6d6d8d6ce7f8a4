"""`render_markdown`: a handout in Markdown: propositions, glossary and references."""

import re
from collections.abc import Iterator

from conceptmap.render.deck import Deck, Options, Picture
from conceptmap.render.propositions import Statement, cited, entries, references, statements

__all__ = ["render_markdown"]

_SYNTAX = re.compile(r"([\\`*_{}\[\]<>#|~$]|&(?=#?\w+;))")
_OPENS_A_BLOCK = re.compile(r"^(\d+)([.)])|^([-+=])")


def render_markdown(deck: Deck, _options: Options) -> bytes:
    """Write a chapter a picture, with credit, licence and version at the end; UTF-8."""
    lines = [f"# {_plain(deck.cm.title or deck.title)}", ""]
    for picture in deck.pictures:
        lines += _chapter(deck, picture)
    origin = " · ".join(text for text in (deck.rights, deck.version) if text)
    lines += ["---", "", _plain(origin), ""]
    return "\n".join(lines).encode()


def _chapter(deck: Deck, picture: Picture) -> Iterator[str]:
    cm = deck.cm
    yield from (f"## {_plain(picture.scene.title or picture.name)}", "")
    yield from ("### Propositions", "")
    for said in statements(cm, picture):
        yield f"- {_plain(said.sentence)}{_remarks(said, cited(cm, said.sources))}"
    yield from ("", "### Glossary", "")
    for entry in entries(cm, picture):
        says = f": {_plain(entry.definition)}" if entry.definition else ""
        yield f"- **{_plain(entry.label)}** ({_plain(entry.kind.lower())}){says}"
    if sources := list(references(cm, picture)):
        yield from ("", "### References", "")
        yield from (f"- {_plain(source)}" for source in sources)
    yield ""


def _remarks(said: Statement, sources: str) -> str:
    contested = "*contested*" + (f": {_plain(said.why)}" if said.why else "")
    told = [contested] if said.contested else []
    told += [f"({_plain(sources)})"] if sources else []
    return "".join(f" {remark}" for remark in told)


def _plain(text: str) -> str:
    """Text that Markdown shows as it is, on one line."""
    escaped = _SYNTAX.sub(r"\\\1", " ".join(text.split()))
    return _OPENS_A_BLOCK.sub(
        lambda match: f"{match[1]}\\{match[2]}" if match[1] else f"\\{match[3]}", escaped
    )
