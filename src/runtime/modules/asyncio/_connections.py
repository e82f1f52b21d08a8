"""Loops with a network: connecting, serving, asking for names, sending files."""

import itertools
import os
import socket
import stat
from asyncio._readers import _unix_paths
from asyncio._server import Server
from asyncio.constants import _SendfileMode
from asyncio.exceptions import SendfileNotAvailableError
from asyncio.log import logger
from asyncio.tasks import _library_task, gather, sleep
from collections.abc import Iterable

_FILE_BLOCK = 256 * 1024


def _known_info(host, port, family, type, proto, flowinfo=0, scopeid=0):
    """The one info of a host that is an address already, else None."""
    if proto not in (0, socket.IPPROTO_TCP, socket.IPPROTO_UDP) or host is None:
        return None
    if type == socket.SOCK_STREAM:
        proto = socket.IPPROTO_TCP
    elif type == socket.SOCK_DGRAM:
        proto = socket.IPPROTO_UDP
    else:
        return None
    if port is None or port == b"" or port == "":
        port = 0
    try:
        port = int(port)
    except (TypeError, ValueError):
        return None
    if isinstance(host, bytes):
        host = host.decode("ascii")
    for one in [socket.AF_INET, socket.AF_INET6] if family == 0 else [family]:
        try:
            socket.inet_pton(one, host)
        except OSError:
            continue
        rest = (flowinfo, scopeid) if one == socket.AF_INET6 else ()
        return one, type, proto, "", (host, port, *rest)
    return None


def _interleaved(infos, first_count):
    groups = {}
    for info in infos:
        groups.setdefault(info[0], []).append(info)
    groups = list(groups.values())
    ordered = []
    if first_count > 1:
        ordered.extend(groups[0][:first_count - 1])
        del groups[0][:first_count - 1]
    for row in itertools.zip_longest(*groups):
        ordered.extend(info for info in row if info is not None)
    return ordered


def _refuse_tls(ssl):
    if ssl:
        raise NotImplementedError("TLS is not simulated: use a connection without ssl")


def _check_only_with_tls(ssl, ssl_handshake_timeout, ssl_shutdown_timeout):
    if ssl_handshake_timeout is not None and not ssl:
        raise ValueError("ssl_handshake_timeout is only meaningful with ssl")
    if ssl_shutdown_timeout is not None and not ssl:
        raise ValueError("ssl_shutdown_timeout is only meaningful with ssl")


def _check_stream(sock):
    if sock.type != socket.SOCK_STREAM:
        raise ValueError(f"A Stream Socket was expected, got {sock!r}")


def _check_unix_stream(sock):
    if sock.family != socket.AF_UNIX or sock.type != socket.SOCK_STREAM:
        raise ValueError(f"A UNIX Domain Stream Socket was expected, got {sock!r}")


def _bind_failure(error, address):
    text = f"error while attempting to bind on address {address!r}: {str(error).lower()}"
    return OSError(error.errno, text)


def _is_abstract(path):
    return path[0] in (0, "\x00")


def _remove_stale(path):
    try:
        if stat.S_ISSOCK(os.stat(path).st_mode):
            os.remove(path)
    except FileNotFoundError:
        pass
    except OSError as error:
        logger.error("Unable to check or remove stale UNIX socket %r: %r", path, error)


def _combined(failures, all_errors):
    """What stands for everything that went wrong while connecting."""
    if all_errors:
        return ExceptionGroup("create_connection failed", failures)
    if not failures:
        return TimeoutError("create_connection failed")
    if len({str(one) for one in failures}) == 1:
        return failures[0]
    return OSError(f"Multiple exceptions: {', '.join(str(one) for one in failures)}")


class BaseEventLoop:
    async def getaddrinfo(self, host, port, *, family=0, type=0, proto=0, flags=0):
        return await self.run_in_executor(
            None, socket.getaddrinfo, host, port, family, type, proto, flags
        )

    async def getnameinfo(self, sockaddr, flags=0):
        return await self.run_in_executor(None, socket.getnameinfo, sockaddr, flags)

    async def _ensure_resolved(
        self, address, *, family=0, type=socket.SOCK_STREAM, proto=0, flags=0, loop
    ):
        host, port = address[:2]
        info = _known_info(host, port, family, type, proto, *address[2:])
        if info is not None:
            return [info]
        return await loop.getaddrinfo(
            host, port, family=family, type=type, proto=proto, flags=flags
        )

    async def _resolved(self, address, **options):
        infos = await self._ensure_resolved(address, loop=self, **options)
        if not infos:
            raise OSError("getaddrinfo() returned empty list")
        return infos

    async def create_connection(
        self, protocol_factory, host=None, port=None, *, ssl=None, family=0, proto=0, flags=0,
        sock=None, local_addr=None, server_hostname=None, ssl_handshake_timeout=None,
        ssl_shutdown_timeout=None, happy_eyeballs_delay=None, interleave=None, all_errors=False
    ):
        if server_hostname is not None and not ssl:
            raise ValueError("server_hostname is only meaningful with ssl")
        if server_hostname is None and ssl and not host:
            raise ValueError("You must set server_hostname when using ssl without a host")
        _check_only_with_tls(ssl, ssl_handshake_timeout, ssl_shutdown_timeout)
        _refuse_tls(ssl)
        if happy_eyeballs_delay is not None and interleave is None:
            interleave = 1
        if host is None and port is None:
            if sock is None:
                raise ValueError("host and port was not specified and no sock specified")
            _check_stream(sock)
        else:
            if sock is not None:
                raise ValueError("host/port and sock can not be specified at the same time")
            options = dict(family=family, type=socket.SOCK_STREAM, proto=proto, flags=flags)
            infos = await self._resolved((host, port), **options)
            local_infos = None
            if local_addr is not None:
                local_infos = await self._resolved(local_addr, **options)
            if interleave:
                infos = _interleaved(infos, interleave)
            failures = []
            sock = await self._connect_any(infos, local_infos, failures, happy_eyeballs_delay)
            if sock is None:
                raise _combined([one for some in failures for one in some], all_errors)
        transport, protocol = await self._create_connection_transport(sock, protocol_factory)
        if self.get_debug():
            logger.debug(
                "%r connected to %s:%r: (%r, %r)",
                transport.get_extra_info("socket"), host, port, transport, protocol,
            )
        return transport, protocol

    async def _connect_any(self, infos, local_infos, failures, delay):
        if delay is None:
            for info in infos:
                try:
                    return await self._connect_sock(failures, info, local_infos)
                except OSError:
                    continue
            return None
        from asyncio.staggered import staggered_race
        runners = [lambda info=info: self._connect_sock(failures, info, local_infos) for info in infos]
        return (await staggered_race(runners, delay, loop=self))[0]

    async def _connect_sock(self, failures, info, local_infos=None):
        mine = []
        failures.append(mine)
        family, kind, proto, _, address = info
        sock = None
        try:
            try:
                sock = socket.socket(family, kind, proto)
                sock.setblocking(False)
                if local_infos is not None:
                    self._bind_any(sock, family, local_infos, mine)
                await self.sock_connect(sock, address)
                return sock
            except OSError as error:
                mine.append(error)
                raise
        except BaseException:
            if sock is not None:
                sock.close()
            raise

    def _bind_any(self, sock, family, local_infos, failures):
        for local_family, _, _, _, address in local_infos:
            if local_family != family:
                continue
            try:
                sock.bind(address)
                return
            except OSError as error:
                failures.append(_bind_failure(error, address))
        if failures:
            raise failures.pop()
        raise OSError(f"no matching local address with {family=} found")

    async def _create_connection_transport(self, sock, protocol_factory):
        try:
            sock.setblocking(False)
            protocol = protocol_factory()
            waiter = self.create_future()
            transport = self._make_socket_transport(sock, protocol, waiter)
            waiter._describe("socket-connect", getattr(transport, "_place", -1), 0)
        except BaseException:
            sock.close()
            raise
        try:
            await waiter
        except BaseException:
            transport.close()
            raise
        return transport, protocol

    async def connect_accepted_socket(
        self, protocol_factory, sock, *, ssl=None, ssl_handshake_timeout=None,
        ssl_shutdown_timeout=None
    ):
        _check_stream(sock)
        _check_only_with_tls(ssl, ssl_handshake_timeout, ssl_shutdown_timeout)
        _refuse_tls(ssl)
        return await self._create_connection_transport(sock, protocol_factory)

    async def create_server(
        self, protocol_factory, host=None, port=None, *, family=socket.AF_UNSPEC,
        flags=socket.AI_PASSIVE, sock=None, backlog=100, ssl=None, reuse_address=None,
        reuse_port=None, keep_alive=None, ssl_handshake_timeout=None, ssl_shutdown_timeout=None,
        start_serving=True
    ):
        if isinstance(ssl, bool):
            raise TypeError("ssl argument must be an SSLContext or None")
        _check_only_with_tls(ssl, ssl_handshake_timeout, ssl_shutdown_timeout)
        _refuse_tls(ssl)
        if host is None and port is None:
            if sock is None:
                raise ValueError("Neither host/port nor sock were specified")
            _check_stream(sock)
            sockets = [sock]
        else:
            if sock is not None:
                raise ValueError("host/port and sock can not be specified at the same time")
            infos = await self._server_infos(host, port, family, flags)
            options = []
            if reuse_address is None or reuse_address:
                options.append(socket.SO_REUSEADDR)
            if reuse_port:
                options.append(socket.SO_REUSEPORT)
            if keep_alive:
                options.append(socket.SO_KEEPALIVE)
            sockets = self._listeners(infos, options)
        return await self._serve(sockets, protocol_factory, backlog, start_serving)

    async def _server_infos(self, host, port, family, flags):
        if host == "":
            hosts = [None]
        elif isinstance(host, str) or not isinstance(host, Iterable):
            hosts = [host]
        else:
            hosts = host
        lookups = [self._create_server_getaddrinfo(one, port, family, flags) for one in hosts]
        whole = gather(*[_library_task(self, one) for one in lookups])
        whole._describe("future", -1, 0)
        found = await whole
        return list(dict.fromkeys(itertools.chain.from_iterable(found)))

    async def _create_server_getaddrinfo(self, host, port, family, flags):
        infos = await self._ensure_resolved(
            (host, port), family=family, type=socket.SOCK_STREAM, flags=flags, loop=self
        )
        if not infos:
            raise OSError(f"getaddrinfo({host!r}) returned empty list")
        return infos

    def _listeners(self, infos, options):
        sockets = []
        try:
            for family, kind, proto, _, address in infos:
                sock = socket.socket(family, kind, proto)
                sockets.append(sock)
                for option in options:
                    sock.setsockopt(socket.SOL_SOCKET, option, 1)
                if family == socket.AF_INET6:
                    sock.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, 1)
                try:
                    sock.bind(address)
                except OSError as error:
                    if error.errno == 99:
                        sockets.pop().close()
                        continue
                    raise _bind_failure(error, address) from None
            if not sockets:
                addresses = [info[4] for info in infos]
                raise OSError(f"could not bind on any address out of {addresses!r}")
        except BaseException:
            for sock in sockets:
                sock.close()
            raise
        return sockets

    async def _serve(self, sockets, protocol_factory, backlog, start_serving):
        for sock in sockets:
            sock.setblocking(False)
        server = Server(self, sockets, protocol_factory, None, backlog, None)
        if start_serving:
            server._start_serving()
            await sleep(0)
        if self.get_debug():
            logger.info("%r is serving", server)
        return server

    async def start_tls(
        self, transport, protocol, sslcontext, *, server_side=False, server_hostname=None,
        ssl_handshake_timeout=None, ssl_shutdown_timeout=None
    ):
        # There is no ssl to get a context from.
        raise TypeError(
            f"sslcontext is expected to be an instance of ssl.SSLContext, got {sslcontext!r}"
        )

    async def create_datagram_endpoint(
        self, protocol_factory, local_addr=None, remote_addr=None, *, family=0, proto=0, flags=0,
        reuse_port=None, allow_broadcast=None, sock=None
    ):
        remote = None
        if sock is not None:
            options = dict(
                local_addr=local_addr, remote_addr=remote_addr, family=family, proto=proto,
                flags=flags, reuse_port=reuse_port, allow_broadcast=allow_broadcast,
            )
            _check_datagram(sock, options)
            sock.setblocking(False)
        else:
            pairs = await self._datagram_pairs(local_addr, remote_addr, family, proto, flags)
            failures = []
            for (family, proto), (local, far) in pairs:
                try:
                    sock = await self._datagram_socket(
                        family, proto, (local, far), reuse_port, allow_broadcast
                    )
                except OSError as error:
                    failures.append(error)
                else:
                    remote = far
                    break
            else:
                raise failures[0]
        protocol = protocol_factory()
        waiter = self.create_future()
        transport = self._make_datagram_transport(sock, protocol, remote, waiter)
        try:
            await waiter
        except BaseException:
            transport.close()
            raise
        return transport, protocol

    async def _datagram_pairs(self, local_addr, remote_addr, family, proto, flags):
        if not (local_addr or remote_addr):
            if family == 0:
                raise ValueError("unexpected address family")
            return [((family, proto), (None, None))]
        if family == socket.AF_UNIX:
            for address in (local_addr, remote_addr):
                if address is not None and not isinstance(address, str):
                    raise TypeError("string is expected")
            if local_addr and not _is_abstract(local_addr):
                _remove_stale(local_addr)
            return [((family, proto), (local_addr, remote_addr))]
        found = {}
        for place, address in enumerate((local_addr, remote_addr)):
            if address is None:
                continue
            if not (isinstance(address, tuple) and len(address) == 2):
                raise TypeError("2-tuple is expected")
            for one, _, number, _, where in await self._resolved(
                address, family=family, type=socket.SOCK_DGRAM, proto=proto, flags=flags
            ):
                found.setdefault((one, number), [None, None])[place] = where
        pairs = [
            (key, pair) for key, pair in found.items()
            if not (local_addr and pair[0] is None) and not (remote_addr and pair[1] is None)
        ]
        if not pairs:
            raise ValueError("can not get address information")
        return pairs

    async def _datagram_socket(self, family, proto, pair, reuse_port, allow_broadcast):
        local, remote = pair
        sock = socket.socket(family, socket.SOCK_DGRAM, proto)
        try:
            if reuse_port:
                sock.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEPORT, 1)
            if allow_broadcast:
                sock.setsockopt(socket.SOL_SOCKET, socket.SO_BROADCAST, 1)
            sock.setblocking(False)
            if local:
                sock.bind(local)
            if remote and not allow_broadcast:
                await self.sock_connect(sock, remote)
        except BaseException:
            sock.close()
            raise
        return sock

    async def sock_sendfile(self, sock, file, offset=0, count=None, *, fallback=True):
        self._check_plain(sock)
        _check_file(sock, file, offset, count)
        if not fallback:
            _number_of_file(file)
        file.seek(offset)
        total = 0
        try:
            while count is None or total < count:
                size = _FILE_BLOCK if count is None else min(_FILE_BLOCK, count - total)
                data = file.read(size)
                if not data:
                    break
                await self.sock_sendall(sock, data)
                total += len(data)
            return total
        finally:
            if total > 0:
                file.seek(offset + total)

    async def sendfile(self, transport, file, offset=0, count=None, *, fallback=True):
        if transport.is_closing():
            raise RuntimeError("Transport is closing")
        mode = getattr(transport, "_sendfile_compatible", _SendfileMode.UNSUPPORTED)
        if mode is _SendfileMode.UNSUPPORTED:
            raise RuntimeError(f"sendfile is not supported for transport {transport!r}")
        if mode is _SendfileMode.FALLBACK and not fallback:
            raise RuntimeError(
                "fallback is disabled and native sendfile is not supported for "
                f"transport {transport!r}"
            )
        from asyncio._readers import transports_of
        was_reading = transport.is_reading()
        transport.pause_reading()
        await transport._make_empty_waiter()
        known = transports_of(self).pop(transport._sock_fd, None)
        try:
            return await self.sock_sendfile(
                transport._sock, file, offset, count, fallback=fallback
            )
        finally:
            transports_of(self)[transport._sock_fd] = known
            transport._reset_empty_waiter()
            if was_reading:
                transport.resume_reading()


class _UnixSelectorEventLoop:
    async def create_unix_connection(
        self, protocol_factory, path=None, *, ssl=None, sock=None, server_hostname=None,
        ssl_handshake_timeout=None, ssl_shutdown_timeout=None
    ):
        if ssl:
            if server_hostname is None:
                raise ValueError("you have to pass server_hostname when using ssl")
        elif server_hostname is not None:
            raise ValueError("server_hostname is only meaningful with ssl")
        _check_only_with_tls(ssl, ssl_handshake_timeout, ssl_shutdown_timeout)
        _refuse_tls(ssl)
        if path is None:
            if sock is None:
                raise ValueError("no path and sock were specified")
            _check_unix_stream(sock)
            sock.setblocking(False)
        else:
            if sock is not None:
                raise ValueError("path and sock can not be specified at the same time")
            sock = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM, 0)
            try:
                sock.setblocking(False)
                await self.sock_connect(sock, os.fspath(path))
            except BaseException:
                sock.close()
                raise
        return await self._create_connection_transport(sock, protocol_factory)

    async def create_unix_server(
        self, protocol_factory, path=None, *, sock=None, backlog=100, ssl=None,
        ssl_handshake_timeout=None, ssl_shutdown_timeout=None, start_serving=True,
        cleanup_socket=True
    ):
        if isinstance(ssl, bool):
            raise TypeError("ssl argument must be an SSLContext or None")
        _check_only_with_tls(ssl, ssl_handshake_timeout, ssl_shutdown_timeout)
        _refuse_tls(ssl)
        if path is None:
            if sock is None:
                raise ValueError("path was not specified, and no sock specified")
            _check_unix_stream(sock)
        else:
            if sock is not None:
                raise ValueError("path and sock can not be specified at the same time")
            sock = _bound_to(os.fspath(path))
        path = sock.getsockname()
        if cleanup_socket and path and not _is_abstract(path):
            try:
                _unix_paths(self)[sock.fileno()] = path, os.stat(path).st_ino
            except FileNotFoundError:
                pass
        return await self._serve([sock], protocol_factory, backlog, start_serving)


def _bound_to(path):
    sock = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    if not _is_abstract(path):
        _remove_stale(path)
    try:
        sock.bind(path)
    except OSError as error:
        sock.close()
        if error.errno == 98:
            raise OSError(98, f"Address {path!r} is already in use") from None
        raise
    return sock


def _check_datagram(sock, options):
    if sock.type == socket.SOCK_STREAM:
        raise ValueError(f"A datagram socket was expected, got {sock!r}")
    given = ", ".join(f"{name}={value}" for name, value in options.items() if value)
    if given:
        raise ValueError(
            f"socket modifier keyword arguments can not be used when sock is specified. ({given})"
        )


def _check_file(sock, file, offset, count):
    if "b" not in getattr(file, "mode", "b"):
        raise ValueError("file should be opened in binary mode")
    if sock.type != socket.SOCK_STREAM:
        raise ValueError("only SOCK_STREAM type sockets are supported")
    if count is not None:
        if not isinstance(count, int):
            raise TypeError(f"count must be a positive integer (got {count!r})")
        if count <= 0:
            raise ValueError(f"count must be a positive integer (got {count!r})")
    if not isinstance(offset, int):
        raise TypeError(f"offset must be a non-negative integer (got {offset!r})")
    if offset < 0:
        raise ValueError(f"offset must be a non-negative integer (got {offset!r})")


def _number_of_file(file):
    import io
    try:
        return file.fileno()
    except (AttributeError, io.UnsupportedOperation):
        raise SendfileNotAvailableError("not a regular file") from None
