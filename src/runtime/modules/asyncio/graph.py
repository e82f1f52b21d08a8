"""Who awaits whom: the calls of a task, and the tasks that wait for it."""

import sys
import types
from dataclasses import dataclass

from _kernel import Future, Task, current_task, library_frames, running_loop

__all__ = (
    "capture_call_graph",
    "format_call_graph",
    "print_call_graph",
    "FrameCallGraphEntry",
    "FutureCallGraph",
)


@dataclass(frozen=True, slots=True)
class FrameCallGraphEntry:
    frame: types.FrameType


@dataclass(frozen=True, slots=True)
class FutureCallGraph:
    future: Future
    call_stack: tuple["FrameCallGraphEntry", ...]
    awaited_by: tuple["FutureCallGraph", ...]


def _graph_of(future, limit):
    _check(future)
    stack = _suspended_calls(future) if limit != 0 else []
    if limit is not None:
        stack = stack[:limit] if limit > 0 else stack[limit:]
    return FutureCallGraph(future, tuple(reversed(stack)), _waiting_for(future, limit))


def _check(future):
    if not isinstance(future, Future):
        raise TypeError(
            f"{future!r} object does not appear to be compatible with asyncio.Future"
        )


def _suspended_calls(future):
    """Of a task that waits: its calls, outermost first."""
    stack = []
    coro = future.get_coro() if hasattr(future, "get_coro") else None
    while hasattr(coro, "cr_await"):
        if coro.cr_frame is not None:
            stack.append(FrameCallGraphEntry(coro.cr_frame))
        coro = coro.cr_await
    return stack


def _waiting_for(future, limit):
    return tuple(_graph_of(one, limit) for one in future._asyncio_awaited_by or ())


def _calls_under_way(frame):
    """Of the current task: its calls, innermost first; below it are those of the loop."""
    stack = []
    while frame is not None:
        stack.append(FrameCallGraphEntry(frame))
        is_async = isinstance(
            frame.f_generator, (types.CoroutineType, types.AsyncGeneratorType)
        )
        if is_async and (frame.f_back is None or frame.f_back.f_generator is None):
            break
        frame = frame.f_back
    return stack


def capture_call_graph(future=None, /, *, depth=1, limit=None):
    loop = running_loop()
    if future is not None:
        if loop is None or future is not current_task(loop):
            return _graph_of(future, limit)
    elif loop is None:
        raise RuntimeError(
            "capture_call_graph() is called outside of a running "
            "event loop and no *future* to introspect was provided"
        )
    else:
        future = current_task(loop)
    if future is None:
        return None
    _check(future)
    stack = _calls_under_way(sys._getframe(depth)) if limit != 0 else []
    if limit:
        stack = stack[-limit:] if limit > 0 else stack[:-limit]
    return FutureCallGraph(future, tuple(stack), _waiting_for(future, limit))


def format_call_graph(future=None, /, *, depth=1, limit=None):
    graph = capture_call_graph(future, depth=depth + 1, limit=limit)
    return "" if graph is None else "\n".join(_lines_of(graph, ""))


def _lines_of(graph, indent):
    future = graph.future
    if isinstance(future, Task):
        yield f"{indent}* Task(name={future.get_name()!r}, id={id(future):#x})"
    else:
        yield f"{indent}* Future(id={id(future):#x})"
    if graph.call_stack:
        yield f"{indent}  + Call stack:"
        for entry in graph.call_stack:
            for place in _places(entry.frame):
                yield f"{indent}  |   {place}"
    if graph.awaited_by:
        yield f"{indent}  + Awaited by:"
        for waiting in graph.awaited_by:
            yield from _lines_of(waiting, indent + "    ")


def _places(frame):
    """What stands for a frame: several lines where CPython's library waits in several calls."""
    code = frame.f_code
    if code.co_filename == _places.__code__.co_filename:
        library = library_frames(code.co_qualname)
        if library:
            for filename, line, name in library:
                yield f"File {filename!r}, line {line}, in async {name}()"
            return
    maker = frame.f_generator
    tag = ""
    if hasattr(maker, "cr_frame"):
        tag = "async "
    elif hasattr(maker, "ag_frame"):
        tag = "async generator "
    elif maker is not None:
        tag = "generator "
    yield f"File {code.co_filename!r}, line {frame.f_lineno}, in {tag}{code.co_qualname}()"


def print_call_graph(future=None, /, *, file=None, depth=1, limit=None):
    print(format_call_graph(future, depth=depth, limit=limit), file=file)
