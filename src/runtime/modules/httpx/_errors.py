"""The exceptions of httpx."""

__all__ = (
    "CloseError", "ConnectError", "ConnectTimeout", "DecodingError", "HTTPError",
    "HTTPStatusError", "InvalidURL", "NetworkError", "PoolTimeout", "ProtocolError", "ReadError",
    "ReadTimeout", "RemoteProtocolError", "RequestError", "ResponseNotRead", "StreamConsumed",
    "StreamError", "TimeoutException", "TooManyRedirects", "TransportError",
    "UnsupportedProtocol", "WriteError", "WriteTimeout",
)


class HTTPError(Exception):
    """The base of what goes wrong with a request or by the status of its answer."""

    def __init__(self, message):
        super().__init__(message)
        self._request = None

    @property
    def request(self):
        if self._request is None:
            raise RuntimeError("The .request property has not been set.")
        return self._request


class RequestError(HTTPError):
    """There was no answer."""

    def __init__(self, message, *, request=None):
        super().__init__(message)
        self._request = request


class HTTPStatusError(HTTPError):
    """The status of the answer is 400 or above (or a redirect)."""

    def __init__(self, message, *, request, response):
        super().__init__(message)
        self._request = request
        self.response = response


class TransportError(RequestError):
    """Something went wrong on the way."""


class TimeoutException(TransportError):
    """It took too long."""


class ConnectTimeout(TimeoutException):
    """It took too long to connect."""


class ReadTimeout(TimeoutException):
    """The answer did not come in time."""


class WriteTimeout(TimeoutException):
    """The request could not be sent in time."""


class PoolTimeout(TimeoutException):
    """No connection of the pool was free in time."""


class NetworkError(TransportError):
    """The network failed."""


class ConnectError(NetworkError):
    """There is no connection."""


class ReadError(NetworkError):
    """The answer could not be read."""


class WriteError(NetworkError):
    """The request could not be sent."""


class CloseError(NetworkError):
    """The connection could not be closed."""


class UnsupportedProtocol(TransportError):
    """The URL begins with neither http nor https."""


class ProtocolError(TransportError):
    """Somebody does not keep to the protocol."""


class RemoteProtocolError(ProtocolError):
    """The server does not keep to the protocol."""


class DecodingError(RequestError):
    """The body cannot be decoded."""


class TooManyRedirects(RequestError):
    """One redirect led to another, too often."""


class InvalidURL(Exception):
    """The URL is none."""


class StreamError(RuntimeError):
    """A body was read in a wrong way."""


class StreamConsumed(StreamError):
    """The body was read already."""


class ResponseNotRead(StreamError):
    """The body was not read yet."""


for _name in __all__:
    globals()[_name].__module__ = "httpx"
del _name
