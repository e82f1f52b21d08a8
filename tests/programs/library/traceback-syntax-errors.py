import sys
import traceback

for source in ("x = = 1", "print('a'", "  y = 1", "def f(:\n    pass", "a b c"):
    try:
        exec(compile(source, "<typed>", "exec"))
    except SyntaxError as error:
        print("".join(traceback.format_exception_only(error)), end="")
        print(error.lineno, error.offset, error.filename, repr(error.text), error.msg)
try:
    eval("(1 + 2))")
except SyntaxError:
    traceback.print_exc(file=sys.stdout)
