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
from asyncio.locks import (
    Barrier,
    BoundedSemaphore,
    Condition,
    Event,
    Lock,
    Semaphore,
)
from asyncio.queues import (
    LifoQueue,
    PriorityQueue,
    Queue,
    QueueEmpty,
    QueueFull,
    QueueShutDown,
)
from asyncio.futures import run_coroutine_threadsafe, wrap_future
from asyncio.taskgroups import TaskGroup
from asyncio.timeouts import Timeout, timeout, timeout_at

SelectorEventLoop = EventLoop
TimeoutError = TimeoutError


def __getattr__(name):
    # Names that few programs use come from modules that are loaded when one is asked for.
    from asyncio._names import load
    return load(name)


def __dir__():
    from asyncio._names import every_name
    return every_name()
