"""Temporary files and folders for coroutines."""
import tempfile as _tempfile

from ._files import AsyncFile, Opening, in_thread


def _opening(make_file):
    def make(*args, **options):
        async def opened():
            return AsyncFile(await in_thread(make_file, *args, **options))

        return Opening(opened)

    return make


NamedTemporaryFile = _opening(_tempfile.NamedTemporaryFile)
TemporaryFile = _opening(_tempfile.TemporaryFile)


class TemporaryDirectory:
    """A folder that is gone at the end of `async with`."""

    def __init__(self, suffix=None, prefix=None, dir=None):
        self._names = (suffix, prefix, dir)
        self._folder = None

    async def __aenter__(self):
        self._folder = await in_thread(_tempfile.TemporaryDirectory, *self._names)
        return self._folder.name

    async def __aexit__(self, kind, error, trace):
        await in_thread(self._folder.cleanup)
