# Identifiers: their parts, made from names, and what is refused.
import secrets
import uuid

some = uuid.UUID("12345678-1234-5678-1234-567812345678")
print(some, repr(some), some.hex, some.int, some.bytes, some.bytes_le)
print(some.fields, some.time_low, some.node, some.urn, some.version, some.variant, some.is_safe)
print(uuid.uuid3(uuid.NAMESPACE_DNS, "python.org"), uuid.uuid5(uuid.NAMESPACE_DNS, "python.org"))
print(uuid.uuid5(uuid.NAMESPACE_URL, "https://python.org/"), uuid.NIL, uuid.MAX, uuid.uuid8(1, 2, 3))
for make in (uuid.uuid1, uuid.uuid4, uuid.uuid6, uuid.uuid7, uuid.uuid8):
    made = make()
    print(made.version, made.variant, len(str(made)), made == uuid.UUID(str(made)), made != make())
print(uuid.uuid1(node=1, clock_seq=2).node, uuid.uuid1(1, 2).clock_seq, uuid.uuid7() < uuid.uuid7())
print(uuid.UUID(int=5), uuid.UUID(int=5, version=4), uuid.UUID(fields=(1, 2, 3, 4, 5, 6)), uuid.UUID(bytes=b"0123456789abcdef"))
print(sorted([uuid.MAX, some, uuid.NIL])[1] == some, {some: 1}[uuid.UUID(some.hex)], int(uuid.NIL), f"{some!s:.8}")

print(len(secrets.token_hex(8)), len(secrets.token_bytes(5)), len(secrets.token_urlsafe(16)), 0 <= secrets.randbelow(10) < 10)
print(secrets.choice("a"), secrets.randbits(3) < 8, secrets.compare_digest("key", "key"), secrets.compare_digest(b"a", b"b"))
for make in (
    lambda: uuid.UUID("1234"),
    lambda: uuid.UUID("g" * 32),
    lambda: uuid.UUID(int=-1),
    lambda: uuid.UUID(int=1 << 128),
    lambda: uuid.UUID(bytes=b"short"),
    lambda: uuid.UUID(fields=(1 << 32, 2, 3, 4, 5, 6)),
    lambda: uuid.UUID(int=1, version=9),
    lambda: uuid.UUID(),
    lambda: uuid.UUID(some.hex, int=5),
    lambda: setattr(some, "int", 3),
    lambda: some < 3,
    lambda: secrets.randbelow(0),
    lambda: secrets.compare_digest("a", b"a"),
):
    try:
        print(make())
    except Exception as error:
        print(type(error).__name__, error)
