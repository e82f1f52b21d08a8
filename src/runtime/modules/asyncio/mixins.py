"""What locks and queues have in common."""

from asyncio.events import _get_running_loop


class _LoopBoundMixin:
    """Belongs to the loop in which it is first used."""

    _loop = None

    def _get_loop(self):
        loop = _get_running_loop()
        if self._loop is None:
            self._loop = loop
        if loop is not self._loop:
            raise RuntimeError(f"{self!r} is bound to a different event loop")
        return loop
