import asyncio


async def fundo(n):
    await asyncio.sleep(0.1)
    return {}[n]


async def meio(n):
    return await fundo(n + 1)


async def main():
    tarefa = asyncio.create_task(meio(1))
    try:
        await tarefa
    except KeyError as erro:
        raise RuntimeError("não deu") from erro


asyncio.run(main())
