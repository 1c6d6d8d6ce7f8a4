"""How fast a step of a lecture is on the presenter's own screen: python tests/bench/lecture.py.

Medians over a tour in headless Chromium at 1920x1080, the slowest in brackets, in ms: from the key
to the new picture in the page, and to the frame after the one that paints it. The pictures of the
tour are there already, as they are seconds after it began. Nothing here passes or fails.
"""

import shutil
import statistics
import subprocess
import sys
import time
from urllib.error import URLError
from urllib.request import urlopen

from playwright.sync_api import sync_playwright

from conceptmap.web.server.ports import free_port

TOUR = "tour-relationship"
STEP = """async () => {
  const before = document.querySelector("#stage svg");
  const start = performance.now();
  document.dispatchEvent(new KeyboardEvent("keydown", { key: "PageDown", bubbles: true }));
  const swapped = performance.now() - start;
  const there = before !== document.querySelector("#stage svg");
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  const painted = performance.now() - start;
  await new Promise((done) => setTimeout(done, 800));
  return [there, swapped, painted];
}"""
FETCHED = """() => performance.getEntriesByType("resource").filter(
  (entry) => entry.name.includes("/picture?") && entry.responseEnd > 0).length >= 10"""


def main() -> None:
    port = free_port("127.0.0.1", 8790)
    code = "from conceptmap.cli import run; run()"
    server = subprocess.Popen(
        [sys.executable, "-c", code, "serve", "--port", str(port)], stdout=subprocess.DEVNULL
    )
    try:
        _wait(f"http://127.0.0.1:{port}/healthz")
        with sync_playwright() as playwright:
            found = shutil.which("chromium") or shutil.which("google-chrome")
            browser = playwright.chromium.launch(
                executable_path=found, args=["--no-sandbox", "--disable-gpu"]
            )
            page = browser.new_page(viewport={"width": 1920, "height": 1080})
            page.goto(f"http://127.0.0.1:{port}/?tour={TOUR}&mode=present")
            page.locator("#stage[data-state=painted]").wait_for()
            page.wait_for_function(FETCHED)
            page.wait_for_timeout(1000)
            rows = [page.evaluate(STEP) for _ in range(10)]
            browser.close()
    finally:
        server.terminate()
        server.wait(10)
    print(f"steps whose picture was there at once: {sum(row[0] for row in rows)} of {len(rows)}")
    for name, column in (("in the page", 1), ("painted", 2)):
        times = [row[column] for row in rows]
        print(f"key to {name}: {statistics.median(times):.0f} ms [{max(times):.0f}]")


def _wait(address: str) -> None:
    for _ in range(200):
        try:
            urlopen(address, timeout=1)
            return
        except (URLError, OSError):
            time.sleep(0.1)
    sys.exit(f"{address} does not answer")


if __name__ == "__main__":
    main()
