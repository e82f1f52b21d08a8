"""What a dialect says, checked; the dialects by name."""

QUOTE_MINIMAL = 0
QUOTE_ALL = 1
QUOTE_NONNUMERIC = 2
QUOTE_NONE = 3
QUOTE_STRINGS = 4
QUOTE_NOTNULL = 5

_missing = object()
_defaults = {
    "delimiter": ",",
    "doublequote": True,
    "escapechar": None,
    "lineterminator": "\r\n",
    "quotechar": '"',
    "quoting": QUOTE_MINIMAL,
    "skipinitialspace": False,
    "strict": False,
}


class Error(Exception):
    __module__ = "_csv"


class Settings:
    """A checked dialect."""

    __module__ = "_csv"

    def __setattr__(self, name, value):
        if name in _defaults:
            raise AttributeError(f"attribute '{name}' of '_csv.Dialect' objects is not writable")
        raise AttributeError(
            f"'_csv.Dialect' object has no attribute '{name}' and no __dict__ for setting new attributes"
        )

    def __delattr__(self, name):
        self.__setattr__(name, None)

    def __reduce_ex__(self, protocol):
        raise TypeError("cannot pickle 'Dialect' instances")


Settings.__name__ = Settings.__qualname__ = "Dialect"


def _letter(name, value, may_be_none):
    if value is None and may_be_none:
        return None
    kind = "a unicode character or None" if may_be_none else "a unicode character"
    if not isinstance(value, str):
        raise TypeError(f'"{name}" must be {kind}, not {type(value).__name__}')
    if len(value) != 1:
        raise TypeError(f'"{name}" must be {kind}, not a string of length {len(value)}')
    return value


def settings_of(dialect, options):
    """The settings of a dialect (name, class or object) with options over them."""
    for name in options:
        if name not in _defaults:
            raise TypeError(f"this function got an unexpected keyword argument '{name}'")
    if isinstance(dialect, str):
        dialect = get_dialect(dialect)
    if isinstance(dialect, Settings) and not options:
        return dialect
    given = {}
    for name, missing in _defaults.items():
        value = options.get(name, _missing)
        if value is _missing:
            value = getattr(dialect, name, _missing) if dialect is not None else _missing
        given[name] = missing if value is _missing else value
    return _checked(given, "quoting" in options or getattr(dialect, "quoting", None) is not None)


def _checked(given, is_quoting_given):
    made = Settings()
    keep = made.__dict__
    keep["delimiter"] = _letter("delimiter", given["delimiter"], False)
    keep["doublequote"] = bool(given["doublequote"])
    keep["escapechar"] = _letter("escapechar", given["escapechar"], True)
    end = given["lineterminator"]
    if not isinstance(end, str):
        raise TypeError(f'"lineterminator" must be a string, not {type(end).__name__}')
    keep["lineterminator"] = end
    keep["quotechar"] = _letter("quotechar", given["quotechar"], True)
    quoting = given["quoting"]
    if type(quoting) is not int:
        raise TypeError(f'"quoting" must be an integer, not {type(quoting).__name__}')
    if not QUOTE_MINIMAL <= quoting <= QUOTE_NOTNULL:
        raise TypeError('bad "quoting" value')
    if keep["quotechar"] is None:
        if is_quoting_given and quoting != QUOTE_NONE:
            if quoting != QUOTE_MINIMAL or given["quotechar"] is not None:
                raise TypeError("quotechar must be set if quoting enabled")
        quoting = QUOTE_NONE
    keep["quoting"] = quoting
    keep["skipinitialspace"] = bool(given["skipinitialspace"])
    keep["strict"] = bool(given["strict"])
    _refuse_clashes(keep)
    return made


def _refuse_clashes(keep):
    for name in ("delimiter", "escapechar", "quotechar"):
        letter = keep[name]
        if letter is not None and (letter in "\r\n" or letter == " " and (
            name != "delimiter" or keep["skipinitialspace"]
        )):
            if letter == " " and name == "delimiter":
                continue
            raise ValueError(f"bad {name} value")
    for one, other in (
        ("delimiter", "escapechar"), ("delimiter", "quotechar"), ("escapechar", "quotechar"),
    ):
        if keep[one] is not None and keep[one] == keep[other]:
            raise ValueError(f"bad {one} or {other} value")


_dialects = {}


def register_dialect(name, /, dialect="excel", **fmtparams):
    if not isinstance(name, str):
        raise TypeError("dialect name must be a string")
    _dialects[name] = settings_of(dialect, fmtparams)


def unregister_dialect(name):
    if name not in _dialects:
        raise Error("unknown dialect")
    del _dialects[name]


def get_dialect(name):
    try:
        return _dialects[name]
    except KeyError:
        raise Error("unknown dialect") from None


def list_dialects():
    return list(_dialects)


_limit = [131072]


def field_size_limit(limit=_missing, /):
    old = _limit[0]
    if limit is not _missing:
        if type(limit) is not int:
            raise TypeError("limit must be an integer")
        _limit[0] = limit
    return old
