import asyncio


async def numbers():
    try:
        yield 1
        yield 2
    finally:
        print("closing")
        await asyncio.sleep(0.1)
        print("closed")


async def fails():
    try:
        yield 1
    finally:
        raise ValueError("while closing")


kept = []


async def main():
    asyncio.get_running_loop().set_exception_handler(
        lambda loop, context: print(context["message"].split(" <")[0], repr(context["exception"]))
    )
    for generator in (numbers(), fails()):
        kept.append(generator)
        print(await anext(generator))
    print("main ends")


asyncio.run(main())
