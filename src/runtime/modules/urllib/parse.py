"""Addresses of the web: into parts, together, and quoting."""

import functools
import re
from collections import namedtuple
from types import GenericAlias

from ._quoting import (
    parse_qs,
    parse_qsl,
    quote,
    quote_from_bytes,
    quote_plus,
    unquote,
    unquote_plus,
    unquote_to_bytes,
    urlencode,
)

__all__ = [
    "urlparse", "urlunparse", "urljoin", "urldefrag", "urlsplit", "urlunsplit", "urlencode",
    "parse_qs", "parse_qsl", "quote", "quote_plus", "quote_from_bytes", "unquote", "unquote_plus",
    "unquote_to_bytes", "DefragResult", "ParseResult", "SplitResult", "DefragResultBytes",
    "ParseResultBytes", "SplitResultBytes",
]

uses_relative = [
    "", "ftp", "http", "gopher", "nntp", "imap", "wais", "file", "https", "shttp", "mms",
    "prospero", "rtsp", "rtsps", "rtspu", "sftp", "svn", "svn+ssh", "ws", "wss",
]
uses_netloc = [
    "", "ftp", "http", "gopher", "nntp", "telnet", "imap", "wais", "file", "mms", "https",
    "shttp", "snews", "prospero", "rtsp", "rtsps", "rtspu", "rsync", "svn", "svn+ssh", "sftp",
    "nfs", "git", "git+ssh", "ws", "wss", "itms-services",
]
uses_params = [
    "", "ftp", "hdl", "prospero", "http", "imap", "https", "shttp", "rtsp", "rtsps", "rtspu",
    "sip", "sips", "mms", "sftp", "tel",
]
scheme_chars = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+-."

_controls_and_space = "".join(map(chr, range(33)))


class _InText:
    """Results that are text."""

    __slots__ = ()

    def encode(self, encoding="ascii", errors="strict"):
        return self._counterpart(*(part.encode(encoding, errors) for part in self))


class _InBytes:
    """Results that are bytes."""

    __slots__ = ()

    def decode(self, encoding="ascii", errors="strict"):
        return self._counterpart(*(part.decode(encoding, errors) for part in self))


class _Host:
    """What the network location is made of."""

    __slots__ = ()

    def _marks(self, text):
        return text if isinstance(self.netloc, str) else text.encode("ascii")

    @property
    def _user(self):
        user, at, _ = self.netloc.rpartition(self._marks("@"))
        if not at:
            return None, None
        name, colon, password = user.partition(self._marks(":"))
        return name, password if colon else None

    @property
    def _place(self):
        place = self.netloc.rpartition(self._marks("@"))[2]
        _, bracket, inside = place.partition(self._marks("["))
        if bracket:
            host, _, rest = inside.partition(self._marks("]"))
            port = rest.partition(self._marks(":"))[2]
        else:
            host, _, port = place.partition(self._marks(":"))
        return host, port or None

    @property
    def username(self):
        return self._user[0]

    @property
    def password(self):
        return self._user[1]

    @property
    def hostname(self):
        host = self._place[0]
        if not host:
            return None
        # The zone of a scoped address keeps its case.
        host, percent, zone = host.partition(self._marks("%"))
        return host.lower() + percent + zone

    @property
    def port(self):
        port = self._place[1]
        if port is None:
            return None
        digits = port if isinstance(port, str) else port.decode("latin1")
        if not (digits.isdigit() and digits.isascii()):
            raise ValueError(f"Port could not be cast to integer value as {port!r}")
        if int(digits) > 65535:
            raise ValueError("Port out of range 0-65535")
        return int(digits)

    __class_getitem__ = classmethod(GenericAlias)


_Defrag = namedtuple("_DefragResultBase", "url fragment")
_Split = namedtuple("_SplitResultBase", "scheme netloc path query fragment")
_Parse = namedtuple("_ParseResultBase", "scheme netloc path params query fragment")


class DefragResult(_Defrag, _InText):
    __slots__ = ()

    def geturl(self):
        return f"{self.url}#{self.fragment}" if self.fragment else self.url


class SplitResult(_Split, _Host, _InText):
    __slots__ = ()

    def geturl(self):
        return urlunsplit(self)


class ParseResult(_Parse, _Host, _InText):
    __slots__ = ()

    def geturl(self):
        return urlunparse(self)


class DefragResultBytes(_Defrag, _InBytes):
    __slots__ = ()

    def geturl(self):
        return self.url + b"#" + self.fragment if self.fragment else self.url


class SplitResultBytes(_Split, _Host, _InBytes):
    __slots__ = ()

    def geturl(self):
        return urlunsplit(self)


class ParseResultBytes(_Parse, _Host, _InBytes):
    __slots__ = ()

    def geturl(self):
        return urlunparse(self)


for _text, _bytes in (
    (DefragResult, DefragResultBytes),
    (SplitResult, SplitResultBytes),
    (ParseResult, ParseResultBytes),
):
    _text._counterpart = _text._encoded_counterpart = _bytes
    _bytes._counterpart = _bytes._decoded_counterpart = _text


def _as_text(*args):
    """The arguments as text, and what makes a result of their kind."""
    is_text = isinstance(args[0], str)
    for arg in args[1:]:
        if arg and isinstance(arg, str) != is_text:
            raise TypeError("Cannot mix str and non-str arguments")
    if is_text:
        return *args, lambda result: result
    texts = [arg.decode("ascii", "strict") if arg else "" for arg in args]
    return *texts, lambda result: result.encode("ascii", "strict")


def urlparse(url, scheme="", allow_fragments=True):
    """The six parts of an address, params of the last segment among them."""
    url, scheme, of_kind = _as_text(url, scheme)
    scheme, netloc, path, query, fragment = _split(url, scheme, allow_fragments)
    params = ""
    if (scheme or "") in uses_params and ";" in path:
        path, params = _split_params(path)
    parts = scheme or "", netloc or "", path, params, query or "", fragment or ""
    return of_kind(ParseResult(*parts))


def _split_params(path):
    at = path.find(";", max(path.rfind("/"), 0))
    return (path, "") if at < 0 else (path[:at], path[at + 1:])


@functools.lru_cache(typed=True)
def urlsplit(url, scheme="", allow_fragments=True):
    """The five parts of an address."""
    url, scheme, of_kind = _as_text(url, scheme)
    scheme, netloc, path, query, fragment = _split(url, scheme, allow_fragments)
    return of_kind(SplitResult(scheme or "", netloc or "", path, query or "", fragment or ""))


def clear_cache():
    """Forgets addresses parted before."""
    urlsplit.cache_clear()


def _clean(text):
    return text.replace("\t", "").replace("\r", "").replace("\n", "")


def _split(url, scheme=None, allow_fragments=True):
    """The parts; None for those that are not there."""
    url = _clean(url.lstrip(_controls_and_space))
    if scheme is not None:
        scheme = _clean(scheme.strip(_controls_and_space))
    netloc = query = fragment = None
    colon = url.find(":")
    if colon > 0 and url[0].isascii() and url[0].isalpha():
        if all(letter in scheme_chars for letter in url[:colon]):
            scheme, url = url[:colon].lower(), url[colon + 1:]
    if url[:2] == "//":
        end = min((at for at in (url.find(mark, 2) for mark in "/?#") if at >= 0), default=len(url))
        netloc, url = url[2:end], url[end:]
        if ("[" in netloc) != ("]" in netloc):
            raise ValueError("Invalid IPv6 URL")
        if "[" in netloc:
            _check_brackets(netloc)
    if allow_fragments and "#" in url:
        url, fragment = url.split("#", 1)
    if "?" in url:
        url, query = url.split("?", 1)
    return scheme, netloc, url, query, fragment


def _check_brackets(netloc):
    place = netloc.rpartition("@")[2]
    before, bracket, inside = place.partition("[")
    if bracket:
        host, _, port = inside.partition("]")
        if before or port and not port.startswith(":"):
            raise ValueError("Invalid IPv6 URL")
    else:
        host = place.partition(":")[0]
    if host.startswith("v"):
        if not re.match(r"v[a-fA-F0-9]+\..+\Z", host):
            raise ValueError("IPvFuture address is invalid")
    elif _is_version_4(host):
        raise ValueError("An IPv4 address cannot be in brackets")
    elif not _is_version_6(host):
        raise ValueError(f"{host!r} does not appear to be an IPv4 or IPv6 address")


def _is_version_4(host):
    parts = host.split(".")
    return len(parts) == 4 and all(
        re.fullmatch("0|[1-9][0-9]{0,2}", part) and int(part) < 256 for part in parts
    )


def _is_version_6(host):
    address, percent, zone = host.partition("%")
    if percent and (not zone or "%" in zone):
        return False
    head, dots, tail = address.partition("::")
    groups = head.split(":") if head else []
    rest = tail.split(":") if tail else []
    all_groups = groups + rest
    count = len(all_groups)
    if all_groups and _is_version_4(all_groups[-1]):
        all_groups.pop()
        count += 1
    if not all(re.fullmatch("[0-9a-fA-F]{1,4}", group) for group in all_groups):
        return False
    return count <= 7 if dots else count == 8


def _shown_netloc(scheme, netloc, path):
    """An empty location is written where the scheme has locations."""
    if netloc:
        return netloc
    is_written = scheme and scheme in uses_netloc and (not path or path[:1] == "/")
    return "" if is_written else None


def urlunparse(components):
    """The address of six parts."""
    scheme, netloc, path, params, query, fragment, of_kind = _as_text(*components)
    netloc = _shown_netloc(scheme, netloc, path)
    if params:
        path = f"{path};{params}"
    return of_kind(_unsplit(scheme or None, netloc, path, query or None, fragment or None))


def urlunsplit(components):
    """The address of five parts."""
    scheme, netloc, path, query, fragment, of_kind = _as_text(*components)
    netloc = _shown_netloc(scheme, netloc, path)
    return of_kind(_unsplit(scheme or None, netloc, path, query or None, fragment or None))


def _unsplit(scheme, netloc, url, query, fragment):
    if netloc is not None:
        if url and url[:1] != "/":
            url = "/" + url
        url = "//" + netloc + url
    elif url[:2] == "//":
        url = "//" + url
    if scheme:
        url = scheme + ":" + url
    if query is not None:
        url += "?" + query
    if fragment is not None:
        url += "#" + fragment
    return url


def urljoin(base, url, allow_fragments=True):
    """The address that `url` means on the page at `base`."""
    if not base:
        return url
    if not url:
        return base
    base, url, of_kind = _as_text(base, url)
    base_scheme, base_netloc, base_path, base_query, base_fragment = _split(
        base, None, allow_fragments
    )
    scheme, netloc, path, query, fragment = _split(url, None, allow_fragments)
    if scheme is None:
        scheme = base_scheme
    if scheme != base_scheme or scheme and scheme not in uses_relative:
        return of_kind(url)
    if not scheme or scheme in uses_netloc:
        if netloc:
            return of_kind(_unsplit(scheme, netloc, path, query, fragment))
        netloc = base_netloc
    if path:
        path = _joined_path(base_path, path)
    else:
        path = base_path
        if query is None:
            query = base_query
            if fragment is None:
                fragment = base_fragment
    return of_kind(_unsplit(scheme, netloc, path, query, fragment))


def _joined_path(base, path):
    segments = path.split("/")
    if path[:1] != "/":
        # What follows the last slash of the base is no folder.
        folders = base.split("/")
        if folders[-1] != "":
            del folders[-1]
        segments = folders + segments
        segments[1:-1] = [segment for segment in segments[1:-1] if segment]
    resolved = []
    for segment in segments:
        if segment == "..":
            if resolved:
                resolved.pop()
        elif segment != ".":
            resolved.append(segment)
    if segments[-1] in (".", ".."):
        resolved.append("")
    return "/".join(resolved) or "/"


def unwrap(url):
    """The address without the brackets and the `URL:` that some write around it."""
    url = str(url).strip()
    if url[:1] == "<" and url[-1:] == ">":
        url = url[1:-1].strip()
    return url[4:].strip() if url[:4] == "URL:" else url


def urldefrag(url):
    """The address without its fragment, and the fragment."""
    url, of_kind = _as_text(url)
    fragment = ""
    if "#" in url:
        scheme, netloc, path, query, fragment = _split(url)
        url = _unsplit(scheme, netloc, path, query, None)
    return of_kind(DefragResult(url, fragment or ""))
