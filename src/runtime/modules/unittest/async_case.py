"""IsolatedAsyncioTestCase: tests that are coroutines, each with a loop of its own."""

import contextvars

from unittest.case import TestCase, _enter_context


class IsolatedAsyncioTestCase(TestCase):
    """Its tests, asyncSetUp and asyncTearDown run in one loop and one context."""

    def __init__(self, methodName="runTest"):
        super().__init__(methodName)
        self._runner = None
        self._context = contextvars.copy_context()

    async def asyncSetUp(self):
        """Done before each test, in its loop."""

    async def asyncTearDown(self):
        """Done after it."""

    def addAsyncCleanup(self, func, /, *args, **kwargs):
        self.addCleanup(func, *args, **kwargs)

    async def enterAsyncContext(self, cm):
        cls = type(cm)
        try:
            enter = cls.__aenter__
            exit = cls.__aexit__
        except AttributeError:
            raise TypeError(
                f"'{cls.__module__}.{cls.__qualname__}' object does not support "
                "the asynchronous context manager protocol"
            ) from None
        result = await enter(cm)
        self.addAsyncCleanup(exit, cm, None, None, None)
        return result

    def _callSetUp(self):
        self._runner.get_loop()
        self._context.run(self.setUp)
        self._await(self.asyncSetUp)

    def _callTestMethod(self, method):
        result = self._maybe_await(method)
        if result is not None:
            import warnings
            kind = type(result).__name__
            text = f"It is deprecated to return a value that is not None from a test case ({kind!r} returned)"
            warnings.warn(text, DeprecationWarning, stacklevel=4)

    def _callTearDown(self):
        self._await(self.asyncTearDown)
        self._context.run(self.tearDown)

    def _callCleanup(self, function, /, *args, **kwargs):
        self._maybe_await(function, *args, **kwargs)

    def _await(self, function, /, *args, **kwargs):
        return self._runner.run(function(*args, **kwargs), context=self._context)

    def _maybe_await(self, function, /, *args, **kwargs):
        from asyncio import iscoroutine
        made = self._context.run(function, *args, **kwargs)
        return self._runner.run(made, context=self._context) if iscoroutine(made) else made

    def run(self, result=None):
        from asyncio import Runner
        self._runner = Runner()
        try:
            return super().run(result)
        finally:
            self._runner.close()
            self._runner = None

    def debug(self):
        from asyncio import Runner
        self._runner = Runner()
        try:
            super().debug()
        finally:
            self._runner.close()
            self._runner = None
