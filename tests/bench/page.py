"""How fast the page is: start, open, select, hover, change of view; and what the server weighs.

Run ``python tests/bench/page.py [RUNS]``. Each figure is the median of RUNS (default 7) in headless
Chromium, with the slowest in brackets, beside the goal. Nothing here passes or fails.
"""

import shutil
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

from playwright.sync_api import Page, sync_playwright

from conceptmap.web.server.ports import free_port

ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]

WAIT_FOR = """([act, done]) => new Promise((answer) => {
  const finished = new Function(`return ${done}`);
  const start = performance.now();
  new Function(act)();
  const look = () => {
    if (finished()) answer(performance.now() - start);
    else requestAnimationFrame(look);
  };
  look();
})"""

WATCH = """new MutationObserver((_, self) => {
  if (document.querySelector('#stage[data-state=painted]')) {
    window.paintedAt = performance.now();
    self.disconnect();
  }
}).observe(document, {subtree: true, childList: true, attributes: true});"""

MARK = "document.querySelector('#stage [data-concept=\"%s\"]')"
CLICK = "for (const kind of ['pointerdown', 'pointerup', 'click']) %s.dispatchEvent("
CLICK += "new PointerEvent(kind, {bubbles: true, clientX: 5, clientY: 5, pointerId: 1}))"
HOVER = "%s.dispatchEvent(new PointerEvent('pointermove', {bubbles: true, pointerId: 1, "
HOVER += "pointerType: 'mouse', screenX: performance.now()}))"


def main() -> None:
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 7
    port = free_port("127.0.0.1", 8750)
    address = f"http://127.0.0.1:{port}/"
    starts = [timed_start(port, address) for _ in range(min(runs, 5))]
    server, _ = start(port, address)
    try:
        with sync_playwright() as playwright:
            found = shutil.which("chromium") or shutil.which("google-chrome")
            browser = playwright.chromium.launch(executable_path=found, args=ARGUMENTS)
            open_page(browser.new_page(), address)
            opened = [open_page(browser.new_page(), address) for _ in range(runs)]
            page = browser.new_page(viewport={"width": 1280, "height": 800})
            open_page(page, address)
            report("server start to / answered", starts, 2000)
            report("page open to painted", opened, 1500)
            report("select to card shown", repeat(page, runs, select), 150)
            open_page(page, address)
            report("hover to highlight", repeat(page, runs, hover), 50)
            report("view change to painted", repeat(page, runs, change_view), 300)
            browser.close()
        print(f"{'server memory at rest':32} {resident(server.pid):7.0f} MB     goal 250 MB")
    finally:
        stop(server)


def start(
    port: int, address: str, path: Path | None = None
) -> tuple["subprocess.Popen[bytes]", float]:
    began = time.perf_counter()
    program = [str(Path(sys.executable).with_name("conceptmap")), "serve", "--port", str(port)]
    program += [str(path)] if path else []
    server = subprocess.Popen(program, stdout=subprocess.DEVNULL)
    while True:
        try:
            with urlopen(address) as answer:
                answer.read()
            return server, (time.perf_counter() - began) * 1000
        except URLError:
            time.sleep(0.01)


def timed_start(port: int, address: str) -> float:
    server, took = start(port, address)
    stop(server)
    return took


def stop(server: "subprocess.Popen[bytes]") -> None:
    server.terminate()
    server.wait()


def open_page(page: Page, address: str) -> float:
    """From the start of the navigation to painted, by the page's own clock."""
    page.add_init_script(WATCH)
    page.goto(address, wait_until="commit")
    page.locator("#stage[data-state=painted]").wait_for()
    return float(page.evaluate("() => window.paintedAt"))


def repeat(page: Page, runs: int, once: Callable[[Page, int], float]) -> list[float]:
    return [once(page, number) for number in range(runs)]


def select(page: Page, number: int) -> float:
    name, title = (("insight", "Insight"), ("emdr", "EMDR"))[number % 2]
    mark = MARK % name
    done = f"document.querySelector('#card h2')?.textContent === '{title}'"
    return float(page.evaluate(WAIT_FOR, [CLICK % mark, done]))


def hover(page: Page, number: int) -> float:
    lit, quiet = (("insight", "sand-tray"), ("sand-tray", "insight"))[number % 2]
    act = HOVER % (MARK % lit)
    done = f"{MARK % quiet}.matches('.is-quiet') && !{MARK % lit}.matches('.is-quiet')"
    return float(page.evaluate(WAIT_FOR, [act, done]))


def change_view(page: Page, number: int) -> float:
    view, shown = (("defences", "denial"), ("overview", "sand-tray"))[number % 2]
    page.locator("#stage[data-state=painted]:not([data-animating])").wait_for()
    act = (
        "const made = document.createElement('button');"
        f"made.dataset.view = '{view}'; document.body.append(made); made.click(); made.remove()"
    )
    done = f"{MARK % shown} && document.querySelector('#stage').dataset.state === 'painted'"
    return float(page.evaluate(WAIT_FOR, [act, done]))


def report(what: str, figures: list[float], goal: float) -> None:
    middle = statistics.median(figures)
    print(f"{what:32} {middle:7.0f} ms  [{max(figures):.0f}]  goal {goal:.0f} ms")


def resident(pid: int) -> float:
    status = Path(f"/proc/{pid}/status").read_text()
    return next(int(x.split()[1]) for x in status.splitlines() if x.startswith("VmRSS")) / 1024


if __name__ == "__main__":
    main()
