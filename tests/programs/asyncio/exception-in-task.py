import asyncio


async def quebra():
    await asyncio.sleep(1)
    raise LookupError("quebrou")


async def main():
    tarefa = asyncio.create_task(quebra())
    try:
        await tarefa
    except LookupError as erro:
        print("main pegou:", erro)
    print(repr(tarefa.exception()), tarefa.done(), tarefa.cancelled())
    try:
        tarefa.result()
    except LookupError as erro:
        print("result() levanta de novo:", erro)
    outra = asyncio.create_task(asyncio.sleep(1, "valor"))
    try:
        outra.result()
    except asyncio.InvalidStateError as erro:
        print(erro)
    print(await outra, outra.result())


asyncio.run(main())
