# GeneratorExit closes what a generator delegates to, and then goes on in the generator itself.
def inner():
    try:
        yield 1
    except GeneratorExit:
        print("inner leaves quietly")
        return "ignored"


def outer():
    try:
        result = yield from inner()
        print("never here", result)
    except GeneratorExit:
        print("outer sees it too")
        raise


g = outer()
next(g)
g.close()

g = outer()
next(g)
exit = GeneratorExit("mine")
try:
    g.throw(exit)
except GeneratorExit as error:
    print(error is exit, error.__context__)


def stubborn():
    try:
        yield 1
    finally:
        raise KeyError("while closing")


def around():
    yield from stubborn()


g = around()
next(g)
try:
    g.close()
except KeyError as error:
    print("close raised", error)


class Odd(Exception):
    def __new__(cls, *args):
        return "no exception"


def listening():
    try:
        yield
    except TypeError as error:
        print("inside:", error)
        yield "still here"


g = listening()
next(g)
print(g.throw(Odd))


def named():
    yield


named.__name__ = "renamed"
named.__qualname__ = "Somewhere.renamed"
print(named().__name__, named().__qualname__)


async def work():
    await stop()


import types


@types.coroutine
def stop():
    yield


async def waits(coroutine):
    await coroutine


started = work()
started.send(None)
try:
    waits(started).send(None)
except RuntimeError as error:
    print(error)
started.close()
