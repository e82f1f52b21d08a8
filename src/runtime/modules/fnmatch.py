"""Names that match a pattern of the shell: `*`, `?`, `[seq]`, `[!seq]`."""

import functools
import os
import re

__all__ = ["filter", "filterfalse", "fnmatch", "fnmatchcase", "translate"]


def fnmatch(name, pat):
    """Whether the name matches, by the rules of the system for case."""
    return fnmatchcase(os.path.normcase(name), os.path.normcase(pat))


def fnmatchcase(name, pat):
    """Whether the name matches, case and all."""
    return _matcher(pat)(name) is not None


@functools.lru_cache(maxsize=32768, typed=True)
def _matcher(pat):
    if isinstance(pat, bytes):
        return re.compile(bytes(translate(str(pat, "ISO-8859-1")), "ISO-8859-1")).match
    return re.compile(translate(pat)).match


def filter(names, pat):
    """The names that match, as a list."""
    match = _matcher(os.path.normcase(pat))
    return [name for name in names if match(os.path.normcase(name)) is not None]


def filterfalse(names, pat):
    """The names that do not match, as a list."""
    match = _matcher(os.path.normcase(pat))
    return [name for name in names if match(os.path.normcase(name)) is None]


def translate(pat):
    """The regular expression of a pattern."""
    # Pieces between stars; a star in between takes as little as it can and is never asked again.
    pieces = [[]]
    at = 0
    while at < len(pat):
        letter = pat[at]
        at += 1
        if letter == "*":
            pieces.append([])
            while pat[at:at + 1] == "*":
                at += 1
        elif letter == "?":
            pieces[-1].append(".")
        elif letter == "[":
            text, at = _set(pat, at)
            pieces[-1].append(text)
        else:
            pieces[-1].append(re.escape(letter))
    first, *rest = ["".join(piece) for piece in pieces]
    if not rest:
        return rf"(?s:{first})\z"
    middle = "".join(f"(?>.*?{piece})" for piece in rest[:-1])
    return rf"(?s:{first}{middle}.*{rest[-1]})\z"


def _set(pat, start):
    """What `[` at `start - 1` means, and where to go on."""
    end = start
    if pat[end:end + 1] == "!":
        end += 1
    if pat[end:end + 1] == "]":
        end += 1
    end = pat.find("]", end)
    if end < 0:
        return r"\[", start
    stuff = pat[start:end]
    if "-" in stuff:
        stuff = _ranges(pat, start, end)
    else:
        stuff = stuff.replace("\\", r"\\")
    if stuff == "":
        return "(?!)", end + 1
    if stuff == "!":
        return ".", end + 1
    stuff = re.sub(r"([&~|])", r"\\\1", stuff)
    if stuff[0] == "!":
        stuff = "^" + stuff[1:]
    elif stuff[0] in "^[":
        stuff = "\\" + stuff
    return f"[{stuff}]", end + 1


def _ranges(pat, start, end):
    """The inside of a set with hyphens; empty ranges are dropped."""
    chunks = []
    hyphen = start + 2 if pat[start] == "!" else start + 1
    while True:
        hyphen = pat.find("-", hyphen, end)
        if hyphen < 0:
            break
        chunks.append(pat[start:hyphen])
        start = hyphen + 1
        hyphen = hyphen + 3
    last = pat[start:end]
    if last:
        chunks.append(last)
    else:
        chunks[-1] += "-"
    for at in range(len(chunks) - 1, 0, -1):
        if chunks[at - 1][-1] > chunks[at][0]:
            chunks[at - 1] = chunks[at - 1][:-1] + chunks[at][1:]
            del chunks[at]
    return "-".join(chunk.replace("\\", r"\\").replace("-", r"\-") for chunk in chunks)
