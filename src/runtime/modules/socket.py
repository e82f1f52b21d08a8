"""Sockets: connections on the simulated network, as the operating system offers them."""

import _socket
import io
import os
import sys
from _socket import *
from enum import IntEnum, IntFlag
from operator import index

error = OSError
timeout = TimeoutError
_LOCALHOST = "127.0.0.1"
_LOCALHOST_V6 = "::1"
_GLOBAL_DEFAULT_TIMEOUT = object()


def _enumerate(kind, name, prefix):
    members = {one: value for one, value in vars(_socket).items() if one.startswith(prefix)}
    if prefix == "SOCK_":
        members = {one: value for one, value in members.items() if value < 10 or value > 2000}
    made = kind(name, members)
    made.__module__ = __name__
    globals().update(made.__members__)
    return made


AddressFamily = _enumerate(IntEnum, "AddressFamily", "AF_")
SocketKind = _enumerate(IntEnum, "SocketKind", "SOCK_")
MsgFlag = _enumerate(IntFlag, "MsgFlag", "MSG_")
AddressInfo = _enumerate(IntFlag, "AddressInfo", "AI_")


def _as_member(value, enumeration):
    try:
        return enumeration(value)
    except ValueError:
        return value


class socket(_socket.socket):
    """One end of a connection, a listener, or a place that messages come to."""

    __slots__ = ["__weakref__", "_io_refs", "_closed"]

    def __init__(self, family=-1, type=-1, proto=-1, fileno=None):
        if fileno is None:
            if family == -1:
                family = AF_INET
            if type == -1:
                type = SOCK_STREAM
            if proto == -1:
                proto = 0
        _socket.socket.__init__(self, family, type, proto, fileno)
        if type != -1 and type & SOCK_NONBLOCK:
            self.setblocking(False)
        self._io_refs = 0
        self._closed = False

    def __enter__(self):
        return self

    def __exit__(self, *args):
        if not self._closed:
            self.close()

    def __del__(self):
        if self.fileno() >= 0:
            import warnings
            warnings.warn(f"unclosed {self!r}", ResourceWarning, source=self)
            _socket.socket.close(self)

    def __repr__(self):
        is_closed = getattr(self, "_closed", False)
        kind = self.__class__
        parts = [
            f"<{kind.__module__}.{kind.__qualname__}{' [closed]' if is_closed else ''} fd={self.fileno()}",
            f"family={self.family}",
            f"type={self.type}",
            f"proto={self.proto}",
        ]
        if not is_closed:
            for word, ask in (("laddr", self.getsockname), ("raddr", self.getpeername)):
                try:
                    address = ask()
                except (OSError, AttributeError):
                    continue
                if address:
                    parts.append(f"{word}={address}")
        return ", ".join(parts) + ">"

    def __getstate__(self):
        raise TypeError(f"cannot pickle {self.__class__.__name__!r} object")

    @property
    def family(self):
        return _as_member(super().family, AddressFamily)

    @property
    def type(self):
        return _as_member(super().type, SocketKind)

    def dup(self):
        made = self.__class__(self.family, self.type, self.proto, fileno=_socket.dup(self.fileno()))
        made.settimeout(self.gettimeout())
        return made

    def accept(self):
        descriptor, address = self._accept()
        made = socket(self.family, self.type, self.proto, fileno=descriptor)
        if getdefaulttimeout() is None and self.gettimeout():
            made.setblocking(True)
        return made, address

    def makefile(
        self, mode="r", buffering=None, *, encoding=None, errors=None, newline=None
    ):
        if not set(mode) <= {"r", "w", "b"}:
            raise ValueError(f"invalid mode {mode!r} (only r, w, b allowed)")
        writing = "w" in mode
        reading = "r" in mode or not writing
        raw_mode = ("r" if reading else "") + ("w" if writing else "")
        raw = SocketIO(self, raw_mode)
        self._io_refs += 1
        if buffering is None or buffering < 0:
            buffering = io.DEFAULT_BUFFER_SIZE
        if buffering == 0:
            if "b" not in mode:
                raise ValueError("unbuffered streams must be binary")
            return raw
        if reading and writing:
            buffer = io.BufferedRWPair(raw, raw, buffering)
        elif reading:
            buffer = io.BufferedReader(raw, buffering)
        else:
            buffer = io.BufferedWriter(raw, buffering)
        if "b" in mode:
            return buffer
        text = io.TextIOWrapper(buffer, io.text_encoding(encoding), errors, newline)
        text.mode = mode
        return text

    def sendfile(self, file, offset=0, count=None):
        if self.gettimeout() == 0:
            raise ValueError("non-blocking sockets are not supported")
        if count is not None and count <= 0:
            raise ValueError(f"count must be a positive integer (got {count!r})")
        if "b" not in getattr(file, "mode", "b"):
            raise ValueError("file should be opened in binary mode")
        if not self.type & SOCK_STREAM:
            raise ValueError("only SOCK_STREAM type sockets are supported")
        if offset:
            file.seek(offset)
        total = 0
        while count is None or total < count:
            size = 8192 if count is None else min(8192, count - total)
            data = file.read(size)
            if not data:
                break
            self.sendall(data)
            total += len(data)
        if total > 0 and hasattr(file, "seek"):
            file.seek(offset + total)
        return total

    def sendmsg(self, buffers, ancdata=(), flags=0, address=None):
        data = b"".join(buffers)
        return self.send(data) if address is None else self.sendto(data, address)

    def recvmsg(self, bufsize, ancbufsize=0, flags=0):
        data, address = self.recvfrom(bufsize, flags)
        return data, [], 0, address

    def recvmsg_into(self, buffers, ancbufsize=0, flags=0):
        views = [memoryview(buffer).cast("B") for buffer in buffers]
        data, address = self.recvfrom(sum(len(view) for view in views), flags)
        place = 0
        for view in views:
            part = data[place:place + len(view)]
            view[:len(part)] = part
            place += len(part)
        return len(data), [], 0, address

    def _decref_socketios(self):
        if self._io_refs > 0:
            self._io_refs -= 1
        if self._closed:
            self.close()

    def close(self):
        self._closed = True
        if self._io_refs <= 0:
            _socket.socket.close(self)

    def detach(self):
        self._closed = True
        return super().detach()

    def get_inheritable(self):
        return False

    def set_inheritable(self, inheritable):
        pass


class SocketIO(io.RawIOBase):
    """A socket as a raw stream, which `makefile` wraps."""

    def __init__(self, sock, mode):
        if mode not in ("r", "w", "rw", "rb", "wb", "rwb"):
            raise ValueError(f"invalid mode: {mode!r}")
        io.RawIOBase.__init__(self)
        self._sock = sock
        self._mode = mode if "b" in mode else mode + "b"
        self._reading = "r" in mode
        self._writing = "w" in mode
        self._timeout_occurred = False

    def readinto(self, b):
        self._checkClosed()
        self._checkReadable()
        if self._timeout_occurred:
            raise OSError("cannot read from timed out object")
        try:
            return self._sock.recv_into(b)
        except TimeoutError:
            self._timeout_occurred = True
            raise
        except BlockingIOError:
            return None

    def write(self, b):
        self._checkClosed()
        self._checkWritable()
        try:
            return self._sock.send(b)
        except BlockingIOError:
            return None

    def readable(self):
        if self.closed:
            raise ValueError("I/O operation on closed socket.")
        return self._reading

    def writable(self):
        if self.closed:
            raise ValueError("I/O operation on closed socket.")
        return self._writing

    def seekable(self):
        if self.closed:
            raise ValueError("I/O operation on closed socket.")
        return super().seekable()

    def fileno(self):
        self._checkClosed()
        return self._sock.fileno()

    @property
    def name(self):
        return self.fileno() if not self.closed else -1

    @property
    def mode(self):
        return self._mode

    def close(self):
        if self.closed:
            return
        io.RawIOBase.close(self)
        self._sock._decref_socketios()
        self._sock = None

    def _checkClosed(self):
        if self.closed:
            raise ValueError("I/O operation on closed file.")

    def _checkReadable(self):
        if not self._reading:
            raise io.UnsupportedOperation("not readable")

    def _checkWritable(self):
        if not self._writing:
            raise io.UnsupportedOperation("not writable")


SocketType = _socket.SocketType


def fromfd(fd, family, type, proto=0):
    return socket(family, type, proto, _socket.dup(fd))


def socketpair(family=None, type=SOCK_STREAM, proto=0):
    if family is None:
        family = AF_UNIX
    left, right = _socket._pair(family, type)
    return socket(family, type, proto, left), socket(family, type, proto, right)


def getaddrinfo(host, port, family=0, type=0, proto=0, flags=0):
    found = []
    for one_family, one_type, one_proto, name, address in _socket.getaddrinfo(
        host, port, family, type, proto, flags
    ):
        members = _as_member(one_family, AddressFamily), _as_member(one_type, SocketKind)
        found.append((*members, one_proto, name, address))
    return found


def getfqdn(name=""):
    name = name.strip()
    if not name or name in ("0.0.0.0", "::"):
        name = gethostname()
    try:
        found, aliases, _ = gethostbyaddr(name)
    except error:
        return name
    for one in [found, *aliases]:
        if "." in one:
            return one
    return found


def create_connection(
    address, timeout=_GLOBAL_DEFAULT_TIMEOUT, source_address=None, *, all_errors=False
):
    host, port = address
    failures = []
    for family, kind, proto, _, place in getaddrinfo(host, port, 0, SOCK_STREAM):
        sock = None
        try:
            sock = socket(family, kind, proto)
            if timeout is not _GLOBAL_DEFAULT_TIMEOUT:
                sock.settimeout(timeout)
            if source_address:
                sock.bind(source_address)
            sock.connect(place)
            return sock
        except error as failure:
            if not all_errors:
                failures.clear()
            failures.append(failure)
            if sock is not None:
                sock.close()
    if not failures:
        raise error("getaddrinfo returns an empty list")
    try:
        if not all_errors:
            raise failures[0]
        raise ExceptionGroup("create_connection failed", failures)
    finally:
        failures.clear()


def if_nameindex():
    """The simulated network has the loopback interface only."""
    return [(1, "lo")]


def if_nametoindex(oname, /):
    if os.fsdecode(oname) != "lo":
        raise OSError(19, "No such device")
    return 1


def if_indextoname(if_index, /):
    number = index(if_index)
    if number < 0:
        raise ValueError("Cannot convert negative int")
    if number != 1:
        raise OSError(6, "No such device or address")
    return "lo"


# Bytes of the header before each piece of ancillary data, which begins at a multiple of eight.
_HEADER = 16


def CMSG_LEN(length, /):
    if length < 0:
        raise OverflowError("CMSG_LEN() argument out of range")
    return _HEADER + length


def CMSG_SPACE(length, /):
    if length < 0:
        raise OverflowError("CMSG_SPACE() argument out of range")
    return _HEADER + (length + 7) // 8 * 8


def has_dualstack_ipv6():
    return True


def create_server(
    address, *, family=AF_INET, backlog=None, reuse_port=False, dualstack_ipv6=False
):
    if dualstack_ipv6 and family != AF_INET6:
        raise ValueError("dualstack_ipv6 requires AF_INET6 family")
    sock = socket(family, SOCK_STREAM)
    try:
        sock.setsockopt(SOL_SOCKET, SO_REUSEADDR, 1)
        if reuse_port:
            sock.setsockopt(SOL_SOCKET, SO_REUSEPORT, 1)
        if family == AF_INET6:
            sock.setsockopt(IPPROTO_IPV6, IPV6_V6ONLY, 0 if dualstack_ipv6 else 1)
        try:
            sock.bind(address)
        except error as failure:
            text = f"{failure.strerror} (while attempting to bind on address {address!r})"
            raise error(failure.errno, text) from None
        if backlog is None:
            sock.listen()
        else:
            sock.listen(backlog)
        return sock
    except error:
        sock.close()
        raise


__all__ = ["fromfd", "getfqdn", "create_connection", "create_server", "has_dualstack_ipv6",
           "AddressFamily", "SocketKind", "AddressInfo", "MsgFlag", "SocketIO"]
__all__.extend(name for name in vars(_socket) if not name.startswith("_"))
__all__.extend(["socketpair", "CMSG_LEN", "CMSG_SPACE"])
__all__.extend(["if_indextoname", "if_nameindex", "if_nametoindex"])
