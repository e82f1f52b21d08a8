import asyncio


async def dobro(n):
    await asyncio.sleep(3 - n)
    print("pronto", n)
    return n * 2


async def main():
    print(await asyncio.gather(dobro(0), dobro(1), dobro(2)))
    print(await asyncio.gather(*[dobro(n) for n in (2, 1)]))
    print(await asyncio.gather())
    tarefa = asyncio.create_task(dobro(2))
    print(await asyncio.gather(tarefa, dobro(2), tarefa))


asyncio.run(main())
