"""The httpx library, simulated: hosts of the program are asked over the simulated network, all others
are answered by the block's `#| net:` rules.
"""
from ._clients import AsyncClient, Client
from ._config import BasicAuth, Limits, Timeout
from ._errors import *
from ._errors import __all__ as _errors
from ._models import URL, Cookies, Headers, QueryParams, Request, Response

__version__ = "0.28.1"


def __getattr__(name):
    if name != "codes":
        raise AttributeError(f"module 'httpx' has no attribute '{name}'")
    # Sixty members take their time: they are made when somebody asks for them.
    from ._status import codes
    globals()["codes"] = codes
    return codes


def request(method, url, *, follow_redirects=False, timeout=5.0, auth=None, verify=True, proxy=None,
            trust_env=True, cookies=None, **kwargs):
    """Sends a request and gives the Response."""
    with Client(follow_redirects=follow_redirects, timeout=timeout, auth=auth,
                cookies=cookies) as client:
        return client.request(method, url, **kwargs)


def stream(method, url, *, follow_redirects=False, timeout=5.0, **kwargs):
    """Like request(), for `with`."""
    return Client(follow_redirects=follow_redirects, timeout=timeout).stream(method, url, **kwargs)


def get(url, **kwargs):
    return request("GET", url, **kwargs)


def options(url, **kwargs):
    return request("OPTIONS", url, **kwargs)


def head(url, **kwargs):
    return request("HEAD", url, **kwargs)


def post(url, **kwargs):
    return request("POST", url, **kwargs)


def put(url, **kwargs):
    return request("PUT", url, **kwargs)


def patch(url, **kwargs):
    return request("PATCH", url, **kwargs)


def delete(url, **kwargs):
    return request("DELETE", url, **kwargs)
