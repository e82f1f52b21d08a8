# compile makes code to run later, in three modes.
code = compile("1 + 1", "<calculation>", "eval")
print(eval(code), code.co_filename, code.co_name)
code = compile("x = 10\nprint('x is', x)", "module.py", "exec")
exec(code)
print(x, eval(code))
exec(compile("1 + 2; None; 'text'\n", "<prompt>", "single"))
print("last:", _)
exec(compile("for number in range(2): number * 10\n", "<prompt>", "single"))
print(eval(b"1 + 1"), eval("  \t 3"))
for arguments in (
    ("1 +", "file", "eval"),
    ("x = 1", "file", "eval"),
    ("1", "file", "wrong"),
    (5, "file", "exec"),
    ("a = 1\nb = 2", "file", "single"),
    ("", "file", "single"),
    ("1\0", "file", "exec"),
    ("def f(:\n pass", "dir/file.py", "exec"),
):
    try:
        compile(*arguments)
    except (SyntaxError, ValueError, TypeError) as error:
        print(type(error).__name__, error)


def keep():
    count = 5

    def inner():
        return count

    return inner


inner = keep()
for run in eval, exec:
    try:
        run(inner.__code__)
    except TypeError as error:
        print(error)
exec(inner.__code__, closure=inner.__closure__)
print(inner.__code__.co_freevars, inner.__code__.co_name, keep.__code__.co_cellvars)
from types import FunctionType

copy = FunctionType(inner.__code__, globals(), "copied", None, inner.__closure__)
print(copy(), copy.__name__, (lambda a, b=2: a).__code__.co_varnames)
bare = FunctionType(compile("y = 1", "<s>", "exec"), names := {})
bare()
print(names["y"])
exec("print(undefined_name)", {})
