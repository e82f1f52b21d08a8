import asyncio


def p(x):
    print("p", x)
    return x


async def a(x):
    print("a>", x)
    await asyncio.sleep(0)
    print("<a", x)
    return x


def junta(*args, **nomes):
    return args, nomes


async def main():
    print(p(1) + await a(2) * p(3), [p(1), await a(2)], {await a("k"): p("v")})
    print(p(1) < await a(2) < p(3), f"{p(1)} {await a(2)!r:>{await a(4)}}")
    print(junta(p(1), *await a([2]), p(3), k=await a(4), **await a({"z": 5})))
    lista = [10, 20]
    lista[p(0)] += await a(5)
    lista[await a(1)], x = await a(7), p(8)
    print(lista, x, -await a(1), p(0) or await a(2) and p(3), p(1) if await a(True) else p(2))
    print([await a(i) for i in (1, 2) if await a(i) > 1], (await a([4, 5]))[await a(1)])
    match await a([1, 2]):
        case [1, dois]:
            print("dois", dois)
    try:
        raise await a(ValueError("v")) from await a(KeyError("k"))
    except ValueError as erro:
        print(repr(erro.__cause__))


asyncio.run(main())
