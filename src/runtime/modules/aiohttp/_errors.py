"""The exceptions of aiohttp's client."""
import asyncio

__all__ = (
    "ClientConnectionError", "ClientConnectorDNSError", "ClientConnectorError", "ClientError",
    "ClientOSError", "ClientPayloadError", "ClientResponseError", "ConnectionTimeoutError",
    "ContentTypeError", "InvalidURL", "InvalidUrlClientError", "NonHttpUrlClientError",
    "ServerConnectionError", "ServerDisconnectedError", "ServerTimeoutError",
    "SocketTimeoutError", "TooManyRedirects",
)


class ClientError(Exception):
    """The base of what goes wrong in the client."""


class ClientResponseError(ClientError):
    """The status of an answer says that something went wrong."""

    def __init__(self, request_info, history, *, status=None, message="", headers=None):
        self.request_info = request_info
        self.history = history
        self.status = status or 0
        self.message = message
        self.headers = headers
        self.args = (request_info, history)

    def __str__(self):
        return f"{self.status}, message={self.message!r}, url={str(self.request_info.real_url)!r}"

    def __repr__(self):
        text = f"{self.request_info!r}, {self.history!r}"
        if self.status:
            text += f", status={self.status!r}"
        if self.message:
            text += f", message={self.message!r}"
        if self.headers is not None:
            text += f", headers={self.headers!r}"
        return f"{type(self).__name__}({text})"


class ContentTypeError(ClientResponseError):
    """The body is of another type than the program expects."""


class TooManyRedirects(ClientResponseError):
    """One redirect led to another, too often."""


class ClientConnectionError(ClientError):
    """There is no connection."""


class ClientOSError(ClientConnectionError, OSError):
    """The operating system complains."""


class ClientConnectorError(ClientOSError):
    """No connection could be made."""

    def __init__(self, host, port, os_error):
        self._host = host
        self._port = port
        self._os_error = os_error
        super().__init__(os_error.errno, os_error.strerror)

    @property
    def os_error(self):
        return self._os_error

    @property
    def host(self):
        return self._host

    @property
    def port(self):
        return self._port

    def __str__(self):
        return (f"Cannot connect to host {self._host}:{self._port} ssl:default "
                f"[{self.strerror or self._os_error}]")


class ClientConnectorDNSError(ClientConnectorError):
    """The name of the host is not known."""


class ServerConnectionError(ClientConnectionError):
    """The server does something wrong."""


class ServerDisconnectedError(ServerConnectionError):
    """The server went away."""

    def __init__(self, message=None):
        self.args = (message or "Server disconnected",)
        self.message = message or "Server disconnected"


class ServerTimeoutError(ServerConnectionError, asyncio.TimeoutError):
    """The server takes too long."""


class ConnectionTimeoutError(ServerTimeoutError):
    """Connecting takes too long."""


class SocketTimeoutError(ServerTimeoutError):
    """Reading takes too long."""


class ClientPayloadError(ClientError):
    """The body is broken."""


class InvalidURL(ClientError, ValueError):
    """The URL is none."""

    def __init__(self, url, description=None):
        self._url = url
        self._description = description
        super().__init__(*(one for one in (url, description) if one))

    @property
    def url(self):
        return self._url

    @property
    def description(self):
        return self._description

    def __str__(self):
        return f"{self._url} - {self._description}" if self._description else str(self._url)


class InvalidUrlClientError(InvalidURL):
    """The client cannot use the URL."""


class NonHttpUrlClientError(InvalidUrlClientError):
    """The URL begins with neither http nor https."""


for _name in __all__:
    globals()[_name].__module__ = "aiohttp.client_exceptions"
del _name
