import asyncio
async def work(n):
    print("begin", n)
    try:
        while True:
            await asyncio.sleep(0)
    finally:
        print("finally", n)
class Thing:
    def __del__(self):
        print("thing gone")
class Owner:
    def start(self, loop):
        self.task = loop.create_task(work("own"), name="own")
def part(loop):
    kept = loop.create_task(work("kept"), name="kept")
    loop.create_task(work("lost"), name="lost")
    loop.call_soon(lambda thing: 0, Thing())
    loop.call_later(1, lambda thing: 0, Thing())
    print("closing")
    loop.close()
    print("closed")
    kept = None
    print("end of part")
part(asyncio.new_event_loop())
print("== stepped")
def stepped():
    loop = asyncio.new_event_loop()
    async def main():
        asyncio.create_task(work("spin"), name="spin")
        await asyncio.sleep(0)
        await asyncio.sleep(0)
    loop.run_until_complete(main())
    print("closing")
    loop.close()
    print("closed")
stepped()
print("== owner")
def owner():
    loop = asyncio.new_event_loop()
    one = Owner()
    one.start(loop)
    loop.close()
    print("closed")
    del one
    print("owner gone")
owner()
print("== handler")
saved = []
def handlered():
    loop = asyncio.new_event_loop()
    def handler(loop, context):
        print("handler:", context["message"], context["task"].get_name())
        saved.append(context["task"])
    loop.set_exception_handler(handler)
    loop.create_task(work("h"), name="h")
    loop.close()
    print("closed", len(saved))
    saved.clear()
    print("cleared")
handlered()
print("== coroutine held")
def held():
    loop = asyncio.new_event_loop()
    c = work("c")
    loop.create_task(c, name="c")
    loop.close()
    print("closed")
    c.close()
    print("coroutine closed")
held()
print("== handle held")
def handle_held():
    loop = asyncio.new_event_loop()
    h = loop.call_soon(print, work("hh"))
    t = loop.call_later(1, print, work("tt"))
    loop.close()
    print("closed")
    h.cancel()
    print("cancelled")
    del t
    print("deleted")
handle_held()
