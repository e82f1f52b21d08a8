import asyncio


async def name():
    return asyncio.current_task().get_name(), asyncio.get_running_loop()


with asyncio.Runner() as runner:
    first, loop = runner.run(name())
    second, again = runner.run(name())
    print(first, second, loop is again, loop is runner.get_loop(), loop.is_closed())
print(loop.is_closed())
try:
    runner.run(name().close())
except RuntimeError as error:
    print(error)


async def nested():
    inner = name()
    try:
        asyncio.run(inner)
    except RuntimeError as error:
        print(error)
    inner.close()
    inner = name()
    try:
        asyncio.Runner().run(inner)
    except RuntimeError as error:
        print(error)
    inner.close()


asyncio.run(nested())
try:
    asyncio.run(42)
except TypeError as error:
    print(error)
