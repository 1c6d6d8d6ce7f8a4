"""`index_of`: the HTML around the page; it asks for all of the browser's modules at once."""

from pathlib import Path

from conceptmap.web.icons import sign

__all__ = ["ELSEWHERE", "index_of"]

ELSEWHERE = ("_speaker", "_reading", "_insights")
"""How the modules of pages beside the map begin."""

_TEMPLATE = """<!DOCTYPE html>
<html lang="{language}">
<head>
{{%metas%}}
<title>{{%title%}}</title>
<link rel="icon" href="{sign}">
{preloads}
{{%css%}}
</head>
<body>
{{%app_entry%}}
<footer>{{%config%}}{{%scripts%}}{{%renderer%}}</footer>
</body>
</html>"""


def index_of(assets: Path, language: str) -> str:
    """Make Dash's template for the page.

    Parameters
    ----------
    assets
        The folder with the modules. They import each other several deep; named here, all of them
        arrive in one round. Those of other pages are asked for there.
    language
        The map's language tag; anything but letters, digits and hyphens is left out.
    """
    plain = "".join(char for char in language if char.isascii() and (char.isalnum() or char == "-"))
    preloads = "\n".join(
        f'<link rel="modulepreload" href="/assets/{module.name}">'
        for module in sorted(assets.glob("_*.mjs"))
        if not module.name.startswith(ELSEWHERE)
    )
    return _TEMPLATE.format(language=plain or "en", preloads=preloads, sign=sign())
