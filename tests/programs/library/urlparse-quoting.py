"""Percent signs and queries."""
from urllib.parse import (
    parse_qs, parse_qsl, quote, quote_from_bytes, quote_plus, unquote, unquote_plus,
    unquote_to_bytes, urlencode,
)

for text in ("a b/c", "ação & é=1", "~user_1-2.3", "100%", "", "日本", "a+b"):
    quoted = quote(text)
    print(quoted, quote(text, safe=""), quote_plus(text), unquote(quoted) == text)
print(quote(b"\xff a"), quote("é", encoding="latin-1"), quote_from_bytes(b"a&b", safe="&"))
print(unquote("a%20b%2"), unquote("%zz%41"), unquote("%E9"), unquote("%E9", encoding="latin-1"))
print(unquote_plus("a+b%2Bc"), unquote_to_bytes("%ff%00a é"), unquote("é%C3%A9"))

print(urlencode({"q": "async io", "page": 2, "tag": "a&b"}))
print(urlencode([("a", 1), ("a", 2), ("b", "ç")]))
print(urlencode({"a": [1, 2], "b": "xy"}), urlencode({"a": [1, 2], "b": "xy"}, doseq=True))
print(urlencode({"path": "/a b"}, quote_via=quote), urlencode({"path": "/a b"}, safe="/"))
print(parse_qs("a=1&b=2&a=3&c=&d"), parse_qs("a=1&c=&d", keep_blank_values=True))
print(parse_qsl("x=%C3%A9+y&z=1%262"), parse_qsl("a=1;b=2", separator=";"))
print(parse_qs(b"a=1&b=%ff"), parse_qs(""), dict(parse_qsl(urlencode({"k": "v w"}))))

for call in (
    lambda: parse_qs("a&b=1", strict_parsing=True),
    lambda: parse_qsl("a=1&b=2&c=3", max_num_fields=2),
    lambda: parse_qsl("a=1", separator=""),
    lambda: urlencode("abc"),
    lambda: urlencode(5),
    lambda: quote(b"a", encoding="utf-8"),
    lambda: quote(5),
    lambda: quote_from_bytes("a"),
    lambda: quote("\ud800"),
    lambda: unquote(5),
):
    try:
        print(call())
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
