# Mistakes of the grammar, each with CPython's words and its place.
for source in (
    'try:\n  x\ny',
    'global x\nx: int = 1',
    'def f():\n x = 1\n  y = 2',
    'from __future__ import nope',
    'x = not',
    'print(a b)',
    'while True print(1)',
    'f(a=1, 2)',
    'f(**a, *b)',
    'f(a=1, a=2)',
    'a, b += 1',
    '(a, b): int',
    'x: int: str',
    '@\ndef f(): pass',
    'break',
    'continue',
    'yield 1',
    'nonlocal x',
    '*a',
    '*a = 1',
    'a = *b',
    'for x in *a: pass',
    "f'{x'",
    "f'{}'",
    "f'{a b}'",
    "f'{x!z}'",
    "'\\x1'",
    "'\\N{nope}'",
    "b'é'",
    '0777',
    '1__0',
    '0xg',
):
    try:
        compile(source, "s.py", "exec")
        print(repr(source), "is fine")
    except SyntaxError as error:
        print(repr(source), "=>", type(error).__name__, error.msg, error.lineno, error.offset)
