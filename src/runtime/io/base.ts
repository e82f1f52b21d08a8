/**
 * What every stream can do by itself: `_IOBase`, `_RawIOBase`, `_BufferedIOBase`, `_TextIOBase`.
 * They work through the methods that the object really has, so classes of a program need write only
 * `readinto` or `write`; the streams built in bring faster ones of their own.
 */
import { install } from "../../python/builtins/install"
import { itemsOfIterable, iteratorOf, nextOf } from "../../python/builtins/shared"
import { isRaised, raised, typeError } from "../../python/objects/exception"
import { GetSetDescriptor } from "../../python/objects/function"
import { native, nativeSteps, type NativeSteps } from "../../python/objects/native"
import { EXHAUSTED, list } from "../../python/objects/singletons"
import { typeName } from "../../python/objects/type-of"
import { bytearrayType } from "../../python/objects/types"
import { PyBytes, PyObject, type Value } from "../../python/objects/value"
import type { Vm } from "../../python/objects/vm-interface"
import type { Steps } from "../disk/descriptors"
import {
  attributeOf,
  attributeOrNone,
  bytesLike,
  bytesOf,
  callMethod,
  fillBuffer,
  isTrue,
  joined,
  pyBytes,
  sizeOf,
  writableOf,
} from "./steps"
import {
  bufferedBaseType,
  closedError,
  ioBaseType,
  rawBaseType,
  textBaseType,
  unsupported,
} from "./types"

/** A stream built in. */
export abstract class PyStream extends PyObject {
  isClosed = false
}

const closedMark = "__IOBase_closed"

function isClosed(self: Value): boolean {
  if (self instanceof PyStream) return self.isClosed
  return self instanceof PyObject && self.attributes?.get(closedMark) === true
}

/** Refuses a stream whose `closed` is true. */
export function* checkClosed(vm: Vm, self: Value): Steps<void> {
  const closed = self instanceof PyStream ? self.isClosed : yield* attributeOf(vm, self, "closed")
  if (yield* isTrue(vm, closed)) throw closedError()
}

function* requireAbility(vm: Vm, self: Value, ability: string): Steps<void> {
  if (!(yield* isTrue(vm, yield* callMethod(vm, self, ability))))
    throw unsupported(`File or stream is not ${ability}.`)
}

function refusing(name: string, signature = "($self, /, *args)") {
  return native(name, signature, () => {
    throw unsupported(name)
  })
}

function no(name: string) {
  return nativeSteps(name, "($self, /)", function* (vm, self: Value) {
    yield* checkClosed(vm, self)
    return false
  })
}

function* closeSteps(vm: Vm, self: Value): NativeSteps {
  if (isClosed(self)) return null
  try {
    yield* callMethod(vm, self, "flush")
  } finally {
    if (self instanceof PyStream) self.isClosed = true
    else if (self instanceof PyObject) {
      self.attributes ??= self.type.newAttributes()
      self.attributes.set(closedMark, true)
    }
  }
  return null
}

function* readLine(vm: Vm, self: Value, size: number): NativeSteps {
  const parts: Uint8Array[] = []
  let length = 0
  const hasPeek = (yield* attributeOrNone(vm, self, "peek")) !== null
  while (size < 0 || length < size) {
    let wanted = 1
    if (hasPeek) {
      const seen = bytesOf(yield* callMethod(vm, self, "peek", 1))
      const end = seen.indexOf(10)
      wanted = seen.length === 0 ? 1 : end < 0 ? seen.length : end + 1
    }
    const most = size < 0 ? wanted : Math.min(wanted, size - length)
    const answer = yield* callMethod(vm, self, "read", most)
    const part = bytesLike(answer)
    if (part === null)
      throw raised(
        "OSError",
        `read() should have returned a bytes object, not '${typeName(answer)}'`,
      )
    if (part.length === 0) break
    parts.push(part)
    length += part.length
    if (part[part.length - 1] === 10) break
  }
  return pyBytes(joined(parts))
}

function* nextLine(vm: Vm, self: Value): NativeSteps {
  const line = yield* callMethod(vm, self, "readline")
  if (yield* isTrue(vm, line)) return line
  throw raised("StopIteration")
}

/** `readlines(hint)`: lines until their length reaches the hint. */
export function* readLinesSteps(vm: Vm, self: Value, hint: Value | undefined): NativeSteps {
  const most = yield* sizeOf(vm, hint)
  const lines: Value[] = []
  let length = 0
  const iterator = yield* iteratorOf(vm, self)
  for (;;) {
    const line = yield* nextOf(vm, iterator)
    if (line === EXHAUSTED) break
    lines.push(line)
    length += typeof line === "string" ? line.length : (bytesLike(line)?.length ?? 0)
    if (most > 0 && length >= most) break
  }
  return list(lines)
}

function* exitSteps(vm: Vm, self: Value): NativeSteps {
  yield* callMethod(vm, self, "close")
  return null
}

install(ioBaseType, {
  methods: [
    refusing("seek"),
    refusing("truncate"),
    refusing("fileno"),
    refusing("detach"),
    nativeSteps("tell", "($self, /)", (vm, self: Value) => callMethod(vm, self, "seek", 0, 1)),
    nativeSteps("flush", "($self, /)", function* (vm, self: Value) {
      yield* checkClosed(vm, self)
      return null
    }),
    nativeSteps("close", "($self, /)", closeSteps),
    ...["readable", "writable", "seekable"].map(name => native(name, "($self, /)", () => false)),
    no("isatty"),
    nativeSteps("_checkClosed", "($self, msg=None, /)", function* (vm, self: Value) {
      yield* checkClosed(vm, self)
      return null
    }),
    ...["Readable", "Writable", "Seekable"].map(ability =>
      nativeSteps(`_check${ability}`, "($self, msg=None, /)", function* (vm, self: Value) {
        yield* requireAbility(vm, self, ability.toLowerCase())
        return true
      }),
    ),
    nativeSteps("__enter__", "($self, /)", function* (vm, self: Value) {
      yield* checkClosed(vm, self)
      return self
    }),
    nativeSteps("__exit__", "($self, /, *exc)", exitSteps),
    nativeSteps("__iter__", "($self, /)", function* (vm, self: Value) {
      yield* checkClosed(vm, self)
      return self
    }),
    nativeSteps("__next__", "($self, /)", nextLine),
    nativeSteps("readline", "($self, size=-1, /)", function* (vm, self: Value, size?: Value) {
      return yield* readLine(vm, self, yield* sizeOf(vm, size))
    }),
    nativeSteps("readlines", "($self, hint=-1, /)", readLinesSteps),
    nativeSteps("writelines", "($self, lines, /)", function* (vm, self: Value, lines: Value) {
      yield* checkClosed(vm, self)
      for (const line of yield* itemsOfIterable(vm, lines))
        yield* callMethod(vm, self, "write", line)
      return null
    }),
  ],
  attributes: [new GetSetDescriptor("closed", (_vm, self) => isClosed(self))],
  doc: "The abstract base class for all I/O classes.",
})

function* rawRead(vm: Vm, self: Value, size?: Value): NativeSteps {
  const count = yield* sizeOf(vm, size)
  if (count < 0) return yield* callMethod(vm, self, "readall")
  const buffer = new PyBytes(bytearrayType, new Uint8Array(count))
  const filled = yield* callMethod(vm, self, "readinto", buffer)
  if (filled === null) return null
  return pyBytes(buffer.data.slice(0, Number(filled)))
}

function* rawReadAll(vm: Vm, self: Value): NativeSteps {
  const parts: Uint8Array[] = []
  for (;;) {
    const part = yield* callMethod(vm, self, "read", defaultBufferSize)
    if (part === null && parts.length === 0) return null
    const bytes = part === null ? null : bytesOf(part)
    if (bytes === null || bytes.length === 0) return pyBytes(joined(parts))
    parts.push(bytes)
  }
}

/** `io.DEFAULT_BUFFER_SIZE` */
export const defaultBufferSize = 131072

install(rawBaseType, {
  methods: [
    nativeSteps("read", "($self, size=-1, /)", rawRead),
    nativeSteps("readall", "($self, /)", rawReadAll),
    ...["readinto", "write"].map(name =>
      native(name, "($self, buffer, /)", () => {
        throw raised("NotImplementedError")
      }),
    ),
  ],
  doc: "Base class for raw binary I/O.",
})

function* readInto(vm: Vm, self: Value, target: Value, method: string): NativeSteps {
  const data = writableOf(target)
  const answer = yield* callMethod(vm, self, method, data.length)
  return fillBuffer(target, bytesOf(answer))
}

install(bufferedBaseType, {
  methods: [
    ...["read", "read1", "write"].map(name => refusing(name)),
    nativeSteps("readinto", "($self, buffer, /)", (vm, self: Value, target: Value) =>
      readInto(vm, self, target, "read"),
    ),
    nativeSteps("readinto1", "($self, buffer, /)", (vm, self: Value, target: Value) =>
      readInto(vm, self, target, "read1"),
    ),
  ],
  doc: "Base class for buffered IO objects.",
})

install(textBaseType, {
  methods: [refusing("read"), refusing("readline"), refusing("write")],
  attributes: ["encoding", "errors", "newlines"].map(
    name => new GetSetDescriptor(name, () => null),
  ),
  doc: "Base class for text I/O.",
})

/** Opening arguments that must be text or None. */
export function textOrNone(value: Value | undefined, what: string): string | null {
  if (value === undefined || value === null) return null
  if (typeof value === "string") return value
  throw typeError(`${what} must be str or None, not ${typeName(value)}`)
}

/** Runs `first`, then `second` whatever happened; an error of the first wins. */
export function* bothSteps(first: () => Steps<Value>, second: () => Steps<Value>): NativeSteps {
  try {
    yield* first()
  } catch (error) {
    try {
      yield* second()
    } catch (later) {
      if (!isRaised(later, "Exception")) throw later
    }
    throw error
  }
  yield* second()
  return null
}
