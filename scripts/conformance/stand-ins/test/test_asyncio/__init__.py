"""Stands in for the package of asyncio's tests.

CPython has tasks and futures twice, in Python and in C, and tests both; here is one implementation,
tested once under the names of the former.
"""

import asyncio
from asyncio import futures, tasks
from conformance_request import FILE

futures._PyFuture = asyncio.Future
tasks._PyTask = asyncio.Task
tasks._py_all_tasks = asyncio.all_tasks
tasks._py_current_task = asyncio.current_task
for _name in "register_task", "unregister_task", "enter_task", "leave_task", "swap_current_task":
    setattr(tasks, "_py_" + _name, getattr(tasks, "_" + _name, None))
if FILE.endswith("test_futures2"):
    tasks._CTask = asyncio.Task
