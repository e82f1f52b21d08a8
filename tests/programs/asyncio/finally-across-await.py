import asyncio


class Recurso:
    def __init__(self, nome):
        self.nome = nome

    async def __aenter__(self):
        await asyncio.sleep(0.1)
        print("abriu", self.nome)
        return self

    async def __aexit__(self, tipo, erro, rastro):
        await asyncio.sleep(0.1)
        print("fechou", self.nome, tipo and tipo.__name__)
        return tipo is KeyError


async def usa(nome, erro=None):
    async with Recurso(nome) as recurso:
        try:
            print("usa", recurso.nome)
            await asyncio.sleep(0.1)
            if erro:
                raise erro
            return "bem"
        finally:
            print("finally", nome)
    return "engolido"


async def main():
    print(await usa("a"))
    print(await usa("b", KeyError("k")))
    try:
        await usa("c", ValueError("v"))
    except ValueError as erro:
        print("main:", erro)


asyncio.run(main())
