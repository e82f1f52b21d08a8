import asyncio


def chain(n):
    print(n, end=" ")
    asyncio.get_running_loop().call_soon(chain, n + 1)


async def main():
    asyncio.get_running_loop().call_soon(chain, 1)


asyncio.run(main())
print("- the turns of the shutdown ran as many")


async def with_task():
    asyncio.create_task(asyncio.sleep(1))
    asyncio.get_running_loop().call_soon(chain, 1)


asyncio.run(with_task())
print("- with a task to cancel")
