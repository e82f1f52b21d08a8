import asyncio
import time


async def espera(nome, segundos):
    await asyncio.sleep(segundos)
    print(nome)


async def main():
    inicio = time.monotonic()
    await espera("um", 1)
    await espera("dois", 1)
    print(f"em sequência: {time.monotonic() - inicio:.1f} s")
    inicio = time.monotonic()
    a = asyncio.create_task(espera("três", 1))
    b = asyncio.create_task(espera("quatro", 1))
    await a
    await b
    print(f"ao mesmo tempo: {time.monotonic() - inicio:.1f} s")


asyncio.run(main())
