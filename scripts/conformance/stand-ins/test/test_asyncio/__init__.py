"""Stands in for the package of asyncio's tests.

CPython has tasks and futures twice, in Python and in C, and tests both; here is one implementation,
tested once under the names of the former.
"""

import asyncio
from asyncio import events, futures, tasks
from conformance_request import FILE

futures._PyFuture = asyncio.Future
tasks._PyTask = asyncio.Task
tasks._py_all_tasks = asyncio.all_tasks
tasks._py_current_task = asyncio.current_task
for _name in "register_task", "unregister_task", "enter_task", "leave_task", "swap_current_task":
    setattr(tasks, "_py_" + _name, getattr(tasks, "_" + _name, None))
for _name in "future_add_to_awaited_by", "future_discard_from_awaited_by":
    setattr(futures, _name, getattr(asyncio, _name))
    setattr(futures, "_py_" + _name, getattr(asyncio, _name))
for _name in "_get_running_loop", "_set_running_loop", "get_running_loop", "get_event_loop":
    setattr(events, "_py_" + _name, getattr(events, _name))
if FILE.endswith("test_selector_events"):
    from asyncio.selector_events import _SelectorSocketTransport
    # Here what is buffered is sent in one way only.
    _SelectorSocketTransport._write_send = _SelectorSocketTransport._write_ready
# These ask for the implementation in C wherever they stand.
if FILE.endswith(("test_futures2", "test_eager_task_factory")):
    tasks._CTask = asyncio.Task
    tasks._c_current_task = asyncio.current_task
    tasks._c_all_tasks = asyncio.all_tasks
