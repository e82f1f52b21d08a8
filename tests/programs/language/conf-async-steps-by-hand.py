# What asend, athrow and aclose return can be stepped without a loop.
class Pause:
    def __await__(self):
        got = yield "paused"
        return got


async def numbers():
    try:
        received = yield 1
        print("received", received)
        print("woken with", await Pause())
        yield 2
    except ValueError as error:
        print("caught", error)
        yield 3
    finally:
        print("cleaned up")


def step(awaitable, value=None):
    try:
        return "waits:", awaitable.send(value)
    except StopIteration as end:
        return "gives:", end.value
    except BaseException as error:
        return type(error).__name__, str(error)


agen = numbers()
first = agen.asend(None)
print(step(first), step(first))
second = agen.asend("hello")
print(step(second), agen.ag_running)
print(step(agen.asend("again")))
print(step(second, "a value"), agen.ag_running)
print(step(agen.athrow(ValueError("bad"))))
print(step(agen.aclose()))
print(step(agen.asend(None)), step(agen.aclose()), step(agen.athrow(KeyError("k"))))

closed = numbers().asend(None)
closed.close()
print(step(closed))

last = numbers()
missing = anext(last, "nothing")
print(step(missing))
print(step(last.aclose()))
print([name for name in ("send", "throw", "close", "__await__") if hasattr(missing, name)])
