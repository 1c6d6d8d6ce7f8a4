"""How long the built-in overview takes in each format, warm, in this process.

``python tests/bench/export.py [RUNS]`` prints the median and the worst of the runs in ms, and the
size of the file. Drawing the scene is not included: it is the same for all formats.
"""

import statistics
import sys
import time
from dataclasses import replace

import conceptmap
from conceptmap.export import arranger_for
from conceptmap.render.deck import Deck, Options, Picture
from conceptmap.render.formats import FORMATS, Format
from conceptmap.view import Frame, ViewState, draw

CASES = [
    *((row, Options(), "1920x1080") for row in FORMATS.values()),
    (FORMATS[".png"], Options(scale=2), "3840x2160"),
    (FORMATS[".png"], Options(scale=4), "7680x4320"),
]


def measure(row: Format, deck: Deck, options: Options, runs: int) -> tuple[list[float], int]:
    """The ms of each run after one to warm up, and the bytes written.

    Each run has a title of its own, as a typesetter remembers what it has set before.
    """
    size = len(row.render(deck, options))
    (picture,) = deck.pictures
    taken = []
    for number in range(runs):
        scene = replace(picture.scene, title=f"run {number}")
        other = replace(deck, pictures=(Picture("overview", scene),))
        start = time.perf_counter()
        row.render(other, options)
        taken.append((time.perf_counter() - start) * 1000)
    return taken, size


def main() -> None:
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 7
    cm = conceptmap.load()
    scene = draw(cm, ViewState(), Frame(), arranger_for(None))
    deck = Deck(cm, (Picture("overview", scene),))
    print(f"{len(scene.concepts)} concepts, {len(scene.links)} links, {runs} runs")
    for row, options, size in CASES:
        taken, length = measure(row, deck, options, runs)
        median, worst = statistics.median(taken), max(taken)
        print(f"{row.suffix:6} {size:10} {median:7.1f} ms  worst {worst:7.1f}  {length:9,} bytes")


if __name__ == "__main__":
    main()
