"""Addresses on the web."""
from urllib.parse import parse_qsl, quote, urlencode, urljoin, urlsplit, urlunsplit

_PORTS = {"http": 80, "https": 443}


class Address:
    """A URL taken apart; `str()` puts it together again."""

    __slots__ = ("_parts",)

    def __init__(self, url=""):
        if isinstance(url, Address):
            self._parts = url._parts
            return
        parts = urlsplit(url)
        path = quote(parts.path, safe="/%:@!$&'()*+,;=~-._")
        query = quote(parts.query, safe="/?%:@!$&'()*+,;=~-._")
        if parts.netloc and not path:
            path = "/"
        self._parts = parts._replace(path=path, query=query)

    @property
    def scheme(self):
        return self._parts.scheme

    @property
    def host(self):
        return self._parts.hostname

    @property
    def port(self):
        """The port, the usual one where none is written."""
        return self._parts.port or _PORTS.get(self._parts.scheme)

    @property
    def authority(self):
        """Host and port as written, without user and password."""
        return self._parts.netloc.rpartition("@")[2]

    @property
    def target(self):
        """What the request line asks for: path and query."""
        return self._parts.path + (f"?{self._parts.query}" if self._parts.query else "")

    @property
    def path(self):
        return self._parts.path

    @property
    def query_string(self):
        return self._parts.query

    @property
    def fragment(self):
        return self._parts.fragment

    @property
    def query(self):
        return dict(parse_qsl(self._parts.query, keep_blank_values=True))

    def join(self, other):
        """The address that `other` means here."""
        return type(self)(urljoin(str(self), str(other)))

    def without_fragment(self):
        return urlunsplit(self._parts._replace(fragment=""))

    def __str__(self):
        return urlunsplit(self._parts)

    def __eq__(self, other):
        if not isinstance(other, (Address, str)):
            return NotImplemented
        return str(self) == str(other)

    def __hash__(self):
        return hash(str(self))


def with_params(url, params):
    """The URL with these parameters at the end of its query."""
    if not params:
        return str(url)
    query = params if isinstance(params, str) else urlencode(_flat(params))
    parts = urlsplit(str(url))
    return urlunsplit(parts._replace(query="&".join(filter(None, (parts.query, query)))))


def _flat(params):
    pairs = params.items() if hasattr(params, "items") else params
    flat = []
    for name, value in pairs:
        values = value if isinstance(value, (list, tuple)) else [value]
        flat.extend((name, one) for one in values if one is not None)
    return flat
