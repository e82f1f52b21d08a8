import asyncio


async def espera(futuro, nome):
    print(nome, "espera")
    print(nome, "recebeu", await futuro)


async def main():
    loop = asyncio.get_running_loop()
    futuro = loop.create_future()
    a = asyncio.create_task(espera(futuro, "a"))
    b = asyncio.create_task(espera(futuro, "b"))
    await asyncio.sleep(1)
    print(futuro.done())
    futuro.set_result("valor")
    print(futuro.done(), futuro.result())
    await asyncio.gather(a, b)
    outro = loop.create_future()
    outro.set_exception(ValueError("ruim"))
    try:
        await outro
    except ValueError as erro:
        print("levantou", erro)


asyncio.run(main())
