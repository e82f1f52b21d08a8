import asyncio
class Boom(Exception): pass
async def main():
    loop = asyncio.get_running_loop()
    def handler(loop, context):
        print("handler:", context["message"], type(context.get("exception")).__name__, sorted(k for k in context if k not in ("message", "exception")))
        if context["message"].startswith("Exception in callback") and "again" in context["message"]:
            raise Boom("handler fails")
    loop.set_exception_handler(handler)
    async def fail(): raise Boom("lost")
    t = asyncio.create_task(fail(), name="lost")
    await asyncio.sleep(0); await asyncio.sleep(0)
    t = None
    f = loop.create_future(); f.set_exception(Boom("f")); f = None
    loop.call_soon(lambda: 1 / 0)
    f = loop.create_future()
    f.add_done_callback(lambda f: [][1])
    f.set_result(None)
    await asyncio.sleep(0); await asyncio.sleep(0)
    def again(): raise Boom("again")
    loop.call_soon(again)
    await asyncio.sleep(0)
    t = asyncio.create_task(fail())
    done, _ = await asyncio.wait([t])
    print(t.exception())
    s = asyncio.shield(asyncio.create_task(fail()))
    s.cancel()
    await asyncio.sleep(0); await asyncio.sleep(0); await asyncio.sleep(0)
    print("end")
    loop.set_exception_handler(None)
    loop.call_exception_handler({"message": "by hand", "extra": 1})
    loop.default_exception_handler({"message": "default", "future": None})
asyncio.run(main())
async def leaves():
    asyncio.create_task(asyncio.Event().wait(), name="left")
    async def cleanup():
        try: await asyncio.sleep(9)
        finally:
            print("cleanup"); await asyncio.sleep(0); print("cleaned")
    asyncio.create_task(cleanup())
    async def bad():
        try: await asyncio.sleep(9)
        except asyncio.CancelledError: raise Boom("while shutting down")
    asyncio.create_task(bad(), name="bad")
    await asyncio.sleep(0)
    return "left"
print(asyncio.run(leaves()))
