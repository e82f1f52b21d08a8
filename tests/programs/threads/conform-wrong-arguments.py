import asyncio


async def um():
    return 1


def tenta(acao):
    try:
        print(acao())
    except (TypeError, RuntimeError) as erro:
        print(type(erro).__name__, erro)


async def main():
    loop = asyncio.get_running_loop()
    futuro = loop.create_future()
    tenta(lambda: loop.call_later(1))
    tenta(lambda: loop.call_soon())
    tenta(lambda: loop.call_at())
    tenta(lambda: loop.create_future(1))
    tenta(lambda: loop.call_soon(print, x=1))
    tenta(lambda: futuro.set_result())
    tenta(lambda: futuro.set_result(1, 2))
    tenta(lambda: futuro.set_exception())
    tenta(lambda: asyncio.Task())
    tenta(lambda: asyncio.Future(1))
    tenta(lambda: asyncio.Future(valor=1))
    tenta(lambda: asyncio.iscoroutine())
    tenta(lambda: str(loop.call_soon).split(" of ")[0])
    tenta(lambda: loop.create_task.__qualname__)
    print(asyncio.current_task(3))
    loop.call_later(delay=0.01, callback=futuro.cancel)
    print(await loop.create_task(coro=um()), await asyncio.Task(coro=um(), name="dois"))
    try:
        await futuro
    except asyncio.CancelledError as erro:
        print(repr(erro))


asyncio.run(main(), debug=False)
