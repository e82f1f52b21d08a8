"""Waiting for something far away: what a simulated server answers after a time that is known."""


def place_of(name):
    """What a recording calls the one who is asked: `example.com`, `PostgreSQL`."""
    import _selector

    return _selector.record_place("connection", name)


async def arrival(place, seconds, answer=None, *, waits="socket-read"):
    """Gives an answer, or raises it, in so many seconds; whoever looks sees who is waited for."""
    import asyncio

    loop = asyncio.get_running_loop()
    arrived = loop.create_future()
    arrived._describe(waits, place, 0)
    timer = loop.call_later(seconds, _settle, arrived, answer)
    try:
        return await arrived
    finally:
        timer.cancel()


def _settle(future, answer):
    if future.done():
        return
    if isinstance(answer, BaseException):
        future.set_exception(answer)
    else:
        future.set_result(answer)
