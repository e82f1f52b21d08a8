"""Timeouts, limits, credentials."""

UNSET = object()


class Timeout:
    """Seconds that each part of a request may take; None for ever."""

    def __init__(self, timeout=UNSET, *, connect=UNSET, read=UNSET, write=UNSET, pool=UNSET):
        if isinstance(timeout, Timeout):
            timeout, connect, read, write, pool = (
                None, timeout.connect, timeout.read, timeout.write, timeout.pool)
        elif isinstance(timeout, tuple):
            connect, read, write, pool = (*timeout, None, None, None, None)[:4]
        parts = (connect, read, write, pool)
        if timeout is UNSET and UNSET in parts:
            raise ValueError(
                "httpx.Timeout must either include a default, or set all four parameters explicitly.")
        self.connect, self.read, self.write, self.pool = (
            timeout if part is UNSET else part for part in parts)

    def __eq__(self, other):
        return isinstance(other, Timeout) and repr(self) == repr(other)

    def __repr__(self):
        parts = (self.connect, self.read, self.write, self.pool)
        if len(set(parts)) == 1:
            return f"Timeout(timeout={self.connect})"
        return "Timeout(connect={}, read={}, write={}, pool={})".format(*parts)


class Limits:
    """How many connections there may be at a time."""

    def __init__(self, *, max_connections=None, max_keepalive_connections=None, keepalive_expiry=5.0):
        self.max_connections = max_connections
        self.max_keepalive_connections = max_keepalive_connections
        self.keepalive_expiry = keepalive_expiry

    def __repr__(self):
        return (f"Limits(max_connections={self.max_connections}, "
                f"max_keepalive_connections={self.max_keepalive_connections}, "
                f"keepalive_expiry={self.keepalive_expiry})")


class BasicAuth:
    """User and password."""

    def __init__(self, username, password):
        import base64

        self._header = "Basic " + base64.b64encode(f"{username}:{password}".encode()).decode()


for _class in (Timeout, Limits, BasicAuth):
    _class.__module__ = "httpx"
del _class
