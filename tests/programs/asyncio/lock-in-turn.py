import asyncio

saldo = 100


async def saca(nome, valor, trava):
    global saldo
    async with trava:
        print(nome, "entrou")
        atual = saldo
        await asyncio.sleep(1)
        saldo = atual - valor
        print(nome, "saiu", saldo)


async def main():
    trava = asyncio.Lock()
    print(trava.locked())
    await asyncio.gather(saca("a", 10, trava), saca("b", 20, trava), saca("c", 30, trava))
    print(saldo, trava.locked())
    await trava.acquire()
    print(trava.locked())
    trava.release()
    try:
        trava.release()
    except RuntimeError as erro:
        print(erro)


asyncio.run(main())
