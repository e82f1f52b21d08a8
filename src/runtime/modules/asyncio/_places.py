"""What connections and servers are called in a recording: their addresses."""

import _selector


def record_server(sock):
    return _selector.record_place("server", _text_of(sock.getsockname()))


def record_connection(sock, peer):
    return _selector.record_connection(sock, _text_of(peer or sock.getsockname()))


def _text_of(address):
    if isinstance(address, tuple):
        host, port = address[:2]
        return f"[{host}]:{port}" if ":" in str(host) else f"{host}:{port}"
    if isinstance(address, bytes):
        return address.decode(errors="replace").replace("\0", "@")
    return address if isinstance(address, str) and address else "socket"
