"""The exceptions of requests."""
import json


class RequestException(IOError):
    """Something went wrong with a request."""

    def __init__(self, *args, **kwargs):
        self.response = kwargs.pop("response", None)
        self.request = kwargs.pop("request", None)
        if self.response is not None and self.request is None:
            self.request = getattr(self.response, "request", None)
        super().__init__(*args, **kwargs)


class InvalidJSONError(RequestException):
    """The JSON is none."""


class JSONDecodeError(InvalidJSONError, json.JSONDecodeError):
    """The text could not be decoded as JSON."""

    def __init__(self, *args, **kwargs):
        json.JSONDecodeError.__init__(self, *args)
        self.response = kwargs.pop("response", None)
        self.request = kwargs.pop("request", None)

    def __str__(self):
        return json.JSONDecodeError.__str__(self)


class HTTPError(RequestException):
    """The status says that something went wrong."""


class ConnectionError(RequestException):
    """There is no connection."""


class ProxyError(ConnectionError):
    """There is no connection to a proxy."""


class SSLError(ConnectionError):
    """TLS went wrong."""


class Timeout(RequestException):
    """It took too long."""


class ConnectTimeout(ConnectionError, Timeout):
    """It took too long to connect."""


class ReadTimeout(Timeout):
    """The server did not answer in time."""


class URLRequired(RequestException):
    """A URL is needed."""


class TooManyRedirects(RequestException):
    """One redirect led to another, too often."""


class MissingSchema(RequestException, ValueError):
    """The URL does not say http or https."""


class InvalidSchema(RequestException, ValueError):
    """The URL begins with something that is not known."""


class InvalidURL(RequestException, ValueError):
    """The URL is none."""


class InvalidHeader(RequestException, ValueError):
    """A header field is none."""


class ChunkedEncodingError(RequestException):
    """The server ended in the middle."""


class ContentDecodingError(RequestException):
    """The body cannot be decoded."""


class StreamConsumedError(RequestException, TypeError):
    """The body was read already."""
