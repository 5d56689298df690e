#!/usr/bin/env python3
"""One real window: Perron under Xvfb, touched by xdotool as a finger would, left alone, killed, started again.

    smoke.py SOURCE BUILD

Knows of the pages only what promises never to change: the bar with its seven places along the bottom edge, and that the one
thing to do next is filled with leaf green. Prints the share of a
core that an untouched page costs; the bound here is generous, because other tests may run beside it. The benchmark measures.
"""
import pathlib
import signal
import subprocess
import sys
import tempfile
import time

sys.dont_write_bytecode = True
from xscreen import Screen, processor_seconds  # noqa: E402

LEAF = bytes((0x4D, 0x5C, 0x1A))  # blue, green, red
BACK, HOME, LISTEN, LANGUAGE, SIZE, FINISH, HELP = range(7)
IDLE_BOUND = 2.0  # percent of a core
failures = []


def check(holds, sentence):
    print(f"{'ok     ' if holds else 'NOT SO '}{sentence}", flush=True)
    if not holds:
        failures.append(sentence)


def sample(pixels):
    return [pixels[at:at + 3] for at in range(0, len(pixels) - 4, 4 * 499)]


def alike(one, other):
    return sum(a == b for a, b in zip(one, other)) / len(one)


class Kiosk:
    def __init__(self, screen, source, build, room):
        self.screen, self.log = screen, room / "log"
        (room / "data").mkdir(exist_ok=True)
        self.words = [str(build / "bin/perron"), "--settings", str(source / "deploy/settings/perron.yaml"), "--data",
                       str(room / "data"), "--assets", str(source / "assets"), "--locale", str(build / "locale"), "--fullscreen"]
        self.process = None

    def start(self):
        """Seconds until the log says that the first page is there; None if it never does."""
        before = self.log.stat().st_size if self.log.exists() else 0
        begun = time.monotonic()
        with self.log.open("ab") as log:
            self.process = subprocess.Popen(self.words, env=self.screen.environment(), stdin=subprocess.DEVNULL, stdout=log, stderr=log)
        while time.monotonic() < begun + 30 and self.process.poll() is None:
            if b" started" in self.log.read_bytes()[before:]:
                return time.monotonic() - begun
            time.sleep(0.02)
        return None

    def touch(self, x, y):
        """A finger of 120 ms, then the picture once it is still."""
        subprocess.run(["xdotool", "mousemove", "--sync", str(x), str(y), "mousedown", "1", "sleep", "0.12", "mouseup", "1"],
                       env=self.screen.environment(), check=True)
        time.sleep(0.2)
        return sample(self.screen.settled(0.8, 8))

    def touch_next(self):
        """The middle of what is filled with leaf green; None if nothing is."""
        pixels, wide = self.screen.pixels(), self.screen.width
        found = [(at // 4 % wide, at // 4 // wide) for at in range(0, len(pixels) - 4, 4 * 13) if pixels[at:at + 3] == LEAF]
        if not found:
            return None
        return self.touch(*(sum(values) // len(found) for values in zip(*found)))

    def touch_bar(self, place):
        return self.touch(int((place + 0.5) * self.screen.width / 7), self.screen.height - 90)

    def end(self, how):
        self.process.send_signal(how)
        try:
            return self.process.wait(10)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait(10)
            return None


def visit(kiosk, screen):
    taken = kiosk.start()
    check(taken is not None, "the log says that the kiosk started" + (f" ({taken:.2f} s)" if taken else ""))
    if taken is None:
        return
    first = sample(screen.settled(1.0, 20))
    check(len(set(first)) > 8, "the first page is drawn")

    home = kiosk.touch_next()
    check(home is not None and alike(first, home) < 0.9, "the thing to do next opens another page")
    opened = kiosk.touch_bar(HELP)
    check(alike(home, opened) < 0.9, "Help opens another page")
    back = kiosk.touch_bar(BACK)
    check(alike(home, back) > 0.97, "Back is where one was before")
    sizes = kiosk.touch_bar(SIZE)
    check(alike(sizes, back) < 0.9, "Size opens its page")
    closed = kiosk.touch_bar(SIZE)
    check(alike(closed, home) > 0.97, "and closes it")
    chosen = kiosk.touch(screen.width // 7, screen.height // 3)
    check(alike(home, chosen) < 0.9, "the first choice opens another page")
    again = kiosk.touch_bar(HOME)
    check(alike(home, again) > 0.97, "Home is home again")
    check(kiosk.process.poll() is None, "it is still running")

    before = processor_seconds(kiosk.process.pid)
    frames = screen.frames(5)
    share = 100 * (processor_seconds(kiosk.process.pid) - before) / 5
    check(share <= IDLE_BOUND, f"untouched for 5 s it takes {share:.2f} % of a core, {frames} frames drawn")

    kiosk.end(signal.SIGKILL)
    taken = kiosk.start()
    check(taken is not None, "after kill -9 it starts again" + (f" ({taken:.2f} s)" if taken else ""))
    if taken is None:
        return
    again = sample(screen.settled(1.0, 20))
    check(alike(first, again) > 0.97, "and shows the first page, as for a new person")
    check(kiosk.end(signal.SIGTERM) == 0, "asked to end, it ends well")


def without_words(kiosk, screen, room):
    """The one page that is built in; from the outside, because nothing else opens it."""
    broken = room / "locale/fr/LC_MESSAGES/perron.mo"
    broken.parent.mkdir(parents=True)
    broken.write_bytes(b"cut short")
    words = list(kiosk.words)
    words[words.index("--locale") + 1] = str(room / "locale")
    before = screen.pixels()
    process = subprocess.Popen(words, env=screen.environment(), stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                               stderr=subprocess.DEVNULL)
    try:
        time.sleep(1.0)
        apology = sample(screen.settled(1.0, 20))
        check(process.poll() is None and alike(sample(before), apology) < 0.9 and len(set(apology)) > 8,
              "without words it shows a page that says so")
        process.send_signal(signal.SIGTERM)
        check(process.wait(10) == 3, "and closed, it says by its status that it did not serve")
    finally:
        process.kill()
        process.wait(10)


def without_display(kiosk):
    """A program that draws where nobody sees it would seem to run."""
    if pathlib.Path("/dev/dri").exists():
        return  # there SDL may take the console
    blind = {name: value for name, value in kiosk.screen.environment().items() if name != "DISPLAY"}
    done = subprocess.run(kiosk.words, env=blind, capture_output=True, text=True, timeout=30, check=False)
    check(done.returncode == 3 and "--tour" in done.stderr, "without a display it does not start, and says what to do")


def main():
    source, build = (pathlib.Path(argument).resolve() for argument in sys.argv[1:3])
    with tempfile.TemporaryDirectory(prefix="perron-smoke-") as folder, Screen() as screen:
        kiosk = Kiosk(screen, source, build, pathlib.Path(folder))
        try:
            visit(kiosk, screen)
            without_words(kiosk, screen, pathlib.Path(folder))
            without_display(kiosk)
        finally:
            if kiosk.process and kiosk.process.poll() is None:
                kiosk.process.kill()
                kiosk.process.wait(10)
            if failures:
                print(kiosk.log.read_text(errors="replace")[-4000:])
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
