import asyncio


async def main():
    try:
        async with asyncio.timeout(0.1) as limite:
            await asyncio.sleep(1)
    except TimeoutError as erro:
        print(limite.expired(), repr(erro))
    async with asyncio.timeout(1) as limite:
        await asyncio.sleep(0.1)
    print(limite.expired())
    for fora, dentro in ((0.3, 0.1), (0.1, 0.3)):
        try:
            async with asyncio.timeout(fora):
                try:
                    async with asyncio.timeout(dentro):
                        await asyncio.sleep(1)
                except TimeoutError:
                    print("o de dentro")
                await asyncio.sleep(1)
        except TimeoutError:
            print("o de fora")
    try:
        async with asyncio.timeout(0.1):
            try:
                await asyncio.sleep(1)
            except asyncio.CancelledError:
                raise ValueError("no lugar")
    except ValueError as erro:
        print(erro, type(erro.__context__).__name__)
    try:
        async with asyncio.timeout(0.1):
            try:
                await asyncio.sleep(1)
            except asyncio.CancelledError:
                print("engole")
        print("segue", asyncio.current_task().cancelling())
    except TimeoutError:
        print("limite")


asyncio.run(main())
