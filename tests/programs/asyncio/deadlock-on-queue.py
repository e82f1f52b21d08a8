import asyncio


async def main():
    fila = asyncio.Queue()
    print("espera o que nunca vem")
    await fila.get()
    print("nunca")


asyncio.run(main())
