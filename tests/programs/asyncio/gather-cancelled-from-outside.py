import asyncio


async def dorme(n):
    try:
        await asyncio.sleep(5)
    except asyncio.CancelledError as erro:
        print("dorminhoco", n, erro.args)
        raise


async def junta():
    await asyncio.gather(dorme(1), dorme(2))


async def main():
    tarefa = asyncio.create_task(junta())
    await asyncio.sleep(0.1)
    tarefa.cancel("motivo")
    try:
        await tarefa
    except asyncio.CancelledError as erro:
        print("main", erro.args, tarefa.cancelled())
    grupo = asyncio.gather(dorme(3), dorme(4))
    await asyncio.sleep(0)
    print(grupo.cancel(), grupo.done())
    try:
        await grupo
    except asyncio.CancelledError:
        print("grupo", grupo.cancelled())
    um = asyncio.create_task(dorme(5))
    grupo = asyncio.gather(um, asyncio.sleep(0.1, "ok"), return_exceptions=True)
    await asyncio.sleep(0)
    um.cancel("x")
    print(await grupo)


asyncio.run(main())
