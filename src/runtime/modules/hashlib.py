"""Digests of bytes."""

from _hashes import derive as _derive, digest as _digest

_BLOCKS = {
    "md5": (64, 16), "sha1": (64, 20), "sha224": (64, 28), "sha256": (64, 32),
    "sha384": (128, 48), "sha512": (128, 64), "sha3_224": (144, 28), "sha3_256": (136, 32),
    "sha3_384": (104, 48), "sha3_512": (72, 64), "shake_128": (168, 0), "shake_256": (136, 0),
}

algorithms_guaranteed = set(_BLOCKS)
algorithms_available = set(_BLOCKS)

__all__ = (
    *_BLOCKS, "new", "algorithms_guaranteed", "algorithms_available", "file_digest", "pbkdf2_hmac",
)


def _bytes_of(data):
    if isinstance(data, str):
        raise TypeError("Strings must be encoded before hashing")
    if isinstance(data, (bytes, bytearray, memoryview)):
        return bytes(data)
    raise TypeError("object supporting the buffer API required")


class HASH:
    """A digest in the making."""

    __slots__ = ("name", "digest_size", "block_size", "_data")

    def __init__(self, name, data):
        self.name = name
        self.block_size, self.digest_size = _BLOCKS[name]
        self._data = bytearray(data)

    def update(self, data, /):
        self._data += _bytes_of(data)

    def digest(self):
        return _digest(self.name, bytes(self._data), 0)

    def hexdigest(self):
        return self.digest().hex()

    def copy(self):
        return type(self)(self.name, self._data)

    def __repr__(self):
        return f"<{self.name} _hashlib.HASH object @ {id(self):#x}>"


class HASHXOF(HASH):
    """A digest of any length."""

    __slots__ = ()

    def digest(self, length):
        if length < 0:
            raise ValueError("value must be positive")
        return _digest(self.name, bytes(self._data), length)

    def hexdigest(self, length):
        return self.digest(length).hex()


HASH.__module__ = HASHXOF.__module__ = "_hashlib"


def _constructor(name):
    kind = HASHXOF if name.startswith("shake") else HASH

    def make(data=b"", *, usedforsecurity=True, string=None):
        return kind(name, _bytes_of(data if string is None else string))

    make.__name__ = make.__qualname__ = f"openssl_{name}"
    return make


md5 = _constructor("md5")
sha1 = _constructor("sha1")
sha224 = _constructor("sha224")
sha256 = _constructor("sha256")
sha384 = _constructor("sha384")
sha512 = _constructor("sha512")
sha3_224 = _constructor("sha3_224")
sha3_256 = _constructor("sha3_256")
sha3_384 = _constructor("sha3_384")
sha3_512 = _constructor("sha3_512")
shake_128 = _constructor("shake_128")
shake_256 = _constructor("shake_256")


def new(name, data=b"", *, usedforsecurity=True, string=None):
    if not isinstance(name, str):
        raise TypeError(f"new() argument 'name' must be str, not {type(name).__name__}")
    plain = name.lower().replace("-", "_")
    for known in (plain, plain.replace("_", "", 1), f"sha{plain}"):
        if known in _BLOCKS:
            return globals()[known](data, string=string)
    raise ValueError(f"unsupported hash type {name}")


def file_digest(fileobj, digest, /, *, _bufsize=2**18):
    """The digest of what an open file holds."""
    made = new(digest) if isinstance(digest, str) else digest()
    while data := fileobj.read(_bufsize):
        made.update(data)
    return made


def pbkdf2_hmac(hash_name, password, salt, iterations, dklen=None):
    if hash_name not in _BLOCKS or hash_name.startswith(("sha3", "shake")):
        raise ValueError(f"unsupported hash type {hash_name}")
    if iterations < 1:
        raise ValueError("iteration value must be greater than 0.")
    if dklen is None:
        dklen = _BLOCKS[hash_name][1]
    if dklen < 1:
        raise ValueError("key length must be greater than 0.")
    return _derive(hash_name, (_bytes_of(password), _bytes_of(salt)), (iterations, dklen))
