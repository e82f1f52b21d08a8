import asyncio


async def main():
    loop = asyncio.get_running_loop()
    order = []

    def soon(n):
        order.append(f"soon {n}")
        if n < 3:
            loop.call_soon(soon, n + 1)

    loop.call_soon(soon, 1)
    loop.call_later(0, order.append, "zero timer")
    for _ in range(4):
        await asyncio.sleep(0)
        order.append("main")
    print(*order, sep="\n")


asyncio.run(main())
