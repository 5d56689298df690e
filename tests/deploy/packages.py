#!/usr/bin/env python3
"""Fails when the house uses a file of a Debian package that deploy/packages/ does not bring in.

    packages.py SOURCE BUILD

A forgotten package hides on a machine that has everything. So this asks the build what it really opened: the headers of every
object (ninja's own record), the libraries and tools in CMake's cache, the libraries of every program; and it reads the source
for what is used later: commands in scripts, modules and commands in Python tests, absolute paths under /usr/share. Each file's
package must be listed, or be brought in by a listed one (Depends and Pre-Depends, never Recommends), or be Essential. What the
programs themselves use must come from run.txt alone; tests may use both lists. It also fails on a listed package that nothing
was seen to use, unless it stands in UNSEEN with the reason.
"""
import ast
import pathlib
import re
import subprocess
import sys

# Used in ways that leave no file name to see.
UNSEEN = {
    "fonts-sil-andika": "named by family in assets/fonts",
    "fonts-noto-core": "named by family in assets/fonts",
    "fonts-noto-color-emoji": "named by family in assets/fonts",
    "fonts-dejavu-core": "named by family in assets/fonts",
    "tesseract-ocr-fra": "named by language in kiosk/ocr/reader.h",
    "tzdata": "read by date's library",
    "ca-certificates": "read by libcurl's library",
    "pulseaudio": "started by tests/unit/speech/headset_test.cpp",
    "pulseaudio-utils": "its pactl plugs in and pulls out there",
    "graphviz": "its dot is started by kiosk/cli/content_graph.cpp",
    "cups-ipp-utils": "its ippeveprinter is started by tests/support/printer.h",
    "dbus-daemon": "started there, before it",
    "poppler-utils": "its pdftotext and their kind are called by tests/visits/paper_test.cpp",
    "zbar-tools": "its zbarimg is called there",
    "tesseract-ocr-fra": "tesseract's -l fra, in tests/letters/bench.py",
    "pkg-config": "CMake calls it under the name of the package that provides it",
}
# A bare Debian 12 with git, as deploy/run asks for it. (apt, bash, coreutils and their kind are Essential or required.)
GIVEN = {"git", "apt", "sudo"}


class Debian:
    """What dpkg knows: whose a file is, and what a package brings in."""

    def __init__(self):
        self.owner, self.depends, self.provides, self.standing = {}, {}, {}, set()
        info = pathlib.Path("/var/lib/dpkg/info")
        for listing in info.glob("*.list"):
            package = listing.stem.split(":")[0]
            for path in listing.read_text().splitlines():
                self.owner.setdefault(self.merged(path), package)
        for record in pathlib.Path("/var/lib/dpkg/status").read_text().split("\n\n"):
            fields = dict(re.findall(r"^([A-Za-z-]+): (.*)$", record, re.M))
            if not fields.get("Status", "").endswith(" installed"):
                continue
            name = fields["Package"]
            needs = ",".join(fields.get(key, "") for key in ("Depends", "Pre-Depends"))
            self.depends[name] = [
                [re.split(r"[\s(:]", choice.strip())[0] for choice in group.split("|")] for group in needs.split(",") if group.strip()]
            for virtual in fields.get("Provides", "").split(","):
                if virtual.strip():
                    self.provides.setdefault(re.split(r"[\s(]", virtual.strip())[0], set()).add(name)
            if fields.get("Essential") == "yes" or fields.get("Priority") == "required":
                self.standing.add(name)

    @staticmethod
    def merged(path):
        return re.sub(r"^/(bin|sbin|lib|lib32|lib64|libx32)(/|$)", r"/usr/\1\2", str(path))

    def owner_of(self, path):
        for name in (path, pathlib.Path(path).resolve()):
            found = self.owner.get(self.merged(name))
            if found:
                return found
        return None

    def brought_in(self, packages):
        """These packages and all that installing them brings in. Of alternatives the first that is installed counts."""
        seen, waiting = set(), list(packages)
        while waiting:
            name = waiting.pop()
            if name in seen:
                continue
            if name not in self.depends:
                waiting += self.provides.get(name, ())
                continue
            seen.add(name)
            for group in self.depends[name]:
                waiting += next(([choice] for choice in group if choice in self.depends), group)
        return seen


def listed(path):
    packages = {}
    for number, line in enumerate(path.read_text().splitlines(), 1):
        name, _, reason = line.partition("#")
        if name.strip():
            if not reason.strip():
                sys.exit(f"{path}:{number}: say what {name.strip()} is for")
            packages[name.strip()] = number
    return packages


def outside(path, *trees):
    return path.startswith("/") and not any(f"{path}/".startswith(f"{tree}/") for tree in trees)


def headers(source, build):
    """(is it for the programs, file) of every header that ninja saw the compiler open."""
    text = subprocess.run(["ninja", "-C", str(build), "-t", "deps"], capture_output=True, text=True, check=True).stdout
    programs = True
    for line in text.splitlines():
        if line.startswith(" "):
            path = line.strip()
            if outside(path, source, build):
                yield programs, path
        elif line:
            programs = not line.startswith("tests/")


def cached(source, build):
    """Libraries and tools that CMake found for itself. The compiler's own kin come with the compiler."""
    skipped = re.compile(r"LAUNCHER|CMAKE_(ADDR2LINE|DLLTOOL|TAPI|READELF|MAKE_PROGRAM$|INSTALL)|PYTHON3|^FETCHCONTENT|CTEST|MEMORYCHECK|"
                         r"COVERAGE|CVS|SVN|HG|P4|GIT|SLURM|RSYNC|SCP|CMAKE_CXX_COMPILER_(AR|RANLIB)")
    for line in (build / "CMakeCache.txt").read_text().splitlines():
        match = re.match(r"^([^#/:][^:]*):(FILEPATH|PATH|INTERNAL)=(/[^;]+)$", line)
        if match and not skipped.search(match[1]) and outside(match[3], source, build) and pathlib.Path(match[3]).exists():
            yield match[3]


def libraries(build):
    for program in sorted((build / "bin").glob("perron*")):
        text = subprocess.run(["ldd", str(program)], capture_output=True, text=True, check=False).stdout
        for path in re.findall(r"=> (/\S+)", text):
            yield path


def shell_commands(path):
    """Words that stand where a shell expects a command."""
    text = path.read_text()
    text = re.sub(r"<<-?'?(\w+)'?\n.*?\n\1\n", "\n", text, flags=re.S)
    text = re.sub(r"(^|\s)#.*", "", text)
    for word in re.findall(r"(?:^|[|;&(]|\b(?:then|do|else|if|while|until|exec|sudo|env|command -v|xargs(?: -\S+| \d+)*)\b|!)\s*([a-z][\w.+-]*)", text, re.M):
        yield word
    for word in re.findall(r"^\s*(?:run \"[^\"]*\") ([a-z][\w.+-]*)", text, re.M):
        yield word


def python_uses(path):
    """Modules that are imported, and the first words of the lists of words that look like commands."""
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Import):
            yield from (("module", alias.name.split(".")[0]) for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and node.level == 0:
            yield "module", node.module.split(".")[0]
        elif isinstance(node, ast.Call) and node.args:
            name = getattr(node.func, "attr", getattr(node.func, "id", ""))
            first = node.args[0]
            if isinstance(first, ast.List) and first.elts:
                first = first.elts[0]
            elif name != "which":
                continue
            if isinstance(first, ast.Constant) and isinstance(first.value, str):
                yield "command", first.value


def command_file(name):
    for folder in ("/usr/bin", "/usr/sbin", "/bin", "/sbin"):
        if pathlib.Path(folder, name).exists():
            return f"{folder}/{name}"
    return None


def main():
    source, build = (pathlib.Path(argument).resolve() for argument in sys.argv[1:3])
    debian = Debian()
    run = listed(source / "deploy/packages/run.txt")
    test = listed(source / "deploy/packages/test.txt")
    at_run = debian.brought_in(run) | debian.standing | GIVEN
    at_test = at_run | debian.brought_in(test)

    uses = {}  # (package, for the programs?) -> one example

    def use(programs, path, why):
        package = debian.owner_of(path)
        uses.setdefault((package or f"no Debian package ({path})", programs), f"{why}: {path}")

    for programs, path in headers(source, build):
        use(programs, path, "header")
    for path in cached(source, build):
        use("gtest" not in path.lower() and "gmock" not in path.lower(), path, "found by CMake")
    for path in libraries(build):
        use(True, path, "library of a program")

    tracked = subprocess.run(["git", "-C", str(source), "ls-files", "-co", "--exclude-standard"], capture_output=True, text=True, check=True).stdout.split("\n")
    for name in filter(None, tracked):
        path = source / name
        if not path.is_file() or "/bad/" in name:
            continue
        top = name.split("/")[0]
        with path.open("rb") as file:
            first = file.readline(80)
        for_programs = top in ("kiosk", "assets", "deploy", "locales") and name != "deploy/test"
        if first.startswith(b"#!") and b"bash" in first:
            for word in shell_commands(path):
                if command_file(word):
                    use(for_programs, command_file(word), f"command in {name}")
        elif path.suffix == ".py":
            for kind, word in python_uses(path):
                if kind == "command" and command_file(word):
                    use(False, command_file(word), f"command in {name}")
                elif kind == "module" and word not in sys.stdlib_module_names:
                    found = [p for p in (f"/usr/lib/python3/dist-packages/{word}/__init__.py", f"/usr/lib/python3/dist-packages/{word}.py") if pathlib.Path(p).exists()]
                    if found:
                        use(False, found[0], f"module in {name}")
        if top in ("kiosk", "assets", "deploy") and path.suffix in (".cpp", ".h", ".yaml", ".conf", ".xml", ".in"):
            text = path.read_text(errors="replace")
            for literal in re.findall(r"/usr/(?:share|lib)/[\w./+-]+", text):
                if pathlib.Path(literal).is_file():
                    use(True, literal, f"path in {name}")
            for literal in re.findall(r"[\"'](/javascript/[\w./+-]+\.(?:css|js))[\"']", text):
                use(True, f"/usr/share{literal}", f"page of {name}")

    wrong = 0
    for (package, programs), example in sorted(uses.items()):
        if package not in (at_run if programs else at_test):
            wrong += 1
            print(f"forgotten: {package} in {'run.txt' if programs else 'test.txt'} ({example})")
    seen = {package for package, _ in uses}
    for package in sorted({**run, **test}):
        if package not in debian.depends and package not in debian.provides:
            wrong += 1
            print(f"not installed: {package}")
        elif package not in UNSEEN and not debian.brought_in([package]) & seen:
            wrong += 1
            print(f"unused: {package} (nothing was seen to use it or what it brings in)")
    print(f"{len(run)} + {len(test)} packages listed, {len(seen)} packages seen in use, {wrong} faults")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
