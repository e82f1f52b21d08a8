"""Cancelling the task that waits leaves the child alone: somebody has to end it."""
import asyncio


async def use_child(children):
    child = await asyncio.create_subprocess_exec("sleep", "10")
    children.append(child)
    try:
        await child.wait()
    except asyncio.CancelledError:
        print("cancelled; the child still runs:", child.returncode)
        child.kill()
        print("killed", await child.wait())
        raise


async def main():
    children = []
    task = asyncio.create_task(use_child(children))
    await asyncio.sleep(0.1)
    task.cancel()
    print(await asyncio.gather(task, return_exceptions=True))
    print(children[0].returncode)


asyncio.run(main())
