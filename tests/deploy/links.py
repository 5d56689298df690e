#!/usr/bin/env python3
"""Fails on a page of the documentation that names a file or folder of the house that does not exist.

    links.py SOURCE      reads every tracked *.md: its relative links, and `paths/in/code` that begin with a top-level folder
"""
import pathlib
import re
import subprocess
import sys


def main():
    source = pathlib.Path(sys.argv[1]).resolve()
    pages = subprocess.run(["git", "-C", str(source), "ls-files", "-co", "--exclude-standard", "--", "*.md"], capture_output=True,
                           text=True, check=True).stdout.split()
    folders = [entry.name for entry in source.iterdir() if entry.is_dir() and not entry.name.startswith((".", "build"))]
    broken = 0
    for page in map(pathlib.Path, pages):
        if "bad" in page.parts or not (source / page).exists():
            continue
        for number, line in enumerate((source / page).read_text().splitlines(), 1):
            links = re.findall(r"\]\((?!https?:|#|mailto:)([^)#\s]+)", line)
            named = re.findall(rf"`((?:{'|'.join(folders)})/[\w./-]*)`", line)
            for target, base in [(link, source / page.parent) for link in links] + [(name, source) for name in named]:
                if not (base / target).exists():
                    broken += 1
                    print(f"{page}:{number} names {target}")
    print(f"{len(pages)} pages, {broken} broken names")
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main())
