"""Messages: header fields and a body of text, or several parts."""
import base64
import uuid


class Message:
    """Header fields and a body."""

    def __init__(self, policy=None):
        self._fields = []
        self._payload = None

    def __setitem__(self, name, value):
        self._fields.append((name, str(value)))

    def __getitem__(self, name):
        return self.get(name)

    def __delitem__(self, name):
        self._fields = [pair for pair in self._fields if pair[0].lower() != name.lower()]

    def __contains__(self, name):
        return any(one.lower() == name.lower() for one, _ in self._fields)

    def get(self, name, failobj=None):
        return next((value for one, value in self._fields if one.lower() == name.lower()), failobj)

    def get_all(self, name, failobj=None):
        return [value for one, value in self._fields if one.lower() == name.lower()] or failobj

    def keys(self):
        return [name for name, _ in self._fields]

    def values(self):
        return [value for _, value in self._fields]

    def items(self):
        return list(self._fields)

    def add_header(self, _name, _value, **params):
        parts = [f'{name.replace("_", "-")}="{value}"' for name, value in params.items()]
        self[_name] = "; ".join([_value, *parts])

    def replace_header(self, _name, _value):
        if _name not in self:
            raise KeyError(_name)
        self._fields = [(name, str(_value) if name.lower() == _name.lower() else value)
                        for name, value in self._fields]

    def get_content_type(self):
        return self.get("Content-Type", "text/plain").split(";")[0].strip().lower()

    def is_multipart(self):
        return isinstance(self._payload, list)

    def get_payload(self, i=None, decode=False):
        if i is not None:
            return self._payload[i]
        if decode and isinstance(self._payload, str):
            data = self._payload.encode()
            return base64.b64decode(data) if self._is_base64() else data
        return self._payload

    def set_payload(self, payload, charset=None):
        self._payload = payload

    def attach(self, payload):
        if self._payload is None:
            self._payload = []
        self._payload.append(payload)

    def walk(self):
        yield self
        if self.is_multipart():
            for part in self._payload:
                yield from part.walk()

    def _is_base64(self):
        return self.get("Content-Transfer-Encoding", "").lower() == "base64"

    def as_string(self, unixfrom=False, maxheaderlen=0, policy=None):
        head = "".join(f"{name}: {value}\n" for name, value in self._fields)
        if not self.is_multipart():
            return f"{head}\n{self._payload or ''}"
        boundary = "=" * 15 + f"{uuid.uuid4().int % 10**19:019}=="
        kind = self.get("Content-Type", "multipart/mixed")
        if "boundary=" not in kind:
            head = head.replace(kind, f'{kind}; boundary="{boundary}"', 1)
        parts = "".join(f"--{boundary}\n{part.as_string()}\n" for part in self._payload)
        return f"{head}\n{parts}--{boundary}--\n"

    def as_bytes(self, unixfrom=False, policy=None):
        return self.as_string().encode("utf-8", "surrogateescape")

    def __str__(self):
        return self.as_string()

    def __bytes__(self):
        return self.as_bytes()


class EmailMessage(Message):
    """A message whose body is set with set_content()."""

    def set_content(self, content, subtype="plain", charset="utf-8", **options):
        """Sets the body: text, or bytes with their types."""
        for name in ("Content-Type", "Content-Transfer-Encoding", "MIME-Version"):
            del self[name]
        if isinstance(content, bytes):
            maintype, subtype = options.get("maintype", "application"), options.get("subtype", subtype)
            self["Content-Type"] = f"{maintype}/{subtype}"
            self["Content-Transfer-Encoding"] = "base64"
            self._payload = base64.encodebytes(content).decode()
        else:
            text = content if content.endswith("\n") else content + "\n"
            self["Content-Type"] = f'text/{subtype}; charset="{charset}"'
            self["Content-Transfer-Encoding"] = "7bit" if text.isascii() else "8bit"
            self._payload = text
        self["MIME-Version"] = "1.0"

    def get_content(self):
        data = self.get_payload(decode=True)
        return data.decode() if self.get_content_type().startswith("text/") else data

    def add_alternative(self, content, subtype="plain", **options):
        self._add("alternative", content, subtype, options)

    def add_attachment(self, content, *, filename=None, subtype="octet-stream", **options):
        part = self._add("mixed", content, subtype, options)
        part["Content-Disposition"] = "attachment" + (f'; filename="{filename}"' if filename else "")

    def _add(self, kind, content, subtype, options):
        if not self.is_multipart():
            self._make_multipart(kind)
        part = EmailMessage()
        part.set_content(content, subtype, **options)
        self.attach(part)
        return part

    def _make_multipart(self, kind):
        first = EmailMessage()
        moved = ("content-type", "content-transfer-encoding")
        first._fields = [pair for pair in self._fields if pair[0].lower() in moved]
        first._payload = self._payload
        self._fields = [pair for pair in self._fields if pair[0].lower() not in moved]
        self["Content-Type"] = f"multipart/{kind}"
        self._payload = [] if first._payload is None else [first]

    def iter_parts(self):
        return iter(self._payload if self.is_multipart() else ())

    def is_attachment(self):
        return self.get("Content-Disposition", "").startswith("attachment")
