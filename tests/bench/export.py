"""How long the built-in overview takes in each format, warm, in this process; and what peers take.

``python tests/bench/export.py [RUNS]`` prints the median and the worst of the runs in ms, and the
size of the file; then the same of plotly with kaleido (through a browser) and of networkx with
matplotlib on the same concepts and links, and the memory that an A1 poster at 300 dpi takes.
Drawing the scene is not included: it is the same for all formats.
"""

import io
import os
import resource
import shutil
import statistics
import subprocess
import sys
import time
import warnings
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import networkx as nx

import conceptmap
from conceptmap.export import Request, arranger_for, deck_for, named_views
from conceptmap.render.deck import Deck, Options
from conceptmap.render.formats import FORMATS, Format

POSTER = Options(scale=300 / 96)
CASES = [
    *((row, Options(), "1920x1080") for row in FORMATS.values()),
    (FORMATS[".svg"], Options(outlined=True), "outlined"),
    (FORMATS[".png"], Options(scale=2), "3840x2160"),
    (FORMATS[".png"], Options(scale=4), "7680x4320"),
]

CM = conceptmap.load()


def deck_of(row: Format, size: str = "1920x1080") -> Deck:
    return deck_for(row, CM, named_views(CM)[:1], Request(size=size), arranger_for(None))


def timed(action: Callable[[int], object], runs: int) -> list[float]:
    """The ms of each run after one to warm up."""
    action(-1)
    taken = []
    for number in range(runs):
        start = time.perf_counter()
        action(number)
        taken.append((time.perf_counter() - start) * 1000)
    return taken


def rendering(row: Format, deck: Deck, options: Options) -> Callable[[int], bytes]:
    """Each run has a title of its own, as a typesetter remembers what it has set before."""

    def run(number: int) -> bytes:
        first, *others = deck.pictures
        scene = replace(first.scene, title=f"run {number}")
        other = replace(deck, pictures=(replace(first, scene=scene), *others))
        return row.render(other, options)

    return run


def said(name: str, what: str, taken: list[float], size: int) -> None:
    median, worst = statistics.median(taken), max(taken)
    print(f"{name:22} {what:10} {median:8.1f} ms  worst {worst:8.1f}  {size:9,} bytes", flush=True)


def with_kaleido(runs: int) -> None:
    """Plotly's own way to a picture: a browser beside Python, started before."""
    browser = shutil.which("chromium") or shutil.which("google-chrome")
    if browser is None:
        print("plotly + kaleido: no browser here")
        return
    os.environ.setdefault("BROWSER_PATH", browser)
    import kaleido

    warnings.filterwarnings("ignore", "The kopts argument")
    made = CM.to_plotly(size=(1920, 1080))
    kaleido.start_sync_server(silence_warnings=True)
    for form in ("png", "svg", "pdf"):
        data = made.to_image(format=form)
        said(
            "plotly + kaleido",
            form,
            timed(lambda _, f=form: made.to_image(format=f), runs),
            len(data),
        )
    kaleido.stop_sync_server(silence_warnings=True)


def with_matplotlib(runs: int) -> None:
    """The usual way from NetworkX: a spring layout, straight links, phrases on them."""
    import matplotlib as mpl

    mpl.use("Agg")
    from matplotlib import pyplot

    graph = CM.graph.subgraph(next(iter(CM.views.values())).concepts)
    places = nx.spring_layout(graph, seed=1)
    labels = {name: CM.concepts[name].label for name in graph}
    phrases = {(a, b): d["phrase"] for a, b, d in graph.edges(data=True)}

    def draw(form: str) -> bytes:
        figure = pyplot.figure(figsize=(20, 11.25), dpi=96)
        plain = nx.DiGraph(graph)
        nx.draw_networkx(plain, places, labels=labels, node_shape="s", font_size=9)
        nx.draw_networkx_edge_labels(plain, places, phrases, font_size=7)
        file = io.BytesIO()
        figure.savefig(file, format=form)
        pyplot.close(figure)
        return file.getvalue()

    for form in ("png", "svg", "pdf"):
        taken = timed(lambda _, f=form: draw(f), runs)
        said("networkx + matplotlib", form, taken, len(draw(form)))


def poster() -> None:
    """Draw an A1 poster at 300 dpi; said by a process of its own, whose memory is all its own."""
    start = time.perf_counter()
    size = len(FORMATS[".png"].render(deck_of(FORMATS[".png"], "a1"), POSTER))
    seconds = time.perf_counter() - start
    peak = _peak_memory() / 1e6
    print(f"A1 at 300 dpi: {seconds:.1f} s, peak memory {peak:.2f} GB, {size:,} bytes")


def _peak_memory() -> int:
    """The most kB this process held; Linux counts what started it too, but not in its status."""
    status = Path("/proc/self/status")
    if status.exists():
        return int(status.read_text().partition("VmHWM:")[2].split()[0])
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


def main() -> None:
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 7
    scene = deck_of(FORMATS[".svg"]).pictures[0].scene
    print(f"{len(scene.concepts)} concepts, {len(scene.links)} links, {runs} runs", flush=True)
    for row, options, size in CASES:
        deck = deck_of(row)
        data = row.render(deck, options)
        said(
            f"conceptmap {row.suffix}", size, timed(rendering(row, deck, options), runs), len(data)
        )
    with_matplotlib(runs)
    with_kaleido(runs)
    subprocess.run([sys.executable, __file__, "--poster"], check=True)


if __name__ == "__main__":
    poster() if "--poster" in sys.argv else main()
