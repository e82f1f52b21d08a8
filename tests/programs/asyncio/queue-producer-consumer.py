import asyncio


async def produtor(fila, nome, quantos):
    for numero in range(quantos):
        await asyncio.sleep(0.5)
        await fila.put(f"{nome}{numero}")
        print(nome, "pôs", numero)


async def consumidor(fila):
    while True:
        item = await fila.get()
        if item is None:
            print("fim")
            return
        print("pegou", item)
        await asyncio.sleep(0.3)


async def main():
    fila = asyncio.Queue()
    leitor = asyncio.create_task(consumidor(fila))
    await asyncio.gather(produtor(fila, "a", 3), produtor(fila, "b", 2))
    await fila.put(None)
    await leitor
    print(fila.empty(), fila.qsize())


asyncio.run(main())
