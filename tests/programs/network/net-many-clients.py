import asyncio


async def handle(reader, writer):
    number = int(await reader.readline())
    await asyncio.sleep(0.05 * (number % 3))
    writer.write(b"%d\n" % (number * number))
    await writer.drain()
    writer.close()
    await writer.wait_closed()


async def ask(port, number):
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(b"%d\n" % number)
    answer = int(await reader.readline())
    writer.close()
    await writer.wait_closed()
    return answer


async def main():
    server = await asyncio.start_server(handle, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    async with server:
        async with asyncio.TaskGroup() as group:
            tasks = [group.create_task(ask(port, number)) for number in range(20)]
        print([task.result() for task in tasks])
        limit = asyncio.Semaphore(3)

        async def limited(number):
            async with limit:
                return await ask(port, number)

        print(sum(await asyncio.gather(*map(limited, range(10)))))


asyncio.run(main())
