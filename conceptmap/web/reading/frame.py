"""`framed`: what all pages of words have around them: the way back to the map, and each other."""

from dataclasses import dataclass
from html import escape
from urllib.parse import quote

from conceptmap.model import ConceptMap
from conceptmap.view import ViewState, decode, encode
from conceptmap.web.icons import icon
from conceptmap.web.markup import markup
from conceptmap.web.places import to_state

__all__ = ["PAGES", "Sheet", "Visitor", "framed"]

PAGES = (
    ("glossary", "Glossary", "glossary", "Every concept from A to Z"),
    ("references", "References", "references", "Every source and what rests on it"),
    ("insights", "Insights", "insights", "The map as charts"),
)
"""Each page: its address, its name, its icon, what it is."""

_PAGE = """<!DOCTYPE html>
<html lang="{language}"{theme}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="data:,">
<title>{name} · {title}</title>
<link rel="stylesheet" href="assets/tokens.css">
<link rel="stylesheet" href="assets/kinds.css">
<link rel="stylesheet" href="assets/_reading.css">
{styles}
<link rel="stylesheet" href="assets/_reading_print.css" media="print">
<script type="module" blocking="render" src="assets/_reading_theme.mjs"></script>
<script type="module" src="assets/{script}"></script>
</head>
<body>
<a class="skip" href="#content">Skip to the {word}</a>
<header class="top">
<a class="back" href="{back}">{arrow}<span>Back to the map</span></a>
<p class="of">{title}</p>
<nav aria-label="Pages">{pages}</nav>
</header>
<main id="content" tabindex="-1">
{body}
</main>
<footer>{about}</footer>
</body>
</html>
"""


@dataclass(frozen=True, slots=True)
class Visitor:
    """Who reads: the state of the map that they came from."""

    state: ViewState

    @classmethod
    def of(cls, query: str, cm: ConceptMap) -> "Visitor":
        """Take the state from the address's ``from``; what the map does not know is left out."""
        return cls(decode(query, cm)[0])

    def page(self, address: str) -> str:
        """The address of another page that leads back to the same place."""
        query = encode(self.state)
        return f"{address}?from={quote(query, safe='')}" if query else address


@dataclass(frozen=True, slots=True)
class Sheet:
    """One page: a row of `PAGES` by its address, its content as HTML, and what it loads."""

    address: str
    body: str
    script: str = "_reading_entry.mjs"
    styles: tuple[str, ...] = ()


def framed(cm: ConceptMap, sheet: Sheet, visitor: Visitor) -> str:
    """Put a page's content between its head and its foot."""
    name = next(row[1] for row in PAGES if row[0] == sheet.address)
    theme = visitor.state.theme
    return _PAGE.format(
        language=escape(cm.language),
        theme="" if theme in {"auto", "print"} else f' data-asked="{theme}"',
        name=name,
        word=name.lower(),
        title=escape(cm.title or "Concept map"),
        styles="\n".join(f'<link rel="stylesheet" href="assets/{one}">' for one in sheet.styles),
        script=sheet.script,
        back=escape(to_state(visitor.state)),
        arrow=markup(icon("back")),
        pages="".join(_page_link(row, sheet.address, visitor) for row in PAGES),
        body=sheet.body,
        about=_about(cm),
    )


def _page_link(row: tuple[str, str, str, str], here: str, visitor: Visitor) -> str:
    address, name, drawing, hint = row
    now = ' aria-current="page"' if address == here else ""
    href = escape(visitor.page(address))
    return f'<a href="{href}" title="{hint}"{now}>{markup(icon(drawing))}<span>{name}</span></a>'


def _about(cm: ConceptMap) -> str:
    parts = [cm.title, cm.credit, "" if cm.licence in cm.credit else cm.licence]
    said = [escape(part) for part in parts if part]
    return " · ".join([*said, f"version {cm.digest[:8]}"])
