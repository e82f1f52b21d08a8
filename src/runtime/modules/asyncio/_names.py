"""Names of asyncio that few programs use, and the modules that are loaded for them."""

import asyncio
import importlib

# A module and what of it `asyncio` offers; a new module is a row here.
_offered = """
base_events Server
base_tasks
constants
coroutines
events AbstractServer _set_running_loop get_event_loop_policy set_event_loop_policy
exceptions BrokenBarrierError IncompleteReadError LimitOverrunError SendfileNotAvailableError
format_helpers
futures
graph capture_call_graph format_call_graph print_call_graph FrameCallGraphEntry FutureCallGraph
locks
log
mixins
protocols BaseProtocol Protocol DatagramProtocol SubprocessProtocol BufferedProtocol
queues
selector_events
_tasks_by_hand _enter_task _leave_task _register_task _unregister_task
staggered
streams StreamReader StreamWriter StreamReaderProtocol open_connection start_server \
    open_unix_connection start_unix_server
base_subprocess
subprocess create_subprocess_exec create_subprocess_shell
taskgroups
threads to_thread
transports BaseTransport ReadTransport WriteTransport Transport DatagramTransport \
    SubprocessTransport
trsock
unix_events
"""
_deprecated = {
    "AbstractEventLoopPolicy": "_AbstractEventLoopPolicy",
    "DefaultEventLoopPolicy": "_UnixDefaultEventLoopPolicy",
}

_homes = {}
for _row in _offered.strip().split("\n"):
    _module, *_of_module = _row.split()
    _homes[_module] = _module
    for _name in _of_module:
        _homes[_name] = _module


def load(name):
    if name in _deprecated:
        from asyncio import _policies
        _policies.warn_of(name, 4)
        return getattr(_policies, _deprecated[name])
    home = _homes.get(name)
    if home is None:
        message = f"module 'asyncio' has no attribute {name!r}"
        raise AttributeError(message, name=name, obj=asyncio)
    module = importlib.import_module(f"asyncio.{home}")
    if name == home:
        return module
    value = getattr(module, name)
    setattr(asyncio, name, value)
    return value


def every_name():
    return sorted({*vars(asyncio), *_homes})
