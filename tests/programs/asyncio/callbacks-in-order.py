import asyncio


async def main():
    loop = asyncio.get_running_loop()
    agora = loop.time()
    loop.call_later(0.02, print, "depois 2")
    loop.call_soon(print, "logo 1")
    loop.call_later(0.01, print, "depois 1")
    loop.call_at(agora + 0.015, print, "às")
    loop.call_soon(print, "logo 2")
    nunca = loop.call_soon(print, "nunca")
    nunca.cancel()
    print(nunca.cancelled())
    await asyncio.sleep(0)
    print("um turno")

    def conta(n):
        print("conta", n)
        if n:
            loop.call_soon(conta, n - 1)

    conta(2)
    await asyncio.sleep(0)
    print("no meio")
    await asyncio.sleep(0.05)
    loop.set_exception_handler(lambda loop, contexto: print("tratado", repr(contexto["exception"])))
    loop.call_soon(lambda: 1 / 0)
    await asyncio.sleep(0)
    print("fim")


asyncio.run(main())
