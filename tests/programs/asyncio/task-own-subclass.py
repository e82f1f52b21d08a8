import asyncio


class Numbered(asyncio.Task):
    count = 0

    def __init__(self, coro, *, loop=None, name=None, **kwargs):
        Numbered.count += 1
        super().__init__(coro, loop=loop, name=f"numbered-{Numbered.count}", **kwargs)
        self.note = "made by the factory"


def factory(loop, coro, **kwargs):
    return Numbered(coro, loop=loop, **kwargs)


class Box(asyncio.Future):
    def __init__(self, label, **kwargs):
        super().__init__(**kwargs)
        self.label = label


async def say(text):
    await asyncio.sleep(0.1)
    print(asyncio.current_task().get_name(), text)
    return text


async def main():
    loop = asyncio.get_running_loop()
    loop.set_task_factory(factory)
    tasks = [asyncio.create_task(say(text)) for text in ("a", "b")]
    print([type(task).__name__ for task in tasks], tasks[0].note)
    print(await asyncio.gather(*tasks))
    box = Box("letters")
    loop.call_later(0.1, box.set_result, "opened")
    print(box.label, box, await box)
    print(isinstance(box, asyncio.Future), asyncio.isfuture(box), box.get_loop() is loop)


asyncio.run(main())
