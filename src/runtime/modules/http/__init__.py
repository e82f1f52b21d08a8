"""Statuses and methods of HTTP."""
from enum import IntEnum, StrEnum

from _http._message import _REASONS

__all__ = ["HTTPStatus", "HTTPMethod"]


def _name(reason):
    return reason.upper().replace(" ", "_").replace("-", "_").replace("'", "")


HTTPStatus = IntEnum("HTTPStatus", {_name(reason): code for code, reason in _REASONS.items()},
                     module="http")
HTTPStatus.phrase = property(lambda self: _REASONS[self.value])
HTTPStatus.is_informational = property(lambda self: 100 <= self <= 199)
HTTPStatus.is_success = property(lambda self: 200 <= self <= 299)
HTTPStatus.is_redirection = property(lambda self: 300 <= self <= 399)
HTTPStatus.is_client_error = property(lambda self: 400 <= self <= 499)
HTTPStatus.is_server_error = property(lambda self: 500 <= self <= 599)


class HTTPMethod(StrEnum):
    """Methods of HTTP."""

    CONNECT = "CONNECT"
    DELETE = "DELETE"
    GET = "GET"
    HEAD = "HEAD"
    OPTIONS = "OPTIONS"
    PATCH = "PATCH"
    POST = "POST"
    PUT = "PUT"
    TRACE = "TRACE"

    def __repr__(self):
        return f"<{type(self).__name__}.{self.name}>"
