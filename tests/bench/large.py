"""Print how large maps load and answer: ``python tests/bench/large.py 20000 60000``."""

import argparse
import random
import tempfile
import time
from pathlib import Path

from layout_maps import FIRST, PHRASES, SECOND

from conceptmap import load
from conceptmap.layout.prepare import prepare
from conceptmap.view import Arranger, ViewState, select
from conceptmap.view.picture import draw_for_page


def write_map(file: Path, concepts: int, links: int) -> None:
    """Write a map in which a few early concepts are hubs."""
    chance = random.Random(1)
    lines = ["title: A large map", "focus_question: What leads to what?", "concepts:"]
    for i in range(concepts):
        label = f"{chance.choice(FIRST)} {chance.choice(SECOND)} {i}"
        lines.append(f"  - {{id: c{i}, label: {label}}}")
    lines.append("links:")
    while links:
        one = chance.randrange(1, concepts)
        hub = chance.random() < 0.3
        other = int(concepts * chance.random() ** 3) if hub else chance.randrange(one)
        if one != other:
            phrase = chance.choice(PHRASES)
            lines.append(f"  - {{from: c{one}, phrase: '{phrase}', to: c{other}}}")
            links -= 1
    file.write_text("\n".join(lines), encoding="utf-8")


def main() -> None:
    """Measure opening and five first questions."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("concepts", type=int, nargs="?", default=2000)
    parser.add_argument("links", type=int, nargs="?", default=5000)
    chosen = parser.parse_args()
    prepare()
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "large.yaml"
        write_map(file, chosen.concepts, chosen.links)
        begun = time.perf_counter()
        cm = load(file)
        print(f"{'load':28}{time.perf_counter() - begun:7.2f} s")
    middle, arranger = f"c{chosen.concepts // 2}", Arranger()
    for name, state in {
        "open": ViewState(),
        "focus": ViewState(focus=middle),
        "focus, two steps": ViewState(focus=middle, depth="2"),
        "focus on a hub": ViewState(focus="c3"),
        "connection": ViewState(path=(middle, "c5")),
    }.items():
        begun = time.perf_counter()
        shown = select(cm, state)
        draw_for_page(cm, state, "wide", arranger)
        took = time.perf_counter() - begun
        print(f"{name:28}{took:7.2f} s   {len(shown.concepts)} concepts, {len(shown.links)} links")


if __name__ == "__main__":
    main()
