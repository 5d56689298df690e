#!/usr/bin/env python3
"""Prints how well typed letters are understood: the evaluation letters' own words, no image.

    evaluate.py BUILD [--json] [--causes] [--summary] [--floor]

--summary counts what is wrong by its cause and quotes no letter: to see where own letters should be worded.
--causes names, letter by letter, which measures are wrong: to list them, never to tune on (evaluation/README.md).
--floor fails where letters that are answered with confidence have invented dates, or where few are answered at all.
"""
import argparse
import collections
import concurrent.futures
import json
import pathlib
import sys
import tempfile

sys.dont_write_bytecode = True
import letters  # noqa: E402

MOST_INVENTED = 3       # dates among letters that are answered with confidence; the bar is none
FEWEST_ANSWERED = 0.6   # of the letters; a reader that doubts everything invents nothing either


def read_all(build, folder):
    everything = letters.evaluation()

    def read(item):
        name, letter = item
        file = pathlib.Path(folder) / f"{name}.txt"
        file.write_text(letters.text_of(letter))
        found = letters.understood(build / "bin/perron-admin", letters.HERE.parent.parent / "assets", build / "locale", [file],
                                   letter["today"])
        if found is None:
            sys.exit(f"{name}: perron-admin refused its text")
        return name, letter, found, letters.compare(letter, found)

    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        return list(pool.map(read, everything.items()))


def cell(right, of):
    return f"{right}/{of} {100 * right / of:.0f} %" if of else "-"


def table(read):
    sure = letters.summed(measures for _, _, found, measures in read if found["verdict"] == "sure")
    every = letters.summed(measures for _, _, _, measures in read)
    answered = sum(found["verdict"] == "sure" for _, _, found, _ in read)
    print(f"{len(read)} letters, {answered} answered with confidence\n")
    print(f"{'':24} {'with confidence':>16} {'bar':>6} {'all':>14}")
    for name, bar in letters.MEASURES:
        print(f"{name:24} {cell(*sure.get(name, (0, 0))):>16} {f'{bar} %' if bar else '':>6} {cell(*every.get(name, (0, 0))):>14}")
    for name, bar in letters.COUNTS:
        print(f"{name + ' dates':24} {sure.get(name, (0, 0))[0]:>16} {'' if bar is None else bar:>6} {every.get(name, (0, 0))[0]:>14}")


def summary(read):
    """Counts only: doubts, days by what they count from, kinds taken for another, amounts by direction."""
    causes = collections.Counter()
    for _, letter, found, measures in read:
        sure = "sure" if found["verdict"] == "sure" else "not sure"
        causes.update(("doubt of the " + one if len(found["doubts"]) == 1 else "several doubts", "") for one in found["doubts"][:1])
        if "deadlines" not in measures:
            continue
        expected = {str(one["date"]): one["basis"] for one in letter["deadlines"] or []}
        days = {one["date"]: one["basis"] for one in found["deadlines"] if one["date"]}
        causes.update((f"missed, from {basis}", sure) for day, basis in expected.items() if day not in days)
        causes.update((f"invented, from {basis}", sure) for day, basis in days.items() if day not in expected)
        if not measures["kind"]:
            causes[(f"kind {letters.KINDS.get(letter['kind'], letter['kind'])} taken for {found['kind'] or 'none'}", sure)] += 1
        got = {(one["value"], one["direction"]) for one in found["amounts"]}
        for value, direction in letters.amounts(letter):
            if (value, direction) not in got:
                other = [way for sum_, way in got if sum_ == value]
                causes[(f"amount {direction} {'taken for ' + other[0] if other else 'not found'}", sure)] += 1
    print()
    for (cause, sure), count in sorted(causes.items()):
        print(f"{count:4}  {cause:50} {sure}")


def wrong(measures):
    for name, value in measures.items():
        if isinstance(value, tuple):
            if value[0] < value[1]:
                yield f"{name} {value[0]}/{value[1]}"
        elif isinstance(value, bool):
            if not value:
                yield name
        elif value:
            yield f"{value} {name}"


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("build", type=pathlib.Path)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--causes", action="store_true")
    parser.add_argument("--summary", action="store_true")
    parser.add_argument("--floor", action="store_true")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        read = read_all(arguments.build, folder)
    if arguments.json:
        print(json.dumps({name: {"verdict": found["verdict"], "doubts": found["doubts"], "measures": measures}
                          for name, _, found, measures in read}, ensure_ascii=False, indent=1))
    else:
        table(read)
    if arguments.summary:
        summary(read)
    if arguments.causes:
        for name, _, found, measures in read:
            faults = ", ".join(wrong(measures))
            print(f"{name:36} {found['verdict']:14} {','.join(found['doubts']):24} {faults}")
    if not arguments.floor:
        return 0
    sure = [measures for _, _, found, measures in read if found["verdict"] == "sure"]
    invented = letters.summed(sure).get("invented", (0, 0))[0]
    answered = len(sure) / len(read)
    print(f"\nfloor: {invented} invented dates (at most {MOST_INVENTED}), {100 * answered:.0f} % answered (at least {100 * FEWEST_ANSWERED:.0f} %)")
    return 1 if invented > MOST_INVENTED or answered < FEWEST_ANSWERED else 0


if __name__ == "__main__":
    sys.exit(main())
