import asyncio

items = []


async def consumer(name, condition):
    async with condition:
        await condition.wait_for(lambda: items)
        print(name, "takes", items.pop(0), condition.locked())


async def producer(condition):
    for number in range(3):
        await asyncio.sleep(0.1)
        async with condition:
            items.append(number)
            print("made", number)
            condition.notify()


async def main():
    condition = asyncio.Condition()
    consumers = [asyncio.create_task(consumer(name, condition)) for name in "abc"]
    await producer(condition)
    await asyncio.gather(*consumers)
    try:
        condition.notify()
    except RuntimeError as error:
        print(error)
    try:
        await condition.wait()
    except RuntimeError as error:
        print(error)


asyncio.run(main())
