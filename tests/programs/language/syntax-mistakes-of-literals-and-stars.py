# Mistakes of the grammar, each with CPython's words and its place.
for source in (
    '1e',
    '5.real.x y',
    '[x for x in y if]',
    '{**a for a in b}',
    '[*a for a in b]',
    'x if y',
    'x := 1',
    '(x := 1) := 2',
    'assert x, y, z',
    'import *',
    'from x import (a, b',
    'from x import',
    'def f(*): pass',
    'def f(a, a): pass',
    'def f(**k, a): pass',
    'def f(*a, *b): pass',
    'def f(a, /, b, /): pass',
    'lambda *: 1',
    'class A(x for x in y): pass',
    'async x',
    'async with x: pass',
    '[await x for x in y]',
    'match x:\n  pass',
    'match x:\n case 1:\n pass',
    'type X',
    'type X = ',
    'def f[T: (int for x in y)](): pass',
):
    try:
        compile(source, "s.py", "exec")
        print(repr(source), "is fine")
    except SyntaxError as error:
        print(repr(source), "=>", type(error).__name__, error.msg, error.lineno, error.offset)
