"""Universally unique identifiers (RFC 9562); what is random follows the simulation's seed."""

import time as _time
from enum import Enum
from hashlib import md5 as _md5, sha1 as _sha1

from _natives import random32 as _random32

RESERVED_NCS, RFC_4122, RESERVED_MICROSOFT, RESERVED_FUTURE = (
    "reserved for NCS compatibility", "specified in RFC 4122",
    "reserved for Microsoft compatibility", "reserved for future definition",
)


class SafeUUID(Enum):
    safe = 0
    unsafe = -1
    unknown = None


def _random_bits(count):
    """So many bits from the simulation's seed."""
    number = 0
    for word in _random32(-(-count // 32)):
        number = number << 32 | word
    return number & (1 << count) - 1


def _from_hex(text):
    digits = text.replace("urn:", "").replace("uuid:", "").strip("{}").replace("-", "")
    if len(digits) != 32:
        raise ValueError("badly formed hexadecimal UUID string")
    return int(digits, 16)


_WIDTHS = (32, 16, 16, 8, 8, 48)


def _from_fields(fields):
    if len(fields) != 6:
        raise ValueError("fields is not a 6-tuple")
    number = 0
    for place, (field, width) in enumerate(zip(fields, _WIDTHS), 1):
        if not 0 <= field < 1 << width:
            raise ValueError(f"field {place} out of range (need a {width}-bit value)")
        number = number << width | field
    return number


class UUID:
    __slots__ = ("int", "is_safe", "__weakref__")

    def __init__(
        self, hex=None, bytes=None, bytes_le=None, fields=None, int=None, version=None, *,
        is_safe=SafeUUID.unknown,
    ):
        if [hex, bytes, bytes_le, fields, int].count(None) != 4:
            raise TypeError(
                "one of the hex, bytes, bytes_le, fields, or int arguments must be given"
            )
        if int is not None:
            pass
        elif hex is not None:
            int = _from_hex(hex)
        elif bytes_le is not None:
            if len(bytes_le) != 16:
                raise ValueError("bytes_le is not a 16-char string")
            int = _number(_swapped(bytes_le))
        elif bytes is not None:
            if len(bytes) != 16:
                raise ValueError("bytes is not a 16-char string")
            int = _number(bytes)
        else:
            int = _from_fields(fields)
        if not 0 <= int <= _MOST:
            raise ValueError("int is out of range (need a 128-bit value)")
        if version is not None:
            if not 1 <= version <= 8:
                raise ValueError("illegal version number")
            int = _marked(int, version)
        object.__setattr__(self, "int", int)
        object.__setattr__(self, "is_safe", is_safe)

    def __getstate__(self):
        state = {"int": self.int}
        if self.is_safe != SafeUUID.unknown:
            state["is_safe"] = self.is_safe.value
        return state

    def __setstate__(self, state):
        object.__setattr__(self, "int", state["int"])
        safe = SafeUUID(state["is_safe"]) if "is_safe" in state else SafeUUID.unknown
        object.__setattr__(self, "is_safe", safe)

    def __eq__(self, other):
        return self.int == other.int if isinstance(other, UUID) else NotImplemented

    def __lt__(self, other):
        return self.int < other.int if isinstance(other, UUID) else NotImplemented

    def __gt__(self, other):
        return self.int > other.int if isinstance(other, UUID) else NotImplemented

    def __le__(self, other):
        return self.int <= other.int if isinstance(other, UUID) else NotImplemented

    def __ge__(self, other):
        return self.int >= other.int if isinstance(other, UUID) else NotImplemented

    def __hash__(self):
        return hash(self.int)

    def __int__(self):
        return self.int

    def __repr__(self):
        return f"{self.__class__.__name__}({str(self)!r})"

    def __setattr__(self, name, value):
        raise TypeError("UUID objects are immutable")

    def __str__(self):
        digits = self.hex
        return f"{digits[:8]}-{digits[8:12]}-{digits[12:16]}-{digits[16:20]}-{digits[20:]}"

    @property
    def bytes(self):
        return self.int.to_bytes(16)

    @property
    def bytes_le(self):
        return _swapped(self.bytes)

    @property
    def fields(self):
        return (
            self.time_low, self.time_mid, self.time_hi_version, self.clock_seq_hi_variant,
            self.clock_seq_low, self.node,
        )

    @property
    def time_low(self):
        return self.int >> 96

    @property
    def time_mid(self):
        return self.int >> 80 & 0xFFFF

    @property
    def time_hi_version(self):
        return self.int >> 64 & 0xFFFF

    @property
    def clock_seq_hi_variant(self):
        return self.int >> 56 & 0xFF

    @property
    def clock_seq_low(self):
        return self.int >> 48 & 0xFF

    @property
    def time(self):
        if self.version == 6:
            return self.time_low << 28 | self.time_mid << 12 | self.time_hi_version & 0x0FFF
        if self.version == 7:
            return self.int >> 80
        return (self.time_hi_version & 0x0FFF) << 48 | self.time_mid << 32 | self.time_low

    @property
    def clock_seq(self):
        return (self.clock_seq_hi_variant & 0x3F) << 8 | self.clock_seq_low

    @property
    def node(self):
        return self.int & 0xFFFFFFFFFFFF

    @property
    def hex(self):
        return f"{self.int:032x}"

    @property
    def urn(self):
        return "urn:uuid:" + str(self)

    @property
    def variant(self):
        if not self.int & (0x8000 << 48):
            return RESERVED_NCS
        if not self.int & (0x4000 << 48):
            return RFC_4122
        if not self.int & (0x2000 << 48):
            return RESERVED_MICROSOFT
        return RESERVED_FUTURE

    @property
    def version(self):
        if self.variant == RFC_4122:
            return self.int >> 76 & 0xF
        return None


_MOST = (1 << 128) - 1


def _number(data):
    return int.from_bytes(data)


def _swapped(data):
    """Bytes with the first three fields turned around."""
    return data[3::-1] + data[5:3:-1] + data[7:5:-1] + data[8:]


def _marked(number, version):
    """The number with the bits that name variant and version."""
    number &= ~(0xC000 << 48) & ~(0xF000 << 64)
    return number | 0x8000 << 48 | version << 76


def getnode():
    """The number of this computer: none of a real one."""
    return _node


_node = _random_bits(48) | 1 << 40
_last_timestamp = 0
_last_timestamp_v6 = 0
_last_v7 = (-1, 0)


def uuid1(node=None, clock_seq=None):
    global _last_timestamp
    timestamp = _time.time_ns() // 100 + 0x01B21DD213814000
    if timestamp <= _last_timestamp:
        timestamp = _last_timestamp + 1
    _last_timestamp = timestamp
    if clock_seq is None:
        clock_seq = _random_bits(14)
    return UUID(
        fields=(
            timestamp & 0xFFFFFFFF, timestamp >> 32 & 0xFFFF, timestamp >> 48 & 0x0FFF,
            clock_seq >> 8 & 0x3F, clock_seq & 0xFF, getnode() if node is None else node,
        ),
        version=1,
    )


def uuid3(namespace, name):
    if isinstance(name, str):
        name = name.encode()
    return UUID(bytes=_md5(namespace.bytes + name).digest(), version=3)


def uuid4():
    return UUID(int=_random_bits(128), version=4)


def uuid5(namespace, name):
    if isinstance(name, str):
        name = name.encode()
    return UUID(bytes=_sha1(namespace.bytes + name).digest()[:16], version=5)


def uuid6(node=None, clock_seq=None):
    global _last_timestamp_v6
    timestamp = _time.time_ns() // 100 + 0x01B21DD213814000
    if timestamp <= _last_timestamp_v6:
        timestamp = _last_timestamp_v6 + 1
    _last_timestamp_v6 = timestamp
    if clock_seq is None:
        clock_seq = _random_bits(14)
    number = (timestamp >> 12 & 0xFFFFFFFFFFFF) << 80 | (timestamp & 0xFFF) << 64
    number |= (clock_seq & 0x3FFF) << 48 | (getnode() if node is None else node)
    return UUID(int=number, version=6)


def uuid7():
    global _last_v7
    milliseconds = _time.time_ns() // 10**6
    last, counter = _last_v7
    if milliseconds > last:
        counter = _random_bits(41)
    else:
        milliseconds = last
        counter += 1
        if counter > 0x3FFFFFFFFFF:
            milliseconds += 1
            counter = _random_bits(41)
    _last_v7 = milliseconds, counter
    number = (milliseconds & 0xFFFFFFFFFFFF) << 80 | (counter >> 30) << 64
    number |= (counter & 0x3FFFFFFF) << 32 | _random_bits(32)
    return UUID(int=number, version=7)


def uuid8(a=None, b=None, c=None):
    a = _random_bits(48) if a is None else a
    b = _random_bits(12) if b is None else b
    c = _random_bits(62) if c is None else c
    number = (a & 0xFFFFFFFFFFFF) << 80 | (b & 0xFFF) << 64 | c & 0x3FFFFFFFFFFFFFFF
    return UUID(int=number, version=8)


NAMESPACE_DNS = UUID("6ba7b810-9dad-11d1-80b4-00c04fd430c8")
NAMESPACE_URL = UUID("6ba7b811-9dad-11d1-80b4-00c04fd430c8")
NAMESPACE_OID = UUID("6ba7b812-9dad-11d1-80b4-00c04fd430c8")
NAMESPACE_X500 = UUID("6ba7b814-9dad-11d1-80b4-00c04fd430c8")
NIL = UUID("00000000-0000-0000-0000-000000000000")
MAX = UUID("ffffffff-ffff-ffff-ffff-ffffffffffff")
