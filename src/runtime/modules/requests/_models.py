"""Requests, prepared requests and responses."""
import datetime
import json

from _http import Address, Fields, body_and_type, with_params

from .exceptions import HTTPError, InvalidSchema, InvalidURL, JSONDecodeError, MissingSchema


class CaseInsensitiveDict(Fields):
    """Header fields."""

    def __repr__(self):
        return str(dict(self.items()))


CaseInsensitiveDict.__module__ = "requests.structures"


class Request:
    """What is to be asked."""

    def __init__(self, method=None, url=None, headers=None, files=None, data=None, params=None,
                 auth=None, cookies=None, hooks=None, json=None):
        if files:
            raise NotImplementedError("files are not simulated")
        self.method = method
        self.url = url
        self.headers = headers or {}
        self.data = data
        self.params = params or {}
        self.auth = auth
        self.cookies = cookies
        self.json = json

    def __repr__(self):
        return f"<Request [{self.method}]>"

    def prepare(self):
        return PreparedRequest(self)


class PreparedRequest:
    """A request with its address, fields and body as they are sent."""

    def __init__(self, request):
        self.method = request.method.upper()
        self.url = _checked(with_params(_without_spaces(request.url), request.params))
        self.headers = CaseInsensitiveDict(request.headers)
        body, kind = body_and_type(request.data or None, request.json)
        if isinstance(request.data, (str, bytes)):
            kind = None
        self.body = body or None
        if kind is not None:
            self.headers.setdefault("Content-Type", kind)
        if body or self.method not in ("GET", "HEAD", "OPTIONS"):
            self.headers["Content-Length"] = len(body)
        if request.cookies:
            pairs = "; ".join(f"{name}={value}" for name, value in dict(request.cookies).items())
            self.headers["Cookie"] = pairs
        if isinstance(request.auth, tuple):
            self.headers["Authorization"] = _basic(*request.auth)

    @property
    def path_url(self):
        return Address(self.url).target

    def __repr__(self):
        return f"<PreparedRequest [{self.method}]>"


def _basic(user, password):
    import base64

    return "Basic " + base64.b64encode(f"{user}:{password}".encode()).decode()


def _without_spaces(url):
    return url.decode() if isinstance(url, bytes) else str(url).lstrip()


def _checked(url):
    scheme, found, _ = url.partition(":")
    if not found or not scheme.isalnum() or "." in scheme:
        raise MissingSchema(
            f"Invalid URL {url!r}: No scheme supplied. Perhaps you meant https://{url}?")
    if scheme.lower() not in ("http", "https"):
        raise InvalidSchema(f"No connection adapters were found for {url!r}")
    address = Address(url)
    if not address.host:
        raise InvalidURL(f"Invalid URL {url!r}: No host supplied")
    return str(address)


class Response:
    """What came back."""

    def __init__(self, answer=None, request=None, seconds=0.0):
        self._content = answer.body if answer else False
        self.status_code = answer.status if answer else None
        self.reason = answer.reason if answer else None
        self.headers = CaseInsensitiveDict(answer.pairs if answer else ())
        self.encoding = _encoding(answer) if answer else None
        self.url = request.url if request else None
        self.request = request
        self.history = []
        self.cookies = {}
        self.elapsed = datetime.timedelta(seconds=seconds)
        if answer:
            for value in self.headers.getall("Set-Cookie", ()):
                name, _, rest = value.partition("=")
                self.cookies[name.strip()] = rest.partition(";")[0]

    def __repr__(self):
        return f"<Response [{self.status_code}]>"

    def __bool__(self):
        return self.ok

    def __iter__(self):
        return self.iter_content(128)

    def __enter__(self):
        return self

    def __exit__(self, *error):
        self.close()

    @property
    def ok(self):
        return self.status_code < 400

    @property
    def is_redirect(self):
        return "location" in self.headers and self.status_code in (301, 302, 303, 307, 308)

    @property
    def content(self):
        return self._content

    @property
    def apparent_encoding(self):
        try:
            self._content.decode("ascii")
        except UnicodeDecodeError:
            return "utf-8"
        return "ascii"

    @property
    def text(self):
        return self._content.decode(self.encoding or self.apparent_encoding, "replace")

    def json(self, **kwargs):
        """The body as JSON."""
        try:
            return json.loads(self._content.decode(self.encoding or "utf-8"), **kwargs)
        except json.JSONDecodeError as error:
            raise JSONDecodeError(error.msg, error.doc, error.pos, response=self) from None

    def iter_content(self, chunk_size=1, decode_unicode=False):
        """The body, piece by piece."""
        data = self.text if decode_unicode else self._content
        size = chunk_size or len(data) or 1
        for at in range(0, len(data), size):
            yield data[at:at + size]

    def iter_lines(self, chunk_size=512, decode_unicode=False, delimiter=None):
        """The body, line by line."""
        data = self.text if decode_unicode else self._content
        yield from data.split(delimiter) if delimiter else data.splitlines()

    def raise_for_status(self):
        """Raises HTTPError for a status of 400 and above."""
        if 400 <= self.status_code < 600:
            kind = "Client" if self.status_code < 500 else "Server"
            raise HTTPError(
                f"{self.status_code} {kind} Error: {self.reason} for url: {self.url}", response=self)

    def close(self):
        """Does nothing: the answer is there as a whole."""


def _encoding(answer):
    if answer.charset:
        return answer.charset
    if answer.media_type.startswith("text/"):
        return "ISO-8859-1" if answer.field("Content-Type") else None
    return "utf-8" if answer.media_type == "application/json" else None


for _class in (Request, PreparedRequest, Response):
    _class.__module__ = "requests.models"
del _class
