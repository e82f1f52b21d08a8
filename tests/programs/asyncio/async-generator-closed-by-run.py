import asyncio

abertos = []


async def infinito():
    try:
        while True:
            yield 1
            await asyncio.sleep(0)
    finally:
        await asyncio.sleep(0.1)
        print("fechado pelo run")


async def main():
    g = infinito()
    abertos.append(g)
    async for x in g:
        print(x)
        break
    print("fim de main")


asyncio.run(main())
print("depois")
