"""What a task can tell of its stack."""

import linecache
import traceback


class Task:
    def get_stack(self, *, limit=None):
        frames = _under_way(self._coro)
        if frames:
            return frames if limit is None else frames[max(0, len(frames) - limit):]
        error = self._exception
        if error is None:
            return []
        frames = [frame for frame, _ in traceback.walk_tb(error.__traceback__)]
        return frames if limit is None else frames[:limit]

    def print_stack(self, *, limit=None, file=None):
        error = self._exception
        lines = [_entry(frame) for frame in self.get_stack(limit=limit)]
        if not lines:
            print(f"No stack for {self!r}", file=file)
            return
        kind = "Traceback" if error is not None else "Stack"
        print(f"{kind} for {self!r} (most recent call last):", file=file)
        traceback.print_list(lines, file=file)
        if error is not None:
            print(*traceback.format_exception_only(type(error), error), sep="", end="", file=file)


def _under_way(coroutine):
    """Of a suspended coroutine only its own frame; of the running one also what called it."""
    frames = []
    frame = getattr(coroutine, "cr_frame", None)
    while frame is not None:
        frames.insert(0, frame)
        frame = frame.f_back if coroutine.cr_running else None
    return frames


def _entry(frame):
    code = frame.f_code
    linecache.checkcache(code.co_filename)
    line = linecache.getline(code.co_filename, frame.f_lineno, frame.f_globals)
    return code.co_filename, frame.f_lineno, code.co_name, line
