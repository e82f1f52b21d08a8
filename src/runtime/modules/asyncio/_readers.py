"""Loops with sockets: readers, writers, and coroutines that work on plain sockets."""

import _kernel
import _selector
import socket
from asyncio.log import logger
from asyncio.tasks import _library_task


def transports_of(loop):
    """The transports of a loop by their descriptors."""
    try:
        return loop._transports
    except AttributeError:
        loop._transports = {}
        return loop._transports


def watcher_of(loop):
    """What knows the readers and writers of a loop."""
    return _kernel.loop_state(loop).get("watcher", _selector)


def _number_of(fd):
    if isinstance(fd, int):
        return fd
    try:
        return int(fd.fileno())
    except (AttributeError, TypeError, ValueError):
        raise ValueError(f"Invalid file object: {fd!r}") from None


def _open_number_of(fd):
    number = _number_of(fd)
    if number < 0:
        raise ValueError(f"Invalid file descriptor: {number}")
    return number


class BaseSelectorEventLoop:
    def _ensure_fd_no_transport(self, fd):
        transport = transports_of(self).get(_number_of(fd))
        if transport and not transport.is_closing():
            raise RuntimeError(f"File descriptor {fd!r} is used by transport {transport!r}")

    def _add_reader(self, fd, callback, *args):
        return watcher_of(self).watch(self, _open_number_of(fd), "read", callback, args)

    def _remove_reader(self, fd):
        return watcher_of(self).unwatch(self, _open_number_of(fd), "read")

    def _add_writer(self, fd, callback, *args):
        return watcher_of(self).watch(self, _open_number_of(fd), "write", callback, args)

    def _remove_writer(self, fd):
        return watcher_of(self).unwatch(self, _open_number_of(fd), "write")

    def add_reader(self, fd, callback, *args):
        self._ensure_fd_no_transport(fd)
        self._add_reader(fd, callback, *args)

    def remove_reader(self, fd):
        self._ensure_fd_no_transport(fd)
        return self._remove_reader(fd)

    def add_writer(self, fd, callback, *args):
        self._ensure_fd_no_transport(fd)
        self._add_writer(fd, callback, *args)

    def remove_writer(self, fd):
        self._ensure_fd_no_transport(fd)
        return self._remove_writer(fd)

    def _check_plain(self, sock):
        if self.get_debug() and sock.gettimeout() != 0:
            raise ValueError("the socket must be non-blocking")

    async def sock_recv(self, sock, n):
        return await self._when_readable(sock, lambda: sock.recv(n))

    async def sock_recv_into(self, sock, buf):
        return await self._when_readable(sock, lambda: sock.recv_into(buf))

    async def sock_recvfrom(self, sock, bufsize):
        return await self._when_readable(sock, lambda: sock.recvfrom(bufsize))

    async def sock_recvfrom_into(self, sock, buf, nbytes=0):
        count = nbytes or len(buf)
        return await self._when_readable(sock, lambda: sock.recvfrom_into(buf, count))

    async def _when_readable(self, sock, attempt):
        self._check_plain(sock)
        try:
            return attempt()
        except (BlockingIOError, InterruptedError):
            pass
        return await self._retry(sock, "read", attempt, "socket-read")

    async def sock_sendto(self, sock, data, address):
        self._check_plain(sock)
        try:
            return sock.sendto(data, address)
        except (BlockingIOError, InterruptedError):
            pass
        return await self._retry(
            sock, "write", lambda: sock.sendto(data, 0, address), "socket-write"
        )

    async def sock_sendall(self, sock, data):
        self._check_plain(sock)
        try:
            sent = sock.send(data)
        except (BlockingIOError, InterruptedError):
            sent = 0
        if sent == len(data):
            return
        view = memoryview(data)

        def send_more():
            nonlocal sent
            sent += sock.send(view[sent:])
            if sent < len(view):
                raise BlockingIOError

        await self._retry(sock, "write", send_more, "socket-write")

    async def sock_accept(self, sock):
        self._check_plain(sock)
        future = self.create_future()
        self._settle(future, lambda: self._accepted(sock))
        if not future.done():
            self._watch_for(future, sock, "read", lambda: self._accepted(sock), "socket-accept")
        return await future

    def _accepted(self, sock):
        connection, address = sock.accept()
        connection.setblocking(False)
        return connection, address

    async def sock_connect(self, sock, address):
        self._check_plain(sock)
        if sock.family in (socket.AF_INET, socket.AF_INET6):
            infos = await self._ensure_resolved(
                address, family=sock.family, type=sock.type, proto=sock.proto, loop=self
            )
            address = infos[0][4]
        future = self.create_future()
        self._settle(future, lambda: sock.connect(address))
        if not future.done():

            def check():
                error = sock.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR)
                if error != 0:
                    raise OSError(error, f"Connect call failed {address}")

            self._watch_for(future, sock, "write", check, "socket-connect", address)
        return await future

    async def _retry(self, sock, direction, attempt, what):
        future = self.create_future()
        self._watch_for(future, sock, direction, attempt, what)
        return await future

    def _watch_for(self, future, sock, direction, attempt, what, peer=None):
        """Tries again whenever the socket is ready, until the future is done."""
        from asyncio._places import record_connection, record_server
        fd = sock.fileno()
        self._ensure_fd_no_transport(fd)
        place = record_server(sock) if what == "socket-accept" else record_connection(
            sock, peer or _peer_of(sock)
        )
        future._describe(what, place, 0)
        add = self._add_reader if direction == "read" else self._add_writer
        handle = add(fd, self._settle, future, attempt)

        def forget(_):
            if not handle.cancelled():
                if direction == "read":
                    self.remove_reader(fd)
                else:
                    self.remove_writer(fd)

        future.add_done_callback(forget)

    def _settle(self, future, attempt):
        if future.done():
            return
        try:
            result = attempt()
        except (BlockingIOError, InterruptedError):
            pass
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as error:
            future.set_exception(error)
        else:
            future.set_result(result)

    def _start_serving(self, protocol_factory, sock, server=None, backlog=100):
        self._add_reader(
            sock.fileno(), self._accept_connection, protocol_factory, sock, server, backlog
        )

    def _stop_serving(self, sock):
        self._remove_reader(sock.fileno())
        path = _unix_paths(self).pop(sock.fileno(), None)
        sock.close()
        if path is not None:
            _remove_path(path)

    def _accept_connection(self, protocol_factory, sock, server=None, backlog=100):
        for _ in range(backlog + 1):
            try:
                connection, address = sock.accept()
                if self.get_debug():
                    logger.debug(
                        "%r got a new connection from %r: %r", server, address, connection
                    )
                connection.setblocking(False)
            except ConnectionAbortedError:
                continue
            except (BlockingIOError, InterruptedError):
                return
            _library_task(
                self, self._accept_connection2(protocol_factory, connection, address, server)
            )

    async def _accept_connection2(self, protocol_factory, connection, address, server=None):
        from asyncio._socket_transports import _SelectorSocketTransport
        protocol = transport = None
        try:
            protocol = protocol_factory()
            waiter = self.create_future()
            transport = _SelectorSocketTransport(
                self, connection, protocol, waiter, {"peername": address}, server
            )
            try:
                await waiter
            except BaseException:
                transport.close()
                raise
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as error:
            if self.get_debug():
                context = {
                    "message": "Error on transport creation for incoming connection",
                    "exception": error,
                }
                if protocol is not None:
                    context["protocol"] = protocol
                if transport is not None:
                    context["transport"] = transport
                self.call_exception_handler(context)

    def _make_socket_transport(self, sock, protocol, waiter=None, *, extra=None, server=None):
        from asyncio._socket_transports import _SelectorSocketTransport
        self._ensure_fd_no_transport(sock)
        return _SelectorSocketTransport(self, sock, protocol, waiter, extra, server)

    def _make_datagram_transport(self, sock, protocol, address=None, waiter=None, extra=None):
        from asyncio._socket_transports import _SelectorDatagramTransport
        self._ensure_fd_no_transport(sock)
        return _SelectorDatagramTransport(self, sock, protocol, address, waiter, extra)


def _peer_of(sock):
    try:
        return sock.getpeername()
    except OSError:
        return None


def _unix_paths(loop):
    """The paths that servers are bound to, by descriptor: path and the number of its entry."""
    try:
        return loop._unix_server_sockets
    except AttributeError:
        loop._unix_server_sockets = {}
        return loop._unix_server_sockets


def _remove_path(place):
    import os
    path, inode = place
    try:
        if os.stat(path).st_ino == inode:
            os.unlink(path)
    except FileNotFoundError:
        pass
    except OSError as error:
        logger.error("Unable to clean up listening UNIX socket %r: %r", path, error)
