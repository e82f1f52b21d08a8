import asyncio


async def um():
    return 1


class Errado:
    def __await__(self):
        return 5


class Estranho:
    def __await__(self):
        yield 5


class Certo:
    def __await__(self):
        yield from asyncio.sleep(0.1).__await__()
        return "certo"


async def main():
    for coisa in (5, None, Errado(), Estranho(), um):
        try:
            await coisa
        except (TypeError, RuntimeError) as erro:
            print(type(erro).__name__, erro)
    print(await Certo())
    corrotina = um()
    print(await corrotina)
    try:
        await corrotina
    except RuntimeError as erro:
        print(erro)
    tarefa = asyncio.create_task(um())
    print(await tarefa, await tarefa)
    for errado in (lambda: asyncio.create_task(5), lambda: asyncio.gather(5)):
        try:
            errado()
        except TypeError as erro:
            print(erro)


asyncio.run(main())
try:
    asyncio.run(5)
except TypeError as erro:
    print(erro)
print(asyncio.run(Certo()))
