import asyncio


async def trabalho(espera):
    try:
        await asyncio.sleep(espera)
        return "pronto"
    except asyncio.CancelledError:
        print("cancelado")
        raise


async def teimoso():
    try:
        await asyncio.sleep(5)
    except asyncio.CancelledError:
        await asyncio.sleep(1)
        return "tarde"


async def converte():
    try:
        await asyncio.sleep(5)
    except asyncio.CancelledError:
        raise ValueError("em vez disso")


async def main():
    print(await asyncio.wait_for(trabalho(0.1), 1), await asyncio.wait_for(trabalho(0.1), None))
    for limite in (0.1, 0):
        try:
            await asyncio.wait_for(trabalho(5), limite)
        except TimeoutError as erro:
            print(repr(erro), type(erro.__cause__).__name__)
    try:
        print(await asyncio.wait_for(teimoso(), 0.1))
    except TimeoutError:
        print("tarde demais")
    try:
        await asyncio.wait_for(converte(), 0.1)
    except ValueError as erro:
        print(erro, repr(erro.__context__))
    fora = asyncio.create_task(asyncio.wait_for(trabalho(5), 10))
    await asyncio.sleep(0.1)
    fora.cancel()
    try:
        await fora
    except asyncio.CancelledError:
        print("de fora")


asyncio.run(main())
