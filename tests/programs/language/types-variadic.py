# *Ts stands for any number of types, **P for the parameters of a function.
def call[**P, R](function, *args: P.args, **kwargs: P.kwargs) -> R:
    return function(*args, **kwargs)


print(call(max, 3, 7), call(dict, a=1))
P, R = call.__type_params__
print(type(P).__name__, P, P.args, P.kwargs, P.args.__origin__ is P, R)
print(call.__annotations__)


class Array[*Shape]:
    pass


print(Array[int, str], Array[int], Array[()], Array.__parameters__, Array.__orig_bases__)


class Task[**P, R = None]:
    pass


print(Task[[int, str], bool], Task[...], Task[[]], Task.__parameters__)


class Sink[**P]:
    pass


print(Sink[int, str], Sink[[int, str]], Sink[...])
try:
    Sink[()]
except TypeError as error:
    print(error)


def tail[T, *Ts](values: tuple[T, *Ts]) -> tuple[*Ts]:
    return values[1:]


print(tail((1, "a", 2.5)), tail.__annotations__)
Ts = tail.__type_params__[1]
print(Ts, type(Ts).__name__, [*Ts], tuple[int, *Ts])


class Both[T, *Ts]:
    pass


print(Both[int], Both[int, str, bytes], Both.__parameters__)
try:
    Both[()]
except TypeError as error:
    print(error)
