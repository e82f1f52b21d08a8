import asyncio
import os
import tempfile


async def handle(reader, writer):
    line = await reader.readline()
    print("server:", line, writer.get_extra_info("peername"))
    writer.write(line * 2)
    writer.close()
    await writer.wait_closed()


async def main():
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "echo.sock")
        server = await asyncio.start_unix_server(handle, path)
        print(os.path.exists(path), os.path.basename(server.sockets[0].getsockname()))
        reader, writer = await asyncio.open_unix_connection(path)
        print(os.path.basename(writer.get_extra_info("peername")))
        writer.write(b"hi\n")
        print(await reader.read())
        writer.close()
        server.close()
        await server.wait_closed()
        print(os.path.exists(path))
        try:
            await asyncio.open_unix_connection(path)
        except FileNotFoundError as error:
            print(error.errno, error.strerror)
        open(path, "w").close()
        try:
            await asyncio.open_unix_connection(path)
        except ConnectionRefusedError as error:
            print(error.errno, error.strerror)
        try:
            await asyncio.start_unix_server(handle, path)
        except OSError as error:
            print(error.errno, error.strerror.replace(folder, "FOLDER"))


asyncio.run(main())
