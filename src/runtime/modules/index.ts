/** What programs can import. A module is a row here: natives, Python text, or both. */
import { deserializeCode, type SerializedCode } from "../../python/compiler/serialize"
import type { CodeObject } from "../../python/code-object"
import type { ModuleLoader } from "../../python/objects/vm-interface"
import type { Namespace } from "../../python/objects/value"
import { kernelFunctions } from "../asyncio/natives"
import {
  cancelledErrorType,
  eventLoopType,
  futureType,
  handleType,
  invalidStateErrorType,
  taskType,
  timerHandleType,
} from "../asyncio/types"
import { reentrantLockType, threadLockType } from "../thread-locks"
import { threadFunctions } from "../thread-objects"
import { code as asyncioCode } from "./asyncio/__init__.py"
import { code as asyncioEvents } from "./asyncio/events.py"
import { code as asyncioFutures } from "./asyncio/futures.py"
import { code as asyncioLocks } from "./asyncio/locks.py"
import { code as asyncioQueues } from "./asyncio/queues.py"
import { code as asyncioRunners } from "./asyncio/runners.py"
import { code as asyncioShutdown } from "./asyncio/shutdown.py"
import { code as asyncioTaskGroups } from "./asyncio/taskgroups.py"
import { code as asyncioTasks } from "./asyncio/tasks.py"
import { code as asyncioTimeouts } from "./asyncio/timeouts.py"
import { code as abcCode } from "./abc.py"
import { code as bisectCode } from "./bisect.py"
import { code as collectionsCode } from "./collections/__init__.py"
import { code as collectionsAbc } from "./collections/abc.py"
import { code as collectionsCounter } from "./collections/_counter.py"
import { code as collectionsMappings } from "./collections/_mappings.py"
import { code as collectionsNamed } from "./collections/_named.py"
import { code as collectionsUser } from "./collections/_user.py"
import { code as concurrentCode } from "./concurrent/__init__.py"
import { code as futuresCode } from "./concurrent/futures/__init__.py"
import { code as futuresBase } from "./concurrent/futures/_base.py"
import { code as futuresThread } from "./concurrent/futures/thread.py"
import { code as contextlibCode } from "./contextlib.py"
import { dequeType } from "./deque"
import { code as copyCode } from "./copy.py"
import { code as dataclassesCode } from "./dataclasses.py"
import { code as enumCode } from "./enum/__init__.py"
import { code as enumBody } from "./enum/_body.py"
import { code as enumChecks } from "./enum/_checks.py"
import { code as functoolsCode } from "./functools.py"
import { code as heapqCode } from "./heapq.py"
import { itertoolsModule } from "./itertools-combinations"
import { code as keywordCode } from "./keyword.py"
import { mathModule } from "./math"
import { randomNatives } from "./mersenne-twister"
import { code as randomCode } from "./random.py"
import { code as operatorCode } from "./operator.py"
import { code as stringCode } from "./string.py"
import { libraryNatives } from "./library-natives"
import type { ModuleRows } from "./module-rows"
import { code as queueCode } from "./queue.py"
import { sysModule } from "./sys"
import { code as threadingCode } from "./threading.py"
import { timeModule } from "./time"
import { code as typesCode } from "./types.py"
import { code as typingCode } from "./typing/__init__.py"
import { code as typingForms } from "./typing/_forms.py"
import { code as typingProtocols } from "./typing/_protocols.py"

interface ModuleSource {
  readonly rows?: ModuleRows
  readonly text?: SerializedCode
  readonly isPackage?: boolean
}

const kernelModule: ModuleRows = {
  natives: kernelFunctions,
  constants: [
    ["CancelledError", cancelledErrorType],
    ["InvalidStateError", invalidStateErrorType],
    ["Future", futureType],
    ["Task", taskType],
    ["Handle", handleType],
    ["TimerHandle", timerHandleType],
    ["AbstractEventLoop", eventLoopType],
    ["BaseEventLoop", eventLoopType],
    ["EventLoop", eventLoopType],
    ["SelectorEventLoop", eventLoopType],
  ],
}

/** The names every module finds, as a module: setting one of them here sets it everywhere. */
const builtinsModule: ModuleRows = {
  fill(vm, namespace) {
    for (const [name, slot] of vm.builtins.slots) namespace.slots.set(name, slot)
  },
}

const sources: ReadonlyMap<string, ModuleSource> = new Map<string, ModuleSource>([
  ["_kernel", { rows: kernelModule }],
  [
    "_thread_kernel",
    {
      rows: {
        natives: threadFunctions,
        constants: [
          ["LockType", threadLockType],
          ["RLockType", reentrantLockType],
        ],
      },
    },
  ],
  ["asyncio", { text: asyncioCode, isPackage: true }],
  ["asyncio.events", { text: asyncioEvents }],
  ["asyncio.futures", { text: asyncioFutures }],
  ["asyncio.locks", { text: asyncioLocks }],
  ["asyncio.queues", { text: asyncioQueues }],
  ["asyncio.runners", { text: asyncioRunners }],
  ["asyncio.shutdown", { text: asyncioShutdown }],
  ["asyncio.taskgroups", { text: asyncioTaskGroups }],
  ["asyncio.tasks", { text: asyncioTasks }],
  ["asyncio.timeouts", { text: asyncioTimeouts }],
  ["_natives", { rows: libraryNatives }],
  ["abc", { text: abcCode }],
  ["builtins", { rows: builtinsModule }],
  ["bisect", { text: bisectCode }],
  [
    "collections",
    { rows: { constants: [["deque", dequeType]] }, text: collectionsCode, isPackage: true },
  ],
  ["collections.abc", { text: collectionsAbc }],
  ["collections._counter", { text: collectionsCounter }],
  ["collections._mappings", { text: collectionsMappings }],
  ["collections._named", { text: collectionsNamed }],
  ["collections._user", { text: collectionsUser }],
  ["concurrent", { text: concurrentCode, isPackage: true }],
  ["concurrent.futures", { text: futuresCode, isPackage: true }],
  ["concurrent.futures._base", { text: futuresBase }],
  ["concurrent.futures.thread", { text: futuresThread }],
  ["contextlib", { text: contextlibCode }],
  ["copy", { text: copyCode }],
  ["dataclasses", { text: dataclassesCode }],
  ["enum", { text: enumCode, isPackage: true }],
  ["enum._body", { text: enumBody }],
  ["enum._checks", { text: enumChecks }],
  ["functools", { text: functoolsCode }],
  ["heapq", { text: heapqCode }],
  ["itertools", { rows: itertoolsModule }],
  ["keyword", { text: keywordCode }],
  ["queue", { text: queueCode }],
  ["math", { rows: mathModule }],
  ["_random", { rows: randomNatives }],
  ["random", { text: randomCode }],
  ["operator", { text: operatorCode }],
  ["string", { text: stringCode }],
  ["sys", { rows: sysModule }],
  ["threading", { text: threadingCode }],
  ["time", { rows: timeModule }],
  ["types", { text: typesCode }],
  ["typing", { text: typingCode, isPackage: true }],
  ["typing._forms", { text: typingForms }],
  ["typing._protocols", { text: typingProtocols }],
])

/** Names of modules a program can import, for messages and docs. */
export const offeredModules: readonly string[] = [...sources.keys()].filter(
  name => !name.startsWith("_") && !name.includes("."),
)

/** Private modules are for our own Python text only. */
export function isPrivateModule(name: string): boolean {
  return name.startsWith("_") && sources.has(name)
}

/** The loader of a module; Python text is decoded on first use of a process. */
export function moduleLoader(name: string): ModuleLoader | null {
  const source = sources.get(name)
  if (source === undefined) return null
  return {
    name,
    ...(source.isPackage === true ? { isPackage: true } : {}),
    ...(source.text === undefined ? {} : { code: libraryCode(source.text) }),
    fill(vm, namespace) {
      if (source.rows !== undefined) fillFrom(namespace, name, source.rows)
      source.rows?.fill?.(vm, namespace)
    },
  }
}

// Decoding is pure, so simulations may share what it gives.
const decoded = new WeakMap<SerializedCode, CodeObject>()

function libraryCode(text: SerializedCode): CodeObject {
  let code = decoded.get(text)
  if (code === undefined) {
    code = deserializeCode(text)
    decoded.set(text, code)
  }
  return code
}

function fillFrom(namespace: Namespace, module: string, rows: ModuleRows): void {
  for (const one of rows.natives ?? []) {
    one.module = module
    namespace.set(one.name, one)
  }
  for (const [name, value] of rows.constants ?? []) namespace.set(name, value)
}
