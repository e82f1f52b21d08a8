import asyncio


async def main():
    fila = asyncio.Queue(2)
    fila.put_nowait(1)
    fila.put_nowait(2)
    for acao in (lambda: fila.put_nowait(3), lambda: [fila.get_nowait() for _ in range(3)], lambda: [fila.task_done() for _ in range(3)]):
        try:
            acao()
        except (asyncio.QueueFull, asyncio.QueueEmpty, ValueError) as erro:
            print(repr(erro))
    um, dois = asyncio.create_task(fila.get()), asyncio.create_task(fila.get())
    await asyncio.sleep(0)
    um.cancel()
    fila.put_nowait("x")
    print(await dois, um.cancelled())
    tres = asyncio.create_task(fila.get())
    await asyncio.sleep(0)
    fila.put_nowait("y")
    tres.cancel()
    try:
        await tres
    except asyncio.CancelledError:
        print("o item ficou:", fila.qsize())
    for tipo in (asyncio.PriorityQueue, asyncio.LifoQueue):
        outra = tipo()
        for item in (3, 1, 2):
            await outra.put(item)
        print([await outra.get() for _ in range(3)])


asyncio.run(main())
