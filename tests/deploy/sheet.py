"""The installation sheet prints on two pages of A4, and loads nothing from elsewhere: a technician holds it in hand."""

import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

SHEET = pathlib.Path(sys.argv[1]).resolve() / "deploy" / "installation.html"
CHROMIUM = shutil.which("chromium")


def pages(html: pathlib.Path, folder: str) -> int:
    pdf = pathlib.Path(folder) / "sheet.pdf"
    subprocess.run(
        [CHROMIUM, "--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={folder}/profile",
         "--no-pdf-header-footer", f"--print-to-pdf={pdf}", html.as_uri()],
        check=True, timeout=90, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return len(re.findall(rb"/Type\s*/Page\b", pdf.read_bytes()))


def main() -> None:
    if CHROMIUM is None:
        sys.exit("chromium is not installed (deploy/packages/test.txt)")
    text = SHEET.read_text(encoding="utf-8")
    elsewhere = re.findall(r"(?:src|href|url)\s*[=(]\s*[\"']?\s*(?!#|\(#)[a-z]+:", text)
    if elsewhere:
        sys.exit(f"{SHEET} loads something from elsewhere: {elsewhere}")
    with tempfile.TemporaryDirectory() as folder:
        count = pages(SHEET, folder)
    if count != 2:
        sys.exit(f"{SHEET} prints on {count} pages; it must be two")
    print(f"{SHEET.name}: two pages")


main()
