# Mistakes of the grammar, each with CPython's words and its place.
for source in (
    'fro x in y: pass',
    'whille True: pass',
    'improt x',
    'def f():\n retrun 1',
    'clas A: pass',
    'if x = 1: pass',
    'for i on x: pass',
    "print 'a'",
    'x = 5 +',
    'elif x: pass',
    'asyn def f(): pass',
    'f(x for x in y, 1)',
    'a b',
    '1a',
    'x = {1: 2, 3}',
    'def f(a=1, b): pass',
    'return',
    'await x',
    'lambda x=1, y: 1',
    'import a.b as',
    'else: pass',
    'with open(x) as 5: pass',
    'class A\n  pass',
    'if x\n  y',
    'x = (1, 2',
    "x = 'abc",
    'del f()',
    'f() = 1',
    'None = 1',
    'x + 1 = 2',
    "raise ValueError, 'x'",
    "exec 'x'",
):
    try:
        compile(source, "s.py", "exec")
        print(repr(source), "is fine")
    except SyntaxError as error:
        print(repr(source), "=>", type(error).__name__, error.msg, error.lineno, error.offset)
