import asyncio

told = []


async def fails(text, delay):
    await asyncio.sleep(delay)
    raise ValueError(text)


async def main():
    asyncio.get_running_loop().set_exception_handler(lambda loop, context: told.append(context["message"]))
    try:
        await asyncio.gather(fails("first", 0.1), fails("second", 0.2))
    except ValueError as error:
        print(error)
    await asyncio.sleep(0.3)
    print(await asyncio.gather(fails("kept", 0.1), return_exceptions=True))
    print(told)


asyncio.run(main())
