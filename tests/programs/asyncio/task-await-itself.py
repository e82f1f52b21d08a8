import asyncio


class Odd:
    def __await__(self):
        yield "not a future"


class Wrong:
    def __await__(self):
        return 3


async def on_itself():
    await asyncio.current_task()


async def on_other_loop(future):
    await future


async def attempt(coroutine):
    try:
        await asyncio.create_task(coroutine, name="tried")
    except (RuntimeError, TypeError) as error:
        print(type(error).__name__, str(error).split(" <")[0], str(error)[-40:].split("> ")[-1])


async def wait_for(thing):
    await thing


async def main():
    await attempt(on_itself())
    await attempt(wait_for(Odd()))
    await attempt(wait_for(Wrong()))
    await attempt(wait_for(7))
    other = asyncio.new_event_loop()
    await attempt(on_other_loop(other.create_future()))
    other.close()
    coroutine = asyncio.sleep(0)
    await coroutine
    await attempt(wait_for(coroutine))


asyncio.run(main())
