"""Regular expressions: the functions of the module; the machine has the engine."""

import copyreg

from _imports import offer_later
from _re import Match, Pattern, PatternError, compile_pattern as _compile_pattern

__all__ = [
    "match", "fullmatch", "search", "sub", "subn", "split", "findall", "finditer", "compile",
    "purge", "escape", "error", "Pattern", "Match", "A", "I", "L", "M", "S", "X", "U", "ASCII",
    "IGNORECASE", "LOCALE", "MULTILINE", "DOTALL", "VERBOSE", "UNICODE", "NOFLAG", "RegexFlag",
    "PatternError",
]

__version__ = "2.2.1"

error = PatternError


# The flags are an enum, which takes longer to make than all the rest.
_homes = dict.fromkeys(
    "A ASCII DEBUG DOTALL I IGNORECASE L LOCALE M MULTILINE NOFLAG RegexFlag S U UNICODE VERBOSE X"
    .split(),
    "_flags",
)
__getattr__ = offer_later(__name__, _homes)
del offer_later


def __dir__():
    return sorted({*globals(), *_homes})


_MOST_KEPT = 512
_kept = {}
# Stands for an argument that was not given: 0 may be given.
_missing = object()


def _warn_of_doubt(message):
    import warnings

    warnings.warn(message, FutureWarning, stacklevel=4)


def _number(flags):
    """The number of a member of RegexFlag; anything else as it is."""
    return int(flags) if type(flags) is not int and isinstance(flags, int) else flags


def _compile(pattern, flags):
    flags = _number(flags)
    key = type(pattern), pattern, flags
    found = _kept.get(key)
    if found is not None:
        return found
    if isinstance(pattern, Pattern):
        if flags:
            raise ValueError("cannot process flags argument with a compiled pattern")
        return pattern
    if not isinstance(pattern, (str, bytes)):
        raise TypeError("first argument must be string or compiled pattern")
    made = _compile_pattern(pattern, flags, _warn_of_doubt)
    if len(_kept) >= _MOST_KEPT:
        del _kept[next(iter(_kept))]
    _kept[key] = made
    return made


def _reduced(pattern):
    return _compile, (pattern.pattern, pattern.flags)


copyreg.pickle(Pattern, _reduced, _compile)


def compile(pattern, flags=0):
    """A pattern object for a regular expression."""
    return _compile(pattern, flags)


def purge():
    """Forgets the patterns that are kept."""
    _kept.clear()


def match(pattern, string, flags=0):
    """The match at the start of the string, or None."""
    return _compile(pattern, flags).match(string)


def fullmatch(pattern, string, flags=0):
    """The match of the whole string, or None."""
    return _compile(pattern, flags).fullmatch(string)


def search(pattern, string, flags=0):
    """The first match anywhere in the string, or None."""
    return _compile(pattern, flags).search(string)


def findall(pattern, string, flags=0):
    """All matches: texts, or tuples of groups where the pattern has several."""
    return _compile(pattern, flags).findall(string)


def finditer(pattern, string, flags=0):
    """An iterator over all matches."""
    return _compile(pattern, flags).finditer(string)


def _from_positions(function, args, names, given, least):
    """Arguments that should be named, when they come by position: in order, with a warning."""
    for name, value, _ in zip(names, given, args):
        if value is not _missing:
            raise TypeError(f"{function}() got multiple values for argument {name!r}")
    if len(args) > 2:
        raise TypeError(
            f"{function}() takes from {least} to {least + 2} positional arguments "
            f"but {least + len(args)} were given"
        )
    import warnings

    message = f"{names[0]!r} is passed as positional argument"
    warnings.warn(message, DeprecationWarning, stacklevel=3)
    return *args, *given[len(args):]


def _or_zero(value):
    return 0 if value is _missing else value


def sub(pattern, repl, string, *args, count=_missing, flags=_missing):
    """The string with its matches replaced by `repl`, a template or a function."""
    if args:
        given = count, flags
        count, flags = _from_positions("sub", args, ("count", "flags"), given, 3)
    return _compile(pattern, _or_zero(flags)).sub(repl, string, _or_zero(count))


def subn(pattern, repl, string, *args, count=_missing, flags=_missing):
    """As sub, with the number of replacements."""
    if args:
        given = count, flags
        count, flags = _from_positions("subn", args, ("count", "flags"), given, 3)
    return _compile(pattern, _or_zero(flags)).subn(repl, string, _or_zero(count))


def split(pattern, string, *args, maxsplit=_missing, flags=_missing):
    """The pieces of the string between its matches, and the groups of those."""
    if args:
        given = maxsplit, flags
        maxsplit, flags = _from_positions("split", args, ("maxsplit", "flags"), given, 2)
    return _compile(pattern, _or_zero(flags)).split(string, _or_zero(maxsplit))


_special = {ord(letter): "\\" + letter for letter in "()[]{}?*+-|^$\\.&~# \t\n\r\v\f"}


def escape(pattern):
    """The text as a pattern that matches nothing else."""
    if isinstance(pattern, str):
        return pattern.translate(_special)
    return str(pattern, "latin1").translate(_special).encode("latin1")


class Scanner:
    """Reads a text by a list of patterns, each with what to do."""

    def __init__(self, lexicon, flags=0):
        flags = _number(flags)
        self.lexicon = lexicon
        self._choices = [(_compile(phrase, flags), action) for phrase, action in lexicon]

    def scan(self, string):
        results = []
        at = 0
        while True:
            for pattern, action in self._choices:
                found = pattern.match(string, at)
                if found is not None:
                    break
            if found is None or found.end() == at:
                return results, string[at:]
            at = found.end()
            if callable(action):
                self.match = found
                action = action(self, found.group())
            if action is not None:
                results.append(action)
