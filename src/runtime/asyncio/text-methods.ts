/**
 * Methods of event loops that are Python text, loaded when a program first asks for one, so that
 * `asyncio.run` of a simple program loads none of it. A row of the table below names the class, the
 * module that has the text, and the methods; the module has a class of the same name with these
 * methods (so that messages say `BaseEventLoop.create_server()`), of which nothing else is used:
 *
 *     class BaseEventLoop:
 *         async def create_server(self, protocol_factory, host=None, port=None): ...
 *
 * Natives that such text needs are rows of its own private module (`runtime/modules/index.ts`).
 */
import { assert } from "../../base/assert"
import { bind } from "../../python/objects/attributes"
import { nativeSteps, type NativeSteps, run } from "../../python/objects/native"
import { PyType } from "../../python/objects/type"
import { builtinType } from "../../python/objects/types"
import { PyModule, PyObject, type Value } from "../../python/objects/value"
import { moduleSteps } from "../../python/vm/imports"
import { type Kernel, kernelOf } from "./kernel"
import {
  abstractEventLoopType,
  baseEventLoopType,
  eventLoopType,
  handleType,
  selectorEventLoopType,
  taskType,
} from "./types"

interface TextMethods {
  readonly type: PyType
  readonly module: string
  readonly names: string
}

const rows: readonly TextMethods[] = [
  { type: taskType, module: "asyncio.base_tasks", names: "get_stack print_stack" },
  { type: handleType, module: "asyncio._failures", names: "_run" },
  {
    type: abstractEventLoopType,
    module: "asyncio._abstract_loop",
    names: `run_forever run_until_complete stop is_running is_closed close shutdown_asyncgens
      shutdown_default_executor _timer_handle_cancelled call_soon call_later call_at time
      create_future create_task call_soon_threadsafe run_in_executor set_default_executor
      getaddrinfo getnameinfo create_connection create_server sendfile start_tls
      create_unix_connection create_unix_server connect_accepted_socket create_datagram_endpoint
      connect_read_pipe connect_write_pipe subprocess_shell subprocess_exec add_reader
      remove_reader add_writer remove_writer sock_recv sock_recv_into sock_recvfrom
      sock_recvfrom_into sock_sendall sock_sendto sock_connect sock_accept sock_sendfile
      add_signal_handler remove_signal_handler set_task_factory get_task_factory
      get_exception_handler set_exception_handler default_exception_handler
      call_exception_handler get_debug set_debug`,
  },
  {
    type: baseEventLoopType,
    module: "asyncio._failures",
    names: "call_exception_handler default_exception_handler",
  },
  {
    type: baseEventLoopType,
    module: "asyncio._shutdown",
    names: `run_in_executor set_default_executor shutdown_asyncgens shutdown_default_executor
      _asyncgen_firstiter_hook _asyncgen_finalizer_hook`,
  },
  {
    type: baseEventLoopType,
    module: "asyncio._connections",
    names: `getaddrinfo getnameinfo _ensure_resolved _resolved create_connection _connect_any
      _connect_sock _bind_any _create_connection_transport connect_accepted_socket create_server
      _server_infos _create_server_getaddrinfo _listeners _serve start_tls create_datagram_endpoint
      _datagram_pairs _datagram_socket sock_sendfile sendfile`,
  },
  {
    type: selectorEventLoopType,
    module: "asyncio._readers",
    names: `_ensure_fd_no_transport _add_reader _remove_reader _add_writer _remove_writer
      add_reader remove_reader add_writer remove_writer _check_plain sock_recv sock_recv_into
      sock_recvfrom sock_recvfrom_into _when_readable sock_sendto sock_sendall sock_accept
      _accepted sock_connect _retry _watch_for _settle _start_serving _stop_serving
      _accept_connection _accept_connection2 _make_socket_transport _make_datagram_transport`,
  },
  {
    type: selectorEventLoopType,
    module: "asyncio._own_selector",
    names: `_select _process_events _go_on _add_callback _make_self_pipe _read_from_self
      _close_self_pipe`,
  },
  {
    type: baseEventLoopType,
    module: "asyncio._pipe_transports",
    names: `connect_read_pipe connect_write_pipe _connect_pipe`,
  },
  {
    type: baseEventLoopType,
    module: "asyncio.base_subprocess",
    names: `subprocess_shell subprocess_exec _start_subprocess _make_subprocess_transport
      _watch_child`,
  },
  {
    type: eventLoopType,
    module: "asyncio._signals",
    names: `add_signal_handler remove_signal_handler`,
  },
  {
    type: eventLoopType,
    module: "asyncio._connections",
    names: `create_unix_connection create_unix_server`,
  },
]

const textMethodType = builtinType("text_method", "fixed")

/** A method that is loaded when it is first asked for. */
class TextMethod extends PyObject {
  constructor(
    readonly type_: PyType,
    readonly module: string,
    readonly name: string,
  ) {
    super(textMethodType)
  }
}

textMethodType.own.set(
  "__get__",
  nativeSteps(
    "__get__",
    "($self, instance, owner=None, /)",
    function* (vm, self: TextMethod, instance, owner): NativeSteps {
      const holder = yield run(libraryName(kernelOf(vm), self.module, self.type_.name))
      const method = holder instanceof PyType ? holder.lookup(self.name) : undefined
      assert(method !== undefined, `${self.module} has no ${self.type_.name}.${self.name}.`)
      return bind(vm, method, instance!, owner instanceof PyType ? owner : self.type_) as Value
    },
  ).asMethodOf(textMethodType),
)

for (const { type, module, names } of rows) {
  for (const name of names.trim().split(/\s+/)) {
    type.own.set(name, new TextMethod(type, module, name))
  }
}

/** A name of a module of the library, which is loaded where it is not there yet. */
export function* libraryName(kernel: Kernel, module: string, name: string): NativeSteps {
  const loaded = yield* moduleSteps(kernel.machine, module, null)
  const found = loaded instanceof PyModule ? loaded.namespace.get(name) : undefined
  assert(found !== undefined, `The library's ${module} has no ${name}.`)
  return found
}
