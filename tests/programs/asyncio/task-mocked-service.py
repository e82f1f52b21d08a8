import asyncio
import io
import unittest
from unittest.mock import AsyncMock, call, patch


class Service:
    async def fetch(self, key):
        await asyncio.sleep(5)
        return key

    def close(self):
        print("really closed")


async def load(service, *keys):
    try:
        return await asyncio.gather(*(service.fetch(key) for key in keys))
    finally:
        service.close()


class LoadTest(unittest.IsolatedAsyncioTestCase):
    async def asyncSetUp(self):
        self.service = AsyncMock(spec=Service)
        self.service.fetch.side_effect = lambda key: key.upper()

    async def test_loads_all(self):
        self.assertEqual(await load(self.service, "a", "b"), ["A", "B"])
        self.service.fetch.assert_has_awaits([call("a"), call("b")])
        self.service.close.assert_called_once_with()

    async def test_failure_closes(self):
        self.service.fetch.side_effect = [1, OSError("down")]
        with self.assertRaises(OSError):
            await load(self.service, "a", "b")
        self.assertEqual(self.service.close.call_count, 1)

    @patch.object(Service, "fetch", return_value="patched")
    async def test_patched(self, fetch):
        self.assertEqual(await load(Service(), "x"), ["patched"])
        fetch.assert_awaited_once_with("x")

    async def test_message(self):
        self.service.fetch.assert_awaited()


result = unittest.TextTestRunner(stream=io.StringIO()).run(
    unittest.defaultTestLoader.loadTestsFromTestCase(LoadTest)
)
print(result.testsRun, [text.splitlines()[-1] for _, text in result.failures])
