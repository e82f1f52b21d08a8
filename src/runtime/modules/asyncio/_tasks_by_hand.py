"""Names of asyncio.tasks for those who write tasks of their own, and others that few ask it for."""

from _kernel import Task
from _kernel import enter_task as _enter_task
from _kernel import leave_task as _leave_task
from _kernel import register_task as _register_task
from _kernel import swap_current_task as _swap_current_task
from _kernel import unregister_task as _unregister_task
from asyncio.futures import run_coroutine_threadsafe
