import asyncio


async def importante():
    try:
        await asyncio.sleep(1)
        print("feito")
        return 7
    except asyncio.CancelledError:
        print("cancelado")
        raise


async def main():
    tarefa = asyncio.create_task(importante())
    escudo = asyncio.shield(tarefa)
    await asyncio.sleep(0.1)
    escudo.cancel()
    try:
        await escudo
    except asyncio.CancelledError:
        print("escudo cancelado", tarefa.done())
    print(await tarefa)
    tarefa = asyncio.create_task(importante())
    escudo = asyncio.shield(tarefa)
    await asyncio.sleep(0)
    tarefa.cancel()
    try:
        await escudo
    except asyncio.CancelledError:
        print("por dentro", escudo.cancelled())
    try:
        await asyncio.wait_for(asyncio.shield(tarefa := asyncio.create_task(importante())), 0.1)
    except TimeoutError:
        print("limite", tarefa.done(), await tarefa)


asyncio.run(main())
