import asyncio


async def duas_vezes():
    for i in range(2):
        try:
            await asyncio.sleep(1)
        except asyncio.CancelledError as erro:
            print("pedido", i, erro.args, asyncio.current_task().cancelling())
    return "fim"


async def desiste():
    tarefa = asyncio.current_task()
    try:
        await asyncio.sleep(1)
    except asyncio.CancelledError:
        print("restam", tarefa.uncancel())
    await asyncio.sleep(0.1)
    return "segue"


async def main():
    tarefa = asyncio.create_task(duas_vezes())
    for mensagem in ("um", "dois"):
        await asyncio.sleep(0)
        tarefa.cancel(mensagem)
    print(await tarefa, tarefa.cancelling())
    tarefa = asyncio.create_task(desiste())
    await asyncio.sleep(0)
    tarefa.cancel()
    print(await tarefa, tarefa.cancelling(), tarefa.cancelled())


asyncio.run(main())
