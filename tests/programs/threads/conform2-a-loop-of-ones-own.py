"""Handles belong to any loop: a small one of our own runs them, and hears of what fails."""

import asyncio
import heapq
import weakref


class TinyLoop(asyncio.AbstractEventLoop):
    def __init__(self):
        self.ready = []
        self.timers = []
        self.now = 0

    def get_debug(self):
        return False

    def time(self):
        return self.now

    def call_soon(self, callback, *args, context=None):
        handle = asyncio.Handle(callback, args, self, context)
        self.ready.append(handle)
        return handle

    def call_at(self, when, callback, *args, context=None):
        handle = asyncio.TimerHandle(when, callback, args, self, context)
        heapq.heappush(self.timers, handle)
        return handle

    def _timer_handle_cancelled(self, handle):
        print("told of", handle)

    def call_exception_handler(self, context):
        print("handler:", context["message"].split(" at ")[0], repr(context["exception"]))

    def run_forever(self):
        while self.ready or self.timers:
            if not self.ready:
                timer = heapq.heappop(self.timers)
                self.now = timer.when()
                self.ready.append(timer)
            handle = self.ready.pop(0)
            if not handle.cancelled():
                handle._run()


def fail():
    raise ValueError("no")


loop = TinyLoop()
loop.call_soon(print, "soon")
loop.call_soon(fail)
later = loop.call_at(10, lambda: print("at", loop.time()))
loop.call_at(5, lambda: print("at", loop.time()))
gone = loop.call_soon(print, "never")
gone.cancel()
print(gone, later.when(), later > gone if isinstance(gone, asyncio.TimerHandle) else "-")
loop.run_forever()
print(weakref.ref(later)() is later)
