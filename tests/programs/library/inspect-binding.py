import inspect

def call(a, b=2, *rest, key, **extra):
    pass

signature = inspect.signature(call)
bound = signature.bind(1, 3, 4, 5, key="k", x=9)
print(bound, bound.args, bound.kwargs, bound.arguments)
short = signature.bind(1, key=0)
print(short.arguments)
short.apply_defaults()
print(short.arguments, short.args, short.kwargs)
print(signature.bind_partial(), signature.bind_partial(7))
for args, named in (((), {}), ((1,), {}), ((1,), {"a": 2, "key": 1}), ((), {"key": 1})):
    try:
        print(signature.bind(*args, **named))
    except TypeError as error:
        print("TypeError:", error)

def strict(a, /, b, *, c):
    pass

signature = inspect.signature(strict)
for args, named in (((1, 2, 3), {}), ((1, 2), {}), ((1, 2), {"c": 1, "d": 2}), ((), {"a": 1, "b": 2, "c": 3}), ((1,), {"c": 1})):
    try:
        print(signature.bind(*args, **named))
    except TypeError as error:
        print("TypeError:", error)
print(sorted(inspect.getcallargs(call, 1, key=2).items()))
try:
    inspect.getcallargs(call)
except TypeError as error:
    print(error)
print(inspect.getfullargspec(call))
