"""Protocols: what is called when something happens to a connection."""

__all__ = (
    "BaseProtocol",
    "Protocol",
    "DatagramProtocol",
    "SubprocessProtocol",
    "BufferedProtocol",
)


class BaseProtocol:
    """What all protocols have: the beginning and end of a connection, and flow control."""

    __slots__ = ()

    def connection_made(self, transport):
        pass

    def connection_lost(self, exc):
        pass

    def pause_writing(self):
        pass

    def resume_writing(self):
        pass


class Protocol(BaseProtocol):
    """A stream of bytes, given as they come."""

    __slots__ = ()

    def data_received(self, data):
        pass

    def eof_received(self):
        pass


class BufferedProtocol(BaseProtocol):
    """A stream of bytes, put into a buffer of the protocol's own."""

    __slots__ = ()

    def get_buffer(self, sizehint):
        pass

    def buffer_updated(self, nbytes):
        pass

    def eof_received(self):
        pass


class DatagramProtocol(BaseProtocol):
    """Messages that come one by one."""

    __slots__ = ()

    def datagram_received(self, data, addr):
        pass

    def error_received(self, exc):
        pass


class SubprocessProtocol(BaseProtocol):
    """What a child writes, and its end."""

    __slots__ = ()

    def pipe_data_received(self, fd, data):
        pass

    def pipe_connection_lost(self, fd, exc):
        pass

    def process_exited(self):
        pass


def _feed_data_to_buffered_proto(proto, data):
    left = len(data)
    while left:
        buffer = proto.get_buffer(left)
        room = len(buffer)
        if not room:
            raise RuntimeError("get_buffer() returned an empty buffer")
        count = min(room, left)
        buffer[:count] = data[:count]
        proto.buffer_updated(count)
        data = data[count:]
        left -= count
