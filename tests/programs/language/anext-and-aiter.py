import asyncio


async def numbers():
    yield 1
    yield 2


class Countdown:
    def __init__(self, start):
        self.left = start

    def __aiter__(self):
        return self

    async def __anext__(self):
        if self.left == 0:
            raise StopAsyncIteration
        await asyncio.sleep(0.5)
        self.left -= 1
        return self.left


class Wrong:
    def __aiter__(self):
        return 5

    def __anext__(self):
        return 5


async def main():
    iterator = aiter(numbers())
    print(await anext(iterator), await anext(iterator), await anext(iterator, "nothing left"))
    try:
        await anext(iterator)
    except StopAsyncIteration as error:
        print("stopped", error.args)
    countdown = Countdown(2)
    while (value := await anext(countdown, None)) is not None:
        print("value", value, asyncio.get_running_loop().time() > 0)
    for action in (lambda: anext(5), lambda: aiter([1]), lambda: aiter(Wrong()), lambda: anext()):
        try:
            action()
        except TypeError as error:
            print(error)
    for default in (), (1,):
        try:
            await anext(Wrong(), *default)
        except TypeError as error:
            print(error)
    first, second = await asyncio.gather(
        *[asyncio.wait_for(anext(Countdown(n), "default"), 1) for n in (1, 0)]
    )
    print(first, second, type(anext(Countdown(1), 0)).__name__)


asyncio.run(main())
