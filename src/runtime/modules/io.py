"""Streams of text and bytes. What they do is built in; here stand the classes others derive from."""

import _io
from _io import (
    DEFAULT_BUFFER_SIZE,
    BlockingIOError,
    BufferedRandom,
    BufferedReader,
    BufferedWriter,
    BytesIO,
    FileIO,
    StringIO,
    TextIOWrapper,
    UnsupportedOperation,
    open,
    text_encoding,
)
import abc

__all__ = [
    "BlockingIOError", "open", "IOBase", "RawIOBase", "FileIO", "BytesIO", "StringIO",
    "BufferedIOBase", "BufferedReader", "BufferedWriter", "BufferedRWPair", "BufferedRandom",
    "TextIOBase", "TextIOWrapper", "UnsupportedOperation", "SEEK_SET", "SEEK_CUR", "SEEK_END",
    "DEFAULT_BUFFER_SIZE", "IncrementalNewlineDecoder", "text_encoding", "Reader", "Writer",
]

SEEK_SET = 0
SEEK_CUR = 1
SEEK_END = 2


class IOBase(_io._IOBase, metaclass=abc.ABCMeta):
    __doc__ = _io._IOBase.__doc__


class RawIOBase(_io._RawIOBase, IOBase):
    __doc__ = _io._RawIOBase.__doc__


class BufferedIOBase(_io._BufferedIOBase, IOBase):
    __doc__ = _io._BufferedIOBase.__doc__


class TextIOBase(_io._TextIOBase, IOBase):
    __doc__ = _io._TextIOBase.__doc__


class BufferedRWPair(BufferedIOBase):
    """Two raw streams, one to read and one to write, as one buffered stream."""

    __module__ = "_io"

    def __init__(self, reader, writer, buffer_size=DEFAULT_BUFFER_SIZE):
        if not reader.readable():
            raise UnsupportedOperation("File or stream is not readable.")
        if not writer.writable():
            raise UnsupportedOperation("File or stream is not writable.")
        self.reader = BufferedReader(reader, buffer_size)
        self.writer = BufferedWriter(writer, buffer_size)

    def read(self, size=-1):
        return self.reader.read(-1 if size is None else size)

    def read1(self, size=-1):
        return self.reader.read1(size)

    def readinto(self, buffer):
        return self.reader.readinto(buffer)

    def peek(self, size=0):
        return self.reader.peek(size)

    def write(self, data):
        return self.writer.write(data)

    def flush(self):
        return self.writer.flush()

    def readable(self):
        return self.reader.readable()

    def writable(self):
        return self.writer.writable()

    def close(self):
        try:
            self.writer.close()
        finally:
            self.reader.close()

    def isatty(self):
        return self.reader.isatty() or self.writer.isatty()

    @property
    def closed(self):
        return self.writer.closed


class IncrementalNewlineDecoder:
    """Turns line ends into newlines, piece after piece."""

    __module__ = "_io"

    def __init__(self, decoder, translate, errors="strict"):
        self._decoder = decoder
        self._translate = translate
        self._held = ""
        self._seen = set()

    def decode(self, input, final=False):
        text = input if self._decoder is None else self._decoder.decode(input, final=final)
        text = self._held + text
        self._held = ""
        if text.endswith("\r") and not final:
            text = text[:-1]
            self._held = "\r"
        pairs = text.count("\r\n")
        if pairs:
            self._seen.add("\r\n")
        if text.count("\r") > pairs:
            self._seen.add("\r")
        if text.count("\n") > pairs:
            self._seen.add("\n")
        if self._translate:
            text = text.replace("\r\n", "\n").replace("\r", "\n")
        return text

    def reset(self):
        self._held = ""
        self._seen = set()
        if self._decoder is not None:
            self._decoder.reset()

    @property
    def newlines(self):
        kinds = tuple(end for end in ("\r", "\n", "\r\n") if end in self._seen)
        if not kinds:
            return None
        return kinds[0] if len(kinds) == 1 else kinds


RawIOBase.register(FileIO)
for _kind in (BytesIO, BufferedReader, BufferedWriter, BufferedRandom):
    BufferedIOBase.register(_kind)
for _kind in (StringIO, TextIOWrapper):
    TextIOBase.register(_kind)
del _kind


class Reader(metaclass=abc.ABCMeta):
    """What has `read`."""

    __slots__ = ()

    @abc.abstractmethod
    def read(self, size=..., /):
        """Read data from the input stream and return it."""

    @classmethod
    def __subclasshook__(cls, other):
        if cls is Reader:
            return hasattr(other, "read")
        return NotImplemented

    def __class_getitem__(cls, item):
        from types import GenericAlias

        return GenericAlias(cls, item)


class Writer(metaclass=abc.ABCMeta):
    """What has `write`."""

    __slots__ = ()

    @abc.abstractmethod
    def write(self, data, /):
        """Write *data* to the output stream and return the number of items written."""

    @classmethod
    def __subclasshook__(cls, other):
        if cls is Writer:
            return hasattr(other, "write")
        return NotImplemented

    def __class_getitem__(cls, item):
        from types import GenericAlias

        return GenericAlias(cls, item)
