"""Clients: what several requests have in common; one that blocks and one for coroutines."""
import datetime
import time

from _http import Failure, ask, ask_async, connections_of

from ._config import UNSET, BasicAuth, Limits, Timeout
from ._errors import (
    ConnectError,
    PoolTimeout,
    ReadError,
    ReadTimeout,
    RemoteProtocolError,
    TooManyRedirects,
    UnsupportedProtocol,
)
from ._models import URL, Cookies, Headers, QueryParams, Request, Response

_DEFAULTS = {"accept": "*/*", "accept-encoding": "gzip, deflate", "connection": "keep-alive",
             "user-agent": "python-httpx/0.28.1"}


class _BaseClient:
    """What both clients share: defaults, building requests, redirects."""

    def __init__(self, *, auth=None, params=None, headers=None, cookies=None, verify=True, cert=None,
                 http1=True, http2=False, proxy=None, mounts=None, timeout=5.0,
                 follow_redirects=False, limits=None, max_redirects=20, event_hooks=None,
                 base_url="", transport=None, trust_env=True, default_encoding="utf-8"):
        if transport is not None:
            raise NotImplementedError("transports are not simulated")
        self.auth = BasicAuth(*auth) if isinstance(auth, tuple) else auth
        self.params = QueryParams(params)
        self.headers = Headers(_DEFAULTS)
        self.headers.update(Headers(headers))
        self.cookies = Cookies(cookies or {})
        self.timeout = Timeout(timeout)
        self.follow_redirects = follow_redirects
        self.max_redirects = max_redirects
        self.base_url = URL(str(base_url).rstrip("/") + "/" if base_url else "")
        self._limits = limits or Limits(max_connections=100, max_keepalive_connections=20)
        self._hooks = {"request": [], "response": [], **(event_hooks or {})}
        self._state = "new"

    @property
    def is_closed(self):
        return self._state == "closed"

    @property
    def event_hooks(self):
        return self._hooks

    def build_request(self, method, url, *, params=None, headers=None, cookies=None, timeout=UNSET,
                      extensions=None, **body):
        """A request with the client's defaults."""
        whole = URL(url)
        if not whole.scheme and str(self.base_url):
            whole = URL(f"{self.base_url}{str(url).lstrip('/')}")
        fields = Headers({"host": whole.authority})
        fields.update(self.headers)
        fields.update(Headers(headers))
        if self.auth is not None:
            fields["authorization"] = self.auth._header
        merged = QueryParams([*self.params.multi_items(), *QueryParams(params or ()).multi_items()]
                             if params is None or hasattr(params, "items") else params)
        return Request(method, whole, params=merged.multi_items(), headers=fields,
                       cookies={**self.cookies, **(cookies or {})}, **body)

    def _open(self):
        if self._state == "closed":
            raise RuntimeError("Cannot send a request, as the client has been closed.")
        self._state = "open"

    def _enter(self):
        if self._state == "open":
            raise RuntimeError("Cannot open a client instance more than once.")
        if self._state == "closed":
            raise RuntimeError("Cannot reopen a client instance, once it has been closed.")
        self._state = "open"

    def _timeout_for(self, timeout):
        return self.timeout if timeout is UNSET else Timeout(timeout)

    def _response(self, answer, request, began):
        response = Response(answer.status, headers=answer.pairs, content=answer.body,
                            request=request, reason=answer.reason)
        response.elapsed = datetime.timedelta(seconds=time.monotonic() - began)
        self.cookies.update(response.cookies)
        if response.has_redirect_location:
            response.next_request = self._redirected(response)
        return response

    def _redirected(self, response):
        before = response.request
        status = response.status_code
        keeps = status in (307, 308) or before.method in ("GET", "HEAD")
        fields = Headers(before.headers.pairs())
        for name in ("host", "content-length", *(() if keeps else ("content-type",))):
            if name in fields:
                del fields[name]
        return Request(before.method if keeps else "GET", before.url.join(response.headers["location"]),
                       headers=fields, content=before.content if keeps and before.content else None)

    def _next(self, response, history, follow):
        """The request that a redirect asks for, or None."""
        follow = self.follow_redirects if follow is UNSET else follow
        if not follow or response.next_request is None:
            return None
        if len(history) >= self.max_redirects:
            raise TooManyRedirects("Exceeded maximum allowed redirects.", request=response.request)
        history.append(response)
        return response.next_request


def _check(request):
    scheme = request.url.scheme
    if not scheme or not request.url.host:
        raise UnsupportedProtocol(
            "Request URL is missing an 'http://' or 'https://' protocol.", request=request)
    if scheme not in ("http", "https"):
        raise UnsupportedProtocol(
            f"Request URL has an unsupported protocol '{scheme}://'.", request=request)


def _error(failure, request, is_async):
    """The exception of httpx for what went wrong below."""
    kind = failure.kind
    if kind == "timeout":
        return ReadTimeout("timed out" if not is_async else "", request=request)
    if kind == "refused":
        text = "All connection attempts failed" if is_async else "[Errno 111] Connection refused"
        return ConnectError(text, request=request)
    if kind == "dns":
        text = "[Errno -2] Name or service not known"
        return ConnectError(text, request=request)
    if kind == "tls":
        text = "TLS to a host of the program itself is not simulated"
        return ConnectError(text, request=request)
    if kind == "closed":
        text = "Server disconnected without sending a response."
        return RemoteProtocolError(text, request=request)
    return ReadError("[Errno 104] Connection reset by peer" if not is_async else "", request=request)


class Client(_BaseClient):
    """Sends requests and waits for their answers, blocking the thread."""

    def __enter__(self):
        self._enter()
        return self

    def __exit__(self, *error):
        self.close()

    def close(self):
        self._state = "closed"

    def request(self, method, url, *, follow_redirects=UNSET, timeout=UNSET, auth=UNSET, **kwargs):
        request = self.build_request(method, url, **kwargs)
        return self._send(request, follow_redirects, self._timeout_for(timeout))

    def send(self, request, *, stream=False, follow_redirects=UNSET, auth=UNSET):
        return self._send(request, follow_redirects, self.timeout)

    def _send(self, request, follow, timeout):
        self._open()
        history = []
        while request is not None:
            _check(request)
            for hook in self._hooks["request"]:
                hook(request)
            began = time.monotonic()
            try:
                answer = ask(request.method, request.url, request.headers.pairs(), request.content,
                             timeout.read)
            except Failure as failure:
                raise _error(failure, request, False) from failure.error
            response = self._response(answer, request, began)
            for hook in self._hooks["response"]:
                hook(response)
            request = self._next(response, history, follow)
        response.history = history
        return response

    def stream(self, method, url, **kwargs):
        return _Streaming(self, method, url, kwargs)

    def get(self, url, **kwargs):
        return self.request("GET", url, **kwargs)

    def options(self, url, **kwargs):
        return self.request("OPTIONS", url, **kwargs)

    def head(self, url, **kwargs):
        return self.request("HEAD", url, **kwargs)

    def post(self, url, **kwargs):
        return self.request("POST", url, **kwargs)

    def put(self, url, **kwargs):
        return self.request("PUT", url, **kwargs)

    def patch(self, url, **kwargs):
        return self.request("PATCH", url, **kwargs)

    def delete(self, url, **kwargs):
        return self.request("DELETE", url, **kwargs)


class AsyncClient(_BaseClient):
    """Sends requests and waits for their answers as coroutines do."""

    def __init__(self, **options):
        super().__init__(**options)
        self._free = None

    async def __aenter__(self):
        self._enter()
        return self

    async def __aexit__(self, *error):
        await self.aclose()

    async def aclose(self):
        self._state = "closed"

    async def request(self, method, url, *, follow_redirects=UNSET, timeout=UNSET, auth=UNSET,
                      **kwargs):
        request = self.build_request(method, url, **kwargs)
        return await self._send(request, follow_redirects, self._timeout_for(timeout))

    async def send(self, request, *, stream=False, follow_redirects=UNSET, auth=UNSET):
        return await self._send(request, follow_redirects, self.timeout)

    async def _send(self, request, follow, timeout):
        self._open()
        history = []
        while request is not None:
            _check(request)
            for hook in self._hooks["request"]:
                await hook(request)
            began = time.monotonic()
            answer = await self._ask(request, timeout)
            response = self._response(answer, request, began)
            for hook in self._hooks["response"]:
                await hook(response)
            request = self._next(response, history, follow)
        response.history = history
        return response

    async def _ask(self, request, timeout):
        """Asks with one of the connections of the pool."""
        import asyncio

        if self._free is None:
            self._free = connections_of(self._limits.max_connections or 1_000_000)
        try:
            async with asyncio.timeout(timeout.pool):
                await self._free.acquire()
        except TimeoutError:
            raise PoolTimeout("", request=request) from None
        try:
            async with asyncio.timeout(timeout.read):
                return await ask_async(request.method, request.url, request.headers.pairs(),
                                       request.content)
        except TimeoutError as error:
            raise ReadTimeout("", request=request) from error
        except Failure as failure:
            raise _error(failure, request, True) from failure.error
        finally:
            self._free.release()

    def stream(self, method, url, **kwargs):
        return _Streaming(self, method, url, kwargs)

    async def get(self, url, **kwargs):
        return await self.request("GET", url, **kwargs)

    async def options(self, url, **kwargs):
        return await self.request("OPTIONS", url, **kwargs)

    async def head(self, url, **kwargs):
        return await self.request("HEAD", url, **kwargs)

    async def post(self, url, **kwargs):
        return await self.request("POST", url, **kwargs)

    async def put(self, url, **kwargs):
        return await self.request("PUT", url, **kwargs)

    async def patch(self, url, **kwargs):
        return await self.request("PATCH", url, **kwargs)

    async def delete(self, url, **kwargs):
        return await self.request("DELETE", url, **kwargs)


class _Streaming:
    """A response for `with` or `async with`."""

    def __init__(self, client, method, url, kwargs):
        self._client = client
        self._call = (method, url, kwargs)

    def __enter__(self):
        method, url, kwargs = self._call
        return self._client.request(method, url, **kwargs)

    def __exit__(self, *error):
        return None

    async def __aenter__(self):
        method, url, kwargs = self._call
        return await self._client.request(method, url, **kwargs)

    async def __aexit__(self, *error):
        return None


for _class in (Client, AsyncClient):
    _class.__module__ = "httpx"
del _class
