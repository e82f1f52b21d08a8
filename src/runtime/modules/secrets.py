"""Numbers nobody should guess; in a simulation they follow its seed, so that runs repeat."""

from random import SystemRandom

__all__ = [
    "choice", "randbelow", "randbits", "SystemRandom", "token_bytes", "token_hex",
    "token_urlsafe", "compare_digest",
]

DEFAULT_ENTROPY = 32
_URL_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"

_sysrand = SystemRandom()
randbits = _sysrand.getrandbits
choice = _sysrand.choice


def randbelow(exclusive_upper_bound):
    if exclusive_upper_bound <= 0:
        raise ValueError("Upper bound must be positive.")
    return _sysrand._randbelow(exclusive_upper_bound)


def token_bytes(nbytes=None):
    return _sysrand.randbytes(DEFAULT_ENTROPY if nbytes is None else nbytes)


def token_hex(nbytes=None):
    return token_bytes(nbytes).hex()


def token_urlsafe(nbytes=None):
    token = token_bytes(nbytes)
    bits = int.from_bytes(token) << -len(token) * 8 % 6
    letters = []
    for _ in range(-(-len(token) * 8 // 6)):
        bits, letter = divmod(bits, 64)
        letters.append(_URL_LETTERS[letter])
    return "".join(reversed(letters))


def compare_digest(a, b, /):
    """a == b, without telling by the time it takes where they differ."""
    if isinstance(a, str) and isinstance(b, str):
        if not a.isascii() or not b.isascii():
            raise TypeError("comparing strings with non-ASCII characters is not supported")
        return a == b
    for value in (a, b):
        if not isinstance(value, (bytes, bytearray, memoryview)):
            raise TypeError(f"a bytes-like object is required, not '{type(value).__name__}'")
    return bytes(a) == bytes(b)
