import asyncio
import threading
import time


async def main():
    await asyncio.sleep(0.05)
    return threading.current_thread().name


def corre():
    print(asyncio.run(main()))


linha = threading.Thread(target=corre, name="do-laço")
linha.start()
linha.join()


async def espera_por_outra():
    laco = asyncio.get_running_loop()
    futuro = laco.create_future()

    def trabalha():
        time.sleep(0.1)
        laco.call_soon_threadsafe(futuro.set_result, "de outra linha")

    threading.Thread(target=trabalha).start()
    print(await futuro)


asyncio.run(espera_por_outra())
