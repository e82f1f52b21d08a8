/**
 * What programs can import: Python text, found by its path in this folder, natives, named in the
 * table below, or both. Names that begin with `_` are for our own Python text only.
 */
import { library } from "asyncio-sim/library"
import { deserializeCode, type SerializedCode } from "../../python/compiler/serialize"
import type { CodeObject } from "../../python/code-object"
import type { ModuleLoader } from "../../python/objects/vm-interface"
import type { Namespace } from "../../python/objects/value"
import { bareYield } from "../asyncio/bare-yield"
import { kernelFunctions } from "../asyncio/kernel-functions"
import {
  abstractEventLoopType,
  baseEventLoopType,
  cancelledErrorType,
  eventLoopType,
  futureType,
  handleType,
  invalidStateErrorType,
  selectorEventLoopType,
  taskType,
  threadSafeHandleType,
  timerHandleType,
} from "../asyncio/types"
import { libraryFolder } from "../module-paths"
import { posixModule } from "../disk/posix-descriptors"
import { ioModule } from "../io"
import { pickleNatives } from "../pickle/rows"
import { processesModule } from "../processes/natives"
import { reentrantLockType, threadLockType } from "../thread-locks"
import { internetModule } from "../net/internet-natives"
import { selectModule } from "../net/select-natives"
import { selectorModule } from "../net/selector-natives"
import { socketModule } from "../net/socket-functions"
import { localFunctions, threadLocalType } from "../thread-local"
import { threadFunctions } from "../thread-objects"
import { contextvarsModule } from "./contextvars"
import { datetimeNatives } from "./datetime-natives"
import { dequeIteratorType, dequeReverseIteratorType, dequeType } from "./deque"
import { importNatives } from "./import-natives"
import { errnoModule } from "./errno"
import { hashNatives } from "./hashlib-natives"
import { itertoolsModule } from "./itertools-combinations"
import { scanString, scanValue } from "./json-decode"
import { quoteText, writeFloat, writeValue } from "./json-encode"
import { mathModule } from "./math"
import { randomNatives } from "./mersenne-twister"
import { libraryNatives } from "./library-natives"
import type { ModuleRows } from "./module-rows"
import { reNatives } from "./re/natives"
import { signalModule } from "./signal-natives"
import { sqlNatives } from "./sql-natives"
import { structModule } from "./struct"
import { sysModule } from "./sys"
import { timeModule } from "./time"
import { tracebackNatives } from "./traceback-natives"
import { weakrefNatives } from "./weakref-natives"
import { warningNatives } from "./warning-natives"

const kernelModule: ModuleRows = {
  natives: kernelFunctions,
  constants: [
    ["bare_yield", bareYield],
    ["CancelledError", cancelledErrorType],
    ["InvalidStateError", invalidStateErrorType],
    ["Future", futureType],
    ["Task", taskType],
    ["Handle", handleType],
    ["TimerHandle", timerHandleType],
    ["_ThreadSafeHandle", threadSafeHandleType],
    ["AbstractEventLoop", abstractEventLoopType],
    ["BaseEventLoop", baseEventLoopType],
    ["BaseSelectorEventLoop", selectorEventLoopType],
    ["EventLoop", eventLoopType],
  ],
}

/** The names every module finds; the importer takes the process's own namespace for it. */
const builtinsModule: ModuleRows = {}

const threadKernelModule: ModuleRows = {
  natives: [...threadFunctions, ...localFunctions],
  constants: [
    ["LockType", threadLockType],
    ["RLockType", reentrantLockType],
    ["LocalBase", threadLocalType],
  ],
}

/** Under a private name too, for who wants no more of `collections`, which is long to load. */
const dequeModule: ModuleRows = {
  constants: [
    ["deque", dequeType],
    ["_deque_iterator", dequeIteratorType],
    ["_deque_reverse_iterator", dequeReverseIteratorType],
  ],
}

const natives: ReadonlyMap<string, ModuleRows> = new Map<string, ModuleRows>([
  ["_imports", importNatives],
  ["_datetime", datetimeNatives],
  ["_hashes", hashNatives],
  ["_json", { natives: [scanString, scanValue, quoteText, writeFloat, writeValue] }],
  ["_io", ioModule],
  ["_collections", dequeModule],
  ["_kernel", kernelModule],
  ["_natives", libraryNatives],
  ["_net", internetModule],
  ["_pickle", pickleNatives],
  ["_processes", processesModule],
  ["_random", randomNatives],
  ["_re", reNatives],
  ["_sql", sqlNatives],
  ["_signal", signalModule],
  ["_select", selectModule],
  ["_selector", selectorModule],
  ["_socket", socketModule],
  ["_thread_kernel", threadKernelModule],
  ["_tracebacks", tracebackNatives],
  ["_warnings", warningNatives],
  ["_weakref", weakrefNatives],
  ["builtins", builtinsModule],
  ["contextvars", contextvarsModule],
  ["errno", errnoModule],
  ["itertools", itertoolsModule],
  ["math", mathModule],
  ["posix", posixModule],
  ["struct", structModule],
  ["sys", sysModule],
  ["time", timeModule],
])

const texts = new Map(library.map(text => [text.name, text]))

const names: readonly string[] = [...new Set([...natives.keys(), ...texts.keys()])].sort()

/** Names of modules a program can import, for messages and docs. */
export const offeredModules: readonly string[] = names.filter(
  name => !hasPrivateName(name) && !name.includes("."),
)

/** Names of modules inside packages that a program can import: `concurrent.futures`. */
export const offeredSubmodules: readonly string[] = names.filter(
  name => !hasPrivateName(name) && name.includes("."),
)

/** Private modules are for our own Python text only. */
export function isPrivateModule(name: string): boolean {
  return hasPrivateName(name) && (natives.has(name) || texts.has(name))
}

function placeOf({ name, isPackage }: { readonly name: string; readonly isPackage: boolean }) {
  const path = `${libraryFolder}/${name.replaceAll(".", "/")}`
  return isPackage ? { origin: `${path}/__init__.py`, locations: [path] } : { origin: `${path}.py` }
}

/** `_natives`, but not `__future__`, nor the one that is documented in spite of its name. */
function hasPrivateName(name: string): boolean {
  return name.startsWith("_") && !name.startsWith("__") && name !== "_thread"
}

/** True for what CPython finds before it looks for files. */
export function isBuiltIn(name: string): boolean {
  return hasPrivateName(name)
    ? natives.has(name) || texts.has(name)
    : natives.has(name) && !texts.has(name)
}

/** The loader of a module; its Python text is decoded on first use. */
export function moduleLoader(name: string): ModuleLoader | null {
  const rows = natives.get(name)
  const text = texts.get(name)
  if (rows === undefined && text === undefined) return null
  return {
    name,
    ...(text === undefined ? {} : { ...placeOf(text), code: libraryCode(text) }),
    fill(vm, namespace) {
      if (rows !== undefined) fillFrom(namespace, name, rows)
      rows?.fill?.(vm, namespace)
    },
  }
}

// Decoding is pure, so simulations may share what it gives.
const decoded = new WeakMap<object, CodeObject>()

function libraryCode(text: { readonly json: string }): CodeObject {
  let code = decoded.get(text)
  if (code === undefined) {
    code = deserializeCode(JSON.parse(text.json) as SerializedCode)
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
