"""The loop without network."""

from _kernel import BaseEventLoop
from asyncio.log import logger
from asyncio._server import Server

__all__ = "BaseEventLoop", "Server"
