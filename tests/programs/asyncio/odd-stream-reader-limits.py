"""StreamReader by hand: limits, separators of several kinds, what is left after an error."""
import asyncio


async def attempt(name, awaitable):
    try:
        print(name, await awaitable)
    except (asyncio.LimitOverrunError, asyncio.IncompleteReadError, ValueError) as error:
        print(name, type(error).__name__, error, getattr(error, "consumed", getattr(error, "partial", None)))


def reader_with(*parts, limit=8, eof=True):
    reader = asyncio.StreamReader(limit=limit)
    for part in parts:
        reader.feed_data(part)
    if eof:
        reader.feed_eof()
    return reader


async def main():
    await attempt("short", reader_with(b"ab\ncd").readline())
    reader = reader_with(b"0123456789abc\nnext\n")
    await attempt("long line", reader.readline())
    await attempt("then", reader.readline())
    reader = reader_with(b"0123456789abcdef", eof=False)
    await attempt("no end", reader.readuntil(b"\n"))
    await attempt("read", reader.read(4))
    reader = reader_with(b"key: value; rest")
    await attempt("several", reader.readuntil((b";", b":", b"; ")))
    await attempt("next", reader.readuntil((b";", b":")))
    await attempt("until end", reader.readuntil(b"!"))
    await attempt("exactly", reader_with(b"abc").readexactly(5))
    await attempt("exactly 0", reader_with(b"abc").readexactly(0))
    await attempt("negative", reader_with(b"abc").readexactly(-1))
    await attempt("empty separator", reader_with(b"abc").readuntil(b""))
    await attempt("all", reader_with(b"abc", b"def").read())
    await attempt("none", reader_with().read(3))
    reader = reader_with(b"one\ntwo\nthree")
    async for line in reader:
        print("line", line)
    print(reader.at_eof(), reader)
    reader = asyncio.StreamReader()
    reader.set_exception(ConnectionResetError("gone"))
    for method in (reader.read, reader.readline):
        try:
            await method()
        except ConnectionResetError as error:
            print(method.__name__, error)
    try:
        asyncio.StreamReader(limit=0)
    except ValueError as error:
        print(error)
    reader = reader_with(eof=False)
    first = asyncio.create_task(reader.read(1))
    await asyncio.sleep(0)
    try:
        await reader.readline()
    except RuntimeError as error:
        print(error)
    reader.feed_data(b"x")
    print(await first)


asyncio.run(main())
