import asyncio


class Rotulada(asyncio.Task):
    def __init__(self, rotulo, coro, *, loop=None, extra=1):
        super().__init__(coro, loop=loop, name=rotulo)
        self.extra = extra


class Trabalho(asyncio.Task):
    def __init__(self, voltas):
        self.voltas = voltas
        super().__init__(self._corre(), name=f"trabalho de {voltas}")

    async def _corre(self):
        for _ in range(self.voltas):
            await asyncio.sleep(0.01)
        return self.voltas


class Par(asyncio.Future):
    def __init__(self, a, b=2):
        super().__init__()
        self.par = a, b


async def cinco():
    return 5


async def main():
    tarefa = Rotulada("r", cinco(), extra=4)
    print(tarefa.get_name(), await tarefa, tarefa.extra, isinstance(tarefa, asyncio.Task))
    trabalhos = [Trabalho(2), Trabalho(1)]
    for feito in asyncio.as_completed(trabalhos):
        print(await feito)
    print([one.get_name() for one in trabalhos], Par(1).par, Par(1))
    loop = asyncio.get_running_loop()
    loop.set_task_factory(lambda loop, coro, **mais: Rotulada("fabricada", coro, loop=loop))
    print(await asyncio.create_task(cinco()))
    try:
        Rotulada("sem corrotina", 3)
    except TypeError as erro:
        print(erro)


asyncio.run(main())
