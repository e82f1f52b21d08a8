import asyncio


async def nada():
    print("nunca começa")


async def engole():
    try:
        await asyncio.sleep(1)
    except asyncio.CancelledError:
        print("engole", asyncio.current_task().cancelling())
    return "vivo"


async def a_si():
    asyncio.current_task().cancel("eu")
    print("ainda corre")
    await asyncio.sleep(0)


async def no_fim():
    asyncio.current_task().cancel()
    return "voltou"


async def limpa():
    try:
        await asyncio.sleep(1)
    finally:
        await asyncio.sleep(0.1)
        print("limpo")


async def espera(tarefa):
    try:
        print(await tarefa, tarefa.cancelled(), tarefa.cancelling())
    except asyncio.CancelledError as erro:
        print("cancelada", erro.args, tarefa.cancelled())


async def main():
    tarefa = asyncio.create_task(nada())
    print(tarefa.cancel("cedo"))
    await espera(tarefa)
    for funcao in (engole, a_si, no_fim, limpa):
        tarefa = asyncio.create_task(funcao())
        await asyncio.sleep(0)
        tarefa.cancel()
        await espera(tarefa)
    print(tarefa.cancel())


asyncio.run(main())
