import asyncio


async def dorme():
    print("vai dormir")
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError as erro:
        print("acordada à força", erro.args)
        await asyncio.sleep(1)
        print("arrumou a cama")
        raise
    finally:
        print("saiu")


async def main():
    tarefa = asyncio.create_task(dorme())
    await asyncio.sleep(1)
    print("cancelou:", tarefa.cancel("chega"))
    try:
        await tarefa
    except asyncio.CancelledError:
        print("main viu o cancelamento")
    print(tarefa.cancelled(), tarefa.done(), tarefa.cancel())


asyncio.run(main())
