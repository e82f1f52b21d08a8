import asyncio


class Gate:
    """Awaitable through a future of its own."""

    def __init__(self):
        self.future = asyncio.get_running_loop().create_future()

    def __await__(self):
        print("gate asked")
        result = yield from self.future.__await__()
        print("gate open")
        return result * 2


async def opener(gate):
    await asyncio.sleep(0.1)
    gate.future.set_result(21)


async def main():
    gate = Gate()
    task = asyncio.create_task(opener(gate))
    print(await gate)
    await task
    waiting = asyncio.get_running_loop().create_future()
    steps = iter(waiting)
    print(type(steps).__name__, next(steps) is waiting)
    try:
        next(steps)
    except RuntimeError as error:
        print("RuntimeError", error)
    waiting.set_result("done")
    try:
        next(waiting.__await__())
    except StopIteration as stop:
        print("StopIteration", stop.value)
    steps.close()
    try:
        next(steps)
    except StopIteration as stop:
        print("closed", stop.value)


asyncio.run(main())
