import asyncio


def ask(function):
    try:
        return "a loop" if function() is not None else None
    except RuntimeError as error:
        return str(error)


async def main():
    print("inside:", ask(asyncio.get_running_loop), "|", ask(asyncio.get_event_loop))
    print(asyncio.get_running_loop() is asyncio.get_event_loop())


def both(when):
    print(when, "|", ask(asyncio.get_running_loop), "|", ask(asyncio.get_event_loop))


both("at first")
asyncio.run(main())
both("after run")
loop = asyncio.new_event_loop()
both("after new_event_loop")
asyncio.set_event_loop(loop)
both("after set_event_loop")
print(asyncio.get_event_loop() is loop)
loop.run_until_complete(main())
asyncio.set_event_loop(None)
both("after set_event_loop(None)")
loop.close()
for wrong in (3, "loop", asyncio):
    try:
        asyncio.set_event_loop(wrong)
    except TypeError as error:
        print(error)
