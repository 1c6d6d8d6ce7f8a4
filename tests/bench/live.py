"""How a lecture reaches many followers, over loopback: python tests/bench/live.py [followers].

States are sent twice a second for ten seconds. Times are from the presenter's request to the event
at a follower, in ms; memory is the server's, per follower. Then as many answers come within
1.5 s, twenty further followers never read, and at last the server of 500 followers is killed and
started again. A lecture begins when the server has done what a start leaves it to do, its own
loops translated and its pages drawn ahead.
"""

import asyncio
import contextlib
import json
import os
import re
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import httpx

TOKEN = "bench-start-token"
CHANGES, PAUSE = 20, 0.5
SILENT = 20
SPREAD = 1.5
QUIET = 0.05


def rss(pid: int) -> int:
    text = Path(f"/proc/{pid}/status").read_text(encoding="ascii")
    return int(re.search(r"VmRSS:\s+(\d+)", text)[1])  # type: ignore[index]


def busy(pid: int) -> float:
    """Seconds of processor time that a process and its children have taken."""
    rows = (path.read_text(encoding="ascii") for path in Path("/proc").glob("[0-9]*/stat"))
    fields = {int(row.split()[0]): row.rpartition(")")[2].split() for row in rows}
    own = [one for at, one in fields.items() if pid in (at, int(one[1]))]
    return sum(int(one[11]) + int(one[12]) for one in own) / os.sysconf("SC_CLK_TCK")


def rest(pid: int) -> None:
    """Wait until the server has nothing more to do, 60 s at most."""
    for _ in range(60):
        before = busy(pid)
        time.sleep(1)
        if busy(pid) - before < QUIET:
            return


async def connect(port: int, room: str) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
    reader, writer = await asyncio.open_connection("127.0.0.1", port, limit=2**20)
    writer.write(f"GET /live/{room} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\n\r\n".encode())
    await writer.drain()
    return reader, writer


async def listen(
    reader: asyncio.StreamReader, came: dict[int, list[float]], last: list[int]
) -> None:
    while line := await reader.readline():
        if line.startswith(b'data: {"seq"'):
            seq = json.loads(line[6:])["seq"]
            came.setdefault(seq, []).append(time.perf_counter())
            last[0] = seq


async def lecture(port: int, pid: int, count: int, silent: int) -> None:
    base = f"http://127.0.0.1:{port}"
    async with httpx.AsyncClient(base_url=base) as web:
        opened = await web.post("/live/rooms", headers={"Authorization": f"Bearer {TOKEN}"})
        room, key = opened.json()["room"], opened.json()["key"]
        await web.get(f"/live/{room}/join", timeout=120)
        before = rss(pid)
        came: dict[int, list[float]] = {}
        ends = [[0] for _ in range(count)]
        lines = [await connect(port, room) for _ in range(count + silent)]
        tasks = [
            asyncio.create_task(listen(reader, came, end))
            for (reader, _), end in zip(lines, ends, strict=False)
        ]
        await asyncio.sleep(2)
        each = (rss(pid) - before) / (count + silent)
        sent: dict[int, float] = {}
        for step in range(CHANGES):
            start = time.perf_counter()
            view = {"view": f"tour=tour-article-walk&step={step % 13 + 1}&mode=present"}
            answer = await web.post(
                f"/live/{room}", headers={"Authorization": f"Bearer {key}"}, json=view
            )
            sent[answer.json()["seq"]] = start
            await asyncio.sleep(PAUSE)
        await asyncio.sleep(1)
        grown = (rss(pid) - before) / (count + silent)
        for task in tasks:
            task.cancel()
        for _, writer in lines:
            writer.close()
    times = sorted(
        (moment - sent[seq]) * 1000 for seq, all_ in came.items() if seq in sent for moment in all_
    )
    p50, p95, p99 = (times[int(len(times) * share)] for share in (0.5, 0.95, 0.99))
    right = sum(end[0] == CHANGES for end in ends)
    print(
        f"{count} followers, {silent} that never read: p50 {p50:.0f} ms, p95 {p95:.0f} ms, "
        f"p99 {p99:.0f} ms; {right} of {count} end on the right state; "
        f"{each:.0f} KB a follower at rest, {grown:.0f} KB after {CHANGES} changes"
    )


async def answers(port: int, count: int) -> None:
    """How long the room's answers take, each over its own line, until the speaker has all."""
    async with httpx.AsyncClient(base_url=f"http://127.0.0.1:{port}", timeout=30) as web:
        opened = await web.post("/live/rooms", headers={"Authorization": f"Bearer {TOKEN}"})
        room, key = opened.json()["room"], {"Authorization": f"Bearer {opened.json()['key']}"}
        asked = await web.post(f"/live/{room}", headers=key, json={"view": "ask=L003"})
        seq, times = asked.json()["seq"], []
        began = time.perf_counter()
        async with web.stream("GET", f"/live/{room}/speaker", headers=key) as stream:
            sending = [
                asyncio.create_task(answer(port, room, seq, number, count))
                for number in range(count)
            ]
            async for line in stream.aiter_lines():
                if '"counts"' in line:
                    counts = json.loads(line.removeprefix("data: "))["counts"]
                    if sum(counts) == count:
                        break
        took = time.perf_counter() - began
        times = sorted(await asyncio.gather(*sending))
    print(
        f"{count} answers sent within {SPREAD} s, all told to the speaker after {took:.1f} s: "
        f"p50 {times[count // 2]:.0f} ms, p95 {times[int(count * 0.95)]:.0f} ms; counted {counts}"
    )


async def answer(port: int, room: str, seq: int, number: int, count: int) -> float:
    await asyncio.sleep(SPREAD * number / count)
    body = json.dumps({"seq": seq, "device": f"device-{number}", "choice": number % 4}).encode()
    head = f"POST /live/{room}/answers HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\n"
    began = time.perf_counter()
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(f"{head}Content-Length: {len(body)}\r\n\r\n".encode() + body)
    assert b" 204 " in await reader.readline()
    writer.close()
    return (time.perf_counter() - began) * 1000


async def survive(count: int, cache: str) -> None:
    """How long it takes until all are back on the right state after kill -9 and a new start."""
    server, port = start(cache)
    async with httpx.AsyncClient(base_url=f"http://127.0.0.1:{port}") as web:
        opened = await web.post("/live/rooms", headers={"Authorization": f"Bearer {TOKEN}"})
        room, key = opened.json()["room"], opened.json()["key"]
        view = {"view": "tour=tour-edges&step=7"}
        await web.post(f"/live/{room}", headers={"Authorization": f"Bearer {key}"}, json=view)
    back: list[float] = []
    followers = [asyncio.create_task(follower(port, room, back)) for _ in range(count)]
    await asyncio.sleep(3)
    server.kill()
    server.wait()
    back.clear()
    began = time.perf_counter()
    server, port = start(cache, port)
    ready = time.perf_counter()
    while len(back) < count and time.perf_counter() - ready < 30:
        await asyncio.sleep(0.05)
    print(
        f"killed with {count} followers: {len(back)} back on the right state "
        f"{max(back) - ready:.1f} s after the server answered again "
        f"({ready - began:.1f} s for its start)"
    )
    for task in followers:
        task.cancel()
    server.terminate()
    server.wait(10)


async def follower(port: int, room: str, back: list[float]) -> None:
    """As EventSource does: comes back after the time that the stream named."""
    retry = 1.0
    while True:
        with contextlib.suppress(OSError):
            reader, _ = await connect(port, room)
            while line := await reader.readline():
                if line.startswith(b"retry: "):
                    retry = int(line[7:]) / 1000
                elif b"step=7" in line:
                    back.append(time.perf_counter())
        await asyncio.sleep(retry)


def start(cache: str, port: int = 8990) -> tuple[subprocess.Popen[str], int]:
    """Start a live server; returns it and its port as soon as it says where it is."""
    environ = os.environ | {"CONCEPTMAP_LIVE_TOKEN": TOKEN, "CONCEPTMAP_CACHE_DIR": cache}
    code = "from conceptmap.cli import run; run()"
    server = subprocess.Popen(
        [sys.executable, "-c", code, "serve", "--live", "--port", str(port)],
        env=environ,
        stdout=subprocess.PIPE,
        text=True,
    )
    address = next(line for line in server.stdout or () if "http://" in line)
    return server, int(re.search(r":(\d+)/", address)[1])  # type: ignore[index]


def main(count: int) -> None:
    resource.setrlimit(resource.RLIMIT_NOFILE, (8192, 8192))
    with tempfile.TemporaryDirectory() as cache:
        print(f"load before: {os.getloadavg()[0]:.1f} on {os.cpu_count()} processors")
        for silent in (0, SILENT):
            server, port = start(cache)
            try:
                rest(server.pid)
                asyncio.run(lecture(port, server.pid, count, silent))
                if not silent:
                    asyncio.run(answers(port, count))
            finally:
                server.terminate()
                server.wait(10)
        asyncio.run(survive(count // 2, cache))


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 1000)
