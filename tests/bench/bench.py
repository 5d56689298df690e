#!/usr/bin/env python3
"""Prints what Perron costs, beside Chromium in kiosk mode showing the same page on the same screen in the same run.

    bench.py SOURCE BUILD [--quick]

Nothing here fails because it is slow: the bars stand beside the figures, and a person judges. --quick measures each thing once
or a few times, to see that the benchmark still runs.

How each figure is taken: the screen is Xvfb at 1920 x 1080, no GPU. "To the page" is from exec until what is on the screen is
the page as it looks once settled. Frames are the moments at which X saw something drawn. Memory is the proportional set size of
a program and its children. A touch goes in through XTest and ends with the first drawing after it, all on one clock.
"""
import argparse
import json
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time

sys.dont_write_bytecode = True
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "smoke"))
from xscreen import Screen, family, processor_seconds, proportional_set_size  # noqa: E402

SETTLED_AFTER = 1.5  # seconds without a drawing


def sample(pixels):
    """Every 997th pixel, without the byte that means nothing."""
    return [pixels[at:at + 3] for at in range(0, len(pixels) - 4, 4 * 997)]


def alike(one, other):
    return sum(a == b for a, b in zip(one, other)) / len(one)


class Program:
    def __init__(self, name, command, environment):
        self.name, self.command, self.environment = name, command, environment

    def start(self):
        return subprocess.Popen(self.command, env=self.environment, stdin=subprocess.DEVNULL,
                                stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def stop(process):
    members = family(process.pid)
    process.terminate()
    try:
        process.wait(10)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait(10)
    until = time.monotonic() + 5
    while time.monotonic() < until and any(pathlib.Path(f"/proc/{one}").exists() for one in members if one != process.pid):
        time.sleep(0.05)


def to_the_page(screen, programs, times):
    """Seconds from exec to the settled page, of each program the median, taken in turn so that both meet the same machine.

    A first run of each, which is not timed, shows the page and warms the disk's cache.
    """
    pages = []
    for program in programs:
        process = program.start()
        pages.append(sample(screen.settled(SETTLED_AFTER, 40)))
        stop(process)
    taken = [[] for _ in programs]
    for _ in range(times):
        for program, page, results in zip(programs, pages, taken):
            screen.settled(0.3)
            screen.forget()
            begun = time.monotonic()
            process = program.start()
            while time.monotonic() < begun + 30:
                at = screen.drawn(1)
                if at is not None and alike(sample(screen.pixels()), page) > 0.98:
                    results.append(at - begun)
                    break
            stop(process)
    return [sorted(results)[len(results) // 2] if results else float("nan") for results in taken]


def at_rest(screen, program, seconds=5):
    """MB, percent of a core and frames drawn while nobody touches anything."""
    process = program.start()
    screen.settled(SETTLED_AFTER, 60)
    members = family(process.pid)
    before = sum(processor_seconds(one) for one in members)
    frames = screen.frames(seconds)
    after = sum(processor_seconds(one) for one in members)
    memory = proportional_set_size(process.pid)
    stop(process)
    return memory, 100 * (after - before) / seconds, frames


def after_the_tour(command, environment):
    """MB at the end of the tour and at its highest."""
    process = subprocess.Popen(command, env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                               stderr=subprocess.DEVNULL)
    last = highest = float("nan")
    while process.poll() is None:
        now = proportional_set_size(process.pid)
        if now > 1:
            last = now
            highest = now if highest != highest else max(highest, now)
        time.sleep(0.02)
    if process.returncode != 0:
        raise RuntimeError(f"the tour ended with {process.returncode}")
    return last, highest


def touches(screen, program, times):
    """Milliseconds from finger down to the first drawing, and from finger up to the first drawing, for each touch.

    Help and Back in turn, first and last place of the bar: each opens a whole other page.
    """
    process = program.start()
    screen.settled(SETTLED_AFTER, 60)
    down, up = [], []
    for turn in range(times):
        place = 6 if turn % 2 == 0 else 0
        screen.move(int((place + 0.5) * screen.width / 7), screen.height - 90)
        screen.settled(0.15, 3)
        screen.forget()
        pressed = screen.press(True)
        drawn = screen.drawn(0.12)
        if drawn is not None:
            down.append(1000 * (drawn - pressed))
        time.sleep(max(0.0, pressed + 0.12 - time.monotonic()))
        screen.forget()
        released = screen.press(False)
        drawn = screen.drawn(1.0)
        if drawn is not None:
            up.append(1000 * (drawn - released))
        time.sleep(0.6)
    stop(process)
    return sorted(down), sorted(up)


def touches_in_memory(words, environment, times):
    """The program's own measure, without a display: from the finger's leaving to the drawn frame, through pages of every kind."""
    told = subprocess.run(words + ["--bench-touch", str(times)], env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                          stderr=subprocess.DEVNULL, check=True).stdout
    return json.loads(told)


def percentile(values, percent):
    return values[min(len(values) - 1, int(len(values) * percent / 100))] if values else float("nan")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("source", type=pathlib.Path)
    parser.add_argument("build", type=pathlib.Path)
    parser.add_argument("--quick", action="store_true")
    arguments = parser.parse_args()
    source, build = arguments.source.resolve(), arguments.build.resolve()
    starts, taps = (1, 4) if arguments.quick else (5, 100)

    with tempfile.TemporaryDirectory(prefix="perron-bench-") as folder, Screen() as screen:
        room = pathlib.Path(folder)
        (room / "kiosk").mkdir()
        environment = screen.environment(GLIBC_TUNABLES="glibc.malloc.perturb=165:glibc.malloc.tcache_count=0")
        words = [str(build / "bin/perron"), "--settings", str(source / "deploy/settings/perron.yaml"), "--data",
                 str(room / "kiosk"), "--assets", str(source / "assets"), "--locale", str(build / "locale")]
        perron = Program("Perron", words + ["--fullscreen"], environment)
        chromium = None
        if shutil.which("chromium"):
            chromium = Program("Chromium", [
                "chromium", "--kiosk", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-features=Translate", "--password-store=basic",
                f"--user-data-dir={room / 'browser'}", "--window-size=1920,1080", "--window-position=0,0",
                (source / "tests/bench/first_page.html").as_uri()], {**screen.environment(), "HOME": str(room)})

        rows = []
        ours, theirs = (to_the_page(screen, [perron, chromium] if chromium else [perron], starts) + [float("nan")])[:2]
        rows.append(("start to first page", f"{1000 * ours:.0f} ms", f"{1000 * theirs:.0f} ms", f"{ours / theirs:.2f}", "0.20 of Chromium's"))

        (room / "tour").mkdir()
        last, highest = after_the_tour(words[:4] + [str(room / "touring")] + words[5:] + ["--tour", str(room / "tour")], environment)
        resting, cpu, frames = at_rest(screen, perron)
        if chromium:
            their_memory, their_cpu, their_frames = at_rest(screen, chromium)
        else:
            their_memory = their_cpu = their_frames = float("nan")
        rows.append(("memory after the tour (PSS)", f"{last:.0f} MB", f"{their_memory:.0f} MB", f"{last / their_memory:.2f}", "0.25 of Chromium's"))
        rows.append(("  at its highest in the tour", f"{highest:.0f} MB", "", "", ""))
        rows.append(("  window with the first page", f"{resting:.0f} MB", "", "", ""))
        rows.append(("idle: share of a core over 5 s", f"{cpu:.1f} %", f"{their_cpu:.1f} %", "", "under 0.1 %"))
        rows.append(("idle: frames drawn in 5 s", f"{frames}", f"{their_frames}", "", "0"))

        down, up = touches(screen, perron, taps)
        for name, values in (("finger down to drawn frame", down), ("finger up to the next page", up)):
            rows.append((f"{name}, p50 of {len(values)}", f"{percentile(values, 50):.1f} ms", "", "", ""))
            rows.append((f"{name}, p99", f"{percentile(values, 99):.1f} ms", "", "", "33 ms without a GPU"))
        told = touches_in_memory(words[:4] + [str(room / "measuring")] + words[5:], environment, 4 * taps)
        rows.append((f"all kinds of pages, p50 of {told['touches']}", f"{told['p50_ms']:.1f} ms", "", "", ""))
        rows.append(("all kinds of pages, p99", f"{told['p99_ms']:.1f} ms", "", "", "33 ms without a GPU"))

    print(f"{'':36}{'Perron':>10}{'Chromium':>12}{'ratio':>8}   bar")
    for name, mine, other, ratio, bar in rows:
        print(f"{name:36}{mine:>10}{other:>12}{ratio:>8}   {bar}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
