"""
Loops that the program gave a selector: it is asked in every turn, and told of every reader and
writer. What wakes the loop from outside comes through a pair of sockets, as in CPython. The three
functions below do for such loops what `_selector` does for the others.
"""

import _kernel
import _selector
import socket
import sys
from _kernel import Handle
from selectors import EVENT_READ, EVENT_WRITE

# The event of a direction, and where its handle is in what goes with a key.
_places = {"read": (EVENT_READ, 0), "write": (EVENT_WRITE, 1)}


def begin(loop, selector):
    """The selector is asked from now on."""
    loop._selector = selector
    loop._internal_fds = 0
    _kernel.loop_state(loop)["watcher"] = sys.modules[__name__]
    if "logging" in sys.modules:
        from asyncio.log import logger
        logger.debug("Using selector: %s", selector.__class__.__name__)
    _selector.ask(loop, loop._select)
    loop._make_self_pipe()


def watch(loop, fd, direction, callback, args):
    _kernel.check_open(loop)
    event, place = _places[direction]
    handle = Handle(callback, args, loop, None)
    key = loop._selector.get_map().get(fd)
    if key is None:
        loop._selector.register(fd, event, _with((None, None), place, handle))
        return handle
    before = key.data[place]
    loop._selector.modify(fd, key.events | event, _with(key.data, place, handle))
    if before is not None:
        before.cancel()
    return handle


def unwatch(loop, fd, direction):
    key = None if loop.is_closed() else loop._selector.get_map().get(fd)
    if key is None:
        return False
    event, place = _places[direction]
    before = key.data[place]
    events = key.events & ~event
    if events:
        loop._selector.modify(fd, events, _with(key.data, place, None))
    else:
        loop._selector.unregister(fd)
    if before is None:
        return False
    before.cancel()
    return True


def is_watching(loop, fd, direction):
    key = loop._selector.get_map().get(fd)
    return key is not None and bool(key.events & _places[direction][0])


def _with(handles, place, handle):
    reader, writer = handles
    return (handle, writer) if place == 0 else (reader, handle)


class BaseSelectorEventLoop:
    def _select(self, timeout):
        """What a turn begins with."""
        self._process_events(self._selector.select(timeout))

    def _process_events(self, event_list):
        for key, events in event_list:
            reader, writer = key.data
            if events & EVENT_READ and reader is not None:
                self._go_on(reader, self._remove_reader, key.fileobj)
            if events & EVENT_WRITE and writer is not None:
                self._go_on(writer, self._remove_writer, key.fileobj)

    def _go_on(self, handle, remove, fileobj):
        if handle._cancelled:
            remove(fileobj)
        else:
            self._add_callback(handle)

    def _add_callback(self, handle):
        _selector.add_ready(self, handle)

    def _make_self_pipe(self):
        self._ssock, self._csock = socket.socketpair()
        self._ssock.setblocking(False)
        self._csock.setblocking(False)
        self._internal_fds += 1
        _selector.wake_by(self, self._csock.fileno())
        self._add_reader(self._ssock.fileno(), self._read_from_self)

    def _read_from_self(self):
        try:
            while self._ssock.recv(4096):
                pass
        except BlockingIOError:
            pass

    def _close_self_pipe(self):
        self._remove_reader(self._ssock.fileno())
        self._ssock.close()
        self._csock.close()
        self._ssock = self._csock = None
        self._internal_fds -= 1
