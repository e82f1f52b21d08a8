"""Bytes as letters: bases 16, 32, 64 and 85."""

import binascii

__all__ = [
    "encode", "decode", "encodebytes", "decodebytes", "b64encode", "b64decode", "b32encode",
    "b32decode", "b32hexencode", "b32hexdecode", "b16encode", "b16decode", "b85encode",
    "b85decode", "a85encode", "a85decode", "z85encode", "z85decode", "standard_b64encode",
    "standard_b64decode", "urlsafe_b64encode", "urlsafe_b64decode",
]

bytes_types = (bytes, bytearray)

MAXLINESIZE = 76
MAXBINSIZE = MAXLINESIZE // 4 * 3


def _given(data):
    """Bytes to be decoded: bytes-like, or text of ASCII."""
    if isinstance(data, str):
        try:
            return data.encode("ascii")
        except UnicodeEncodeError:
            message = "string argument should contain only ASCII characters"
            raise ValueError(message) from None
    if isinstance(data, bytes_types):
        return data
    try:
        return memoryview(data).tobytes()
    except TypeError:
        raise TypeError(
            "argument should be a bytes-like object or ASCII "
            f"string, not {data.__class__.__name__!r}"
        ) from None


def _plain(data):
    return data if isinstance(data, bytes_types) else memoryview(data).tobytes()


def _mapped(data, old, new):
    """The bytes with some of them replaced, by place in `old` and `new`."""
    table = dict(zip(old, new))
    return bytes([table.get(code, code) for code in data])


def b64encode(s, altchars=None):
    """The bytes in base 64; `altchars` stand for + and /."""
    encoded = binascii.b2a_base64(s, newline=False)
    if altchars is None:
        return encoded
    assert len(altchars) == 2, repr(altchars)
    return _mapped(encoded, b"+/", altchars)


def b64decode(s, altchars=None, validate=False):
    """The bytes of base 64; what is no letter of it is passed over unless `validate`."""
    s = _given(s)
    if altchars is not None:
        altchars = _given(altchars)
        assert len(altchars) == 2, repr(altchars)
        s = _mapped(s, altchars, b"+/")
    return binascii.a2b_base64(s, strict_mode=validate)


def standard_b64encode(s):
    """The bytes in base 64."""
    return b64encode(s)


def standard_b64decode(s):
    """The bytes of base 64."""
    return b64decode(s)


def urlsafe_b64encode(s):
    """The bytes in base 64, with - and _ for + and /."""
    return _mapped(b64encode(s), b"+/", b"-_")


def urlsafe_b64decode(s):
    """The bytes of base 64 with - and _ for + and /."""
    return b64decode(_mapped(_given(s), b"-_", b"+/"))


_base32 = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"
_base32hex = b"0123456789ABCDEFGHIJKLMNOPQRSTUV"


def _encode32(letters, s):
    s = bytes(_plain(s))
    rest = len(s) % 5
    if rest:
        s += bytes(5 - rest)
    encoded = bytearray()
    for at in range(0, len(s), 5):
        value = int.from_bytes(s[at:at + 5], "big")
        encoded += bytes([letters[value >> shift & 31] for shift in range(35, -1, -5)])
    pads = (0, 6, 4, 3, 1)[rest]
    return bytes(encoded[:len(encoded) - pads]) + b"=" * pads


def _decode32(letters, s, casefold=False, map01=None):
    s = _given(s)
    if len(s) % 8:
        raise binascii.Error("Incorrect padding")
    if map01 is not None:
        map01 = _given(map01)
        assert len(map01) == 1, repr(map01)
        s = _mapped(s, b"01", b"O" + map01)
    if casefold:
        s = s.upper()
    text = s.rstrip(b"=")
    pads = len(s) - len(text)
    values = {code: value for value, code in enumerate(letters)}
    decoded = bytearray()
    for at in range(0, len(text), 8):
        group = 0
        for code in text[at:at + 8]:
            value = values.get(code)
            if value is None:
                raise binascii.Error("Non-base32 digit found")
            group = group << 5 | value
        group <<= 5 * (8 - len(text[at:at + 8]))
        decoded += group.to_bytes(5, "big")
    if pads not in (0, 1, 3, 4, 6):
        raise binascii.Error("Incorrect padding")
    if pads and decoded:
        del decoded[len(decoded) - 5 + (43 - 5 * pads) // 8:]
    return bytes(decoded)


def b32encode(s):
    """The bytes in base 32."""
    return _encode32(_base32, s)


def b32decode(s, casefold=False, map01=None):
    """The bytes of base 32; `map01` says what 1 stands for."""
    return _decode32(_base32, s, casefold, map01)


def b32hexencode(s):
    """The bytes in base 32, with digits first."""
    return _encode32(_base32hex, s)


def b32hexdecode(s, casefold=False):
    """The bytes of base 32 with digits first."""
    return _decode32(_base32hex, s, casefold)


def b16encode(s):
    """The bytes in hexadecimal."""
    return binascii.hexlify(s).upper()


def b16decode(s, casefold=False):
    """The bytes of hexadecimal."""
    s = _given(s)
    if casefold:
        s = s.upper()
    if s.strip(b"0123456789ABCDEF"):
        raise binascii.Error("Non-base16 digit found")
    return binascii.unhexlify(s)


_ascii85 = bytes(range(33, 118))
_base85 = (
    b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#$%&()*+-;<=>?@^_`{|}~"
)
_zeromq85 = (
    b"0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ.-:+=^!/*?&<>()[]{}@%$#"
)


def _encode85(data, letters, pad=False, folded=()):
    """Four bytes to five letters; `folded` gives one letter for some groups."""
    data = bytes(_plain(data))
    missing = -len(data) % 4
    data += bytes(missing)
    short = dict(folded)
    groups = []
    for at in range(0, len(data), 4):
        value = int.from_bytes(data[at:at + 4], "big")
        if value in short:
            groups.append(short[value])
            continue
        group = bytearray()
        for power in (52200625, 614125, 7225, 85, 1):
            group.append(letters[value // power % 85])
        groups.append(bytes(group))
    if missing and not pad:
        if len(groups[-1]) == 1:
            groups[-1] = letters[:1] * 5
        groups[-1] = groups[-1][:-missing]
    return b"".join(groups)


def a85encode(b, *, foldspaces=False, wrapcol=0, pad=False, adobe=False):
    """The bytes in Ascii85."""
    folded = [(0, b"z")]
    if foldspaces:
        folded.append((0x20202020, b"y"))
    result = _encode85(b, _ascii85, pad, folded)
    if adobe:
        result = b"<~" + result
    if wrapcol:
        wrapcol = max(2 if adobe else 1, wrapcol)
        lines = [result[at:at + wrapcol] for at in range(0, len(result), wrapcol)]
        if adobe and len(lines[-1]) + 2 > wrapcol:
            lines.append(b"")
        result = b"\n".join(lines)
    return result + b"~>" if adobe else result


def a85decode(b, *, foldspaces=False, adobe=False, ignorechars=b" \t\n\r\v"):
    """The bytes of Ascii85."""
    b = _given(b)
    if adobe:
        if not b.endswith(b"~>"):
            raise ValueError("Ascii85 encoded byte sequences must end with b'~>'")
        b = b[2:-2] if b.startswith(b"<~") else b[:-2]
    decoded = bytearray()
    group = []
    for code in bytes(b) + b"uuuu":
        if 33 <= code <= 117:
            group.append(code - 33)
            if len(group) == 5:
                decoded += _four_bytes(group, "Ascii85 overflow")
                group = []
        elif code == 122 or foldspaces and code == 121:
            if group:
                raise ValueError(f"{chr(code)} inside Ascii85 5-tuple")
            decoded += bytes(4) if code == 122 else b"    "
        elif code not in ignorechars:
            raise ValueError(f"Non-Ascii85 digit found: {chr(code)}")
    missing = 4 - len(group)
    return bytes(decoded[:len(decoded) - missing])


def _four_bytes(digits, message):
    value = 0
    for digit in digits:
        value = value * 85 + digit
    if value > 0xFFFFFFFF:
        raise ValueError(message)
    return value.to_bytes(4, "big")


def b85encode(b, pad=False):
    """The bytes in base 85, as git and Mercurial write it."""
    return _encode85(b, _base85, pad)


def b85decode(b):
    """The bytes of base 85."""
    return _decode85(_given(b), _base85, "base85")


def z85encode(s):
    """The bytes in base 85, as ZeroMQ writes it."""
    return _encode85(s, _zeromq85)


def z85decode(s):
    """The bytes of ZeroMQ's base 85."""
    return _decode85(_given(s), _zeromq85, "z85")


def _decode85(b, letters, name):
    values = {code: value for value, code in enumerate(letters)}
    missing = -len(b) % 5
    b = bytes(b) + letters[-1:] * missing
    decoded = bytearray()
    for start in range(0, len(b), 5):
        digits = []
        for at, code in enumerate(b[start:start + 5], start):
            if code not in values:
                raise ValueError(f"bad {name} character at position {at}")
            digits.append(values[code])
        decoded += _four_bytes(digits, f"{name} overflow in hunk starting at byte {start}")
    return bytes(decoded[:len(decoded) - missing])


def _line_source(s):
    if isinstance(s, bytes_types):
        return bytes(s)
    if isinstance(s, memoryview):
        return s.tobytes()
    raise TypeError(f"expected bytes-like object, not {s.__class__.__name__}")


def encodebytes(s):
    """The bytes in lines of base 64."""
    s = _line_source(s)
    pieces = [s[at:at + MAXBINSIZE] for at in range(0, len(s), MAXBINSIZE)]
    return b"".join([binascii.b2a_base64(piece) for piece in pieces])


def decodebytes(s):
    """The bytes of lines of base 64."""
    return binascii.a2b_base64(_line_source(s))


def encode(input, output):
    """Writes what `input` holds in lines of base 64."""
    output.write(encodebytes(input.read()))


def decode(input, output):
    """Writes the bytes of the lines of base 64 that `input` holds."""
    for line in input:
        output.write(binascii.a2b_base64(line))
