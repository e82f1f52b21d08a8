"""Stands in for what asyncio's tests share. Time is virtual here, so that no test needs to move it."""

import asyncio
import collections
import contextlib
import logging
import os
import re
import socket
import tempfile
import threading
import time
import unittest
from asyncio import events
from asyncio.log import logger
from asyncio.unix_events import _DefaultEventLoopPolicy as DefaultEventLoopPolicy
from unittest import mock

# Seconds that a clock may be wrong.
CLOCK_RES = 0.05


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
    """A loop whose time begins with 0, and whose readers and writers are only written down.

    Time is virtual: the generator that would move it is not asked.
    """

    def __init__(self, gen=None):
        super().__init__()
        self._begin = super().time()
        self.readers = {}
        self.writers = {}
        self.reset_counters()

    def time(self):
        # Virtual time also grows with every instruction, by less than what is cut off here.
        return round(super().time() - self._begin, 3)

    def call_at(self, when, callback, *args, context=None):
        return super().call_at(when + self._begin, callback, *args, context=context)

    def advance_time(self, advance):
        time.sleep(advance or 0)

    def reset_counters(self):
        self.remove_reader_count = collections.defaultdict(int)
        self.remove_writer_count = collections.defaultdict(int)

    def _add_reader(self, fd, callback, *args):
        self.readers[fd] = asyncio.Handle(callback, args, self, None)

    def _add_writer(self, fd, callback, *args):
        self.writers[fd] = asyncio.Handle(callback, args, self, None)

    def _remove_reader(self, fd):
        self.remove_reader_count[fd] += 1
        return self.readers.pop(fd, None) is not None

    def _remove_writer(self, fd):
        self.remove_writer_count[fd] += 1
        return self.writers.pop(fd, None) is not None

    def add_reader(self, fd, callback, *args):
        return self._add_reader(fd, callback, *args)

    def remove_reader(self, fd):
        return self._remove_reader(fd)

    def add_writer(self, fd, callback, *args):
        return self._add_writer(fd, callback, *args)

    def remove_writer(self, fd):
        return self._remove_writer(fd)

    def assert_reader(self, fd, callback, *args):
        _assert_handle(self.readers, fd, callback, args)

    def assert_writer(self, fd, callback, *args):
        _assert_handle(self.writers, fd, callback, args)

    def assert_no_reader(self, fd):
        if fd in self.readers:
            raise AssertionError(f"fd {fd} is registered")


def _assert_handle(handles, fd, callback, args):
    if fd not in handles:
        raise AssertionError(f"fd {fd} is not registered")
    handle = handles[fd]
    if handle._callback != callback:
        raise AssertionError(f"{handle._callback!r} != {callback!r}")
    if tuple(handle._args) != args:
        raise AssertionError(f"{handle._args!r} != {args!r}")


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


class _PageServer:
    """Answers each request with the same page, /loop with what was sent; on a thread of its own."""

    def __init__(self, listener, address):
        self.address = address
        self._listener = listener
        self._thread = threading.Thread(target=self._serve)
        self._thread.start()

    def _serve(self):
        self._listener.settimeout(0.05)
        self._is_open = True
        while self._is_open:
            try:
                connection, _ = self._listener.accept()
            except TimeoutError:
                continue
            with connection, connection.makefile("rb") as lines:
                try:
                    self._answer(connection, lines)
                except OSError:
                    pass

    def _answer(self, connection, lines):
        head = [lines.readline()]
        while head[-1] not in (b"\r\n", b""):
            head.append(lines.readline())
        if b" /loop " not in head[0]:
            connection.sendall(b"HTTP/1.0 200 OK\r\nContent-Length: 12\r\n\r\nTest message")
            return
        left = sum(int(line.split()[1]) for line in head if line.startswith(b"Content-Length"))
        connection.sendall(b"HTTP/1.0 200 OK\r\n\r\n")
        while left > 0:
            data = lines.read(min(left, 0x10000))
            connection.sendall(data)
            left -= len(data)

    def close(self):
        self._is_open = False
        self._thread.join()
        self._listener.close()


@contextlib.contextmanager
def run_test_server(*, host="127.0.0.1", port=0, use_ssl=False):
    if use_ssl:
        raise unittest.SkipTest("TLS is not simulated")
    listener = socket.create_server((host, port))
    server = _PageServer(listener, listener.getsockname())
    try:
        yield server
    finally:
        server.close()


def gen_unix_socket_path():
    return os.path.join(tempfile.mkdtemp(), "server.sock")


@contextlib.contextmanager
def unix_socket_path():
    path = gen_unix_socket_path()
    try:
        yield path
    finally:
        with contextlib.suppress(OSError):
            os.unlink(path)


@contextlib.contextmanager
def run_test_unix_server(*, use_ssl=False):
    if use_ssl:
        raise unittest.SkipTest("TLS is not simulated")
    with unix_socket_path() as path:
        listener = socket.socket(socket.AF_UNIX)
        listener.bind(path)
        listener.listen()
        server = _PageServer(listener, path)
        try:
            yield server
        finally:
            server.close()


def mock_nonblocking_socket(proto=socket.IPPROTO_TCP, type=socket.SOCK_STREAM, family=socket.AF_INET):
    sock = mock.MagicMock(socket.socket)
    sock.proto = proto
    sock.type = type
    sock.family = family
    sock.gettimeout.return_value = 0.0
    return sock


def simple_server_sslcontext():
    raise unittest.SkipTest("TLS is not simulated")


def __getattr__(name):
    if name in ("ONLYCERT", "ONLYKEY", "SIGNED_CERTFILE", "SIGNING_CA", "PEERCERT"):
        return simple_server_sslcontext()
    if name in ("simple_client_sslcontext", "dummy_ssl_context"):
        return simple_server_sslcontext
    raise AttributeError(name)


@contextlib.contextmanager
def run_udp_echo_server(*, host="127.0.0.1", port=0):
    server = socket.socket(type=socket.SOCK_DGRAM)
    server.bind((host, port))
    address = server.getsockname()

    def serve():
        while (answer := server.recvfrom(4096))[0] != b"STOP":
            server.sendto(*answer)
        server.close()

    thread = threading.Thread(target=serve)
    thread.start()
    try:
        yield address
    finally:
        with socket.socket(type=socket.SOCK_DGRAM) as sender:
            sender.sendto(b"STOP", address)
        thread.join()
