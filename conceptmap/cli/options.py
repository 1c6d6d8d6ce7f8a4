"""What can be said to the commands, each option with its help."""

from dataclasses import dataclass, replace
from pathlib import Path
from typing import Annotated

import typer

from conceptmap.export import BLANKS, FORMATS, SIZES, THEMES, Handout, Request
from conceptmap.layout.layouts import LAYOUTS
from conceptmap.settings import Settings

__all__ = ["ExportOptions", "MapArgument", "ServeOptions"]

MapArgument = Annotated[
    Path | None, typer.Argument(metavar="[MAP]", help="A map file; without one, the built-in map.")
]

_TOGETHER = ", ".join(row.suffix for row in FORMATS.values() if row.many)


@dataclass(frozen=True, slots=True, kw_only=True)
class ServeOptions:
    """What can be said to ``serve``; what is not said comes from the environment."""

    path: MapArgument = None
    host: Annotated[
        str | None, typer.Option(help="Address to listen on.", show_default="127.0.0.1")
    ] = None
    port: Annotated[
        int | None, typer.Option(help="Port; if busy, the next.", show_default="8050")
    ] = None
    open_page: Annotated[bool, typer.Option("--open", help="Open the page in a browser.")] = False
    allow_host: Annotated[
        list[str] | None,
        typer.Option(metavar="NAME", help="Trust this host name too; may be repeated."),
    ] = None
    live: Annotated[
        bool, typer.Option("--live", help="Let others in the network follow a lecture.")
    ] = False
    edit: Annotated[
        bool,
        typer.Option("--edit", help="Let you save tours beside the map, by a link for you alone."),
    ] = False

    def settings(self) -> Settings:
        """Join them with the environment; a lecture listens in the whole network."""
        settings = Settings.from_env(
            host=self.host,
            port=self.port,
            allow_hosts=tuple(self.allow_host) if self.allow_host else None,
            live=self.live or None,
            edit=self.edit or None,
        )
        if self.live and self.host is None and settings.host == Settings().host:
            return replace(settings, host="0.0.0.0")
        return settings


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportOptions:
    """What can be said to ``export``."""

    output: Annotated[
        Path,
        typer.Option(
            *("-o", "--output"),
            metavar="FILE",
            help=f"Where to: a file ending in {', '.join(FORMATS)}; - for standard output; "
            "with --all-views or --tour also a folder.",
        ),
    ]
    source: MapArgument = None
    view: Annotated[str, typer.Option(metavar="ID", help="A named view; else the first.")] = ""
    all_views: Annotated[
        bool,
        typer.Option(
            "--all-views",
            help=f"Every named view: together in {_TOGETHER}, or one file each in a folder.",
        ),
    ] = False
    focus: Annotated[
        str, typer.Option(metavar="ID", help="Instead of a view: what is around a concept.")
    ] = ""
    steps: Annotated[int, typer.Option(help="How many steps around the focus, 1 to 3.")] = 1
    path: Annotated[
        tuple[str, str] | None,
        typer.Option(metavar="ID ID", help="Instead: how two concepts are connected."),
    ] = None
    tour: Annotated[
        str, typer.Option(metavar="ID", help="Instead: a tour, a picture or slide a step.")
    ] = ""
    layout: Annotated[str, typer.Option(help=f"{', '.join(LAYOUTS)}.")] = "network"
    size: Annotated[
        str, typer.Option(help=f"Width x height in pixels, or one of: {', '.join(SIZES)}.")
    ] = "1920x1080"
    scale: Annotated[float, typer.Option(help="Pixels per CSS px of a .png, 1 to 4.")] = 1.0
    theme: Annotated[str, typer.Option(help=f"{', '.join(THEMES)}.")] = "light"
    transparent: Annotated[
        bool, typer.Option("--transparent", help="Leave the ground unpainted.")
    ] = False
    no_legend: Annotated[bool, typer.Option("--no-legend", help="Without legend.")] = False
    no_title: Annotated[bool, typer.Option("--no-title", help="Without title block.")] = False
    no_credit: Annotated[bool, typer.Option("--no-credit", help="Without credit line.")] = False
    blank: Annotated[
        str,
        typer.Option(
            metavar="WHAT",
            help=f"Leave {' or '.join(BLANKS)} empty; the answer key follows.",
        ),
    ] = ""
    handout: Annotated[
        int | None,
        typer.Option(metavar="N", help="A .pdf to hand out, with 1, 2, 4 or 6 pictures a page."),
    ] = None
    beside: Annotated[
        str, typer.Option(help="Below a handout's pictures: notes, lines or none.")
    ] = "notes"
    no_list: Annotated[
        bool, typer.Option("--no-list", help="A handout without propositions and references.")
    ] = False
    template: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="A PowerPoint file whose masters a .pptx takes."),
    ] = None
    outline: Annotated[
        bool, typer.Option("--outline", help="Draw the type of an .svg as shapes.")
    ] = False
    named: Annotated[
        str, typer.Option("--format", metavar="NAME", help="The format, where FILE names none.")
    ] = ""

    def request(self) -> Request:
        """State what is exported and how."""
        return Request(
            view=self.view,
            all_views=self.all_views,
            focus=self.focus,
            steps=self.steps,
            path=self.path or (),
            tour=self.tour,
            layout=self.layout,
            size=self.size,
            theme=self.theme,
            title=not self.no_title,
            legend=not self.no_legend,
            scale=self.scale,
            transparent=self.transparent,
            format=self.named,
            credit=not self.no_credit,
            blank=self.blank,
            handout=self._handout(),
            template=self.template,
            outlined=self.outline,
        )

    def _handout(self) -> Handout | None:
        if self.handout is None:
            return None
        below = "" if self.beside == "none" else self.beside
        return Handout(self.handout, below, not self.no_list)
