import functools
import inspect

def decorator(function):
    @functools.wraps(function)
    def wrapper(*args):
        return function(*args)
    return wrapper

@decorator
def short(a): return a

# A comment above.
class Thing:
    def method(self, text="a\nb"):
        if text:
            return (1,
                    2)

    double = lambda self: 2

print(inspect.getsource(short))
print(inspect.getsource(Thing.method))
print(inspect.getsourcelines(Thing)[1], len(inspect.getsource(Thing).splitlines()))
print(inspect.getsource(Thing.double).strip())
print(inspect.unwrap(short) is not short, inspect.signature(short))
print(inspect.getcomments(Thing))

def outer():
    return inner()

def inner():
    return [(one.function, one.lineno) for one in inspect.stack()][:2]

print(outer(), inspect.currentframe().f_lineno)
info = inspect.getframeinfo(inspect.currentframe())
print(info.function, info.lineno, info.code_context, info.index)
for wrong in (5, len, int):
    try:
        inspect.getsource(wrong)
    except (TypeError, OSError) as error:
        print(type(error).__name__, str(error).split(" got ")[-1])
n = 1
print(inspect.getclosurevars(lambda: (n, len, missing)))
