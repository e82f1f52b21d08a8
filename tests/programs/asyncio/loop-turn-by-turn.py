import asyncio


class Stepping(type(asyncio.new_event_loop())):
    """A loop that says what it does, turn by turn: for loops of other libraries."""

    def run_forever(self):
        self._run_forever_setup()
        print("begins", self.is_running())
        turns = 0
        try:
            while True:
                turns += 1
                print("turn", turns)
                self._run_once()
                if self._stopping:
                    break
        finally:
            self._run_forever_cleanup()
        print("ended after", turns, self.is_running())


async def work(name):
    print(name, "begins")
    await asyncio.sleep(0)
    print(name, "ends")
    return name


loop = Stepping()
loop.call_soon(print, "callback")
loop.call_later(0.1, loop.stop)
loop.create_task(work("task"))
loop.run_forever()
loop.close()
