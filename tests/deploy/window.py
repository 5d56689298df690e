#!/usr/bin/env python3
"""deploy/run with a display: the kiosk is killed and comes back, dies too often, is closed, is interrupted, loses its server or
its words.

    window.py SOURCE      (built already in SOURCE/build, so that it builds next to nothing)
"""
import os
import pathlib
import signal
import subprocess
import sys
import tempfile
import time

sys.dont_write_bytecode = True
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "smoke"))
from run import answers, check, failures, free_port  # noqa: E402
from xscreen import Screen, family  # noqa: E402

BACK_WITHIN = 2.0  # seconds, from a crash to the first page


class Run:
    """One deploy/run on this screen, until it ended."""

    def __init__(self, source, screen, room):
        self.port, self._log = free_port(), room / "log"
        self._log.write_bytes(b"")
        with self._log.open("ab") as log:
            self.process = subprocess.Popen(
                [str(source / "deploy/run"), "--port", str(self.port)], env=screen.environment(XDG_DATA_HOME=str(room)),
                stdin=subprocess.DEVNULL, stdout=log, stderr=log, start_new_session=True,
                preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL))  # a job in the background ignores it

    def __enter__(self):
        return self

    def __exit__(self, *_):
        if self.process.poll() is None:
            os.killpg(self.process.pid, signal.SIGKILL)
            self.process.wait(10)

    def told(self):
        return self._log.read_text(errors="replace")

    def program(self, name):
        """The process of this program, or None."""
        for pid in family(self.process.pid):
            if pathlib.Path(f"/proc/{pid}/comm").exists() and pathlib.Path(f"/proc/{pid}/comm").read_text().strip() == name:
                return pid
        return None

    def shows(self, starts, within=60.0):
        """Seconds until the first page was shown so many times in all; None if that does not come."""
        begun = time.monotonic()
        while time.monotonic() - begun < within and self.process.poll() is None:
            if self.told().count(" started: ") >= starts:
                return time.monotonic() - begun
            time.sleep(0.01)
        return None

    def ended(self, within=10.0):
        """Its exit status; None if it does not end."""
        try:
            return self.process.wait(within)
        except subprocess.TimeoutExpired:
            return None

    def left(self):
        """Processes of its group that still run; the first of all processes may take its time to bury the dead."""
        running = ["pgrep", "-g", str(self.process.pid), "-r", "D,R,S,T"]
        return subprocess.run(running, capture_output=True, text=True, check=False).stdout.split()


def crashes(source, screen, room):
    with Run(source, screen, room) as run:
        check(run.shows(1) is not None, "the kiosk starts")
        server = run.program("perron-server")
        for turn, how in enumerate((signal.SIGKILL, signal.SIGSEGV), 2):
            os.kill(run.program("perron"), how)
            back = run.shows(turn, BACK_WITHIN)
            check(back is not None, f"killed by signal {how.value} it is back" + (f" after {back:.2f} s" if back else ""))
        check(run.program("perron-server") == server and answers(run.port), "the server went on meanwhile")
        for turn in (4, 5, 6):
            os.kill(run.program("perron"), signal.SIGKILL)
            run.shows(turn, BACK_WITHIN)
        check(run.ended() == 1, "the fifth death as soon as it began ends the command")
        check(run.told().strip().splitlines()[-1].startswith("deploy/run stopped: perron was killed five times"), "and it says so")
        check(not answers(run.port) and not run.left(), "no process is left")


def endings(source, screen, room):
    with Run(source, screen, room) as run:
        begun = run.shows(1)
        check(begun is not None and begun < 10, "the second start is quick" + (f" ({begun:.1f} s)" if begun else ""))
        os.kill(run.program("perron"), signal.SIGTERM)  # to SDL this is the window's own closing
        check(run.ended() == 0 and "The kiosk was closed." in run.told(), "closing the window ends it with a sentence")
        check(not answers(run.port) and not run.left(), "and with its server")
    for how, whom in ((signal.SIGINT, "everyone, as Ctrl-C does,"), (signal.SIGTERM, "the command alone")):
        with Run(source, screen, room) as run:
            run.shows(1)
            (os.kill if how == signal.SIGTERM else os.killpg)(run.process.pid, how)
            check(run.ended() == 128 + how.value, f"signal {how.value} to {whom} ends it")
            check(not answers(run.port) and not run.left(), "and leaves no process")


def lost_server(source, screen, room):
    store = room / "perron/real/server/perron.db"
    store.write_bytes(b"this is no database" * 100)
    with Run(source, screen, room) as run:
        check(run.shows(1) is not None, "a server that cannot start leaves the kiosk serving")
        check("The server does not start" in run.told(), "and the command says so")
        os.kill(run.program("perron"), signal.SIGTERM)
        check(run.ended() == 0, "and ends well")


def lost_words(source, screen, room):
    """The sentences are broken: by a power cut, then in a file that people edit."""
    compiled, written = source / "build/locale/fr/LC_MESSAGES/perron.mo", source / "locales/zz.po"
    good = compiled.read_bytes()
    compiled.write_bytes(good[:3000])
    with Run(source, screen, room) as run:
        check(run.shows(1) is not None and compiled.read_bytes() == good, "broken sentences are made anew")
        os.kill(run.program("perron"), signal.SIGTERM)
        run.ended()
    try:
        written.write_bytes(b'msgid "x\n')  # a language of its own: a test does not touch what people wrote
        with Run(source, screen, room) as run:
            check(run.shows(1) is not None, "with a fault in a PO file the last good sentences serve")
            check("zz.po:1" in run.told() and "the last good sentences serve" in run.told(), "and file and line are named")
            os.kill(run.program("perron"), signal.SIGTERM)
            run.ended()
        status = subprocess.run([str(source / "deploy/run"), "--build"], capture_output=True, check=False).returncode
        check(status == 1, "who only builds is told by the exit status")
    finally:
        written.unlink()
        subprocess.run([str(source / "deploy/run"), "--build"], capture_output=True, check=False)


def main():
    source = pathlib.Path(sys.argv[1]).resolve()
    with tempfile.TemporaryDirectory(prefix="perron-window-") as folder, Screen() as screen:
        room = pathlib.Path(folder)
        crashes(source, screen, room)
        endings(source, screen, room)
        lost_server(source, screen, room)
        lost_words(source, screen, room)
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
