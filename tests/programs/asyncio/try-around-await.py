import asyncio


async def a(x):
    await asyncio.sleep(0)
    return x


async def falha():
    await asyncio.sleep(0)
    raise ValueError("falha")


async def caminho(n):
    try:
        if n == 0:
            return await a("volta")
        if n == 1:
            await falha()
        if n == 2:
            raise KeyError(await a("k"))
    except ValueError as erro:
        return await a(f"apanhou {erro}")
    except KeyError:
        try:
            await falha()
        except ValueError as erro:
            return repr(erro.__context__)
    else:
        return await a("else")
    finally:
        print("finally", await a(n))


async def main():
    for n in range(4):
        print(await caminho(n))
    for i in range(3):
        try:
            if i == 0:
                continue
            await falha()
        except ValueError:
            print("laço", i)
            break
        finally:
            print("sempre", await a(i))


asyncio.run(main())
