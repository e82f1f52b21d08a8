import asyncio


async def usa(trava, nome):
    async with trava:
        print(nome, "dentro")
        await asyncio.sleep(0.1)
    print(nome, "fora")


async def main():
    trava = asyncio.Lock()
    await trava.acquire()
    tarefas = [asyncio.create_task(usa(trava, nome)) for nome in "abc"]
    await asyncio.sleep(0)
    tarefas[0].cancel()
    trava.release()
    tarefas[1].cancel()
    await asyncio.gather(*tarefas, return_exceptions=True)
    print([tarefa.cancelled() for tarefa in tarefas], trava.locked())
    try:
        trava.release()
    except RuntimeError as erro:
        print(erro)


asyncio.run(main())
