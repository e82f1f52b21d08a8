"""Answers, and their bodies as streams."""
import collections
import json

from ._errors import ClientConnectionError, ClientResponseError, ContentTypeError

HttpVersion = collections.namedtuple("HttpVersion", "major minor")
HttpVersion.__module__ = "aiohttp.http_writer"
HttpVersion11 = HttpVersion(1, 1)

RequestInfo = collections.namedtuple("RequestInfo", "url method headers real_url")
RequestInfo.__module__ = "aiohttp.client_reqrep"


class StreamReader:
    """The body, read piece by piece."""

    def __init__(self, data):
        self._data = data

    async def read(self, n=-1):
        n = len(self._data) if n < 0 else n
        piece, self._data = self._data[:n], self._data[n:]
        return piece

    async def readany(self):
        return await self.read()

    async def readexactly(self, n):
        import asyncio

        if len(self._data) < n:
            raise asyncio.IncompleteReadError(await self.read(), n)
        return await self.read(n)

    async def readline(self):
        end = self._data.find(b"\n") + 1
        return await self.read(end or len(self._data))

    async def readchunk(self):
        return await self.read(), True

    def at_eof(self):
        return not self._data

    def is_eof(self):
        return True

    async def iter_chunked(self, n):
        while piece := await self.read(n):
            yield piece

    async def iter_any(self):
        while piece := await self.read():
            yield piece

    async def iter_chunks(self):
        while piece := await self.read():
            yield piece, True

    async def __aiter__(self):
        while line := await self.readline():
            yield line


StreamReader.__module__ = "aiohttp.streams"


class ClientResponse:
    """What came back; used with `async with`, or released when read."""

    version = HttpVersion11

    def __init__(self, answer, info, headers):
        self.status = answer.status
        self.reason = answer.reason
        self.method = info.method
        self.url = self.real_url = info.url
        self.headers = headers
        self.request_info = info
        self.history = ()
        self.cookies = {}
        self.content = StreamReader(answer.body)
        self.closed = False
        self._answer = answer
        for value in headers.getall("Set-Cookie", []):
            name, _, rest = value.partition("=")
            self.cookies[name.strip()] = rest.partition(";")[0]

    def __repr__(self):
        return f"<ClientResponse({self.url}) [{self.status} {self.reason}]>\n{self.headers!r}\n"

    async def __aenter__(self):
        return self

    async def __aexit__(self, kind, error, trace):
        self.release()

    @property
    def host(self):
        return self.url.host

    @property
    def ok(self):
        return self.status < 400

    @property
    def content_type(self):
        return self._answer.media_type

    @property
    def charset(self):
        return self._answer.charset

    @property
    def content_length(self):
        length = self.headers.get("Content-Length")
        return None if length is None else int(length)

    def get_encoding(self):
        return self.charset or "utf-8"

    async def read(self):
        """The whole body."""
        self._check()
        return self._answer.body

    async def text(self, encoding=None, errors="strict"):
        """The body as text."""
        self._check()
        return self._answer.body.decode(encoding or self.get_encoding(), errors)

    async def json(self, *, encoding=None, loads=json.loads, content_type="application/json"):
        """The body as JSON; refused when its media type is another one."""
        self._check()
        if content_type and not self._is_of(content_type):
            given = self.headers.get("Content-Type", "").lower()
            raise ContentTypeError(
                self.request_info, self.history, status=self.status, headers=self.headers,
                message=f"Attempt to decode JSON with unexpected mimetype: {given}")
        text = self._answer.body.decode(encoding or self.get_encoding()).strip()
        return loads(text) if text else None

    def _is_of(self, content_type):
        if content_type == "application/json":
            return self.content_type == content_type or self.content_type.endswith("+json")
        return content_type in self.content_type

    def _check(self):
        if self.closed and self._answer is None:
            raise ClientConnectionError("Connection closed")

    def raise_for_status(self):
        """Raises ClientResponseError for a status of 400 and above."""
        if not self.ok:
            self.release()
            raise ClientResponseError(
                self.request_info, self.history, status=self.status, message=self.reason,
                headers=self.headers)

    def release(self):
        self.closed = True

    def close(self):
        self.closed = True


ClientResponse.__module__ = "aiohttp.client_reqrep"
