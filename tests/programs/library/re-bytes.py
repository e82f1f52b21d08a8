"""Patterns of bytes."""
import re

packet = b"GET /index.html HTTP/1.1\r\nHost: example.org\r\nX-Id: \xff\x01\r\n\r\nbody"
head, _, body = packet.partition(b"\r\n\r\n")
request = re.match(rb"(?P<method>[A-Z]+) (?P<path>\S+) HTTP/(?P<version>[\d.]+)", head)
print(request.groupdict())
headers = dict(re.findall(rb"(?m)^([\w-]+):\s*(.*?)\r?$", head))
print(headers)
print(re.sub(rb"[^\x20-\x7e]", b".", packet))
print(re.sub(rb"(\w)(\w)", rb"\2\1", b"abcd"), re.split(rb"\s", b"a b\tc"))
print(re.findall(rb"\w+", b"caf\xe9 ok"), re.findall(rb"(?i)ABC", b"abcABC\xe9"))
print(re.compile(rb"a", re.I), re.compile(rb"a").flags)
print(re.search(rb"\xff", packet).span(), re.fullmatch(rb"body", body))
print(re.match(rb"(a)(b)?", b"a").groups(b"-"), re.match(rb"a", bytearray(b"abc")).group())
print(re.escape(b"a.b*c"), re.match(re.escape(b"a.b"), b"a.b"))
for pattern, flags in ((rb"(?u)a", 0), (rb"a", re.U), (rb"\u0041", 0), (rb"(?P<\xe9>a)", 0)):
    try:
        print(re.compile(pattern, flags))
    except (re.PatternError, ValueError) as error:
        print(type(error).__name__, error)
