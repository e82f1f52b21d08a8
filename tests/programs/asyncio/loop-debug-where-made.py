import asyncio


def handler(loop, context):
    print(context["message"])
    calls = context.get("source_traceback", ())
    own = [call for call in calls if call.filename.endswith("loop-debug-where-made.py")]
    if own:
        print("   made in", own[-1].name, "line", own[-1].lineno, "|", own[-1].line)


def fails():
    raise ValueError


def schedule():
    asyncio.get_running_loop().call_soon(fails)


async def broken():
    raise KeyError("nobody asks")


async def main():
    asyncio.get_running_loop().set_exception_handler(handler)
    schedule()
    await asyncio.sleep(0.1)
    task = asyncio.create_task(broken())
    await asyncio.sleep(0.1)
    del task
    await asyncio.sleep(0.1)


print("without debug mode")
asyncio.run(main())
print("with it")
asyncio.run(main(), debug=True)
