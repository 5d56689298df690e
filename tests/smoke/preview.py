#!/usr/bin/env python3
"""One real window with a procedure that somebody is writing: saved, broken, mended, closed.

    preview.py SOURCE BUILD
"""
import pathlib
import signal
import subprocess
import sys
import tempfile
import time

sys.dont_write_bytecode = True
from smoke import alike, check, failures, sample  # noqa: E402
from xscreen import Screen  # noqa: E402


def saved(screen, file, text):
    """The picture after the file was saved."""
    file.write_text(text, encoding="utf-8")
    time.sleep(0.8)
    return sample(screen.settled(0.6, 10))


def main():
    source, build = (pathlib.Path(argument).resolve() for argument in sys.argv[1:3])
    text = (source / "assets/flows/apa.yaml").read_text(encoding="utf-8")
    with tempfile.TemporaryDirectory(prefix="perron-preview-") as folder, Screen() as screen:
        file, log = pathlib.Path(folder) / "apa.yaml", pathlib.Path(folder) / "log"
        file.write_text(text, encoding="utf-8")
        words = [str(build / "bin/perron"), "--preview", str(file), "--settings", str(source / "deploy/settings/perron.yaml"),
                 "--assets", str(source / "assets"), "--locale", str(build / "locale")]
        with log.open("wb") as out:
            window = subprocess.Popen(words, env=screen.environment(TMPDIR=folder), stdin=subprocess.DEVNULL, stdout=out, stderr=out)
        try:
            until = time.monotonic() + 30
            while b" started" not in log.read_bytes() and window.poll() is None and time.monotonic() < until:
                time.sleep(0.05)
            first = sample(screen.settled(1.0, 20))
            check(len(set(first)) > 8, "the procedure is drawn")
            changed = saved(screen, file, text.replace("Où vit cette personne ?", "Et où vit donc cette personne ?"))
            check(alike(first, changed) < 0.9999, "what is saved is shown")
            broken = saved(screen, file, text.replace("titre: Où vit", "titer: Où vit"))
            check(alike(first, broken) < 0.9, "a broken file has a page of its own")
            mended = saved(screen, file, text)
            check(alike(first, mended) > 0.9999, "mended it is there again")
        finally:
            window.send_signal(signal.SIGTERM)  # to SDL this is the window's own closing
            try:
                check(window.wait(10) == 0, "the window closes")
            except subprocess.TimeoutExpired:
                window.kill()
                check(False, "the window closes")
        check(not list(pathlib.Path(folder).glob("perron-*")), "and leaves nothing behind")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
