"""A screen of its own for the tests: Xvfb on a free display, its pixels, its finger, and when something was drawn on it.

Speaks to X through its own libraries, which xdotool brings, so that a touch and a drawn frame carry the same clock.
"""
import ctypes
import os
import select
import subprocess
import time
from ctypes import byref, c_char_p, c_int, c_uint, c_ulong, c_void_p

X11 = ctypes.CDLL("libX11.so.6")
XTST = ctypes.CDLL("libXtst.so.6")
XDAMAGE = ctypes.CDLL("libXdamage.so.1")

X11.XOpenDisplay.restype = c_void_p
X11.XOpenDisplay.argtypes = [c_char_p]
X11.XDefaultRootWindow.restype = c_ulong
X11.XDefaultRootWindow.argtypes = [c_void_p]
X11.XGetImage.restype = c_void_p
X11.XGetImage.argtypes = [c_void_p, c_ulong, c_int, c_int, c_uint, c_uint, c_ulong, c_int]
X11.XDestroyImage.argtypes = [c_void_p]
for name in ("XFlush", "XPending", "XConnectionNumber", "XCloseDisplay"):
    getattr(X11, name).argtypes = [c_void_p]
X11.XSync.argtypes = [c_void_p, c_int]
X11.XNextEvent.argtypes = [c_void_p, c_void_p]
XTST.XTestFakeMotionEvent.argtypes = [c_void_p, c_int, c_int, c_int, c_ulong]
XTST.XTestFakeButtonEvent.argtypes = [c_void_p, c_uint, c_int, c_ulong]
XDAMAGE.XDamageQueryExtension.argtypes = [c_void_p, c_void_p, c_void_p]
XDAMAGE.XDamageCreate.restype = c_ulong
XDAMAGE.XDamageCreate.argtypes = [c_void_p, c_ulong, c_int]
XDAMAGE.XDamageDestroy.argtypes = [c_void_p, c_ulong]
XDAMAGE.XDamageSubtract.argtypes = [c_void_p, c_ulong, c_ulong, c_ulong]


class XImage(ctypes.Structure):
    _fields_ = [("width", c_int), ("height", c_int), ("xoffset", c_int), ("format", c_int), ("data", c_void_p),
                ("byte_order", c_int), ("bitmap_unit", c_int), ("bitmap_bit_order", c_int), ("bitmap_pad", c_int),
                ("depth", c_int), ("bytes_per_line", c_int), ("bits_per_pixel", c_int)]


class Screen:
    """with Screen() as screen: ..."""

    def __init__(self, width=1920, height=1080):
        self.width, self.height = width, height

    def __enter__(self):
        reading, writing = os.pipe()
        self._server = subprocess.Popen(
            ["Xvfb", "-displayfd", str(writing), "-screen", "0", f"{self.width}x{self.height}x24", "-nolisten", "tcp",
             "-noreset"], pass_fds=[writing], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(writing)
        answer = b""
        while not answer.endswith(b"\n"):
            ready, _, _ = select.select([reading], [], [], 20)
            more = os.read(reading, 16) if ready else b""
            if not more:
                self._server.kill()
                raise RuntimeError("Xvfb did not start")
            answer += more
        os.close(reading)
        self.display = f":{int(answer)}"
        self._x = X11.XOpenDisplay(self.display.encode())
        self._root = X11.XDefaultRootWindow(self._x)
        first, error = c_int(), c_int()
        XDAMAGE.XDamageQueryExtension(self._x, byref(first), byref(error))
        self._damage_event = first.value
        self._damage = XDAMAGE.XDamageCreate(self._x, self._root, 0)
        return self

    def __exit__(self, *_):
        X11.XCloseDisplay(self._x)
        self._server.terminate()
        self._server.wait(10)

    def environment(self, **more):
        """What a program needs to open its window here and nowhere else."""
        kept = {name: value for name, value in os.environ.items() if name not in ("WAYLAND_DISPLAY", "DISPLAY")}
        return {**kept, "DISPLAY": self.display, "SDL_AUDIODRIVER": "dummy", **more}

    def pixels(self, x=0, y=0, width=None, height=None):
        """Four bytes a pixel: blue, green, red, nothing."""
        width, height = width or self.width, height or self.height
        image = X11.XGetImage(self._x, self._root, x, y, width, height, c_ulong(0xFFFFFFFF), 2)
        told = XImage.from_address(image)
        copy = ctypes.string_at(told.data, told.bytes_per_line * height)
        X11.XDestroyImage(image)
        return copy

    def colour(self, x, y):
        blue, green, red = self.pixels(x, y, 1, 1)[:3]
        return red, green, blue

    def settled(self, quiet=0.4, limit=10):
        """The picture once nothing was drawn for `quiet` seconds."""
        until = time.monotonic() + limit
        while time.monotonic() < until and self.drawn(quiet) is not None:
            pass
        return self.pixels()

    def move(self, x, y):
        XTST.XTestFakeMotionEvent(self._x, -1, x, y, 0)
        X11.XSync(self._x, 0)

    def press(self, down):
        """The moment at which the button went down or up."""
        XTST.XTestFakeButtonEvent(self._x, 1, 1 if down else 0, 0)
        at = time.monotonic()
        X11.XFlush(self._x)
        return at

    def drawn(self, within):
        """The moment of the next drawing on the screen, or None if nothing is drawn within so many seconds."""
        until = time.monotonic() + within
        event = ctypes.create_string_buffer(192)
        while True:
            while X11.XPending(self._x):
                X11.XNextEvent(self._x, event)
                if c_int.from_buffer(event).value == self._damage_event:
                    return time.monotonic()
            left = until - time.monotonic()
            if left <= 0:
                return None
            select.select([X11.XConnectionNumber(self._x)], [], [], left)

    def forget(self):
        """What was drawn so far does not count."""
        X11.XSync(self._x, 0)
        while self.drawn(0) is not None:
            pass

    def frames(self, seconds, gap=0.004):
        """How many frames were drawn in so many seconds; drawings less than `gap` apart are one frame."""
        self.forget()
        until, count, last = time.monotonic() + seconds, 0, 0.0
        while (left := until - time.monotonic()) > 0:
            at = self.drawn(left)
            if at is not None:
                if at - last > gap:
                    count += 1
                last = at
        return count


def processor_seconds(pid):
    """User and system time of one process, all its threads."""
    with open(f"/proc/{pid}/stat", encoding="ascii") as file:
        fields = file.read().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def family(pid):
    """A process and all that came from it."""
    children = {}
    for entry in filter(str.isdigit, os.listdir("/proc")):
        try:
            with open(f"/proc/{entry}/stat", encoding="ascii") as file:
                children.setdefault(int(file.read().rsplit(")", 1)[1].split()[1]), []).append(int(entry))
        except (FileNotFoundError, ProcessLookupError):
            continue
    seen, waiting = [], [pid]
    while waiting:
        one = waiting.pop()
        seen.append(one)
        waiting += children.get(one, [])
    return seen


def proportional_set_size(pid):
    """MB of memory of a process and all that came from it, shared pages divided among those who share them."""
    total = 0
    for one in family(pid):
        try:
            with open(f"/proc/{one}/smaps_rollup", encoding="ascii") as file:
                total += next(int(line.split()[1]) for line in file if line.startswith("Pss:"))
        except (FileNotFoundError, ProcessLookupError, StopIteration):
            continue
    return total / 1024
