import asyncio


async def corre(nome, espera, falha=False):
    await asyncio.sleep(espera)
    if falha:
        raise ValueError(nome)
    return nome


def nomes(tarefas):
    return sorted(tarefa.get_name() for tarefa in tarefas)


def novas():
    return [asyncio.create_task(corre(n, e, n == "c"), name=n) for n, e in (("a", 0.3), ("b", 0.1), ("c", 0.2))]


async def main():
    prontas, faltam = await asyncio.wait(novas())
    print(nomes(prontas), nomes(faltam), [repr(t.exception()) for t in prontas if t.exception()])
    prontas, faltam = await asyncio.wait(novas(), return_when=asyncio.FIRST_COMPLETED)
    print(nomes(prontas), nomes(faltam))
    prontas, faltam = await asyncio.wait(faltam, return_when=asyncio.FIRST_EXCEPTION)
    print(nomes(prontas), nomes(faltam), prontas.pop().exception())
    await asyncio.wait(faltam)
    prontas, faltam = await asyncio.wait(novas(), timeout=0.15)
    print(nomes(prontas), nomes(faltam))
    for tarefa in faltam:
        tarefa.cancel()
    print([len(parte) for parte in await asyncio.wait(faltam)])
    for errado in ([], 5):
        try:
            await asyncio.wait(errado)
        except (ValueError, TypeError) as erro:
            print(type(erro).__name__)


asyncio.run(main())
