#!/usr/bin/env python3
"""One real window: Perron under Xvfb, touched by xdotool as a finger would, left alone, killed, started again.

    smoke.py SOURCE BUILD

Knows of the pages only what promises never to move: the bar with its seven places along the bottom edge. Prints the share of a
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
        self._words = [str(build / "bin/perron"), "--settings", str(source / "deploy/settings/perron.yaml"), "--data",
                       str(room / "data"), "--assets", str(source / "assets"), "--locale", str(build / "locale"), "--fullscreen"]
        self.process = None

    def start(self):
        """Seconds until the log says that the first page is there; None if it never does."""
        before = self.log.stat().st_size if self.log.exists() else 0
        begun = time.monotonic()
        with self.log.open("ab") as log:
            self.process = subprocess.Popen(self._words, env=self.screen.environment(), stdin=subprocess.DEVNULL, stdout=log, stderr=log)
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

    page = kiosk.touch(screen.width // 2, screen.height // 2)
    check(kiosk.process.poll() is None, "a touch in the middle is survived")
    opened = kiosk.touch_bar(HELP)
    check(alike(page, opened) < 0.9, "Help opens another page")
    back = kiosk.touch_bar(BACK)
    check(alike(back, opened) < 0.9, "Back leaves it")
    larger = kiosk.touch_bar(SIZE)
    check(alike(larger, back) < 0.995, "Size changes what is drawn")
    home = kiosk.touch_bar(HOME)
    chosen = kiosk.touch(screen.width // 6, screen.height // 2)
    check(alike(home, chosen) < 0.99, "a choice opens another page")
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


def main():
    source, build = (pathlib.Path(argument).resolve() for argument in sys.argv[1:3])
    with tempfile.TemporaryDirectory(prefix="perron-smoke-") as folder, Screen() as screen:
        kiosk = Kiosk(screen, source, build, pathlib.Path(folder))
        try:
            visit(kiosk, screen)
        finally:
            if kiosk.process and kiosk.process.poll() is None:
                kiosk.process.kill()
                kiosk.process.wait(10)
            if failures:
                print(kiosk.log.read_text(errors="replace")[-4000:])
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
