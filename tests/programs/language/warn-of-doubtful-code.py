# What the compiler warns of goes to stderr; here it is caught to be shown.
import warnings

sources = r'''
x = "\d"
y = "a\.b" + "c\q"
z = b"\z"
f"\w{x}\s"
print("\400")
1if x else 2
x is "abc"
x is not 5
x is ()
x is None
assert (x, "message")
1 [2]
[1][1, 2]
"abc"["a"]
5 (3)
"a" (1)
[1, 2] (3)
None (1)
{1} [0]
(i for i in [])[0]
"%s %s" (1, 2)
r"\d" "\\d" "\x41\N{BULLET}"
"abc"[1:2], "abc"[x], (1, 2)[0]
'''.strip().splitlines()
for source in sources:
    with warnings.catch_warnings(record=True) as found:
        warnings.simplefilter("always")
        compile(source, "lesson.py", "exec")
    print(source, "=>", [str(one.message).split(".")[0] for one in found])

loops = """
def f():
    for i in range(3):
        try:
            return 1
        finally:
            {}
"""
for jump in "return 2", "break", "continue", "pass", "for j in (): break", "lambda: 1":
    with warnings.catch_warnings(record=True) as found:
        warnings.simplefilter("always")
        compile(loops.format(jump), "lesson.py", "exec")
    print(jump, "=>", [(str(one.message), one.lineno) for one in found])
with warnings.catch_warnings():
    warnings.simplefilter("error")
    try:
        compile("x = '\\d'", "lesson.py", "exec")
    except SyntaxError as error:
        print(type(error).__name__, error.msg)
with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    print(eval("'\\d' is 'a'"))
