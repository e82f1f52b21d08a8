import asyncio


async def dorme():
    await asyncio.sleep(1)


async def repassa(outra):
    await outra


async def main():
    outra = asyncio.create_task(dorme())
    tarefa = asyncio.create_task(repassa(outra))
    await asyncio.sleep(0)
    outra.cancel("por dentro")
    try:
        await tarefa
    except asyncio.CancelledError as erro:
        print(erro.args, outra.cancelled(), tarefa.cancelled())
    for pergunta in (tarefa.result, tarefa.exception):
        try:
            pergunta()
        except asyncio.CancelledError as erro:
            print(erro.args)
    futuro = asyncio.get_running_loop().create_future()
    futuro.cancel("futuro")
    for _ in range(2):
        try:
            await futuro
        except asyncio.CancelledError as erro:
            print(erro.args)


asyncio.run(main())
