"""Sessions: what several requests have in common, and redirects."""
import time

from _http import Address, Failure, ask

from ._models import CaseInsensitiveDict, Request, Response
from .exceptions import (
    ConnectionError,
    ConnectTimeout,
    ReadTimeout,
    SSLError,
    TooManyRedirects,
)


class Session:
    """Header fields, cookies and credentials for several requests."""

    def __init__(self):
        self.headers = CaseInsensitiveDict({
            "User-Agent": "python-requests/2.34.2",
            "Accept-Encoding": "gzip, deflate, zstd",
            "Accept": "*/*",
            "Connection": "keep-alive",
        })
        self.auth = None
        self.params = {}
        self.cookies = {}
        self.verify = True
        self.max_redirects = 30

    def __enter__(self):
        return self

    def __exit__(self, *error):
        self.close()

    def close(self):
        """Does nothing: no connection is kept open."""

    def request(self, method, url, params=None, data=None, headers=None, cookies=None, files=None,
                auth=None, timeout=None, allow_redirects=True, proxies=None, hooks=None,
                stream=None, verify=None, cert=None, json=None):
        """Sends a request, follows redirects, and gives the last Response."""
        fields = CaseInsensitiveDict(self.headers.items())
        fields.update(headers or {})
        request = Request(method, url, fields.items(), files, data,
                          {**self.params, **params} if self.params else params,
                          auth or self.auth, {**self.cookies, **(cookies or {})}, None, json)
        response = self.send(request.prepare(), timeout=timeout)
        history = []
        while allow_redirects and response.is_redirect:
            if len(history) >= self.max_redirects:
                raise TooManyRedirects(
                    f"Exceeded {self.max_redirects} redirects.", response=response)
            history.append(response)
            response = self.send(self._redirected(response), timeout=timeout)
        response.history = history
        return response

    def _redirected(self, response):
        before = response.request
        keeps = response.status_code in (307, 308) or before.method in ("GET", "HEAD")
        url = Address(before.url).join(response.headers["location"])
        dropped = ("content-length", "content-type", "cookie") if not keeps else ("cookie",)
        fields = [pair for pair in before.headers.items() if pair[0].lower() not in dropped]
        body = before.body if keeps else None
        return Request(before.method if keeps else "GET", str(url), fields, data=body,
                       cookies=self.cookies).prepare()

    def send(self, request, *, timeout=None, **kwargs):
        """Sends a prepared request; redirects are not followed."""
        address = Address(request.url)
        wait = timeout[1] if isinstance(timeout, tuple) else timeout
        pairs = [("Host", address.authority), *request.headers.items()]
        began = time.monotonic()
        try:
            answer = ask(request.method, address, pairs, request.body or b"", wait)
        except Failure as failure:
            raise _error(failure, address, wait, request) from failure.error
        response = Response(answer, request, time.monotonic() - began)
        self.cookies.update(response.cookies)
        return response

    def get(self, url, **kwargs):
        return self.request("GET", url, **kwargs)

    def options(self, url, **kwargs):
        return self.request("OPTIONS", url, **kwargs)

    def head(self, url, **kwargs):
        kwargs.setdefault("allow_redirects", False)
        return self.request("HEAD", url, **kwargs)

    def post(self, url, data=None, json=None, **kwargs):
        return self.request("POST", url, data=data, json=json, **kwargs)

    def put(self, url, data=None, **kwargs):
        return self.request("PUT", url, data=data, **kwargs)

    def patch(self, url, data=None, **kwargs):
        return self.request("PATCH", url, data=data, **kwargs)

    def delete(self, url, **kwargs):
        return self.request("DELETE", url, **kwargs)


def session():
    """A Session."""
    return Session()


def _error(failure, address, timeout, request):
    """The exception of requests, with its words, for what went wrong below."""
    kind = "HTTPSConnection" if address.scheme == "https" else "HTTPConnection"
    place = f"host='{address.host}', port={address.port}"
    tries = f"{kind}Pool({place}): Max retries exceeded with url: {address.target} (Caused by "
    if failure.kind == "timeout" and timeout is None:
        return ConnectTimeout(
            f'{tries}ConnectTimeoutError("{kind}({place}): Connection timed out"))',
            request=request)
    if failure.kind == "timeout":
        text = f"{kind}Pool({place}): Read timed out. (read timeout={timeout})"
        return ReadTimeout(text, request=request)
    if failure.kind == "refused":
        text = (f'{tries}NewConnectionError("{kind}({place}): Failed to establish a new '
                'connection: [Errno 111] Connection refused"))')
        return ConnectionError(text, request=request)
    if failure.kind == "dns":
        text = (f'{tries}NameResolutionError("{kind}({place}): Failed to resolve '
                f"'{address.host}' ([Errno -2] Name or service not known)\"))")
        return ConnectionError(text, request=request)
    if failure.kind == "tls":
        return SSLError("TLS to a host of the program itself is not simulated", request=request)
    if failure.kind == "closed":
        text = "('Connection aborted.', RemoteDisconnected('Remote end closed connection without response'))"
        return ConnectionError(text, request=request)
    return ConnectionError(
        "('Connection aborted.', ConnectionResetError(104, 'Connection reset by peer'))",
        request=request)


Session.__module__ = "requests.sessions"
