import asyncio


async def desce(n):
    if n == 0:
        await asyncio.sleep(0.1)
        return 0
    return 1 + await desce(n - 1)


def fundo(n):
    return n if n == 0 else fundo(n - 1)


async def main():
    print(await desce(900))
    for _ in range(40):
        await desce(50)
    print(fundo(900))
    for acao in (lambda: fundo(1200),):
        try:
            acao()
        except RecursionError:
            print("fundo demais")
    try:
        await desce(2000)
    except RecursionError:
        print("fundo demais também")


asyncio.run(main())
