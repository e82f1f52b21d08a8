import asyncio


async def espera(evento, nome):
    print(nome, "espera")
    print(nome, await evento.wait())


async def entra(semaforo, n):
    async with semaforo:
        print("entra", n)
        await asyncio.sleep(0.1 * (n % 2 + 1))
    print("sai", n)


async def main():
    evento = asyncio.Event()
    tarefas = [asyncio.create_task(espera(evento, nome)) for nome in "abc"]
    await asyncio.sleep(0.1)
    tarefas[1].cancel()
    evento.set()
    evento.clear()
    await asyncio.gather(*tarefas, return_exceptions=True)
    print([t.cancelled() for t in tarefas], evento.is_set())
    semaforo = asyncio.Semaphore(2)
    await asyncio.gather(*(entra(semaforo, n) for n in range(5)))
    zero = asyncio.Semaphore(0)
    tarefas = [asyncio.create_task(zero.acquire()) for _ in range(2)]
    await asyncio.sleep(0)
    tarefas[0].cancel()
    zero.release()
    await asyncio.sleep(0.1)
    print([t.cancelled() for t in tarefas], zero.locked())
    try:
        asyncio.BoundedSemaphore(1).release()
    except ValueError as erro:
        print(erro)


asyncio.run(main())
