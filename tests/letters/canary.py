#!/usr/bin/env python3
"""One real window, one letter with words that stand nowhere else: shown, read aloud, gone.

    canary.py SOURCE BUILD

While the letter is on the screen its words are found in the kiosk's memory, so the search finds what is there. Once the visit has
ended they are found in none of its processes, in UTF-8, UTF-16 or UTF-32, and in no file that was written meanwhile.
"""
import os
import pathlib
import re
import signal
import subprocess
import sys
import tempfile
import time

sys.dont_write_bytecode = True
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "smoke"))
from smoke import FINISH, LISTEN, Kiosk, alike, check, failures, sample  # noqa: E402
from xscreen import Screen, family  # noqa: E402

# Read without a doubt, and in no lexicon: searched in small letters, as bytes of one, two and four.
CANARIES = ["valmorine", "mirlentade", "boustradin"]
LETTER = """@head
 CAISSE D'ALLOCATIONS FAMILIALES DU CHER
 18030 Bourges Cedex 9
@address
 Madame Valmorine Mirlentade
 12 rue des Prés
 18350 Nérondes
@date
 Bourges, le 12 novembre 2026
@subject
 Objet : demande de pièces
@body
 Madame Mirlentade,
@body
 Pour continuer à étudier vos droits à la prime d'activité, nous avons besoin de vos trois derniers bulletins de salaire et du
 certificat de la société Boustradin.
@body
 Vous devez nous envoyer ces documents avant le 15 décembre 2026.
@body
 Sans réponse de votre part, le versement de la prime Boustradin sera suspendu.
@body
 Nous vous prions d'agréer, Madame Mirlentade, nos salutations distinguées.
"""
PATTERNS = [(word, encoding, word.encode(encoding)) for word in CANARIES for encoding in ("utf-8", "utf-16-le", "utf-32-le")]


def found_in(data):
    small = data.lower()  # of A to Z alone, in every encoding
    return {f"{word} ({encoding})" for word, encoding, pattern in PATTERNS if pattern in small}


def found_in_memory(pid):
    """Of this process and all that it started; where each stands."""
    found = set()
    for one in family(pid):
        try:
            maps = pathlib.Path(f"/proc/{one}/maps").read_text()
            memory = open(f"/proc/{one}/mem", "rb", 0)
        except OSError:
            continue  # it ended meanwhile
        with memory:
            for line in maps.splitlines():
                place, rights, _, _, _, *name = line.split(maxsplit=5)
                if "r" not in rights or name[:1] in (["[vvar]"], ["[vsyscall]"]):
                    continue
                begin, end = (int(number, 16) for number in place.split("-"))
                try:
                    memory.seek(begin)
                    found |= {f"{each} in {' '.join(name) or 'memory'}" for each in found_in(memory.read(end - begin))}
                except (OSError, OverflowError, ValueError):
                    continue  # a device's
    return found


def found_in_files(folder):
    return {f"{each} in {path}" for path in folder.rglob("*") if path.is_file() for each in found_in(path.read_bytes())}


class Reader(Kiosk):
    """Its letters are the files of a folder."""

    def __init__(self, screen, source, build, room):
        super().__init__(screen, source, build, room)
        settings = (source / "deploy/settings/perron.yaml").read_text(encoding="utf-8")
        settings, lines = re.subn(r"^lettre: .*$", f"lettre: dossier:{room / 'letters'}", settings, flags=re.MULTILINE)
        assert lines == 1, "no line lettre: in the settings"
        (room / "perron.yaml").write_text(settings, encoding="utf-8")
        self.words[self.words.index("--settings") + 1] = str(room / "perron.yaml")

    def touch(self, x, y):
        """Does not wait for words that light up one after the other."""
        subprocess.run(["xdotool", "mousemove", "--sync", str(x), str(y), "mousedown", "1", "sleep", "0.12", "mouseup", "1"],
                       env=self.screen.environment(), check=True)
        time.sleep(0.8)
        return sample(self.screen.settled(0.4, 1.5))

    def touch_at(self, across, down, times=1):
        for _ in range(times):
            shown = self.touch(int(across * self.screen.width), int(down * self.screen.height))
        return shown


def read_letter(kiosk):
    """From the first page to what the letter says, in silence."""
    kiosk.touch_next()
    kiosk.touch_at(0.18, 0.785)  # "Lire ma lettre"
    kiosk.touch_next()           # it lies there
    until = time.monotonic() + 20
    before = sample(kiosk.screen.pixels())
    while alike(before, sample(kiosk.screen.settled(0.5, 3))) > 0.9 and time.monotonic() < until:
        time.sleep(0.2)
    return kiosk.touch_at(0.75, 0.4)  # no other page


def listen(kiosk):
    """A listener's first touch only says what a thing is."""
    kiosk.touch_bar(LISTEN)
    kiosk.touch_at(0.25, 0.4, times=2)  # aloud
    kiosk.touch_at(0.17, 0.5)           # the sheet itself: every sentence of it
    time.sleep(6)


def finish(kiosk):
    kiosk.touch_bar(FINISH)
    for _ in range(2):
        kiosk.touch_next()              # the letter is taken back
    kiosk.touch_at(0.5, 0.5, times=2)   # a face


def first_page_again(kiosk, first):
    """Thanks give way to it once they were said and a while has passed."""
    until = time.monotonic() + 30
    while time.monotonic() < until:
        if alike(first, sample(kiosk.screen.settled(1.0, 5))) > 0.97:
            return True
    return False


def main():
    source, build = (pathlib.Path(argument).resolve() for argument in sys.argv[1:3])
    with tempfile.TemporaryDirectory(prefix="perron-canary-") as folder, Screen() as screen:
        room = pathlib.Path(folder)
        for name in ("home", "tmp", "letters"):
            (room / name).mkdir()
        subprocess.run([build / "bin/letters_draw", "0", "none", "200", "1", room / "letters/letter"], input=LETTER, text=True,
                       check=True, stdout=subprocess.DEVNULL)
        screen.environment = lambda own=screen.environment, **more: own(
            HOME=str(room / "home"), TMPDIR=str(room / "tmp"), XDG_DATA_HOME=str(room / "home"), **more)
        shared = set(os.listdir("/dev/shm"))
        kiosk = Reader(screen, source, build, room)
        check(kiosk.start() is not None, "the kiosk started")
        first = sample(screen.settled(1.0, 20))
        try:
            read_letter(kiosk)
            told = found_in_memory(kiosk.process.pid)
            for word in CANARIES:
                check(any(each.startswith(word) for each in told), f"while the letter is shown, memory holds {word}")
            listen(kiosk)
            check(any("utf-32" in each or "utf-8" in each for each in found_in_memory(kiosk.process.pid)), "and while it is read aloud")
            finish(kiosk)
            check(first_page_again(kiosk, first), "the visit has ended: the first page is there again")
            left = found_in_memory(kiosk.process.pid)
            check(not left, f"after the visit its memory holds none of them {sorted(left) or ''}")
            check(len(family(kiosk.process.pid)) == 1, "and no process that it started")
            check(kiosk.end(signal.SIGTERM) == 0, "asked to end, it ends well")
        finally:
            if kiosk.process.poll() is None:
                kiosk.process.kill()
        written = found_in_files(room)
        check(not written, f"no file holds them {sorted(written) or ''}")
        check(set(os.listdir("/dev/shm")) <= shared, "no shared memory is left behind")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
