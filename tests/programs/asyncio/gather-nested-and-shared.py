import asyncio


async def passo(n, espera):
    await asyncio.sleep(espera)
    print("passo", n)
    return n


async def main():
    print(await asyncio.gather(passo(1, 0.3), passo(2, 0.1), passo(3, 0.2)))
    uma = passo(9, 0)
    print(await asyncio.gather(uma, uma), await asyncio.gather())
    tarefa = asyncio.create_task(passo(5, 0.1))
    print(await asyncio.gather(tarefa, passo(6, 0.05), tarefa))
    dentro = asyncio.gather(passo(7, 0), passo(8, 0))
    print(await asyncio.gather(dentro, asyncio.gather(passo(10, 0))))


asyncio.run(main())
