"""Work for threads."""

from contextvars import copy_context
from functools import partial
from asyncio.events import get_running_loop

__all__ = ("to_thread",)


async def to_thread(func, /, *args, **kwargs):
    loop = get_running_loop()
    call = partial(copy_context().run, func, *args, **kwargs)
    return await loop.run_in_executor(None, call)
