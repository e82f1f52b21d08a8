import asyncio


def numeros():
    for n in range(4):
        print("produz", n)
        yield n


async def consome(nome, fonte):
    for n in fonte:
        print(nome, n)
        await asyncio.sleep(0)


async def main():
    fonte = numeros()
    await asyncio.gather(consome("a", fonte), consome("b", fonte))


asyncio.run(main())
