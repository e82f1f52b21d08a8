# __import__ and __build_class__: what the statements call.
print(__import__("math").sqrt(9), __import__("collections.abc").__name__)
print(__import__("collections.abc", fromlist=["Mapping"]).__name__)
for arguments in ("no_such_module",), (5,), ("",):
    try:
        __import__(*arguments)
    except (ImportError, TypeError, ValueError) as error:
        print(type(error).__name__, error)


def body():
    pass


Made = __build_class__(body, "Made", int)
print(Made, Made.__name__, Made(5) + 1, Made.__mro__)
for arguments in (), (1, "name"), (body, 5), (print, "name"):
    try:
        __build_class__(*arguments)
    except TypeError as error:
        print(error)

import builtins

real = builtins.__build_class__
built = []


def noting(function, name, *bases, **options):
    built.append((name, len(bases), options))
    return real(function, name, *bases, **options)


print(real is __build_class__, builtins.__name__, builtins.len is len)
builtins.extra = "everywhere"
print(extra)
del builtins.extra
try:
    extra
except NameError as error:
    print(error)
noting(body, "Noted", Made)
print(built)
