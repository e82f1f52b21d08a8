# Subclasses that change how a queue keeps, counts or gives its items; each way in and out asks them.
import asyncio


class Unique(asyncio.Queue):
    def _init(self, maxsize):
        self._queue = {}

    def _put(self, item):
        self._queue[item] = True

    def _get(self):
        item = next(iter(self._queue))
        del self._queue[item]
        return item


class Noisy(asyncio.Queue):
    def put_nowait(self, item):
        print("puts", item)
        super().put_nowait(item)

    def get_nowait(self):
        item = super().get_nowait()
        print("gets", item)
        return item


class NeverFull(asyncio.LifoQueue):
    def full(self):
        return False


class Stack(asyncio.LifoQueue):
    """Changes nothing."""


class Weighted(asyncio.Queue):
    def qsize(self):
        return sum(self._queue)


class Longest(asyncio.PriorityQueue):
    def _put(self, item):
        super()._put((-len(item), item))

    def _get(self):
        return super()._get()[1]


async def show(queue, *items):
    for item in items:
        await queue.put(item)
    print(type(queue).__name__, queue.qsize(), queue.full(), queue)
    taken = []
    while not queue.empty():
        taken.append(await queue.get())
        queue.task_done()
    print("  ", taken)


async def main():
    await show(Unique(), 3, 1, 3, 2, 1)
    await show(Noisy(2), "a", "b")
    await show(NeverFull(1), 1, 2, 3)
    await show(Stack(3), 1, 2, 3)
    await show(Longest(), "aa", "b", "cccc")
    heavy = Weighted(10)
    await show(heavy, 4, 5)
    heavy.put_nowait(20)
    try:
        heavy.put_nowait(1)
    except asyncio.QueueFull:
        print("too heavy", heavy.qsize())

    plain = asyncio.Queue()
    plain.put_nowait(1)
    plain._put = lambda item: plain._queue.appendleft(item)
    plain.put_nowait(2)
    print(plain, plain.get_nowait(), plain.get_nowait())

    asyncio.Queue._get, before = (lambda self: self._queue.pop() * 10), asyncio.Queue._get
    for number in range(3):
        plain.put_nowait(number)
    print(await plain.get(), await plain.get())
    asyncio.Queue._get = before
    print(await plain.get())
    try:
        plain.get_nowait()
    except asyncio.QueueEmpty as error:
        print(repr(error))


asyncio.run(main())
