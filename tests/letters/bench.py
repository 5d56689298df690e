#!/usr/bin/env python3
"""Prints how letters are read from images, beside the `tesseract` command with one thread on the same images.

    bench.py BUILD [--count 200] [--harm NAME] [--images FOLDER] [--json FILE] [--quick]

The images are the evaluation letters, drawn in four layouts and damaged in eleven ways, 150 to 300 dots an inch; the same number
gives the same image. Nothing fails because it is slow or wrong: the bars stand beside the figures, and a person judges. --quick
reads a few images, to see that the benchmark still runs. --images keeps them.

How each figure is taken: characters are compared piece by piece (a paragraph, a table's row) with the best fitting part of what
was read, so that no reader is punished for the order of columns; what it read too much counts as wrong. Time is from exec to the
end of the answer. Memory is the largest of the process and those it started.
"""
import argparse
import json
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile
import threading
import time

sys.dont_write_bytecode = True
import letters  # noqa: E402
from errors import character_errors  # noqa: E402

HARMS = ["none", "jpeg", "tilt", "quarter-turn", "perspective", "shadow", "blur", "noise", "low-light", "fold", "phone"]
DOTS = [300, 200, 150]
LONGEST = 60  # seconds that tesseract gets
READ = 0.05   # an image with fewer wrong characters is one that the command reads


def measured(command, environment=None, given=None):
    """(what it wrote, exit code, seconds, MB)."""
    with tempfile.TemporaryFile() as out:
        began = time.monotonic()
        process = subprocess.Popen(command, stdin=subprocess.PIPE if given else subprocess.DEVNULL, stdout=out,
                                   stderr=subprocess.DEVNULL, env={**os.environ, **(environment or {})})
        if given:
            process.stdin.write(given.encode())
            process.stdin.close()
        timer = threading.Timer(LONGEST, process.kill)
        timer.start()
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.monotonic() - began
        timer.cancel()
        process.returncode = os.waitstatus_to_exitcode(status)
        out.seek(0)
        return out.read().decode(errors="replace"), process.returncode, seconds, usage.ru_maxrss / 1024


def plan(count, only):
    """The images: (number, name of the letter, the letter, layout, harm, dots an inch)."""
    known = [(name, letter) for name, letter in letters.evaluation().items() if letter["language"] == "fr" and letter["kind"] != "none"]
    number = 0
    while count > 0:
        harm = HARMS[number % len(HARMS)]
        if only in (None, harm):
            name, letter = known[number % len(known)]
            yield number, name, letter, number // len(HARMS) % 4, harm, DOTS[number // 5 % len(DOTS)]
            count -= 1
        number += 1


def draw(build, letter, number, layout, harm, dots, folder):
    blocks = ""
    for block in letter["blocks"]:
        lines = ["\t".join(map(str, row)) for row in block["rows"]] if "rows" in block else block["text"].strip("\n").split("\n")
        blocks += f"@{block['role']}\n" + "".join(f" {line}\n" for line in lines)
    words = [str(build / "bin/letters_draw"), str(layout), harm, str(dots), str(number), str(folder / f"{number:03}-{harm}")]
    return subprocess.run(words, input=blocks, capture_output=True, text=True, check=True).stdout.strip()


def pieces(letter):
    for block in letter["blocks"]:
        yield from ([" ".join(map(str, row)) for row in block["rows"]] if "rows" in block else [block["text"]])


def one_image(build, plan_line, folder):
    number, name, letter, layout, harm, dots = plan_line
    image = draw(build, letter, number, layout, harm, dots, folder)
    result = {"number": number, "letter": name, "layout": layout, "harm": harm, "dots": dots}
    text, code, seconds, memory = measured(["tesseract", image, "stdout", "-l", "fra"], {"OMP_THREAD_LIMIT": "1"})
    result["tesseract"] = {"errors": character_errors(pieces(letter), text) if code == 0 else 1.0, "seconds": seconds, "mb": memory}
    assets = letters.HERE.parent.parent / "assets"
    out, code, seconds, memory = measured([str(build / "bin/perron-admin"), "letter", "read", image, "--today", str(letter["today"]), "--json",
                                           "--text", "--assets", str(assets), "--locale", str(build / "locale")])
    result["ours"] = {"seconds": seconds, "mb": memory, "refused": True, "errors": None}
    if code in (0, 1):
        found = json.loads(out)
        refused = found["verdict"] == "unreadable"
        result["ours"].update(refused=refused, errors=None if refused else character_errors(pieces(letter), found["text"]),
                              sure=found["verdict"] == "sure", measures=letters.compare(letter, found))
    elif code == 3:
        result["ours"]["told"] = "refused"
    if not letters_kept(folder):
        os.unlink(image)
    return result


def letters_kept(folder):
    return (folder / ".keep").exists()


def percent(value):
    return "-" if value is None else f"{100 * value:.1f} %"


def mean(values):
    values = [value for value in values if value is not None]
    return statistics.mean(values) if values else None


def line(name, value, bar=""):
    print(f"  {name:52} {value:>16}   {bar}")


def group(title, results, bars):
    print(f"{title}: {len(results)} images")
    if not results:
        return
    answered = [one for one in results if not one["ours"]["refused"]]
    line("tesseract: wrong characters", percent(mean([one["tesseract"]["errors"] for one in results])))
    line("tesseract: seconds, median and largest", "{:.2f}  {:.1f}".format(*middle_and_most(results, "tesseract")))
    line("Perron: wrong characters", percent(mean([one["ours"]["errors"] for one in answered])), bars.get("errors", ""))
    line("  tesseract on the same", percent(mean([one["tesseract"]["errors"] for one in answered])))
    line("Perron: seconds, median and largest", "{:.2f}  {:.1f}".format(*middle_and_most(results, "ours")), "largest under 8")
    ratios = sorted(one["ours"]["seconds"] / one["tesseract"]["seconds"] for one in results)
    line("  ratio to tesseract, median", f"{ratios[len(ratios) // 2]:.2f}", bars.get("ratio", ""))
    line("Perron: refused", f"{len(results) - len(answered)}", bars.get("refused", ""))
    worse = [one for one in answered if one["ours"]["errors"] > one["tesseract"]["errors"] + 0.002]
    line("Perron: more errors than tesseract", f"{len(worse)}", bars.get("worse", ""))


def middle_and_most(results, who):
    seconds = sorted(one[who]["seconds"] for one in results)
    return seconds[len(seconds) // 2], seconds[-1]


def by_harm(results):
    print(f"{'':14} {'images':>6} {'tesseract':>12} {'Perron':>12} {'refused':>8} {'sure':>6} {'sender':>8} {'deadlines':>10} {'invented':>9}")
    for harm in HARMS:
        of = [one for one in results if one["harm"] == harm]
        if not of:
            continue
        measures = letters.summed(one["ours"]["measures"] for one in of if "measures" in one["ours"])
        share = lambda name: "/".join(map(str, measures.get(name, (0, 0))))  # noqa: E731
        print(f"{harm:14} {len(of):6} {percent(mean([one['tesseract']['errors'] for one in of])):>12}"
              f" {percent(mean([one['ours']['errors'] for one in of])):>12} {sum(one['ours']['refused'] for one in of):8}"
              f" {sum(one['ours'].get('sure', False) for one in of):6} {share('sender'):>8} {share('deadlines'):>10}"
              f" {measures.get('invented', (0, 0))[0]:9}")


def show(results):
    read = [one for one in results if one["tesseract"]["errors"] < READ]
    rest = [one for one in results if one["tesseract"]["errors"] >= READ]
    sure = [one for one in results if one["ours"].get("sure")]
    by_harm(results)
    print()
    group("Images that the command reads (under 5 % wrong)", read,
          {"ratio": "at most 1.3", "refused": "none", "worse": "none"})
    print()
    group("Images that it does not read", rest,
          {"errors": "a quarter of tesseract's", "refused": f"at most {len(rest) // 5}, a fifth"})
    print(f"\nAnswered with confidence: {len(sure)} images")
    measures = letters.summed(one["ours"]["measures"] for one in sure)
    line("wrong characters", percent(mean([one["ours"]["errors"] for one in sure])), "under 1 %")
    for name, bar in letters.MEASURES:
        right, of = measures.get(name, (0, 0))
        if of:
            line(name, f"{right}/{of} {100 * right / of:.1f} %", f"{bar} %" if bar else "")
    for name, bar in letters.COUNTS:
        line(f"{name} dates", str(measures.get(name, (0, 0))[0]), "" if bar is None else str(bar))
    print()
    line("largest memory, MB: Perron", f"{max(one['ours']['mb'] for one in results):.0f}", "under 400")
    line("largest memory, MB: tesseract", f"{max(one['tesseract']['mb'] for one in results):.0f}")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("build", type=pathlib.Path)
    parser.add_argument("--count", type=int, default=200)
    parser.add_argument("--harm", choices=HARMS)
    parser.add_argument("--images", type=pathlib.Path)
    parser.add_argument("--json", type=pathlib.Path)
    parser.add_argument("--quick", action="store_true")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as passing:
        folder = arguments.images or pathlib.Path(passing)
        folder.mkdir(parents=True, exist_ok=True)
        if arguments.images:
            (folder / ".keep").touch()
        results = []
        for one in plan(3 if arguments.quick else arguments.count, arguments.harm):
            results.append(one_image(arguments.build, one, folder))
            if sys.stderr.isatty():
                print(f"\r{len(results)} images", end="", file=sys.stderr, flush=True)
    show(results)
    if arguments.json:
        arguments.json.write_text(json.dumps(results, indent=1))
    # an image as a scanner gives it: if nobody reads it, the benchmark itself is broken
    first = [one["tesseract"]["errors"] for one in results if one["harm"] in ("none", "jpeg")]
    return 1 if first and min(first) > 0.2 else 0


if __name__ == "__main__":
    sys.exit(main())
