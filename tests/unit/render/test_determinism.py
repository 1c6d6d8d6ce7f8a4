"""The same map gives the same bytes in every format, whatever order a process has its sets in."""

import json
import os
import subprocess
import sys
from pathlib import Path

from conceptmap.render.formats import FORMATS

MAP = """title: My map
credit: Me
concepts:
  - {id: rain, label: Rain, kind: concept, sources: [a, b]}
  - {id: flood, label: Flood, kind: outcome}
  - {id: dam, label: Dam, kind: technique}
links:
  - {from: rain, phrase: can cause, to: flood, sources: [b, a]}
  - {from: dam, phrase: holds back, to: flood, disputed: true}
references:
  - {id: a, title: On rain}
  - {id: b, title: On floods, author: Ford}
tours:
  - {id: walk, title: A walk, steps: [{heading: One, focus: [rain, flood], notes: Say this.}]}
"""
PROGRAM = """
import hashlib, json, sys
from pathlib import Path
from conceptmap.export import FORMATS, Handout, Request, export_pictures

made = {}
cases = [(suffix, Request()) for suffix in FORMATS]
cases += [(".pdf", Request(tour="walk", handout=Handout(2))), (".svg", Request(outlined=True))]
cases += [(".pptx", Request(tour="walk")), (".png", Request(blank="phrases"))]
for number, (suffix, request) in enumerate(cases):
    output = Path(sys.argv[2]) / f"{number}{suffix}"
    export_pictures(Path(sys.argv[1]), output, request)
    made[f"{number}{suffix}"] = hashlib.sha256(output.read_bytes()).hexdigest()
print(json.dumps(made))
"""


def test_two_processes_write_the_same_bytes(tmp_path: Path) -> None:
    path = tmp_path / "map.yaml"
    path.write_text(MAP)
    started = []
    for seed in ("1", "2"):
        folder = tmp_path / seed
        folder.mkdir()
        command = [sys.executable, "-c", PROGRAM, str(path), str(folder)]
        environment = {**os.environ, "PYTHONHASHSEED": seed}
        started.append(
            subprocess.Popen(command, stdout=subprocess.PIPE, env=environment, text=True)
        )
    first, second = (json.loads(process.communicate(timeout=100)[0]) for process in started)
    assert first == second
    assert {name.lstrip("0123456789") for name in first} == set(FORMATS)
