"""asyncio.Server: what listens for connections."""

from _kernel import CancelledError
from asyncio._abstract_loop import AbstractServer
from asyncio._places import record_server
from asyncio.tasks import sleep
from asyncio.trsock import TransportSocket


class Server(AbstractServer):
    """Sockets that listen, and the connections that came through them."""

    def __init__(
        self, loop, sockets, protocol_factory, ssl_context, backlog, ssl_handshake_timeout,
        ssl_shutdown_timeout=None
    ):
        self._loop = loop
        self._sockets = sockets
        self._clients = {}
        # None once it is closed and the last connection has gone.
        self._waiters = []
        self._protocol_factory = protocol_factory
        self._backlog = backlog
        self._ssl_context = ssl_context
        self._serving = False
        self._serving_forever_fut = None
        self._place = -1

    def __repr__(self):
        return f"<{self.__class__.__name__} sockets={self.sockets!r}>"

    def _attach(self, transport):
        assert self._sockets is not None
        self._clients[id(transport)] = transport

    def _detach(self, transport):
        self._clients.pop(id(transport), None)
        if not self._clients and self._sockets is None:
            self._wakeup()

    def _wakeup(self):
        waiters = self._waiters
        self._waiters = None
        for waiter in waiters:
            if not waiter.done():
                waiter.set_result(None)

    def _start_serving(self):
        if self._serving:
            return
        self._serving = True
        for sock in self._sockets:
            sock.listen(self._backlog)
            self._loop._start_serving(self._protocol_factory, sock, self, self._backlog)

    def _describe(self, future, what):
        if self._place == -1 and self._sockets:
            self._place = record_server(self._sockets[0])
        future._describe(what, self._place, 0)

    def get_loop(self):
        return self._loop

    def is_serving(self):
        return self._serving

    @property
    def sockets(self):
        if self._sockets is None:
            return ()
        return tuple(TransportSocket(sock) for sock in self._sockets)

    def close(self):
        sockets = self._sockets
        if sockets is None:
            return
        self._sockets = None
        for sock in sockets:
            self._loop._stop_serving(sock)
        self._serving = False
        forever = self._serving_forever_fut
        if forever is not None and not forever.done():
            forever.cancel()
            self._serving_forever_fut = None
        if not self._clients:
            self._wakeup()

    def close_clients(self):
        for transport in list(self._clients.values()):
            transport.close()

    def abort_clients(self):
        for transport in list(self._clients.values()):
            transport.abort()

    async def start_serving(self):
        self._start_serving()
        await sleep(0)

    async def serve_forever(self):
        if self._serving_forever_fut is not None:
            raise RuntimeError(f"server {self!r} is already being awaited on serve_forever()")
        if self._sockets is None:
            raise RuntimeError(f"server {self!r} is closed")
        self._start_serving()
        self._serving_forever_fut = self._loop.create_future()
        self._describe(self._serving_forever_fut, "socket-accept")
        try:
            await self._serving_forever_fut
        except CancelledError:
            try:
                self.close()
                self.close_clients()
                await self.wait_closed()
            finally:
                raise
        finally:
            self._serving_forever_fut = None

    async def wait_closed(self):
        if self._waiters is None:
            return
        waiter = self._loop.create_future()
        self._describe(waiter, "socket-close")
        self._waiters.append(waiter)
        await waiter


Server.__module__ = "asyncio.base_events"
