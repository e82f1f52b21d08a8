"""repr() of what may be long: with limits for depth, numbers of items and lengths."""

import builtins

__all__ = ["Repr", "repr", "recursive_repr"]

# Names of types that have a limit of their own, and the module each comes from.
_homes = {
    "tuple": "builtins",
    "list": "builtins",
    "array": "array",
    "set": "builtins",
    "frozenset": "builtins",
    "deque": "collections",
    "dict": "builtins",
    "str": "builtins",
    "int": "builtins",
}


def recursive_repr(fillvalue="..."):
    """A decorator for __repr__: an object inside itself is shown as `fillvalue`."""

    def decorate(user_function):
        from threading import get_ident
        under_way = set()

        def wrapper(self):
            key = (id(self), get_ident())
            if key in under_way:
                return fillvalue
            under_way.add(key)
            try:
                return user_function(self)
            finally:
                under_way.discard(key)

        for name in ("__module__", "__doc__", "__name__", "__qualname__"):
            setattr(wrapper, name, getattr(user_function, name))
        wrapper.__type_params__ = getattr(user_function, "__type_params__", ())
        wrapper.__wrapped__ = user_function
        return wrapper

    return decorate


class Repr:
    def __init__(
        self, *, maxlevel=6, maxtuple=6, maxlist=6, maxarray=5, maxdict=4, maxset=6,
        maxfrozenset=6, maxdeque=6, maxstring=30, maxlong=40, maxother=30, fillvalue="...",
        indent=None,
    ):
        self.maxlevel = maxlevel
        self.maxtuple = maxtuple
        self.maxlist = maxlist
        self.maxarray = maxarray
        self.maxdict = maxdict
        self.maxset = maxset
        self.maxfrozenset = maxfrozenset
        self.maxdeque = maxdeque
        self.maxstring = maxstring
        self.maxlong = maxlong
        self.maxother = maxother
        self.fillvalue = fillvalue
        self.indent = indent

    def repr(self, x):
        return self.repr1(x, self.maxlevel)

    def repr1(self, x, level):
        kind = type(x)
        name = "_".join(kind.__name__.split())
        method = getattr(self, f"repr_{name}", None)
        if method is not None and _homes.get(name, kind.__module__) == kind.__module__:
            return method(x, level)
        return self.repr_instance(x, level)

    def _join(self, pieces, level):
        indent = self.indent
        if indent is None:
            return ", ".join(pieces)
        if not pieces:
            return ""
        if isinstance(indent, int):
            if indent < 0:
                raise ValueError(f"Repr.indent cannot be negative int (was {indent!r})")
            indent = " " * indent
        elif not isinstance(indent, str):
            raise TypeError(f"Repr.indent must be a str, int or None, not {type(indent)}")
        outside = self.maxlevel - level
        inner = "\n" + indent * (outside + 1)
        return inner + f",{inner}".join(pieces) + ",\n" + indent * outside

    def _items(self, x, level, most):
        if level <= 0 and len(x):
            return self.fillvalue
        pieces = []
        for item in x:
            if len(pieces) == most:
                pieces.append(self.fillvalue)
                break
            pieces.append(self.repr1(item, level - 1))
        return self._join(pieces, level)

    def repr_tuple(self, x, level):
        comma = "," if len(x) == 1 and self.indent is None else ""
        return f"({self._items(x, level, self.maxtuple)}{comma})"

    def repr_list(self, x, level):
        return f"[{self._items(x, level, self.maxlist)}]"

    def repr_array(self, x, level):
        if not x:
            return f"array('{x.typecode}')"
        return f"array('{x.typecode}', [{self._items(x, level, self.maxarray)}])"

    def repr_set(self, x, level):
        if not x:
            return "set()"
        return f"{{{self._items(_in_order(x), level, self.maxset)}}}"

    def repr_frozenset(self, x, level):
        if not x:
            return "frozenset()"
        return f"frozenset({{{self._items(_in_order(x), level, self.maxfrozenset)}}})"

    def repr_deque(self, x, level):
        return f"deque([{self._items(x, level, self.maxdeque)}])"

    def repr_dict(self, x, level):
        if not x:
            return "{}"
        if level <= 0:
            return "{" + self.fillvalue + "}"
        pieces = []
        for key in _in_order(x)[: self.maxdict]:
            pieces.append(f"{self.repr1(key, level - 1)}: {self.repr1(x[key], level - 1)}")
        if len(x) > self.maxdict:
            pieces.append(self.fillvalue)
        return "{" + self._join(pieces, level) + "}"

    def repr_str(self, x, level):
        text = builtins.repr(x[: self.maxstring])
        if len(text) <= self.maxstring:
            return text
        begin, end = self._ends(self.maxstring)
        text = builtins.repr(x[:begin] + x[len(x) - end :])
        return text[:begin] + self.fillvalue + text[len(text) - end :]

    def repr_int(self, x, level):
        try:
            text = builtins.repr(x)
        except ValueError:
            import math
            import sys
            digits = 1 + int(math.log10(abs(x)))
            return (
                f"<{type(x).__name__} instance with roughly {digits} "
                f"digits (limit at {sys.get_int_max_str_digits()}) at 0x{id(x):x}>"
            )
        return self._shortened(text, self.maxlong)

    def repr_instance(self, x, level):
        try:
            text = builtins.repr(x)
        except Exception:
            return f"<{type(x).__name__} instance at {id(x):#x}>"
        return self._shortened(text, self.maxother)

    def _ends(self, most):
        begin = max(0, (most - 3) // 2)
        return begin, max(0, most - 3 - begin)

    def _shortened(self, text, most):
        if len(text) <= most:
            return text
        begin, end = self._ends(most)
        return text[:begin] + self.fillvalue + text[len(text) - end :]


def _in_order(x):
    try:
        return sorted(x)
    except Exception:
        return list(x)


aRepr = Repr()
repr = aRepr.repr
