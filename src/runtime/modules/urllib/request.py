"""Opening URLs, simulated: hosts of the program are asked over the simulated network, all others are
answered by the block's `#| net:` rules. It blocks the thread.
"""
import base64
import io
import socket

from _http import Address, Failure, Fields, ask

from .error import HTTPError, URLError
from .parse import unquote_to_bytes

__all__ = ["Request", "urlopen", "urlretrieve", "build_opener", "install_opener", "OpenerDirector"]

_REDIRECTS = (301, 302, 303, 307, 308)


class Request:
    """What is to be opened."""

    def __init__(self, url, data=None, headers={}, origin_req_host=None, unverifiable=False,
                 method=None):
        self.full_url = url
        self.data = data
        self.headers = {}
        for name, value in headers.items():
            self.add_header(name, value)
        self._method = method
        self._address = _checked(url)
        self.type = self._address.scheme
        self.host = self._address.authority
        self.selector = self._address.target
        self.fragment = self._address.fragment or None
        self.unredirected_hdrs = {}

    def get_method(self):
        default = "POST" if self.data is not None else "GET"
        return self._method or default

    def get_full_url(self):
        return self.full_url

    def add_header(self, key, val):
        self.headers[key.capitalize()] = val

    def has_header(self, header_name):
        return header_name in self.headers

    def get_header(self, header_name, default=None):
        return self.headers.get(header_name, default)

    def remove_header(self, header_name):
        self.headers.pop(header_name, None)

    def header_items(self):
        return list(self.headers.items())


class HTTPMessage(Fields):
    """The header fields of an answer."""

    def get_content_type(self):
        return self.get("content-type", "text/plain").split(";")[0].strip().lower()

    def get_content_charset(self, failobj=None):
        _, found, rest = self.get("content-type", "").partition("charset=")
        return rest.split(";")[0].strip("\"' ").lower() if found else failobj

    def get_all(self, name, failobj=None):
        return self.getall(name, [failobj] if failobj else [])

    def __getitem__(self, name):
        return super().__getitem__(name) if name in self else None

    def __str__(self):
        return "".join(f"{name}: {value}\n" for name, value in self.items()) + "\n"


class HTTPResponse(io.BytesIO):
    """An answer whose body is read like a file."""

    def __init__(self, answer, url):
        super().__init__(answer.body)
        self.status = self.code = answer.status
        self.reason = self.msg = answer.reason
        self.headers = HTTPMessage(answer.pairs)
        self.url = url
        self.version = 11
        self.length = len(answer.body)

    def getcode(self):
        return self.status

    def geturl(self):
        return self.url

    def info(self):
        return self.headers

    def getheader(self, name, default=None):
        return self.headers.get(name, default)

    def getheaders(self):
        return self.headers.items()


HTTPResponse.__module__ = HTTPMessage.__module__ = "http.client"


def _checked(url):
    if ":" not in url:
        raise ValueError(f"unknown url type: {url!r}")
    return Address(url)


def urlopen(url, data=None, timeout=None, *, context=None):
    """Opens a URL (or a Request) and gives the response; HTTPError for a status of 400 and above."""
    request = Request(url, data) if isinstance(url, str) else url
    if data is not None:
        request.data = data
    address = request._address
    if address.scheme == "data":
        return _data(request.full_url)
    if address.scheme not in ("http", "https"):
        raise URLError(f"unknown url type: {address.scheme}")
    if not address.host:
        raise URLError("no host given")
    return _opened(request, address, socket.getdefaulttimeout() if timeout is None else timeout)


def _opened(request, address, timeout):
    method, data = request.get_method(), request.data
    for _ in range(11):
        answer = _asked(method, address, _fields(request, address, data), data, timeout)
        response = HTTPResponse(answer, str(address))
        target = answer.field("location")
        if answer.status not in _REDIRECTS or target is None:
            break
        address = address.join(target)
        if answer.status not in (307, 308) and method != "HEAD":
            method, data = "GET", None
    else:
        text = ("The HTTP server returned a redirect error that would lead to an infinite loop.\n"
                f"The last 30x error message was:\n{answer.reason}")
        raise HTTPError(str(address), answer.status, text, response.headers, response)
    if answer.status >= 300:
        raise HTTPError(response.url, response.code, response.msg, response.headers, response)
    return response


def _fields(request, address, data):
    fields = Fields([("Accept-Encoding", "identity")])
    if data is not None:
        if isinstance(data, str):
            raise TypeError("POST data should be bytes, an iterable of bytes, or a file object. "
                            "It cannot be of type str.")
        fields["Content-Type"] = request.headers.get(
            "Content-type", "application/x-www-form-urlencoded")
        fields["Content-Length"] = len(data)
    fields["Host"] = address.authority
    fields["User-Agent"] = "Python-urllib/3.14"
    fields.update(request.headers)
    fields["Connection"] = "close"
    return fields.items()


def _asked(method, address, pairs, data, timeout):
    try:
        return ask(method, address, pairs, data or b"", timeout)
    except Failure as failure:
        if failure.kind == "timeout":
            if timeout is None:
                raise URLError(TimeoutError(110, "Connection timed out")) from None
            raise TimeoutError("timed out") from None
        raise _error(failure) from None


def _error(failure):
    if failure.kind == "closed":
        return ConnectionResetError("Remote end closed connection without response")
    reasons = {
        "refused": ConnectionRefusedError(111, "Connection refused"),
        "dns": socket.gaierror(-2, "Name or service not known"),
        "reset": ConnectionResetError(104, "Connection reset by peer"),
        "tls": OSError("TLS to a host of the program itself is not simulated"),
    }
    return URLError(reasons[failure.kind])


def _data(url):
    from _http import Answer

    head, _, body = url[5:].partition(",")
    kind = head.removesuffix(";base64") or "text/plain;charset=US-ASCII"
    data = unquote_to_bytes(body)
    data = base64.b64decode(data) if head.endswith(";base64") else data
    return HTTPResponse(Answer(200, [("Content-type", kind), ("Content-length", len(data))], data), url)


def urlretrieve(url, filename=None, reporthook=None, data=None):
    """Copies what a URL gives into a file."""
    if filename is None:
        import tempfile

        filename = tempfile.mkstemp()[1]
    with urlopen(url, data) as response, open(filename, "wb") as file:
        file.write(response.read())
    return filename, response.headers


class OpenerDirector:
    """Opens URLs with header fields of its own."""

    def __init__(self):
        self.addheaders = [("User-agent", "Python-urllib/3.14")]

    def open(self, fullurl, data=None, timeout=None):
        request = Request(fullurl, data) if isinstance(fullurl, str) else fullurl
        for name, value in self.addheaders:
            request.headers.setdefault(name.capitalize(), value)
        return urlopen(request, timeout=timeout)


def build_opener(*handlers):
    """An opener; handlers are not simulated."""
    if handlers:
        raise NotImplementedError("handlers of urllib.request are not simulated")
    return OpenerDirector()


def install_opener(opener):
    """Refused: every urlopen asks in the same way here."""
    raise NotImplementedError("urllib.request.install_opener is not simulated")
