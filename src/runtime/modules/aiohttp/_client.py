"""Sessions of the client: requests, redirects, timeouts, connections at a time."""
import asyncio
import dataclasses
import json
import warnings

from _http import Failure, Fields, ask_async, body_and_type, connections_of, with_params

from ._errors import (
    ClientConnectorDNSError,
    ClientConnectorError,
    ClientOSError,
    ConnectionTimeoutError,
    InvalidUrlClientError,
    NonHttpUrlClientError,
    ServerDisconnectedError,
    SocketTimeoutError,
    TooManyRedirects,
)
from ._helpers import URL, BasicAuth, CIMultiDictProxy, CookieJar
from ._response import ClientResponse, RequestInfo

_UNSET = object()


@dataclasses.dataclass(frozen=True)
class ClientTimeout:
    """Seconds that a request and its parts may take; None for ever."""

    total: float | None = None
    connect: float | None = None
    sock_read: float | None = None
    sock_connect: float | None = None
    ceil_threshold: float = 5


_DEFAULT_TIMEOUT = ClientTimeout(total=5 * 60, sock_connect=30)


class TCPConnector:
    """How many connections there may be at a time: in all, and for each host."""

    def __init__(self, *, limit=100, limit_per_host=0, force_close=False, ssl=True, **options):
        self._limit = limit
        self._limit_per_host = limit_per_host
        self._free = {}
        self._closed = False

    @property
    def limit(self):
        return self._limit

    @property
    def limit_per_host(self):
        return self._limit_per_host

    @property
    def closed(self):
        return self._closed

    async def close(self):
        self._closed = True

    def _semaphores(self, url):
        wanted = [("", self._limit), (f"{url.host}:{url.port}", self._limit_per_host)]
        return [self._free.setdefault(key, connections_of(count)) for key, count in wanted if count]


class _Request:
    """What a method of a session gives: awaited, or entered with `async with`."""

    __slots__ = ("_coroutine", "_response")

    def __init__(self, coroutine):
        self._coroutine = coroutine
        self._response = None

    def send(self, value):
        return self._coroutine.send(value)

    def throw(self, *error):
        return self._coroutine.throw(*error)

    def close(self):
        return self._coroutine.close()

    def __await__(self):
        return self._coroutine.__await__()

    def __iter__(self):
        return self._coroutine.__await__()

    async def __aenter__(self):
        self._response = await self._coroutine
        return self._response

    async def __aexit__(self, kind, error, trace):
        self._response.release()


class ClientSession:
    """What several requests have in common; to be closed at the end."""

    _is_closed = True

    def __init__(self, base_url=None, *, connector=None, loop=None, cookies=None, headers=None,
                 auth=None, json_serialize=json.dumps, raise_for_status=False, timeout=_UNSET,
                 cookie_jar=None, connector_owner=True, **options):
        self._loop = loop or asyncio.get_running_loop()
        self._base_url = None if base_url is None else URL(base_url)
        self._connector = TCPConnector() if connector is None else connector
        self._owns_connector = connector_owner
        self._headers = CIMultiDictProxy(headers or ())
        self._auth = auth
        self._dumps = json_serialize
        self._raises = raise_for_status
        self._timeout = _as_timeout(_DEFAULT_TIMEOUT if timeout in (_UNSET, None) else timeout)
        self._jar = CookieJar() if cookie_jar is None else cookie_jar
        if cookies:
            self._jar.update_cookies(cookies)
        self._is_closed = False

    def __del__(self):
        if not self._is_closed:
            warnings.warn(f"Unclosed client session {self!r}", ResourceWarning)
            self._loop.call_exception_handler(
                {"client_session": self, "message": "Unclosed client session"})

    def __enter__(self):
        raise TypeError("Use async with instead")

    def __exit__(self, *error):
        """Never reached: __enter__ refuses."""

    async def __aenter__(self):
        return self

    async def __aexit__(self, kind, error, trace):
        await self.close()

    async def close(self):
        if not self._is_closed:
            self._is_closed = True
            if self._owns_connector:
                await self._connector.close()

    @property
    def closed(self):
        return self._is_closed

    @property
    def connector(self):
        return self._connector

    @property
    def timeout(self):
        return self._timeout

    @property
    def headers(self):
        return self._headers

    @property
    def cookie_jar(self):
        return self._jar

    @property
    def auth(self):
        return self._auth

    @property
    def raise_for_status(self):
        return self._raises

    def request(self, method, url, **kwargs):
        return _Request(self._request(method, url, **kwargs))

    def get(self, url, *, allow_redirects=True, **kwargs):
        return self.request("GET", url, allow_redirects=allow_redirects, **kwargs)

    def options(self, url, *, allow_redirects=True, **kwargs):
        return self.request("OPTIONS", url, allow_redirects=allow_redirects, **kwargs)

    def head(self, url, *, allow_redirects=False, **kwargs):
        return self.request("HEAD", url, allow_redirects=allow_redirects, **kwargs)

    def post(self, url, *, data=None, **kwargs):
        return self.request("POST", url, data=data, **kwargs)

    def put(self, url, *, data=None, **kwargs):
        return self.request("PUT", url, data=data, **kwargs)

    def patch(self, url, *, data=None, **kwargs):
        return self.request("PATCH", url, data=data, **kwargs)

    def delete(self, url, **kwargs):
        return self.request("DELETE", url, **kwargs)

    def ws_connect(self, url, **kwargs):
        raise NotImplementedError("websockets are not simulated")

    async def _request(self, method, url, *, params=None, data=None, json=None, cookies=None,
                       headers=None, auth=None, allow_redirects=True, max_redirects=10,
                       raise_for_status=None, timeout=_UNSET, ssl=True, **options):
        if self._is_closed:
            raise RuntimeError("Session is closed")
        if data is not None and json is not None:
            raise ValueError("data and json parameters can not be used at the same time")
        address = self._address(url, params)
        body, kind = body_and_type(data, json, self._dumps)
        fields = self._fields(headers, auth or self._auth, {**self._cookies(), **(cookies or {})})
        limits = self._timeout if timeout in (_UNSET, None) else _as_timeout(timeout)
        async with asyncio.timeout(limits.total):
            response = await self._follow(method.upper(), address, fields, (body, kind),
                                          max_redirects if allow_redirects else None, limits)
        raises = self._raises if raise_for_status is None else raise_for_status
        if callable(raises):
            await raises(response)
        elif raises:
            response.raise_for_status()
        return response

    def _cookies(self):
        return dict(self._jar._cookies)

    def _address(self, url, params):
        address = URL(url)
        if self._base_url is not None:
            address = self._base_url.join(address)
        if not address.host:
            raise InvalidUrlClientError(url)
        if address.scheme not in ("http", "https"):
            raise NonHttpUrlClientError(url)
        return URL(URL(with_params(address, params)).without_fragment())

    def _fields(self, headers, auth, cookies):
        fields = Fields(self._headers.items())
        fields.update(headers or ())
        fields.setdefault("Accept", "*/*")
        fields.setdefault("Accept-Encoding", "gzip, deflate, zstd")
        fields.setdefault("User-Agent", "Python/3.14 aiohttp/3.14.3")
        if isinstance(auth, BasicAuth):
            fields["Authorization"] = auth.encode()
        if cookies:
            fields["Cookie"] = "; ".join(f"{name}={value}" for name, value in cookies.items())
        return fields

    async def _follow(self, method, url, fields, body, most, limits):
        """Asks, and goes where redirects lead; `most` is None where they are not followed."""
        history = []
        while True:
            response = await self._ask(method, url, fields, body, limits)
            response.history = tuple(history)
            target = response.headers.get("Location")
            is_redirect = response.status in (301, 302, 303, 307, 308) and target is not None
            if most is None or not is_redirect:
                return response
            history.append(response)
            if len(history) >= most:
                raise TooManyRedirects(
                    history[0].request_info, tuple(history))
            keeps = response.status in (307, 308) or method in ("GET", "HEAD")
            method, body = (method, body) if keeps else ("GET", (b"", None))
            url = url.join(target)

    async def _ask(self, method, url, fields, body, limits):
        data, kind = body
        pairs = [("Host", url.authority), *fields.items()]
        if data or method in ("POST", "PUT", "PATCH"):
            pairs.append(("Content-Length", str(len(data))))
        if kind is not None and "Content-Type" not in fields:
            pairs.append(("Content-Type", kind))
        info = RequestInfo(url, method, CIMultiDictProxy(pairs), url)
        answer = await self._answer(method, url, pairs, data, limits)
        response = ClientResponse(answer, info, CIMultiDictProxy(answer.pairs))
        self._jar.update_cookies(response.cookies)
        return response

    async def _answer(self, method, url, pairs, data, limits):
        """Asks, with one of the connections that the connector allows."""
        held = []
        try:
            for semaphore in self._connector._semaphores(url):
                await semaphore.acquire()
                held.append(semaphore)
            async with asyncio.timeout(limits.sock_read):
                return await ask_async(method, url, pairs, data)
        except TimeoutError as error:
            if limits.sock_read is None or limits.total is not None:
                raise
            raise SocketTimeoutError("Timeout on reading data from socket") from error
        except Failure as failure:
            raise _error(failure, url) from failure.error
        finally:
            for semaphore in held:
                semaphore.release()


def _error(failure, url):
    """The exception of aiohttp for what went wrong below."""
    host, port = url.host, url.port
    if failure.kind == "refused":
        return ClientConnectorError(host, port, OSError(111, f"Connect call failed {(host, port)!r}"))
    if failure.kind == "dns":
        return ClientConnectorDNSError(host, port, OSError(-2, "Name or service not known"))
    if failure.kind == "timeout":
        return ConnectionTimeoutError(f"Connection timeout to host {url}")
    if failure.kind == "tls":
        text = "TLS to a host of the program itself is not simulated"
        return ClientConnectorError(host, port, OSError(1, text))
    if failure.kind == "closed":
        return ServerDisconnectedError()
    return ClientOSError(104, "Connection reset by peer")


def _as_timeout(timeout):
    return timeout if isinstance(timeout, ClientTimeout) else ClientTimeout(total=timeout)


def request(method, url, **kwargs):
    """Sends one request with a session of its own; for `async with`."""
    return _Alone(method, url, kwargs)


class _Alone:
    def __init__(self, method, url, kwargs):
        self._call = (method, url, kwargs)
        self._session = None

    async def __aenter__(self):
        method, url, kwargs = self._call
        self._session = ClientSession()
        return await self._session.request(method, url, **kwargs)

    async def __aexit__(self, *error):
        await self._session.close()


for _class in (ClientSession, ClientTimeout):
    _class.__module__ = "aiohttp.client"
TCPConnector.__module__ = "aiohttp.connector"
del _class
