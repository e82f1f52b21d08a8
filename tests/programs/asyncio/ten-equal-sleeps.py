import asyncio


async def sono(numero):
    await asyncio.sleep(1)
    print("acordou", numero)


async def main():
    await asyncio.gather(*[sono(numero) for numero in range(10)])
    tarefas = [asyncio.create_task(sono(numero)) for numero in "abcdefghij"]
    for tarefa in tarefas:
        await tarefa


asyncio.run(main())
