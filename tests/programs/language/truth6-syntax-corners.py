"""Mistakes seldom made: __debug__, <>, several exception types, private names, odd templates."""

import itertools
import math
import operator


def tell(source):
    try:
        compile(source, "<x>", "exec")
    except SyntaxError as error:
        print(repr(source), "|", error.msg, error.lineno, error.offset)
    else:
        print(repr(source), "ok")


for source in [
    "__debug__ = 1", "def __debug__(): pass", "def f(__debug__): pass", "import __debug__",
    "import os as __debug__", "from os import path as __debug__", "for __debug__ in []: pass",
    "with a as __debug__: pass", "del __debug__", "del (a, [__debug__])", "del a.__debug__",
    "class __debug__: pass", "a.__debug__ = 1", "print(a.__debug__)", "(__debug__ := 1)",
    "f(__debug__=1)", "lambda __debug__: 1", "try: pass\nexcept E as __debug__: pass",
    "global __debug__", "__debug__: int = 1", "__debug__ += 1", "[1 for __debug__ in x]",
    "match 1:\n case __debug__: pass", "match 1:\n case {**__debug__}: pass",
    "match 1:\n case [*__debug__]: pass", "match 1:\n case A(__debug__=1): pass",
    "match 1:\n case 1 as __debug__: pass", "def f[__debug__](): pass", "type __debug__ = int",
    "1 <> 2", "if a <> b\n pass", "f(a <> b)", "a b <> c", "print 1 <> 2", "1 < > 2",
    "try: pass\nexcept A, B as e: pass", "try: pass\nexcept A, B as e\n pass",
    "try: pass\nexcept A, B, C as (a, b): pass", "try: pass\nexcept A, B e: pass",
    "try: pass\nexcept A, as e: pass", "try: pass\nexcept *A, B as e: pass",
    "try: pass\nexcept A, B\n pass", "try: pass\nexcept (A, B) as e\n pass",
    "try: pass\nexcept A as e.x: pass", "try: pass\nexcept A, B: pass",
    "class A:\n def f(self):\n  nonlocal __x",
    "class _A:\n def f(self):\n  def g():\n   nonlocal __x",
    "class _A:\n  nonlocal __x", "class _:\n def f(self):\n  nonlocal __x",
    "class A:\n def f(self):\n  nonlocal __x__", "def f():\n nonlocal __x",
    "class A:\n def f(self):\n  global __x\n  __x = 1\n  global __x",
]:
    tell(source)

for template in [
    "{!}", "{0!}", "{!r", "{!rr}", "{!x}", "{!r:", "{", "}", "{0", "{0[", "{0[]}", "{0.}", "{.a}",
    "{0[a}", "{0]}", "{0[a]b}", "{:{}}", "{:{:{}}}", "{0!r!s}", "{0!}}", "{a}", "{0}{}", "{}{0}",
    "{0:", "{0:{", "{!:}", "{a{b}}", "{a}{", "{0}}", "{{}}", "{{{}}}", "{:>{w}}|{!r:>5}",
    "{99999999999999999999}", "{0[99999999999999999999]}", "{5}",
]:
    try:
        print(repr(template), template.format(1, "x", w=4))
    except Exception as error:
        print(repr(template), type(error).__name__, error)


def attempt(function, *arguments):
    try:
        print(repr(function(*arguments)))
    except Exception as error:
        print(type(error).__name__, error)


attempt(str.maketrans, {"ab": 1})
attempt(str.maketrans, {"": 1})
attempt(str.maketrans, {1.5: 1})
attempt(str.maketrans, {"é": "e", 98: None, True: "x"})
attempt(str.maketrans, 1)
attempt(str.maketrans, "ab", "c")
attempt(str.maketrans, "ab", 1)
attempt(str.maketrans, "ab", "cd", 1)
attempt(str.maketrans, 1, "cd")
attempt(str.maketrans, "ab", "cd", "😀")
attempt(lambda: list(itertools.accumulate("abc")))
attempt(lambda: list(itertools.accumulate([[1], [2]])))
attempt(lambda: list(itertools.accumulate([b"a", b"b"], initial=b"-")))
attempt(lambda: list(itertools.accumulate(["a", 1])))
attempt(lambda: list(itertools.accumulate([(1,), (2,)], operator.add)))
attempt(math.prod, ["ab", 2])
attempt(lambda: math.prod([2, 3], start="ab"))
attempt(math.sumprod, [[1], [2]], [2, 3])
attempt(math.sumprod, ["a"], [3])
attempt({}.update, 1, 2)
attempt({}.update, 1)


class Plain:
    pass


class Whole(int):
    pass


attempt(int.__new__, Plain)
attempt(int.__new__, Whole, 3)
attempt(int.__new__, bool)
attempt(bool.__new__, int)
attempt(str.__new__, int)
attempt(float.__new__, int)
attempt(list.__new__, dict)
attempt(tuple.__new__, list)
attempt(dict.__new__, str)
attempt(object.__new__, int)
attempt(int.__new__, 1)
attempt(lambda: int.__new__())
for source in ["", "  ", "\n", "#c", "1 +", "\n1 +", "1 +\n", "x.", "not", "1;", "1\n2", "a = 1", "("]:
    try:
        eval(source)
    except SyntaxError as error:
        print(repr(source), error, error.offset)
