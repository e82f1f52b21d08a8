"""The requests library, simulated: hosts of the program are asked over the simulated network, all
others are answered by the block's `#| net:` rules. It blocks the thread, as the real one does.
"""
from . import exceptions
from ._models import PreparedRequest, Request, Response
from ._sessions import Session, session
from .exceptions import (
    ConnectionError,
    ConnectTimeout,
    HTTPError,
    JSONDecodeError,
    ReadTimeout,
    RequestException,
    Timeout,
    TooManyRedirects,
    URLRequired,
)
from ._codes import codes

__version__ = "2.34.2"


def request(method, url, **kwargs):
    """Sends a request and gives the Response."""
    with Session() as one:
        return one.request(method, url, **kwargs)


def get(url, params=None, **kwargs):
    return request("get", url, params=params, **kwargs)


def options(url, **kwargs):
    return request("options", url, **kwargs)


def head(url, **kwargs):
    kwargs.setdefault("allow_redirects", False)
    return request("head", url, **kwargs)


def post(url, data=None, json=None, **kwargs):
    return request("post", url, data=data, json=json, **kwargs)


def put(url, data=None, **kwargs):
    return request("put", url, data=data, **kwargs)


def patch(url, data=None, **kwargs):
    return request("patch", url, data=data, **kwargs)


def delete(url, **kwargs):
    return request("delete", url, **kwargs)
