import asyncio

told = []


def handler(loop, context):
    told.append((context["message"], repr(context["exception"]), context["future"].get_name()))


async def fails(text):
    raise ValueError(text)


async def starts():
    asyncio.create_task(fails("dropped"), name="dropped")
    await asyncio.sleep(0.1)


async def main():
    asyncio.get_running_loop().set_exception_handler(handler)
    await starts()
    await asyncio.sleep(0.1)
    print(told)
    task = asyncio.create_task(fails("asked for"), name="asked")
    await asyncio.wait([task])
    print(repr(task.exception()))
    del task
    await asyncio.sleep(0.1)
    print(len(told))


asyncio.run(main())
