import asyncio

loop = asyncio.new_event_loop()
future = loop.create_future()
loop.call_later(0.2, future.set_result, "set")
print(loop.run_until_complete(future), round(loop.time(), 1))
print("done before:", loop.run_until_complete(future))


async def fails():
    raise ValueError("no")


try:
    loop.run_until_complete(fails())
except ValueError as error:
    print(repr(error))

never = loop.create_future()
loop.call_soon(loop.stop)
try:
    loop.run_until_complete(never)
except RuntimeError as error:
    print(error)
print(never)
never.cancel("enough")
try:
    loop.run_until_complete(never)
except asyncio.CancelledError as error:
    print("cancelled", error.args)
for wrong in (3, None, fails):
    try:
        loop.run_until_complete(wrong)
    except TypeError as error:
        print(error)
stranger = asyncio.new_event_loop()
try:
    loop.run_until_complete(stranger.create_future())
except ValueError as error:
    print(error)
stranger.close()
loop.close()
