"""The command line: serve, check, export, arrange. Exit codes: 0 done, 1 findings, 2 cannot."""

import json
import sys
from collections.abc import Iterable
from dataclasses import asdict
from functools import partial
from importlib.metadata import version
from typing import Annotated, Any

import typer

from conceptmap.checking import check as check_map
from conceptmap.cli.options import ExportOptions, MapArgument, ServeOptions
from conceptmap.cli.spread import spread
from conceptmap.errors import ConceptMapError
from conceptmap.export import export_pictures, save_arrangements
from conceptmap.model import Finding
from conceptmap.terminal import Waiting, waiting

__all__ = ["app", "run"]

_Misused: type[Exception] = typer.BadParameter.__mro__[1]
"""What Typer raises for options that there are not; it names only one kind of it in public."""

app = typer.Typer(
    name="conceptmap",
    help="Explore, present and export concept maps in which every proposition can be read.",
    no_args_is_help=True,
    add_completion=True,
    pretty_exceptions_enable=False,
)


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
@spread(ServeOptions)
def serve(options: ServeOptions) -> None:
    """Serve a map in the browser; the page follows changes of the file."""
    from conceptmap.web.serving import serve as run_server  # noqa: PLC0415

    run_server(options.path, options.settings(), open_page=options.open_page)


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
        parts = ((cm.concepts, "concept"), (cm.links, "link"), (cm.views, "view"))
        counts = ", ".join(_counted(len(part), name) for part, name in parts)
        typer.echo(f"{cm.title or 'untitled map'}: {counts}; {_summary(findings)}")
    if any(finding.level != "note" for finding in findings):
        raise typer.Exit(1)


@app.command()
@spread(ExportOptions)
def export(options: ExportOptions) -> None:
    """Write pictures of a map; the format follows from the file's suffix."""
    with waiting(sys.stderr) as line:
        warnings = export_pictures(
            options.source, options.output, options.request(), partial(_progress, line)
        )
    for warning in warnings:
        typer.echo(f"conceptmap: warning: {warning}", err=True)


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
    found = (level for level in ("error", "warning", "note") if level in levels)
    return ", ".join(_counted(levels.count(level), level) for level in found) or "no findings"


def _counted(count: int, name: str) -> str:
    return f"{count} {name}{'s' if count != 1 else ''}"


def _complaint(error: Any) -> str:
    """What is wrong with the words on the command line, and where is written what they can be."""
    command = error.ctx.command_path if getattr(error, "ctx", None) else "conceptmap"
    said = " ".join(error.format_message().split()).rstrip(".")
    return f"{said}{'' if said.endswith('?') else ';'} '{command} --help' says what there is"


def run() -> None:
    """Run the command line; what cannot be done is one line on standard error, exit 2."""
    try:
        sys.exit(app(sys.argv[1:] or ["--help"], standalone_mode=False) or 0)
    except ConceptMapError as error:
        sys.stderr.write(f"conceptmap: {error}\n")
    except _Misused as error:
        sys.stderr.write(f"conceptmap: {_complaint(error)}\n")
    sys.exit(2)
