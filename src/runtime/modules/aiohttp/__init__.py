"""The client of the aiohttp library, simulated: hosts of the program are asked over the simulated
network, all others are answered by the block's `#| net:` rules. Its server (`aiohttp.web`) is not
simulated.
"""
from ._client import ClientSession, ClientTimeout, TCPConnector, request
from ._errors import *
from ._errors import __all__ as _errors
from ._helpers import BasicAuth, CookieJar, DummyCookieJar, FormData
from ._response import ClientResponse, HttpVersion, HttpVersion11, RequestInfo

__version__ = "3.14.3"


def __getattr__(name):
    if name in ("web", "test_utils", "WSMsgType", "ClientWebSocketResponse"):
        # As ImportError it is what `from aiohttp import web` shows.
        raise ImportError(f"aiohttp.{name} is not simulated: only the client of aiohttp is")
    raise AttributeError(f"module 'aiohttp' has no attribute '{name}'")
