#!/usr/bin/env python3
"""deploy/run as a newcomer without a display meets it: the tour, twice; and the build once more with no network at all.

    run.py SOURCE      (built already in SOURCE/build, so that it builds next to nothing)
"""
import os
import pathlib
import re
import socket
import stat
import subprocess
import sys
import tempfile
import time

failures = []


def check(holds, sentence):
    print(f"{'ok     ' if holds else 'NOT SO '}{sentence}", flush=True)
    if not holds:
        failures.append(sentence)


def free_port():
    with socket.socket() as door:
        door.bind(("127.0.0.1", 0))
        return door.getsockname()[1]


def answers(port):
    with socket.socket() as door:
        return door.connect_ex(("127.0.0.1", port)) == 0


def run(words, **more):
    begun = time.monotonic()
    done = subprocess.run(words, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False, **more)
    return done.returncode, done.stdout, time.monotonic() - begun


def main():
    source = pathlib.Path(sys.argv[1]).resolve()
    command = str(source / "deploy/run")
    with tempfile.TemporaryDirectory(prefix="perron-run-") as room:
        environment = {name: value for name, value in os.environ.items() if name not in ("DISPLAY", "WAYLAND_DISPLAY")}
        environment["XDG_DATA_HOME"] = room
        data = pathlib.Path(room) / "perron" / "demonstration"
        for turn in ("first", "second"):
            port = free_port()
            status, told, seconds = run([command, "--port", str(port)], env=environment)
            if status != 0:
                print(told)
            check(status == 0, f"the {turn} tour ends well ({seconds:.0f} s)")
            last = told.strip().splitlines()[-1]
            check(last.startswith("The tour is done: "), f"its last line says so: {last}")
            check(str(port) in told, "it tells the dashboard's address")
            check(not answers(port), "its server is stopped")
        pictures = sorted((source / "build/tour").glob("*.png"))
        words = source / "build/tour/a-l-oreille-fr.txt"
        check(words.is_file() and "[suivant]" in words.read_text(encoding="utf-8"), "a visit by ear is written down")
        check(len(pictures) >= 7, f"{len(pictures)} pictures lie in build/tour")
        check((data / "DEMONSTRATION").exists(), "the data is marked as demonstration")
        check(not (data.parent / "real").exists(), "nothing was written among real data")
        check(stat.S_IMODE((data / "kiosk").stat().st_mode) == 0o700, "nobody else on the machine can read it")
        check(bool(re.search(r"\b\d{2,}\b", told[told.find("5. "):])), "it prints what the server received")

        (data / "DEMONSTRATION").unlink()
        status, told, _ = run([command, "--tour", "--port", str(free_port())], env=environment)
        check(status == 1 and "not marked" in told, "data without the mark is not begun anew")

    alone = ["unshare", "-n"] if run(["unshare", "-n", "true"])[0] == 0 else []
    status, told, seconds = run([*alone, command, "--build"])
    check(status == 0, f"built again {'without a network ' if alone else ''}in {seconds:.1f} s")
    status, told, _ = run([command, "--sideways"])
    check(status == 2 and "--fullscreen" in told, "an unknown word is answered with the usage")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
