"""Files whose methods are awaited."""
import asyncio
import builtins
import functools
import sys


async def in_thread(function, *args, **options):
    """What the function gives, called in a thread of the default executor."""
    loop = asyncio.get_running_loop()
    return await loop.run_in_executor(None, functools.partial(function, *args, **options))


def wrapped(function):
    """The function as a coroutine function."""
    @functools.wraps(function)
    async def run(*args, loop=None, executor=None, **options):
        return await in_thread(function, *args, **options)

    return run


_AWAITED = frozenset(
    "close detach fileno flush isatty peek read read1 readable readall readinto readline readlines "
    "seek seekable tell truncate writable write writelines".split())


class AsyncFile:
    """A file; what touches the disk is awaited."""

    def __init__(self, file):
        self._file = file

    def __getattr__(self, name):
        found = getattr(self._file, name)
        return wrapped(found) if name in _AWAITED else found

    def __aiter__(self):
        return self

    async def __anext__(self):
        line = await self.readline()
        if not line:
            raise StopAsyncIteration
        return line

    async def __aenter__(self):
        return self

    async def __aexit__(self, kind, error, trace):
        await self.close()


class Opening:
    """What open() gives: awaited, or entered with `async with`, which closes the file."""

    def __init__(self, make):
        self._make = make
        self._file = None

    def __await__(self):
        return self._make().__await__()

    async def __aenter__(self):
        self._file = await self._make()
        return self._file

    async def __aexit__(self, kind, error, trace):
        await self._file.close()


def open(file, mode="r", buffering=-1, encoding=None, errors=None, newline=None, closefd=True,
         opener=None, *, loop=None, executor=None):
    """Opens a file, as the built-in open() does."""
    async def make():
        return AsyncFile(await in_thread(builtins.open, file, mode, buffering, encoding, errors,
                                         newline, closefd, opener))

    return Opening(make)


stdin, stdout, stderr = (AsyncFile(file) for file in (sys.stdin, sys.stdout, sys.stderr))
