import asyncio


async def conta(n):
    try:
        for i in range(n):
            await asyncio.sleep(0.1)
            yield i
    finally:
        print("fim de", n)


async def eco():
    recebido = None
    while True:
        try:
            recebido = yield recebido
        except ValueError as erro:
            recebido = f"apanhou {erro}"


async def teimoso():
    try:
        yield 1
    except GeneratorExit:
        yield 2


async def main():
    async for x in conta(2):
        print(x)
    print([x async for x in conta(3) if x % 2 == 0], {x: 1 async for x in conta(1)})
    g = eco()
    await g.asend(None)
    print(await g.asend(5), await g.athrow(ValueError("v")))
    await g.aclose()
    try:
        await g.asend(1)
    except StopAsyncIteration:
        print("fechado")
    t = teimoso()
    await anext(t)
    try:
        await t.aclose()
    except RuntimeError as erro:
        print(erro)
    dobro = (x * 2 async for x in conta(2))
    print([x async for x in dobro])


asyncio.run(main())
