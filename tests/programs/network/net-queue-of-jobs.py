import asyncio


async def main():
    jobs = asyncio.Queue()
    results = {}

    async def give_work(reader, writer):
        name = (await reader.readline()).strip().decode()
        try:
            while True:
                job = jobs.get_nowait()
                writer.write(f"{job}\n".encode())
                results[job] = int(await reader.readline())
        except asyncio.QueueEmpty:
            writer.write(b"\n")
        finally:
            writer.close()
            await writer.wait_closed()
            done.append(name)

    async def worker(address, name):
        reader, writer = await asyncio.open_connection(*address)
        writer.write(f"{name}\n".encode())
        count = 0
        while job := (await reader.readline()).strip():
            await asyncio.sleep(0.01 * int(job))
            writer.write(b"%d\n" % (int(job) ** 2))
            count += 1
        writer.close()
        return count

    done = []
    for job in range(1, 8):
        jobs.put_nowait(job)
    server = await asyncio.start_server(give_work, "127.0.0.1", 0)
    address = server.sockets[0].getsockname()
    counts = await asyncio.gather(*(worker(address, name) for name in ("w1", "w2", "w3")))
    await asyncio.sleep(0.05)
    print(sum(counts), min(counts) >= 1, sorted(done))
    print(dict(sorted(results.items())))
    server.close()


asyncio.run(main())
