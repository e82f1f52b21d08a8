import asyncio


async def fetch():
    reader, writer = await asyncio.open_connection("127.0.0.1", 1)
    return await reader.read()


async def main():
    print(await fetch())


asyncio.run(main())
