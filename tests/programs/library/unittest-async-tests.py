import asyncio
import sys
import unittest


class Fetching(unittest.IsolatedAsyncioTestCase):
    def setUp(self):
        self.events = ["setUp"]

    async def asyncSetUp(self):
        await asyncio.sleep(0.1)
        self.events.append("asyncSetUp")
        self.queue = asyncio.Queue()

    async def asyncTearDown(self):
        self.events.append("asyncTearDown")
        print(self.events)

    async def test_queue(self):
        self.addAsyncCleanup(self.cleaned, "queue")
        await self.queue.put(1)
        self.assertEqual(await self.queue.get(), 1)
        self.events.append("test_queue")

    async def cleaned(self, what):
        await asyncio.sleep(0)
        print("cleaned", what)

    async def test_timeout(self):
        with self.assertRaises(TimeoutError):
            async with asyncio.timeout(0.5):
                await self.queue.get()

    def test_plain(self):
        self.assertEqual(self.queue.qsize(), 0)

    async def test_wrong(self):
        results = await asyncio.gather(asyncio.sleep(0, "a"), asyncio.sleep(0, "b"))
        self.assertEqual(results[1], "c")


suite = unittest.defaultTestLoader.loadTestsFromTestCase(Fetching)
result = unittest.TestResult()
suite.run(result)
print(result, result.failures[0][0])
