# await and async for inside comprehensions, nested and lazy.
import asyncio


async def numbers(stop):
    for n in range(stop):
        await asyncio.sleep(0)
        yield n


async def double(n):
    await asyncio.sleep(0)
    return n * 2


async def main():
    print([n async for n in numbers(3)], {n async for n in numbers(2)}, {n: await double(n) async for n in numbers(2)})
    print([await double(n) for n in range(3) if await double(n) != 2])
    print([[m async for m in numbers(n)] for n in range(3)], [(a, b) async for a in numbers(2) for b in "xy"])
    lazy = (await double(n) async for n in numbers(3) if n)
    print(type(lazy).__name__, [value async for value in lazy])
    waiting = [double(n) for n in range(3)]
    print(await asyncio.gather(*waiting), [await each for each in map(double, (5, 6))])
    functions = [lambda n=n: double(n) async for n in numbers(2)]
    print([await function() for function in functions])
    total = 0
    seen = [total := total + n async for n in numbers(4)]
    print(seen, total)
    try:
        print([n for n in numbers(2)])
    except TypeError as error:
        print(error)
    try:
        print([n async for n in range(2)])
    except TypeError as error:
        print(error)
    try:
        [1 / (1 - n) async for n in numbers(3)]
    except ZeroDivisionError as error:
        print(error)
    print(all([n < 5 async for n in numbers(3)]), sum([n async for n in numbers(4)]))


asyncio.run(main())
for source in "[x async for x in y]", "def f():\n  return [x async for x in y]", "def f():\n  return (x async for x in y)", "def f():\n  return [await x for x in y]", "lambda: (await x)":
    try:
        compile(source, "<s>", "exec")
        print(repr(source), "is fine")
    except SyntaxError as error:
        print(repr(source), "=>", error.msg)
