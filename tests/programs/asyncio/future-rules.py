import asyncio


async def main():
    loop = asyncio.get_running_loop()
    futuro = loop.create_future()
    for pergunta in (futuro.result, futuro.exception):
        try:
            pergunta()
        except asyncio.InvalidStateError as erro:
            print(erro)
    ordem = []
    for n in range(3):
        futuro.add_done_callback(lambda f, n=n: ordem.append(n))
    loop.call_later(0.1, futuro.set_result, "valor")
    print(await futuro, futuro.done(), ordem)
    await asyncio.sleep(0)
    print(ordem)
    for acao in (lambda: futuro.set_result(1), lambda: futuro.set_exception(ValueError())):
        try:
            acao()
        except asyncio.InvalidStateError as erro:
            print(erro)
    parada = loop.create_future()
    parada.set_exception(StopIteration("s"))
    try:
        await parada
    except RuntimeError as erro:
        print(erro, repr(erro.__cause__))
    outro = loop.create_future()
    print(outro.cancel(), outro.cancel(), outro.cancelled())
    print(asyncio.isfuture(outro), asyncio.iscoroutine(outro))


asyncio.run(main())
