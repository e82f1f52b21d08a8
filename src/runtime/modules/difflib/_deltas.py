"""Differences as lines to be read."""

from ._matching import SequenceMatcher

__name__ = "difflib"

# How far from its own place a similar line is looked for.
_WINDOW = 10
_ALIKE = 0.74999


def IS_LINE_JUNK(line, pat=None):
    """Whether a line is blank or a single #."""
    return line.strip() in "#" if pat is None else pat(line) is not None


def IS_CHARACTER_JUNK(ch, ws=" \t"):
    """Whether a character is a space or a tab."""
    return ch in ws


def _lines(tag, lines):
    return [f"{tag} {line}" for line in lines]


def _marks(line, marks):
    """A line of marks below a line; white space of the line stays, so that tabs fit."""
    kept = [
        letter if mark == " " and letter.isspace() else mark for letter, mark in zip(line, marks)
    ]
    return "".join(kept).rstrip()


class Differ:
    """Compares texts by lines, and similar lines by characters."""

    def __init__(self, linejunk=None, charjunk=None):
        self.linejunk = linejunk
        self.charjunk = charjunk

    def compare(self, a, b):
        """The delta: lines that begin with "- ", "+ ", "  " or "? "."""
        for tag, i1, i2, j1, j2 in SequenceMatcher(self.linejunk, a, b).get_opcodes():
            if tag == "equal":
                yield from _lines(" ", a[i1:i2])
            elif tag == "replace":
                yield from self._similar(a[i1:i2], b[j1:j2])
            else:
                yield from self._plain(a[i1:i2], b[j1:j2])

    def _plain(self, a, b):
        """One block instead of another; the shorter first."""
        removed, added = _lines("-", a), _lines("+", b)
        return added + removed if len(b) < len(a) else removed + added

    def _similar(self, a, b):
        """One block instead of another; between lines that are alike, what changed in them."""
        matcher = SequenceMatcher(self.charjunk)
        from_a = from_b = 0
        for at_b, line in enumerate(b):
            matcher.set_seq2(line)
            window = range(max(at_b - _WINDOW, from_a), min(at_b + _WINDOW + 1, len(a)))
            if not window:
                break
            best, best_ratio = None, _ALIKE
            for at_a in window:
                matcher.set_seq1(a[at_a])
                ratios = matcher.real_quick_ratio, matcher.quick_ratio, matcher.ratio
                if all(ratio() > best_ratio for ratio in ratios):
                    best, best_ratio = at_a, matcher.ratio()
            if best is None:
                continue
            yield from self._plain(a[from_a:best], b[from_b:at_b])
            yield from self._pair(a[best], line)
            from_a, from_b = best + 1, at_b + 1
        yield from self._plain(a[from_a:], b[from_b:])

    def _pair(self, old, new):
        if old == new:
            return ["  " + old]
        marks = {"replace": "^^", "delete": "- ", "insert": " +", "equal": "  "}
        below_old = below_new = ""
        for tag, i1, i2, j1, j2 in SequenceMatcher(self.charjunk, old, new).get_opcodes():
            below_old += marks[tag][0] * (i2 - i1)
            below_new += marks[tag][1] * (j2 - j1)
        lines = []
        for tag, line, below in (("-", old, below_old), ("+", new, below_new)):
            lines.append(f"{tag} {line}")
            below = _marks(line, below)
            if below:
                lines.append(f"? {below}\n")
        return lines


def ndiff(a, b, linejunk=None, charjunk=IS_CHARACTER_JUNK):
    """The delta of Differ."""
    return Differ(linejunk, charjunk).compare(a, b)


def restore(delta, which):
    """The first (1) or second (2) of the texts that a delta of ndiff was made from."""
    tags = {1: ("  ", "- "), 2: ("  ", "+ ")}.get(int(which))
    if tags is None:
        raise ValueError(f"unknown delta choice (must be 1 or 2): {which!r}")
    for line in delta:
        if line[:2] in tags:
            yield line[2:]


def _check(a, b, *args):
    for lines in (a, b):
        if lines and not isinstance(lines[0], str):
            kind = type(lines[0]).__name__
            raise TypeError(f"lines to compare must be str, not {kind} ({lines[0]!r})")
    for lines in (a, b):
        if isinstance(lines, str):
            kind = type(lines).__name__
            raise TypeError(f"input must be a sequence of strings, not {kind}")
    for arg in args:
        if not isinstance(arg, str):
            raise TypeError(f"all arguments must be str, not: {arg!r}")


def _heading(mark, name, date, end):
    return f"{mark} {name}\t{date}{end}" if date else f"{mark} {name}{end}"


def unified_diff(
    a, b, fromfile="", tofile="", fromfiledate="", tofiledate="", n=3, lineterm="\n"
):
    """The changes with n lines around them, as diff -u writes them."""
    _check(a, b, fromfile, tofile, fromfiledate, tofiledate, lineterm)
    is_first = True
    for group in SequenceMatcher(None, a, b).get_grouped_opcodes(n):
        if is_first:
            yield _heading("---", fromfile, fromfiledate, lineterm)
            yield _heading("+++", tofile, tofiledate, lineterm)
            is_first = False
        old = _unified_range(group[0][1], group[-1][2])
        new = _unified_range(group[0][3], group[-1][4])
        yield f"@@ -{old} +{new} @@{lineterm}"
        for tag, i1, i2, j1, j2 in group:
            if tag == "equal":
                yield from [" " + line for line in a[i1:i2]]
                continue
            yield from ["-" + line for line in a[i1:i2]]
            yield from ["+" + line for line in b[j1:j2]]


def _unified_range(start, stop):
    length = stop - start
    if length == 1:
        return f"{start + 1}"
    # An empty range is said to begin before its line.
    return f"{start + 1 if length else start},{length}"


def context_diff(
    a, b, fromfile="", tofile="", fromfiledate="", tofiledate="", n=3, lineterm="\n"
):
    """The changes with n lines around them, as diff -c writes them."""
    _check(a, b, fromfile, tofile, fromfiledate, tofiledate, lineterm)
    marks = {"insert": "+ ", "delete": "- ", "replace": "! ", "equal": "  "}
    is_first = True
    for group in SequenceMatcher(None, a, b).get_grouped_opcodes(n):
        if is_first:
            yield _heading("***", fromfile, fromfiledate, lineterm)
            yield _heading("---", tofile, tofiledate, lineterm)
            is_first = False
        tags = {code[0] for code in group}
        yield "***************" + lineterm
        yield f"*** {_context_range(group[0][1], group[-1][2])} ****{lineterm}"
        if tags & {"replace", "delete"}:
            for tag, i1, i2, _, _ in group:
                if tag != "insert":
                    yield from [marks[tag] + line for line in a[i1:i2]]
        yield f"--- {_context_range(group[0][3], group[-1][4])} ----{lineterm}"
        if tags & {"replace", "insert"}:
            for tag, _, _, j1, j2 in group:
                if tag != "delete":
                    yield from [marks[tag] + line for line in b[j1:j2]]


def _context_range(start, stop):
    length = stop - start
    first = start + 1 if length else start
    return f"{first}" if length <= 1 else f"{first},{stop}"


def diff_bytes(
    dfunc, a, b, fromfile=b"", tofile=b"", fromfiledate=b"", tofiledate=b"", n=3, lineterm=b"\n"
):
    """A diff of lines of bytes, made by one of the functions for text."""

    def decoded(data):
        try:
            return data.decode("latin-1")
        except AttributeError as error:
            kind = type(data).__name__
            raise TypeError(f"all arguments must be bytes, not {kind} ({data!r})") from error

    lines = dfunc(
        [decoded(line) for line in a],
        [decoded(line) for line in b],
        *map(decoded, (fromfile, tofile, fromfiledate, tofiledate)),
        n,
        decoded(lineterm),
    )
    for line in lines:
        yield line.encode("latin-1")
