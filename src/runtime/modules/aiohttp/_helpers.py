"""Addresses, header fields, forms, cookies and credentials, as aiohttp shows them."""
import base64

from _http import Address, Fields


class URL(Address):
    """An address, as the yarl library shows it."""

    def __init__(self, url=""):
        if not isinstance(url, (str, Address)):
            raise TypeError("Constructor parameter should be str")
        super().__init__(url)

    def __repr__(self):
        return f"URL('{self}')"

    def __truediv__(self, name):
        return URL(f"{str(self).rstrip('/')}/{name}")


URL.__module__ = "yarl"


class CIMultiDictProxy(Fields):
    """Header fields."""

    def getall(self, name, default=None):
        return super().getall(name, default)

    def getone(self, name, default=None):
        return self.get(name, default)

    def __repr__(self):
        pairs = ", ".join(f"{name!r}: {value!r}" for name, value in self.items())
        return f"<CIMultiDictProxy({pairs})>"


CIMultiDictProxy.__module__ = "multidict"


class BasicAuth:
    """User and password."""

    def __init__(self, login, password="", encoding="latin1"):
        self.login = login
        self.password = password
        self.encoding = encoding

    def encode(self):
        pair = f"{self.login}:{self.password}".encode(self.encoding)
        return f"Basic {base64.b64encode(pair).decode()}"

    def __repr__(self):
        return (f"BasicAuth(login={self.login!r}, password={self.password!r}, "
                f"encoding={self.encoding!r})")


class FormData:
    """Fields of a form."""

    def __init__(self, fields=(), quote_fields=True, charset=None):
        self._pairs = list(fields.items() if hasattr(fields, "items") else fields)

    def add_field(self, name, value, *, content_type=None, filename=None):
        if filename is not None or not isinstance(value, (str, int, float)):
            raise NotImplementedError("files in forms are not simulated")
        self._pairs.append((name, value))

    def items(self):
        return list(self._pairs)


class CookieJar:
    """Cookies that answers set, by name."""

    def __init__(self, *, unsafe=False, **options):
        self._cookies = {}

    def update_cookies(self, cookies, response_url=None):
        self._cookies.update(cookies)

    def clear(self, predicate=None):
        self._cookies.clear()

    def __iter__(self):
        return iter(self._cookies)

    def __len__(self):
        return len(self._cookies)


class DummyCookieJar(CookieJar):
    """A jar that keeps nothing."""

    def update_cookies(self, cookies, response_url=None):
        """Forgets them."""
