import asyncio


def f():
    print("f", end=" ")
    return 1


async def g():
    print("g", end=" ")
    await asyncio.sleep(1)
    print("g again", end=" ")
    return 2


def h():
    print("h", end=" ")
    return 3


def show(*args, **kwargs):
    return args, kwargs


async def main():
    print(f() + (await g()) * h())
    print([f(), await g(), h()], {f(): await g(), await g(): h()})
    print(show(f(), *[h(), await g()], a=await g(), **{"b": f()}))
    print(f() < await g() < h(), f() if await g() else h())
    box = {}
    box[await g()] = f()
    print(box, f"{f()}{await g()}{h()}")
    print([await g() for _ in range(2)], [n async for n in numbers(3)])


async def numbers(count):
    for n in range(count):
        await asyncio.sleep(0)
        yield n * f()


asyncio.run(main())
