"""Data in addresses, tokens in parts, checksums."""
import base64
import binascii
import json
from urllib.parse import quote, unquote_to_bytes


def to_data_url(data, kind="text/plain", is_binary=True):
    if is_binary:
        return f"data:{kind};base64,{base64.b64encode(data).decode()}"
    return f"data:{kind},{quote(data)}"


def from_data_url(url):
    head, comma, body = url.removeprefix("data:").partition(",")
    if not url.startswith("data:") or not comma:
        raise ValueError("no data address")
    if head.endswith(";base64"):
        return base64.b64decode(body, validate=True)
    return unquote_to_bytes(body)


for data, is_binary in ((b"hello & bye", True), (b"hello & bye", False), (bytes(range(4)), True)):
    url = to_data_url(data, is_binary=is_binary)
    print(url, from_data_url(url) == data)
for url in ("data:;base64,abc", "data:;base64,a*b=", "http://x", "data:,%e9%zz"):
    try:
        print(from_data_url(url))
    except binascii.Error as error:
        print("Error:", error)
    except ValueError as error:
        print("ValueError:", error)


def pack(value):
    text = json.dumps(value, separators=(",", ":"), sort_keys=True).encode()
    return base64.urlsafe_b64encode(text).rstrip(b"=")


def unpack(part):
    return json.loads(base64.urlsafe_b64decode(part + b"=" * (-len(part) % 4)))


def token_of(claims):
    body = pack({"alg": "crc", "typ": "demo"}) + b"." + pack(claims)
    return body + b"." + f"{binascii.crc32(body):08x}".encode()


token = token_of({"user": "ana", "roles": ["admin", "ops"], "exp": 1735722000})
print(token.decode())
head, claims, checksum = token.split(b".")
print(unpack(head), unpack(claims), binascii.crc32(head + b"." + claims) == int(checksum, 16))
data = bytes(i * 37 % 256 for i in range(100))
for name in ("b16", "b32", "b32hex", "b64", "a85", "b85"):
    encode, decode = getattr(base64, name + "encode"), getattr(base64, name + "decode")
    print(name, len(encode(data)), decode(encode(data)) == data, encode(data)[:12])
