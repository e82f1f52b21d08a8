"""The tuples with names that `os` gives."""


class _Record(tuple):
    """A tuple whose items also have names; `_more` are names beyond its items."""

    __slots__ = ()
    _names = ()

    def __new__(cls, values, more=None):
        values = tuple(values)
        if len(values) != len(cls._names):
            raise TypeError(
                f"{cls.__module__}.{cls.__name__}() takes a {len(cls._names)}-sequence "
                f"({len(values)}-sequence given)"
            )
        return tuple.__new__(cls, values)

    def __init_subclass__(cls):
        for at, name in enumerate(cls._names):
            setattr(cls, name, property(lambda self, at=at: self[at]))
        cls.n_fields = cls.n_sequence_fields = len(cls._names)

    def __repr__(self):
        shown = ", ".join(f"{name}={item!r}" for name, item in zip(self._names, self))
        return f"{type(self).__module__}.{type(self).__name__}({shown})"

    def __reduce__(self):
        return type(self), (tuple(self),)


class terminal_size(_Record):
    __module__ = "os"
    _names = ("columns", "lines")


class times_result(_Record):
    __module__ = "posix"
    _names = ("user", "system", "children_user", "children_system", "elapsed")


class uname_result(_Record):
    __module__ = "posix"
    _names = ("sysname", "nodename", "release", "version", "machine")


class stat_result(tuple):
    """What `os.stat` gives: ten items, and more by name."""

    __module__ = "os"
    _names = (
        "st_mode", "st_ino", "st_dev", "st_nlink", "st_uid", "st_gid", "st_size",
        "st_atime", "st_mtime", "st_ctime",
    )
    n_sequence_fields = 10

    def __new__(cls, values):
        values = tuple(values)
        if len(values) < 10:
            raise TypeError(
                f"os.stat_result() takes an at least 10-sequence ({len(values)}-sequence given)"
            )
        self = tuple.__new__(cls, values[:10])
        for at, name in enumerate(cls._names[:7]):
            self.__dict__[name] = values[at]
        exact = values[10:13]
        for at, name in enumerate(("atime", "mtime", "ctime")):
            nanos = exact[at] if len(exact) == 3 else int(values[7 + at] * 10**9)
            self.__dict__["st_" + name] = nanos / 1e9
            self.__dict__[f"st_{name}_ns"] = nanos
        self.__dict__["st_blksize"] = 4096
        self.__dict__["st_blocks"] = values[13] if len(values) > 13 else 0
        self.__dict__["st_rdev"] = 0
        return self

    def __setattr__(self, name, value):
        raise AttributeError("readonly attribute")

    def __repr__(self):
        shown = ", ".join(f"{name}={item!r}" for name, item in zip(self._names, self))
        return f"os.stat_result({shown})"

    def __reduce__(self):
        return type(self), (tuple(self),)
