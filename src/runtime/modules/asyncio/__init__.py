"""Writing concurrent code with async/await: the part of asyncio that is Python text."""

from _kernel import (
    BaseEventLoop,
    CancelledError,
    EventLoop,
    Future,
    Handle,
    InvalidStateError,
    Task,
    TimerHandle,
    AbstractEventLoop,
    future_add_to_awaited_by,
    future_discard_from_awaited_by,
)
from asyncio.events import (
    get_event_loop,
    get_running_loop,
    new_event_loop,
    set_event_loop,
    _get_running_loop,
)
from asyncio.runners import Runner, run
from asyncio.tasks import (
    ALL_COMPLETED,
    FIRST_COMPLETED,
    FIRST_EXCEPTION,
    all_tasks,
    as_completed,
    create_eager_task_factory,
    create_task,
    current_task,
    eager_task_factory,
    ensure_future,
    gather,
    iscoroutine,
    iscoroutinefunction,
    isfuture,
    shield,
    sleep,
    wait,
    wait_for,
)
from asyncio.timeouts import Timeout, timeout, timeout_at

__all__ = (
    "ALL_COMPLETED", "AbstractEventLoop", "AbstractServer", "Barrier", "BaseEventLoop",
    "BaseProtocol", "BaseTransport", "BoundedSemaphore", "BrokenBarrierError",
    "BufferedProtocol", "CancelledError", "Condition", "DatagramProtocol", "DatagramTransport",
    "Event", "EventLoop", "FIRST_COMPLETED", "FIRST_EXCEPTION", "FrameCallGraphEntry", "Future",
    "FutureCallGraph", "Handle", "IncompleteReadError", "InvalidStateError", "LifoQueue",
    "LimitOverrunError", "Lock", "PriorityQueue", "Protocol", "Queue", "QueueEmpty",
    "QueueFull", "QueueShutDown", "ReadTransport", "Runner", "SelectorEventLoop", "Semaphore",
    "SendfileNotAvailableError", "Server", "StreamReader", "StreamReaderProtocol",
    "StreamWriter", "SubprocessProtocol", "SubprocessTransport", "Task", "TaskGroup", "Timeout",
    "TimeoutError", "TimerHandle", "Transport", "WriteTransport", "_enter_task",
    "_get_running_loop", "_leave_task", "_register_task", "_set_running_loop",
    "_unregister_task", "all_tasks", "as_completed", "capture_call_graph",
    "create_eager_task_factory", "create_subprocess_exec", "create_subprocess_shell",
    "create_task", "current_task", "eager_task_factory", "ensure_future", "format_call_graph",
    "future_add_to_awaited_by", "future_discard_from_awaited_by", "gather", "get_event_loop",
    "get_event_loop_policy", "get_running_loop", "iscoroutine", "iscoroutinefunction",
    "isfuture", "new_event_loop", "open_connection", "open_unix_connection", "print_call_graph",
    "run", "run_coroutine_threadsafe", "set_event_loop", "set_event_loop_policy", "shield",
    "sleep", "start_server", "start_unix_server", "timeout", "timeout_at", "to_thread", "wait",
    "wait_for", "wrap_future",
)

SelectorEventLoop = EventLoop
TimeoutError = TimeoutError


# Where names are that many programs use and many do not: no program waits for what it leaves alone.
_homes = {
    "Barrier": "locks", "BoundedSemaphore": "locks", "Condition": "locks", "Event": "locks",
    "Lock": "locks", "Semaphore": "locks",
    "LifoQueue": "queues", "PriorityQueue": "queues", "Queue": "queues", "QueueEmpty": "queues",
    "QueueFull": "queues", "QueueShutDown": "queues",
    "TaskGroup": "taskgroups",
    "run_coroutine_threadsafe": "futures", "wrap_future": "futures",
}


def __getattr__(name):
    home = _homes.get(name)
    if home is None:
        from asyncio._names import load
        return load(name)
    value = getattr(__import__(f"asyncio.{home}", None, None, (name,)), name)
    globals()[name] = value
    return value


def __dir__():
    from asyncio._names import every_name
    return every_name()
