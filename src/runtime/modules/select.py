"""Waiting for several descriptors at once."""

import _select

error = OSError

POLLIN = 0x001
POLLPRI = 0x002
POLLOUT = 0x004
POLLERR = 0x008
POLLHUP = 0x010
POLLNVAL = 0x020
POLLRDNORM = 0x040
POLLRDBAND = 0x080
POLLWRNORM = 0x100
POLLWRBAND = 0x200
POLLMSG = 0x400
POLLRDHUP = 0x2000
PIPE_BUF = 4096

EPOLLIN = 0x001
EPOLLPRI = 0x002
EPOLLOUT = 0x004
EPOLLERR = 0x008
EPOLLHUP = 0x010
EPOLLRDNORM = 0x040
EPOLLRDBAND = 0x080
EPOLLWRNORM = 0x100
EPOLLWRBAND = 0x200
EPOLLMSG = 0x400
EPOLLRDHUP = 0x2000
EPOLLWAKEUP = 1 << 29
EPOLLEXCLUSIVE = 1 << 28
EPOLLONESHOT = 1 << 30
EPOLLET = 1 << 31
EPOLL_CLOEXEC = 0x80000

_KNOWN_BITS = 0x2005


def _descriptor_of(file):
    if isinstance(file, int):
        number = file
    else:
        ask = getattr(file, "fileno", None)
        if ask is None:
            raise TypeError("argument must be an int, or have a fileno() method.")
        number = ask()
        if not isinstance(number, int):
            raise TypeError("fileno() returned a non-integer")
    if number < 0:
        raise ValueError(f"file descriptor cannot be a negative integer ({number})")
    return number


def _check_timeout(timeout):
    if timeout is not None and not isinstance(timeout, (int, float)):
        raise TypeError(
            f"'{type(timeout).__name__}' object cannot be interpreted as an integer or float"
        )


def select(rlist, wlist, xlist, timeout=None, /):
    if timeout is not None and not isinstance(timeout, (int, float)):
        raise TypeError("timeout must be a float or None")
    if timeout is not None and timeout < 0:
        raise ValueError("timeout must be non-negative")
    groups = []
    for given in (rlist, wlist, xlist):
        try:
            files = list(given)
        except TypeError:
            raise TypeError("arguments 1-3 must be sequences") from None
        groups.append([(file, _descriptor_of(file)) for file in files])
    reading, writing, _ = groups
    masks = {}
    for group, bit in zip(groups, (POLLIN, POLLOUT, 0)):
        for _, number in group:
            masks[number] = masks.get(number, 0) | bit
    poller = _select.poller()
    try:
        for number, mask in masks.items():
            poller.watch(number, mask)
        ready = dict(poller.poll(timeout, None))
    finally:
        poller.close()
    can_read = [file for file, number in reading if ready.get(number, 0) & ~POLLOUT]
    can_write = [file for file, number in writing if ready.get(number, 0) & (POLLOUT | POLLERR)]
    return can_read, can_write, []


class poll:
    """Descriptors and what they are watched for, as poll(2) has them."""

    __module__ = "select"

    def __init__(self):
        self._masks = {}

    def register(self, fd, eventmask=POLLIN | POLLPRI | POLLOUT, /):
        self._masks[_descriptor_of(fd)] = eventmask

    def modify(self, fd, eventmask, /):
        number = _descriptor_of(fd)
        if number not in self._masks:
            raise FileNotFoundError(2, "No such file or directory")
        self._masks[number] = eventmask

    def unregister(self, fd, /):
        del self._masks[_descriptor_of(fd)]

    def poll(self, timeout=None, /):
        _check_timeout(timeout)
        seconds = None if timeout is None or timeout < 0 else timeout / 1000
        poller = _select.poller()
        invalid = []
        try:
            for number, mask in self._masks.items():
                try:
                    poller.watch(number, mask & _KNOWN_BITS)
                except OSError:
                    invalid.append((number, POLLNVAL))
            ready = dict(invalid + poller.poll(0 if invalid else seconds, None))
        finally:
            poller.close()
        return [(number, ready[number]) for number in self._masks if number in ready]


class epoll:
    """Descriptors and what they are watched for, as epoll(7) has them."""

    __module__ = "select"

    def __init__(self, sizehint=-1, flags=0):
        if sizehint != -1 and sizehint <= 0:
            raise ValueError("negative sizehint")
        self._poller = _select.poller()
        self._masks = {}
        self._number = _select.descriptor()

    @property
    def closed(self):
        return self._number < 0

    def fileno(self):
        self._check_open()
        return self._number

    def __enter__(self):
        self._check_open()
        return self

    def __exit__(self, *exc):
        self.close()

    def _check_open(self):
        if self.closed:
            raise ValueError("I/O operation on closed epoll object")

    def register(self, fd, eventmask=EPOLLIN | EPOLLPRI | EPOLLOUT):
        self._check_open()
        number = _descriptor_of(fd)
        if number in self._masks:
            raise FileExistsError(17, "File exists")
        _select.check_can_wait(number)
        self._poller.watch(number, eventmask & _KNOWN_BITS)
        self._masks[number] = eventmask

    def modify(self, fd, eventmask):
        self._check_open()
        number = _descriptor_of(fd)
        self._check_known(number)
        self._poller.watch(number, eventmask & _KNOWN_BITS)
        self._masks[number] = eventmask

    def unregister(self, fd):
        self._check_open()
        number = _descriptor_of(fd)
        self._check_known(number)
        self._poller.unwatch(number)
        del self._masks[number]

    def _check_known(self, number):
        if number not in self._masks:
            raise FileNotFoundError(2, "No such file or directory")

    def poll(self, timeout=None, maxevents=-1):
        self._check_open()
        _check_timeout(timeout)
        seconds = None if timeout is None or timeout < 0 else timeout
        if maxevents == 0 or maxevents < -1:
            raise ValueError(f"maxevents must be greater than 0, got {maxevents}")
        ready = self._poller.poll(seconds, None if maxevents == -1 else maxevents)
        for number, _ in ready:
            if self._masks.get(number, 0) & EPOLLONESHOT:
                self._poller.watch(number, 0)
        return ready

    def close(self):
        if not self.closed:
            _select.close(self._number)
            self._number = -1
            self._poller.close()
            self._masks.clear()
