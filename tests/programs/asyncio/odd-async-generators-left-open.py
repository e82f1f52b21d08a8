"""Async generators that are left in the middle: by break, by an error, at the end of run."""
import asyncio


async def numbers(name):
    try:
        for n in range(10):
            yield n
            await asyncio.sleep(0)
    except GeneratorExit:
        print(name, "GeneratorExit")
        raise
    except asyncio.CancelledError:
        print(name, "CancelledError")
        raise
    finally:
        await asyncio.sleep(0)
        print(name, "closed")


kept = []


async def main():
    closed = numbers("closed")
    async for n in closed:
        if n == 2:
            break
    await closed.aclose()
    await closed.aclose()
    print(await anext(closed, "over"))
    never = numbers("never begun")
    await never.aclose()
    thrown = numbers("thrown")
    print(await thrown.asend(None))
    try:
        await thrown.athrow(ValueError("in"))
    except ValueError as error:
        print("came back", error)
    at_end = numbers("at end")
    kept.append(at_end)
    print(await anext(at_end))

    async def consumer():
        async for n in kept_generator:
            await asyncio.sleep(5)

    kept_generator = numbers("consumed")
    task = asyncio.create_task(consumer())
    await asyncio.sleep(0.01)
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)
    await kept_generator.aclose()
    print("main ends")


asyncio.run(main())
print([one.ag_running for one in kept], [one.ag_frame for one in kept])
