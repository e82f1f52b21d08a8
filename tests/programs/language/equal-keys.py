# What is equal is one key, whoever decides about it: methods, types with parameters, references.
import datetime
import fractions
import functools
import operator
import pathlib
import re
import types
import uuid
import weakref


class A:
    def m(self):
        pass

    def __eq__(self, other):
        return isinstance(other, A)

    __hash__ = object.__hash__


class T(tuple):
    def m(self):
        pass


a, b = A(), A()
t, u = T((1, 2)), T((1, 2))
numbers = []


def both(*values):
    return iter(values).__next__


makers = {
    "method": lambda: a.m,
    "methods of equal objects": both(a.m, b.m),
    "methods of equal tuples": both(t.m, u.m),
    "natives of two lists": both([].append, [].append),
    "natives of one list": lambda: numbers.append,
    "natives of a text": lambda: "a".upper,
    "natives of equal tuples": both(t.index, u.index),
    "natives of a class": lambda: int.__add__,
    "natives of an int": lambda: (5).__add__,
    "alias": lambda: list[int],
    "alias with dots": lambda: tuple[int, ...],
    "union": lambda: int | str,
    "unions in other orders": both(int | None, None | int),
    "unions of aliases": both(list[int] | str, str | list[int]),
    "other unions": both(list[int] | str, str | list[str]),
    "nested": lambda: dict[str, list[int]] | None,
    "frozenset of aliases": lambda: frozenset([list[int]]),
    "tuple of aliases": lambda: (1, list[int]),
    "pattern": lambda: (re.purge(), re.compile("a+"))[1],
    "references": both(weakref.ref(a, id), weakref.ref(a)),
    "references to equals": both(weakref.ref(a), weakref.ref(b)),
    "slice": lambda: slice(1, 2),
    "range": both(range(0, 5, 3), range(0, 6, 3)),
    "partial": lambda: functools.partial(print, 1),
    "date": lambda: datetime.date(2020, 1, 1),
    "getter": lambda: operator.attrgetter("x"),
    "namespace": lambda: types.SimpleNamespace(a=1),
    "proxy": lambda: types.MappingProxyType({}),
    "memory": lambda: memoryview(b"ab"),
    "weak method": lambda: weakref.WeakMethod(a.m),
    "uuid": lambda: uuid.UUID(int=5),
    "path": lambda: pathlib.PurePath("a"),
    "fraction": lambda: fractions.Fraction(1, 2),
}
for name, make in makers.items():
    x, y = make(), make()
    try:
        print(f"{name}: {x == y}, {hash(x) == hash(y)}, {len({x, y})}, {({x: 1}).get(y)}, {y in {x: 1}}")
    except TypeError as error:
        print(f"{name}: {error}")

print(list[int] | str | list[int], dict[str, int] | None | dict[str, int] | None)
print(len({[].append, [].append, [].pop}), len({list[int], list[int], list[str]}))

# Of the references to an object the one without a callback is the first, then the newest.
names = {}


def kept(name, reference):
    names[id(reference)] = name
    return reference


class R(weakref.ref):
    pass


first = kept("first", weakref.ref(t.__class__, id))
second = kept("second", weakref.ref(T, id))
other = kept("other", R(T))
plain = kept("plain", weakref.ref(T))
third = kept("third", weakref.ref(T, id))
print([names[id(one)] for one in weakref.getweakrefs(T) if id(one) in names])
print(weakref.ref(T) is plain, R(T) is other, weakref.ref(T, id) is third)
