"""`index_of`: the HTML around the page, which names its modules and its styles."""

from conceptmap.web.icons import sign
from conceptmap.web.joined import Joined

__all__ = ["index_of"]

_TEMPLATE = """<!DOCTYPE html>
<html lang="{language}">
<head>
{{%metas%}}
<title>{{%title%}}</title>
<link rel="icon" href="{sign}">
<link rel="modulepreload" href="{modules}">
{{%css%}}
<link rel="stylesheet" href="{styles}">
</head>
<body>
{{%app_entry%}}
<footer>{{%config%}}{{%scripts%}}{{%renderer%}}<script type="module" src="{modules}"></script>
</footer>
</body>
</html>"""


def index_of(modules: Joined, styles: Joined, language: str) -> str:
    """Make Dash's template for the page.

    Parameters
    ----------
    modules, styles
        What the page loads beside Dash.
    language
        The map's language tag; anything but letters, digits and hyphens is left out.
    """
    plain = "".join(char for char in language if char.isascii() and (char.isalnum() or char == "-"))
    return _TEMPLATE.format(
        language=plain or "en",
        modules=modules.address,
        styles=styles.address,
        sign=sign(),
    )
