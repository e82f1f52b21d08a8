import asyncio


def handler(loop, context):
    print(context["message"], context["task"].get_name(), sorted(context))


async def never():
    await asyncio.get_running_loop().create_future()


async def main():
    task = asyncio.create_task(never(), name="left")
    await asyncio.sleep(0)
    print("main ends", task.done())


loop = asyncio.new_event_loop()
loop.set_exception_handler(handler)
loop.run_until_complete(main())
loop.close()
print("end")
