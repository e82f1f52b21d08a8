"""Bytes as text: hexadecimal and base 64; and a checksum."""

__all__ = [
    "Error", "Incomplete", "a2b_base64", "b2a_base64", "a2b_hex", "b2a_hex", "hexlify", "unhexlify",
    "crc32",
]


class Error(ValueError):
    pass


class Incomplete(Exception):
    pass


_letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
_values = {ord(letter): value for value, letter in enumerate(_letters)}
# Tables that are made when they are first needed.
_pairs = []
_crcs = []


def _bytes_of(data):
    if isinstance(data, (bytes, bytearray)):
        return data
    if isinstance(data, memoryview):
        return data.tobytes()
    raise TypeError(f"a bytes-like object is required, not '{type(data).__name__}'")


def _bytes_of_text(data):
    if isinstance(data, str):
        if not data.isascii():
            raise ValueError("string argument should contain only ASCII characters")
        return data.encode("ascii")
    if isinstance(data, (bytes, bytearray, memoryview)):
        return _bytes_of(data)
    raise TypeError(
        "argument should be bytes, buffer or ASCII string, "
        f"not '{type(data).__name__}'"
    )


def b2a_base64(data, /, *, newline=True):
    """A line of base 64."""
    data = _bytes_of(data)
    missing = -len(data) % 3
    padded = bytes(data) + bytes(missing)
    parts = []
    if not _pairs:
        _pairs.extend(first + second for first in _letters for second in _letters)
    for at in range(0, len(padded), 3):
        value = padded[at] << 16 | padded[at + 1] << 8 | padded[at + 2]
        parts.append(_pairs[value >> 12])
        parts.append(_pairs[value & 0xFFF])
    text = "".join(parts)
    if missing:
        text = text[:-missing] + "=" * missing
    return (text + "\n" if newline else text).encode("ascii")


def a2b_base64(data, /, *, strict_mode=False):
    """The bytes of a line of base 64."""
    data = _bytes_of_text(data)
    if strict_mode and data[:1] == b"=":
        raise Error("Leading padding not allowed")
    decoded = bytearray()
    # Letters since the last whole group of four, and the bits of them that no byte has yet.
    count = bits = pads = 0
    is_padding = False
    for at, code in enumerate(data):
        if code == 61:
            is_padding = True
            if strict_mode and count == 0:
                raise Error("Excess padding not allowed")
            if count < 2:
                continue
            pads += 1
            if count + pads < 4:
                continue
            if strict_mode and at + 1 < len(data):
                raise Error("Excess data after padding")
            return bytes(decoded)
        value = _values.get(code)
        if value is None:
            if strict_mode:
                raise Error("Only base64 data is allowed")
            continue
        if strict_mode and is_padding:
            raise Error("Discontinuous padding not allowed")
        pads = 0
        bits = bits << 6 | value
        if count > 0:
            shift = 6 - 2 * count
            decoded.append(bits >> shift & 0xFF)
            bits &= (1 << shift) - 1
        count = (count + 1) % 4
    if count == 1:
        raise Error(
            "Invalid base64-encoded string: number of data characters "
            f"({len(decoded) // 3 * 4 + 1}) cannot be 1 more than a multiple of 4"
        )
    if count:
        raise Error("Incorrect padding")
    return bytes(decoded)


def hexlify(data, sep=None, bytes_per_sep=1):
    """The bytes as hexadecimal digits."""
    data = _bytes_of(data)
    digits = data.hex()
    if sep is None or not bytes_per_sep:
        return digits.encode("ascii")
    if len(sep) != 1:
        raise ValueError("sep must be length 1.")
    if isinstance(sep, bytes):
        sep = sep.decode("latin1")
    width = abs(bytes_per_sep) * 2
    # A positive count is counted from the right.
    first = len(digits) % width if bytes_per_sep > 0 else 0
    groups = [digits[:first]] if first else []
    groups += [digits[at:at + width] for at in range(first, len(digits), width)]
    return sep.join(groups).encode("ascii")


def unhexlify(hexstr, /):
    """The bytes of hexadecimal digits."""
    text = _bytes_of_text(hexstr).decode("latin1")
    if len(text) % 2:
        raise Error("Odd-length string")
    if not all(letter in "0123456789abcdefABCDEF" for letter in text):
        raise Error("Non-hexadecimal digit found")
    return bytes.fromhex(text)


b2a_hex = hexlify
a2b_hex = unhexlify


def _fill_crcs():
    for value in range(256):
        for _ in range(8):
            value = value >> 1 ^ (0xEDB88320 if value & 1 else 0)
        _crcs.append(value)


def crc32(data, crc=0, /):
    """The checksum of zip and gzip, going on from `crc`."""
    if not _crcs:
        _fill_crcs()
    crc ^= 0xFFFFFFFF
    for code in _bytes_of(data):
        crc = crc >> 8 ^ _crcs[(crc ^ code) & 0xFF]
    return crc ^ 0xFFFFFFFF
