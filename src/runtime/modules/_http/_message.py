"""Header fields, bodies and answers of HTTP/1.1 (RFC 9112)."""
import json
import re
from urllib.parse import urlencode

_REASONS = {
    100: "Continue", 101: "Switching Protocols", 200: "OK", 201: "Created", 202: "Accepted",
    203: "Non-Authoritative Information", 204: "No Content", 205: "Reset Content",
    206: "Partial Content", 300: "Multiple Choices", 301: "Moved Permanently", 302: "Found",
    303: "See Other", 304: "Not Modified", 307: "Temporary Redirect", 308: "Permanent Redirect",
    400: "Bad Request", 401: "Unauthorized", 402: "Payment Required", 403: "Forbidden",
    404: "Not Found", 405: "Method Not Allowed", 406: "Not Acceptable", 408: "Request Timeout",
    409: "Conflict", 410: "Gone", 411: "Length Required", 413: "Content Too Large",
    414: "URI Too Long", 415: "Unsupported Media Type", 416: "Range Not Satisfiable",
    418: "I'm a Teapot", 422: "Unprocessable Content", 425: "Too Early", 426: "Upgrade Required",
    428: "Precondition Required", 429: "Too Many Requests",
    431: "Request Header Fields Too Large", 451: "Unavailable For Legal Reasons",
    500: "Internal Server Error", 501: "Not Implemented", 502: "Bad Gateway",
    503: "Service Unavailable", 504: "Gateway Timeout", 505: "HTTP Version Not Supported",
}


def reason_of(status):
    """The phrase that belongs to a status, or ""."""
    return _REASONS.get(status, "")


class Fields:
    """Header fields in their order; names are compared without case."""

    def __init__(self, pairs=()):
        if hasattr(pairs, "items"):
            pairs = pairs.items()
        self._pairs = [(str(name), str(value)) for name, value in pairs or ()]

    def __getitem__(self, name):
        for one, value in self._pairs:
            if one.lower() == name.lower():
                return value
        raise KeyError(name)

    def __setitem__(self, name, value):
        for at, (one, _) in enumerate(self._pairs):
            if one.lower() == name.lower():
                self._pairs[at] = (one, str(value))
                return
        self._pairs.append((name, str(value)))

    def __delitem__(self, name):
        if name not in self:
            raise KeyError(name)
        self._pairs = [pair for pair in self._pairs if pair[0].lower() != name.lower()]

    def __contains__(self, name):
        return any(one.lower() == name.lower() for one, _ in self._pairs)

    def __iter__(self):
        return iter([name for name, _ in self._pairs])

    def __len__(self):
        return len(self._pairs)

    def __eq__(self, other):
        if isinstance(other, dict):
            other = Fields(other)
        if not isinstance(other, Fields):
            return NotImplemented
        return self._folded() == other._folded()

    __hash__ = None

    def _folded(self):
        return sorted((name.lower(), value) for name, value in self._pairs)

    def get(self, name, default=None):
        return self[name] if name in self else default

    def setdefault(self, name, value):
        if name not in self:
            self._pairs.append((name, str(value)))
        return self[name]

    def update(self, other):
        for name, value in Fields(other)._pairs:
            self[name] = value

    def getall(self, name, default=None):
        found = [value for one, value in self._pairs if one.lower() == name.lower()]
        if not found and default is None:
            raise KeyError(name)
        return found or default

    def keys(self):
        return [name for name, _ in self._pairs]

    def values(self):
        return [value for _, value in self._pairs]

    def items(self):
        return list(self._pairs)

    def pairs(self):
        return list(self._pairs)


class Answer:
    """What came back: status, fields and the whole body."""

    def __init__(self, status, pairs, body, reason=None):
        self.status = status
        self.reason = reason_of(status) if reason is None else reason
        self.pairs = pairs
        self.body = body

    def field(self, name):
        return Fields(self.pairs).get(name)

    @property
    def media_type(self):
        """Without parameters, in lower case."""
        return (self.field("Content-Type") or "application/octet-stream").split(";")[0].strip().lower()

    @property
    def charset(self):
        found = re.search(r"charset=[\"']?([\w-]+)", self.field("Content-Type") or "")
        return found[1] if found else None


def body_and_type(data, json_value, dumps=json.dumps):
    """The bytes of a body and its media type (None for no type) from what was given for it."""
    if json_value is not None:
        return dumps(json_value).encode(), "application/json"
    if data is None:
        return b"", None
    if isinstance(data, str):
        return data.encode(), "text/plain; charset=utf-8"
    if isinstance(data, (bytes, bytearray, memoryview)):
        return bytes(data), "application/octet-stream"
    if hasattr(data, "read"):
        read = data.read()
        return (read.encode() if isinstance(read, str) else read), "application/octet-stream"
    return urlencode(data, doseq=True).encode(), "application/x-www-form-urlencoded"


def request_head(method, target, pairs):
    lines = [f"{method} {target} HTTP/1.1", *(f"{name}: {value}" for name, value in pairs)]
    return ("\r\n".join(lines) + "\r\n\r\n").encode("latin-1", "replace")


class AnswerReader:
    """Puts an answer together from the bytes of a connection."""

    def __init__(self, method):
        self._method = method
        self._data = b""
        self._head = None

    def feed(self, data):
        """Takes more bytes; b"" is the end. Gives the Answer when it is whole, else None."""
        self._data += data
        if self._head is None and not self._read_head():
            return None
        status, reason, pairs = self._head
        body = self._body(Fields(pairs), status, data == b"")
        return None if body is None else Answer(status, pairs, body, reason)

    def _read_head(self):
        head, found, rest = self._data.partition(b"\r\n\r\n")
        if not found:
            return False
        first, *lines = head.decode("latin-1").split("\r\n")
        parts = first.split(" ", 2)
        pairs = [(name, value.strip()) for name, _, value in (line.partition(":") for line in lines)]
        self._head = int(parts[1]), parts[2] if len(parts) > 2 else "", pairs
        self._data = rest
        return True

    def _body(self, fields, status, is_end):
        if self._method == "HEAD" or status in (204, 304) or status < 200:
            return b""
        if "chunked" in fields.get("Transfer-Encoding", "").lower():
            return _unchunked(self._data)
        length = fields.get("Content-Length")
        if length is None:
            return self._data if is_end else None
        return self._data[:int(length)] if len(self._data) >= int(length) else None


def _unchunked(data):
    body = b""
    while True:
        line, found, rest = data.partition(b"\r\n")
        if not found:
            return None
        size = int(line.split(b";")[0], 16)
        if size == 0:
            return body
        if len(rest) < size + 2:
            return None
        body += rest[:size]
        data = rest[size + 2:]
