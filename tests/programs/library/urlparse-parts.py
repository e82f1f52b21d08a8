"""Addresses into parts and together."""
from urllib.parse import (
    ParseResult, SplitResult, urldefrag, urljoin, urlparse, urlsplit, urlunparse, urlunsplit,
)

parts = urlparse("https://ana:secret@Example.ORG:8443/docs/page;v=2?q=async+io&n=1#top")
print(parts)
print(parts.scheme, parts.netloc, parts.path, parts.params, parts.query, parts.fragment)
print(parts.username, parts.password, parts.hostname, parts.port)
print(parts.geturl(), parts[1], len(parts))
print(parts._replace(scheme="http", netloc="localhost").geturl())

for url in (
    "//host/path", "path/only", "mailto:a@b", "http:", "file:///etc/hosts", "http://[::1]:80/x",
    "HTTP://A?b#c?d", "a:b:c", "  http://x/ \n", "http://h:", "?q", "#f", "",
):
    print(repr(url), tuple(urlsplit(url)), urlsplit(url).hostname)

for url in ("http://h:99999", "http://h:x", "http://[::1", "http://[zz]/", "http://[1.2.3.4]/"):
    try:
        print(urlsplit(url).port)
    except ValueError as error:
        print(repr(url), error)

base = "http://a/b/c/d;p?q"
for relative in (
    "g:h", "g", "./g", "g/", "/g", "//g", "?y", "g?y", "#s", "g#s", ";x", "", ".", "./", "..",
    "../", "../g", "../..", "../../g", "../../../g", "/./g", "g..", "./../g", "g/./h", "g/../h",
):
    print(repr(relative), urljoin(base, relative))
print(urldefrag("http://x/y#z"), urldefrag("http://x/y").geturl())
print(urlunparse(("http", "h", "/p", "x", "q", "f")), urlunsplit(("", "", "//a", "", "")))
print(SplitResult("ftp", "h", "p", "", "").geturl(), ParseResult._fields)
print(urlsplit(b"http://h:1/p?q"), urlsplit("http://h/p").encode())
try:
    urljoin("http://x", b"y")
except TypeError as error:
    print(error)
