import asyncio


class Recurso:
    def __init__(self, nome, engole=False):
        self.nome, self.engole = nome, engole

    async def __aenter__(self):
        await asyncio.sleep(0.1)
        print("abre", self.nome)
        return self.nome

    async def __aexit__(self, tipo, erro, onde):
        await asyncio.sleep(0.1)
        print("fecha", self.nome, tipo and tipo.__name__)
        return self.engole


class Simples:
    def __enter__(self):
        return self

    def __exit__(self, *tudo):
        pass


async def devolve():
    async with Recurso("r"):
        await asyncio.sleep(0.5)
        return "devolvido"


async def main():
    async with Recurso(1) as a, Recurso(2) as b:
        print(a, b)
    async with Recurso(3, True):
        raise ValueError
    print(await devolve())
    tarefa = asyncio.create_task(devolve())
    await asyncio.sleep(0.2)
    tarefa.cancel()
    await asyncio.gather(tarefa, return_exceptions=True)
    try:
        async with Simples():
            pass
    except TypeError as erro:
        print(erro)
    try:
        with Recurso(4):
            pass
    except TypeError as erro:
        print(erro)


asyncio.run(main())
