"""Stands in for what CPython's tests of sockets share."""

import contextlib
import os
import socket
import tempfile

HOST = "localhost"
HOSTv4 = "127.0.0.1"
HOSTv6 = "::1"
IPV6_ENABLED = True
has_gethostname = True


def tcp_blackhole():
    return False


def bind_port(sock, host=HOST):
    sock.bind((host, 0))
    return sock.getsockname()[1]


def find_unused_port(family=socket.AF_INET, socktype=socket.SOCK_STREAM):
    with socket.socket(family, socktype) as sock:
        return bind_port(sock)


def bind_unix_socket(sock, addr):
    sock.bind(addr)


def skip_unless_bind_unix_socket(test):
    return test


def create_unix_domain_name():
    return os.path.join(tempfile.mkdtemp(), "test.sock")


@contextlib.contextmanager
def transient_internet(resource_name, *, timeout=30, errnos=()):
    yield


def skip_if_tcp_blackhole(test):
    return test
