import asyncio


async def lenta(segundos):
    try:
        await asyncio.sleep(segundos)
        print("lenta terminou")
        return "resultado"
    except asyncio.CancelledError:
        print("lenta foi cancelada")
        raise


async def main():
    print(await asyncio.wait_for(lenta(1), timeout=2))
    try:
        await asyncio.wait_for(lenta(5), timeout=2)
    except TimeoutError as erro:
        print("passou do tempo", repr(erro), asyncio.TimeoutError is TimeoutError)
    print(await asyncio.wait_for(lenta(1), timeout=None))
    print(round(asyncio.get_running_loop().time()) >= 0)


asyncio.run(main())
