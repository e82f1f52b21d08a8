"""Writing concurrent code with async/await: the part of asyncio that is Python text."""

from _kernel import (
    CancelledError,
    Future,
    Handle,
    InvalidStateError,
    Task,
    TimerHandle,
    AbstractEventLoop,
)
from asyncio.events import (
    get_event_loop,
    get_running_loop,
    new_event_loop,
    set_event_loop,
    _get_running_loop,
)
from asyncio.runners import run
from asyncio.tasks import (
    ALL_COMPLETED,
    FIRST_COMPLETED,
    FIRST_EXCEPTION,
    all_tasks,
    create_task,
    current_task,
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
from asyncio.locks import Event, Lock, Semaphore, BoundedSemaphore
from asyncio.queues import LifoQueue, PriorityQueue, Queue, QueueEmpty, QueueFull
from asyncio.timeouts import Timeout, timeout, timeout_at

TimeoutError = TimeoutError
