"""URLs, header fields, requests and responses."""
import datetime
import json
from urllib.parse import parse_qsl, urlencode

from _http import Address, Fields, body_and_type, with_params

from ._errors import HTTPStatusError

_MORE = "For more information check: https://developer.mozilla.org/en-US/docs/Web/HTTP/Status/"


class URL(Address):
    """An address."""

    def __init__(self, url="", **parts):
        if not isinstance(url, (str, Address)):
            raise TypeError(
                f"Invalid type for url.  Expected str or httpx.URL, got {type(url)}: {url!r}")
        super().__init__(with_params(url, parts.get("params")))

    @property
    def params(self):
        return QueryParams(self.query_string)

    @property
    def query(self):
        return self.query_string.encode()

    @property
    def raw_path(self):
        return self.target.encode()

    @property
    def port(self):
        """As written; None for the usual one."""
        written = super().port
        return None if written in (80, 443) and f":{written}" not in self.authority else written

    def copy_merge_params(self, params):
        return URL(with_params(self, params))

    def __repr__(self):
        return f"URL('{self}')"


class QueryParams:
    """The parameters of a query, in order."""

    def __init__(self, value=(), **more):
        pairs = parse_qsl(value, keep_blank_values=True) if isinstance(value, str) else (
            list(value.items()) if hasattr(value, "items") else list(value or ()))
        self._pairs = [(name, str(one)) for name, one in [*pairs, *more.items()]]

    def get(self, name, default=None):
        return dict(reversed(self._pairs)).get(name, default)

    def __getitem__(self, name):
        return dict(reversed(self._pairs))[name]

    def __contains__(self, name):
        return any(one == name for one, _ in self._pairs)

    def __iter__(self):
        return iter(dict(self._pairs))

    def items(self):
        return dict(reversed(self._pairs)).items()

    def multi_items(self):
        return list(self._pairs)

    def __str__(self):
        return urlencode(self._pairs)

    def __repr__(self):
        return f"QueryParams('{self}')"


class Headers(Fields):
    """Header fields, shown in lower case."""

    def __init__(self, headers=None):
        super().__init__((name.lower(), value) for name, value in Fields(headers or ()).pairs())

    def items(self):
        return dict(self.pairs()).items()

    def multi_items(self):
        return self.pairs()

    def get_list(self, name):
        return self.getall(name, [])

    def __repr__(self):
        pairs = self.pairs()
        return f"Headers({dict(pairs) if len(dict(pairs)) == len(pairs) else pairs})"


class Cookies(dict):
    """Cookies by name."""

    def set(self, name, value, domain="", path="/"):
        self[name] = value


class Request:
    """What is asked."""

    def __init__(self, method, url, *, params=None, headers=None, cookies=None, content=None,
                 data=None, files=None, json=None):
        if files:
            raise NotImplementedError("files are not simulated")
        self.method = method.upper()
        self.url = URL(with_params(url, params))
        body, kind = body_and_type(content if content is not None else data or None, json, _compact)
        self.headers = Headers()
        if "host" not in Headers(headers):
            self.headers["host"] = self.url.authority
        self.headers.update(Headers(headers))
        if body or self.method in ("POST", "PUT", "PATCH"):
            self.headers.setdefault("content-length", len(body))
        if kind is not None and content is None:
            self.headers.setdefault("content-type", kind)
        if cookies:
            self.headers["cookie"] = "; ".join(f"{one}={value}" for one, value in cookies.items())
        self.content = body

    def __repr__(self):
        return f"<Request('{self.method}', '{self.url}')>"


def _compact(value):
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False)


class Response:
    """What came back."""

    def __init__(self, status_code, *, headers=None, content=None, text=None, html=None, json=None,
                 request=None, history=None, reason=None):
        from _http import reason_of

        self.status_code = status_code
        self.reason_phrase = reason_of(status_code) if reason is None else reason
        self.headers = Headers(headers)
        shown, kind = (text, "text/plain") if text is not None else (html, "text/html")
        if shown is not None:
            content = shown.encode()
            self.headers.setdefault("content-type", f"{kind}; charset=utf-8")
        elif json is not None:
            content = _compact(json).encode()
            self.headers.setdefault("content-type", "application/json")
        self.content = content.encode() if isinstance(content, str) else content or b""
        self._request = request
        self.history = history or []
        self.next_request = None
        self.elapsed = datetime.timedelta()
        self.http_version = "HTTP/1.1"
        self.is_closed = True
        self.is_stream_consumed = True
        self.cookies = Cookies()
        for value in self.headers.get_list("set-cookie"):
            name, _, rest = value.partition("=")
            self.cookies[name.strip()] = rest.partition(";")[0]
        self._encoding = None

    def __repr__(self):
        return f"<Response [{self.status_code} {self.reason_phrase}]>"

    @property
    def request(self):
        if self._request is None:
            raise RuntimeError("The request instance has not been set on this response.")
        return self._request

    @property
    def url(self):
        return self.request.url

    @property
    def charset_encoding(self):
        kind = self.headers.get("content-type", "")
        _, found, rest = kind.partition("charset=")
        return rest.split(";")[0].strip("\"' ") if found else None

    @property
    def encoding(self):
        return self._encoding or self.charset_encoding or "utf-8"

    @encoding.setter
    def encoding(self, value):
        self._encoding = value

    @property
    def text(self):
        return self.content.decode(self.encoding, "replace")

    def json(self, **kwargs):
        return json.loads(self.content, **kwargs)

    @property
    def is_informational(self):
        return 100 <= self.status_code <= 199

    @property
    def is_success(self):
        return 200 <= self.status_code <= 299

    @property
    def is_redirect(self):
        return 300 <= self.status_code <= 399

    @property
    def is_client_error(self):
        return 400 <= self.status_code <= 499

    @property
    def is_server_error(self):
        return 500 <= self.status_code <= 599

    @property
    def is_error(self):
        return 400 <= self.status_code <= 599

    @property
    def has_redirect_location(self):
        return self.status_code in (301, 302, 303, 307, 308) and "location" in self.headers

    def raise_for_status(self):
        """Raises HTTPStatusError unless the status says that all went well; gives the response."""
        request = self.request
        if self.is_success:
            return self
        kinds = {1: "Informational response", 3: "Redirect response", 4: "Client error",
                 5: "Server error"}
        kind = kinds.get(self.status_code // 100, "Invalid status code")
        message = f"{kind} '{self.status_code} {self.reason_phrase}' for url '{self.url}'\n"
        if self.has_redirect_location:
            message += f"Redirect location: '{self.headers['location']}'\n"
        raise HTTPStatusError(f"{message}{_MORE}{self.status_code}", request=request, response=self)

    def read(self):
        return self.content

    async def aread(self):
        return self.content

    def iter_bytes(self, chunk_size=None):
        yield from _pieces(self.content, chunk_size)

    def iter_raw(self, chunk_size=None):
        yield from _pieces(self.content, chunk_size)

    def iter_text(self, chunk_size=None):
        yield from _pieces(self.text, chunk_size)

    def iter_lines(self):
        yield from self.text.splitlines()

    async def aiter_bytes(self, chunk_size=None):
        for piece in _pieces(self.content, chunk_size):
            yield piece

    async def aiter_raw(self, chunk_size=None):
        for piece in _pieces(self.content, chunk_size):
            yield piece

    async def aiter_text(self, chunk_size=None):
        for piece in _pieces(self.text, chunk_size):
            yield piece

    async def aiter_lines(self):
        for line in self.text.splitlines():
            yield line

    def close(self):
        """Does nothing: the answer is there as a whole."""

    async def aclose(self):
        """Does nothing: the answer is there as a whole."""


def _pieces(data, size):
    size = size or len(data) or 1
    for at in range(0, len(data), size):
        yield data[at:at + size]


for _class in (URL, QueryParams, Headers, Cookies, Request, Response):
    _class.__module__ = "httpx"
del _class
