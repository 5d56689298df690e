#!/usr/bin/env python3
"""Reads the #include lines of the house and names every one that breaks its levels.

    layers.py KIOSK [--map README.md]      prints the violations; exit 1 if there are any
    layers.py KIOSK --expect FILE          exit 0 only if the violations are exactly the lines of FILE

The levels, and which folder may use which, stand in KIOSK/CMakeLists.txt and nowhere else: its "# level N" lines and its
perron_folder(NAME HOUSE ... PARTS ...) calls. A folder that lists a library under PARTS is that library's door. What stands
here is only which headers belong to which library, and what a pure folder does without.

Each violation is one line, "KIND file:line what". The kinds:

  climbs     includes a folder of a higher level
  sideways   includes another folder of its own level
  unlinked   includes a lower folder that its perron_folder() line does not reach
  door       opens an outside library whose door is elsewhere
  store      opens SOCI outside storage/ in a file not named *_store.cpp
  two-doors  a library is listed under PARTS by a second folder
  unknown    includes a header of no known library, or a house header that does not exist
  relative   includes with quotes a path that does not start with a folder of the house
  impure     a pure folder opens a file, a thread, a clock, randomness or the system
  links      a perron_folder() line lists a folder that is not lower
  homeless   a folder holds sources and has no level
  map        kiosk/README.md tells another level, or leaves a folder out
"""
import argparse
import pathlib
import re
import sys

# Headers that belong to each outside library, and the CMake targets that stand for it under PARTS.
# A header belongs to the first library one of whose beginnings it has.
LIBRARIES = {
    "SOCI": (("soci/", "soci.h"), {"perron_soci"}),
    "SQLite": (("sqlite3",), {"PkgConfig::SQLITE"}),
    "libpq": (("libpq",), {"PkgConfig::POSTGRES"}),
    "nlohmann-json": (("nlohmann/",), {"nlohmann_json::nlohmann_json"}),
    "libyaml": (("yaml.h",), {"PkgConfig::YAML"}),
    "valijson": (("valijson/",), {"perron_valijson"}),
    "KOpeningHours": (("KOpeningHours/", "kopeninghours"), {"KOpeningHours"}),
    "Qt": (("Qt", "QCoreApplication", "QDate", "QLocale", "QString", "QTime", "QVariant", "QVector"), {"Qt5::Core"}),
    "Pango and Cairo": (("pango/", "cairo", "glib", "gio/", "harfbuzz", "hb", "fontconfig/", "fribidi"), {"PkgConfig::PANGO"}),
    "librsvg": (("librsvg/", "gdk-pixbuf/"), {"PkgConfig::RSVG"}),
    "SDL2": (("SDL",), {"PkgConfig::SDL2"}),
    "Dear ImGui": (("imgui", "imstb"), {"PkgConfig::IMGUI"}),
    "FreeType": (("ft2build.h", "freetype"), {"PkgConfig::FREETYPE"}),
    "espeak-ng": (("espeak",), {"PkgConfig::ESPEAK"}),
    "libsndfile": (("sndfile",), {"PkgConfig::SNDFILE"}),
    "libsonic": (("sonic.h",), {"perron_sonic"}),
    "libpulse": (("pulse/",), {"PkgConfig::PULSE"}),
    "libqrencode": (("qrencode.h",), {"PkgConfig::QRENCODE"}),
    "Tesseract": (("tesseract/",), {"PkgConfig::TESSERACT"}),
    "Leptonica": (("leptonica/",), {"PkgConfig::LEPTONICA"}),
    "MuPDF": (("mupdf/",), {"perron_mupdf"}),
    "libseccomp": (("seccomp.h",), {"PkgConfig::SECCOMP"}),
    "CUPS": (("cups/",), {"Cups::Cups"}),
    "SANE": (("sane/",), {"PkgConfig::SANE"}),
    "libjpeg": (("jpeglib.h",), {"PkgConfig::JPEG"}),
    "libcurl": (("curl/",), {"PkgConfig::CURL"}),
    "libsodium": (("sodium",), {"PkgConfig::SODIUM"}),
    "Boost.Locale": (("boost/locale",), {"Boost::locale"}),
    "ICU": (("unicode/",), {"ICU::uc", "ICU::i18n"}),
    "cpp-httplib": (("httplib.h",), {"perron_httplib"}),
    "date": (("date/",), {"date::date", "date::date-tz"}),
    "Threads": (("pthread.h",), {"Threads::Threads"}),
}
EVERYWHERE = ("fmt/", "tl/expected.hpp")
# SDL is two libraries in one: video belongs to ui, audio to speech. Threads are the compiler's, not an outside library.
SHARED_PARTS = {"SDL2": {"ui", "speech"}, "Threads": None, "SOCI": None}
STORE_HOME = "storage"

# Pure: no I/O, no clock, no thread, no randomness. Left out are the files where a pure folder meets the world before any visit
# begins: its *_store (the database) and the readers of files that are named here.
READERS = {"flow/glossary", "flow/library", "letter/rules_file", "indicators/procedures", "indicators/registry", "indicators/high_water"}
PURE = {"page", "flow", "session", "letter", "protocol", "indicators"}
IMPURE_STANDARD = set(
    "atomic barrier condition_variable csignal cstdio ctime filesystem fstream future iostream latch mutex random "
    "semaphore shared_mutex stop_token syncstream thread".split())
IMPURE_HOUSE = {"base/files.h", "base/random.h"}
IMPURE_WORDS = re.compile(r"\b(?:system|steady|high_resolution|utc)_clock\s*::\s*now\b|\bSystemClock\b|\bgetenv\b")

STANDARD = IMPURE_STANDARD | set(
    "algorithm any array bit bitset cassert cctype cerrno cfenv cfloat charconv chrono cinttypes climits clocale cmath "
    "codecvt compare complex concepts coroutine csetjmp cstdarg cstddef cstdint cstdlib cstring cuchar cwchar cwctype deque "
    "exception execution forward_list functional initializer_list iomanip ios iosfwd istream iterator limits list locale "
    "map memory memory_resource new numbers numeric optional ostream queue ranges ratio regex scoped_allocator set "
    "source_location span sstream stack stdexcept streambuf string string_view strstream system_error tuple type_traits "
    "typeindex typeinfo unordered_map unordered_set utility valarray variant vector version".split())
SYSTEM = re.compile(
    r"^(?:arpa|linux|net|netinet|sys)/.+\.h$|^(?:dirent|errno|fcntl|fnmatch|glob|ifaddrs|limits|locale|malloc|math|netdb|"
    r"poll|pwd|sched|signal|spawn|stdint|stdio|stdlib|string|strings|syslog|termios|time|unistd|wait)\.h$")

INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]')
FOLDER = re.compile(r"perron_folder\s*\(\s*([a-z]\w*)([^)]*)\)", re.S)


class House:
    """The levels as kiosk/CMakeLists.txt tells them."""

    def __init__(self, kiosk):
        self.level, self.links, self.parts, self.line = {}, {}, {}, {}
        text = (kiosk / "CMakeLists.txt").read_text()
        level = None
        for match in re.finditer(r"^# level (\d+)[^\n]*$|^perron_folder\s*\([^)]*\)|^add_subdirectory\((\w+)\)", text, re.M):
            line = text.count("\n", 0, match.start()) + 1
            if match[1]:
                level = int(match[1])
                continue
            if match[2]:
                name, house, parts = match[2], None, []
            else:
                name, rest = FOLDER.match(match[0]).groups()
                words = {"HOUSE": [], "PARTS": []}
                current = None
                for word in rest.split():
                    if word in words:
                        current = words[word]
                    elif current is not None:  # before them stand options without values
                        current.append(word)
                house, parts = words["HOUSE"], words["PARTS"]
            if level is None:
                sys.exit(f"{kiosk}/CMakeLists.txt:{line}: {name} stands before the first '# level' line")
            self.level[name], self.links[name], self.parts[name], self.line[name] = level, house, parts, line
        if not self.level:
            sys.exit(f"{kiosk}/CMakeLists.txt: no perron_folder() line found")

    def reaches(self, folder):
        """Every folder whose headers this one may include: what it links, and what those link."""
        if self.links[folder] is None:
            return set(self.level) - {folder}
        seen, waiting = set(), list(self.links[folder])
        while waiting:
            name = waiting.pop()
            if name in self.level and name not in seen:
                seen.add(name)
                waiting += self.links[name] or []
        return seen

    def holds(self, folder, library):
        return bool(LIBRARIES[library][1] & set(self.parts[folder]))


def library_of(header):
    for name, (beginnings, _) in LIBRARIES.items():
        if header.startswith(beginnings):
            return name
    return None


def check_table(house):
    for folder, links in house.links.items():
        where = f"CMakeLists.txt:{house.line[folder]}"
        for other in links or []:
            if house.level.get(other, 99) >= house.level[folder]:
                yield f"links {where} {folder} lists {other}"
    for library in LIBRARIES:
        doors = [folder for folder in house.level if house.holds(folder, library)]
        if library in SHARED_PARTS:
            allowed = SHARED_PARTS[library]
            extra = [] if allowed is None else [door for door in doors if door not in allowed]
        else:
            extra = doors[1:]
        for door in extra:
            yield f"two-doors CMakeLists.txt:{house.line[door]} {door} lists {library}"


def check_include(house, folder, path, header, quoted, kiosk):
    first = header.split("/")[0]
    if quoted or (first in house.level and (kiosk / header).exists()):
        if first not in house.level or "/.." in header:
            yield "relative", f"\"{header}\""
        elif not (kiosk / header).exists():
            yield "unknown", header
        elif first != folder:
            if house.level[first] > house.level[folder]:
                yield "climbs", header
            elif house.level[first] == house.level[folder]:
                yield "sideways", header
            elif first not in house.reaches(folder):
                yield "unlinked", header
        if is_pure(folder, path) and header in IMPURE_HOUSE:
            yield "impure", header
        return
    if header.startswith(EVERYWHERE):
        return
    if header in STANDARD or SYSTEM.match(header):
        if is_pure(folder, path) and (header in IMPURE_STANDARD or header not in STANDARD):
            yield "impure", header
        return
    library = library_of(header)
    if library is None:
        yield "unknown", header
    elif not house.holds(folder, library):
        yield "door", f"{header} is {library}"
    elif library == "SOCI" and folder != STORE_HOME and not path.name.endswith("_store.cpp"):
        yield "store", header


def is_pure(folder, path):
    return folder in PURE and not path.stem.endswith("_store") and f"{folder}/{path.stem}" not in READERS


def check_sources(house, kiosk):
    homeless = set()
    for path in sorted(kiosk.rglob("*")):
        if path.suffix not in (".h", ".cpp") or not path.is_file():
            continue
        relative = path.relative_to(kiosk)
        folder = relative.parts[0]
        if folder not in house.level:
            if folder not in homeless:
                homeless.add(folder)
                yield f"homeless {relative.as_posix()}:1 {folder}"
            continue
        for number, line in enumerate(path.read_text(errors="replace").splitlines(), 1):
            where = f"{relative.as_posix()}:{number}"
            match = INCLUDE.match(line)
            if match:
                for kind, what in check_include(house, folder, path, match[2], match[1] == '"', kiosk):
                    yield f"{kind} {where} {what}"
            elif is_pure(folder, path):
                word = IMPURE_WORDS.search(line.split("//")[0])
                if word:
                    yield f"impure {where} {word[0]}"


def check_map(house, readme):
    told, level = {}, None
    for number, line in enumerate(readme.read_text().splitlines(), 1):
        match = re.match(r"^(?:level (\d+))?\s+([a-z]\w*)/\s", line)
        if match:
            level = int(match[1]) if match[1] else level
            told[match[2]] = (level, number)
    for folder, (level, number) in told.items():
        if house.level.get(folder) != level:
            yield f"map {readme.name}:{number} {folder} at level {level}"
    for folder in house.level:
        if folder not in told:
            yield f"map {readme.name}:1 {folder} is missing"


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("kiosk", type=pathlib.Path)
    parser.add_argument("--map", type=pathlib.Path)
    parser.add_argument("--expect", type=pathlib.Path)
    arguments = parser.parse_args()

    house = House(arguments.kiosk)
    found = list(check_table(house)) + list(check_sources(house, arguments.kiosk))
    if arguments.map:
        found += check_map(house, arguments.map)

    if arguments.expect:
        expected = [line for line in arguments.expect.read_text().splitlines() if line and not line.startswith("#")]
        missed, invented = sorted(set(expected) - set(found)), sorted(set(found) - set(expected))
        for line in missed:
            print(f"not noticed: {line}")
        for line in invented:
            print(f"not expected: {line}")
        print(f"{len(expected) - len(missed)} of {len(expected)} violations noticed")
        return 1 if missed or invented or not expected else 0

    for line in found:
        print(line)
    print(f"{len(house.level)} folders, {len(found)} violations")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
