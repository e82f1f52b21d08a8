"""Bytes as letters."""
import base64
import binascii

for data in (b"", b"a", b"ab", b"abc", b"hello, world", bytes(range(250, 256))):
    encoded = base64.b64encode(data)
    print(encoded, base64.b64decode(encoded) == data, base64.b32encode(data), base64.b16encode(data))
print(base64.urlsafe_b64encode(b"\xfb\xff\xfe"), base64.urlsafe_b64decode("-__-"))
print(base64.b64encode(b"\xfb\xff", altchars=b"@!"), base64.b64decode("@!8=", altchars="@!"))
print(base64.b64decode("aGVs\nbG8="), base64.b64decode("aG Vs*bG8="))
token = base64.b64encode("usuário:senha".encode()).decode("ascii")
print("Basic", token, base64.b64decode(token).decode())
print(base64.encodebytes(b"x" * 80), base64.decodebytes(b"eHh4\neHg=\n"))
print(base64.b32decode("MFRGG==="), base64.b32decode("mfrgg===", casefold=True))
print(base64.b32hexencode(b"abc"), base64.b32hexdecode("C5H66==="), base64.b16decode("6a", True))
print(base64.a85encode(b"hello world"), base64.a85decode(b"BOu!rD]j7BEbo7"))
print(base64.a85encode(b"\0\0\0\0....", adobe=True), base64.a85encode(b"a" * 20, wrapcol=10))
print(base64.b85encode(b"hello"), base64.b85decode("Xk~0{Zv"), base64.z85encode(b"hell"))
print(binascii.hexlify(b"\x01\xab", "-"), binascii.unhexlify("01ab"), binascii.crc32(b"hello"))

for call in (
    lambda: base64.b64decode("abc"),
    lambda: base64.b64decode("a"),
    lambda: base64.b64decode("ab*c", validate=True),
    lambda: base64.b64decode("é"),
    lambda: base64.b64decode(5),
    lambda: base64.b64encode("text"),
    lambda: base64.b32decode("A"),
    lambda: base64.b32decode("a======="),
    lambda: base64.b16decode("0g"),
    lambda: base64.a85decode("v"),
    lambda: base64.b85decode('"'),
    lambda: binascii.unhexlify("abc"),
    lambda: binascii.unhexlify("zz"),
    lambda: base64.encodebytes("text"),
):
    try:
        print(call())
    except (ValueError, TypeError) as error:
        print(type(error).__module__, type(error).__name__, error)
