"""The command line: serve, check, export, arrange. Exit codes: 0 done, 1 findings, 2 cannot."""

import json
import sys
from collections.abc import Iterable
from dataclasses import asdict, replace
from functools import partial
from importlib.metadata import version
from pathlib import Path
from typing import Annotated

import typer

from conceptmap.checking import check as check_map
from conceptmap.errors import ConceptMapError
from conceptmap.export import (
    BLANKS,
    FORMATS,
    SIZES,
    THEMES,
    Handout,
    Request,
    export_pictures,
    save_arrangements,
)
from conceptmap.layout.layouts import LAYOUTS
from conceptmap.model import Finding
from conceptmap.terminal import Waiting, waiting

__all__ = ["app", "run"]

app = typer.Typer(
    name="conceptmap",
    help="Explore, present and export concept maps in which every proposition can be read.",
    no_args_is_help=True,
    add_completion=True,
    pretty_exceptions_enable=False,
)

MapArgument = Annotated[
    Path | None, typer.Argument(metavar="[MAP]", help="A map file; without one, the built-in map.")
]

_TOGETHER = ", ".join(row.suffix for row in FORMATS.values() if row.many)


def _print_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"conceptmap {version('conceptmap')}")
        raise typer.Exit


@app.callback()
def main(
    show_version: Annotated[
        bool,
        typer.Option("--version", callback=_print_version, is_eager=True, help="Say which it is."),
    ] = False,
) -> None:
    """Explore, present and export concept maps in which every proposition can be read."""


@app.command()
def serve(  # noqa: PLR0913, PLR0917 (each is an option)
    path: MapArgument = None,
    host: Annotated[
        str | None, typer.Option(help="Address to listen on.", show_default="127.0.0.1")
    ] = None,
    port: Annotated[
        int | None,
        typer.Option(min=0, max=65535, help="Port; if busy, the next.", show_default="8050"),
    ] = None,
    open_page: Annotated[bool, typer.Option("--open", help="Open the page in a browser.")] = False,
    allow_host: Annotated[
        list[str] | None,
        typer.Option(metavar="NAME", help="Trust this host name too; may be repeated."),
    ] = None,
    live: Annotated[
        bool, typer.Option("--live", help="Let others in the network follow a lecture.")
    ] = False,
    edit: Annotated[
        bool,
        typer.Option("--edit", help="Let you save tours beside the map, by a link for you alone."),
    ] = False,
) -> None:
    """Serve a map in the browser; the page follows changes of the file."""
    from conceptmap.settings import Settings  # noqa: PLC0415
    from conceptmap.web.serving import serve as run_server  # noqa: PLC0415

    settings = Settings.from_env(
        host=host,
        port=port,
        allow_hosts=tuple(allow_host) if allow_host else None,
        live=live or None,
        edit=edit or None,
    )
    if live and host is None and settings.host == Settings().host:
        settings = replace(settings, host="0.0.0.0")
    run_server(path, settings, open_page=open_page)


@app.command()
def check(
    path: MapArgument = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False,
) -> None:
    """Say what a map's author should know. Exits 1 for errors and warnings, 0 without."""
    cm, findings = check_map(path)
    if as_json:
        content = {"map": cm.title, "findings": [asdict(finding) for finding in findings]}
        typer.echo(json.dumps(content, ensure_ascii=False, indent=2))
    else:
        for finding in findings:
            typer.echo(str(finding))
        counts = f"{len(cm.concepts)} concepts, {len(cm.links)} links, {len(cm.views)} views"
        typer.echo(f"{cm.title or 'untitled map'}: {counts}; {_summary(findings)}")
    if any(finding.level != "note" for finding in findings):
        raise typer.Exit(1)


@app.command()
def export(  # noqa: PLR0913, PLR0917 (each is an option)
    output: Annotated[
        Path,
        typer.Option(
            *("-o", "--output"),
            metavar="FILE",
            help=f"Where to: a file ending in {', '.join(FORMATS)}; - for standard output; "
            "with --all-views or --tour also a folder.",
        ),
    ],
    source: MapArgument = None,
    view: Annotated[str, typer.Option(metavar="ID", help="A named view; else the first.")] = "",
    all_views: Annotated[
        bool,
        typer.Option(
            "--all-views",
            help=f"Every named view: together in {_TOGETHER}, or one file each in a folder.",
        ),
    ] = False,
    focus: Annotated[
        str, typer.Option(metavar="ID", help="Instead of a view: what is around a concept.")
    ] = "",
    steps: Annotated[int, typer.Option(help="How many steps around the focus, 1 to 3.")] = 1,
    path: Annotated[
        tuple[str, str] | None,
        typer.Option(metavar="ID ID", help="Instead: how two concepts are connected."),
    ] = None,
    tour: Annotated[
        str, typer.Option(metavar="ID", help="Instead: a tour, a picture or slide a step.")
    ] = "",
    layout: Annotated[str, typer.Option(help=f"{', '.join(LAYOUTS)}.")] = "network",
    size: Annotated[
        str, typer.Option(help=f"Width x height in pixels, or one of: {', '.join(SIZES)}.")
    ] = "1920x1080",
    scale: Annotated[float, typer.Option(help="Pixels per CSS px of a .png, 1 to 4.")] = 1.0,
    theme: Annotated[str, typer.Option(help=f"{', '.join(THEMES)}.")] = "light",
    transparent: Annotated[
        bool, typer.Option("--transparent", help="Leave the ground unpainted.")
    ] = False,
    no_legend: Annotated[bool, typer.Option("--no-legend", help="Without legend.")] = False,
    no_title: Annotated[bool, typer.Option("--no-title", help="Without title block.")] = False,
    no_credit: Annotated[bool, typer.Option("--no-credit", help="Without credit line.")] = False,
    blank: Annotated[
        str,
        typer.Option(
            metavar="WHAT",
            help=f"Leave {' or '.join(BLANKS)} empty; the answer key follows.",
        ),
    ] = "",
    handout: Annotated[
        int | None,
        typer.Option(metavar="N", help="A .pdf to hand out, with 1, 2, 4 or 6 pictures a page."),
    ] = None,
    beside: Annotated[
        str, typer.Option(help="Below a handout's pictures: notes, lines or none.")
    ] = "notes",
    no_list: Annotated[
        bool, typer.Option("--no-list", help="A handout without propositions and references.")
    ] = False,
    template: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="A PowerPoint file whose masters a .pptx takes."),
    ] = None,
    outline: Annotated[
        bool, typer.Option("--outline", help="Draw the type of an .svg as shapes.")
    ] = False,
    named: Annotated[
        str, typer.Option("--format", metavar="NAME", help="The format, where FILE names none.")
    ] = "",
) -> None:
    """Write pictures of a map; the format follows from the file's suffix."""
    request = Request(
        view=view,
        all_views=all_views,
        focus=focus,
        steps=steps,
        path=path or (),
        tour=tour,
        layout=layout,
        size=size,
        theme=theme,
        title=not no_title,
        legend=not no_legend,
        scale=scale,
        transparent=transparent,
        format=named,
        credit=not no_credit,
        blank=blank,
        handout=_handout(handout, beside, listing=not no_list),
        template=template,
        outlined=outline,
    )
    with waiting(sys.stderr) as line:
        warnings = export_pictures(source, output, request, partial(_progress, line))
    for warning in warnings:
        typer.echo(f"conceptmap: warning: {warning}", err=True)


def _handout(pictures: int | None, beside: str, *, listing: bool) -> Handout | None:
    if pictures is None:
        return None
    return Handout(pictures, "" if beside == "none" else beside, listing)


@app.command()
def arrange(path: MapArgument = None) -> None:
    """Arrange every named view and every step of a tour; save that beside the map."""
    with waiting(sys.stderr) as line:
        saved, count = save_arrangements(path, partial(_said, line))
    typer.echo(f"{count} arrangements saved in {saved}")


def _said(line: Waiting, text: str) -> None:
    line.over()
    typer.echo(text, err=True)


def _progress(line: Waiting, text: str) -> None:
    """Say what was done, to a person at a terminal."""
    if sys.stderr.isatty():
        _said(line, text)


def _summary(findings: Iterable[Finding]) -> str:
    levels = [finding.level for finding in findings]
    if not levels:
        return "no findings"
    return ", ".join(
        f"{levels.count(level)} {level}{'s' if levels.count(level) != 1 else ''}"
        for level in ("error", "warning", "note")
        if level in levels
    )


def run() -> None:
    """Run the command line; errors raised on purpose are one line on standard error, exit 2."""
    try:
        app()
    except ConceptMapError as error:
        sys.stderr.write(f"conceptmap: {error}\n")
        sys.exit(2)
