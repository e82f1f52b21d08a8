/** `io.BytesIO`: bytes in memory. */
import { longer } from "../../base/longer"
import { install, withInstanceDict } from "../../python/builtins/install"
import { raised, typeError, valueError } from "../../python/objects/exception"
import { native, nativeSteps } from "../../python/objects/native"
import { MemoryViews, PyMemoryView } from "../../python/objects/memory-view"
import type { PyType } from "../../python/objects/type"
import { typeName } from "../../python/objects/type-of"
import { bytearrayType } from "../../python/objects/types"
import { PyBytes, type Value } from "../../python/objects/value"
import type { Vm } from "../../python/objects/vm-interface"
import { PyStream } from "./base"
import { bytesLike, bytesOf, fillBuffer, integerOf, pyBytes, sizeOf, writableOf } from "./steps"
import { bytesIoType, closedError } from "./types"

/** Bytes in memory; `data` may be longer than `length`, so that appending rarely copies. */
export class PyBytesIo extends PyStream {
  position = 0
  length = 0
  private data = new Uint8Array(0)
  private views: MemoryViews | null = null

  reset(bytes: Uint8Array): void {
    this.data = bytes.slice()
    this.length = bytes.length
  }

  get value(): Uint8Array {
    return this.data.slice(0, this.length)
  }

  /** A view of the bytes themselves: what is written through it is read later. */
  view(vm: Vm): PyMemoryView {
    const { length } = this
    const shared = new PyBytes(bytearrayType, this.data.subarray(0, length))
    shared.views = this.views ??= new MemoryViews(vm)
    return new PyMemoryView(shared, { offset: 0, step: 1, length, format: "B", isReadOnly: false })
  }

  /** Nothing changes while there is a view: even what would keep the size. */
  refuseViewed(): void {
    this.views?.refuseResizing()
  }

  put(bytes: Uint8Array): void {
    if (bytes.length === 0) return
    const end = this.position + bytes.length
    if (end > this.data.length)
      this.data = longer(this.data, Math.max(end, this.data.length * 2, 64))
    this.data.set(bytes, this.position)
    this.position = end
    this.length = Math.max(this.length, end)
  }

  take(count: number): Uint8Array {
    const stop = count < 0 ? this.length : Math.min(this.length, this.position + count)
    const bytes = this.data.slice(Math.min(this.position, stop), stop)
    this.position = Math.max(this.position, stop)
    return bytes
  }

  takeLine(most: number): Uint8Array {
    const end = this.data.subarray(0, this.length).indexOf(10, this.position)
    const count = (end < 0 ? this.length : end + 1) - this.position
    return this.take(Math.max(0, most < 0 ? count : Math.min(most, count)))
  }

  cut(size: number): void {
    if (size >= this.length) return
    this.data.fill(0, size)
    this.length = size
  }
}

function open(self: PyBytesIo): PyBytesIo {
  if (self.isClosed) throw closedError()
  return self
}

function write(vm: Vm, self: PyBytesIo, value: Value): number {
  open(self).refuseViewed()
  const bytes = bytesLike(value)
  if (bytes === null) throw typeError(`a bytes-like object is required, not '${typeName(value)}'`)
  vm.host.allocate(bytes.length)
  self.put(bytes)
  return bytes.length
}

function initialize(_vm: Vm, self: PyBytesIo, initial: Value = null): null {
  self.refuseViewed()
  self.isClosed = false
  self.position = 0
  self.reset(initial === null ? new Uint8Array(0) : bytesOf(initial))
  return null
}

function* seek(vm: Vm, self: PyBytesIo, offset: Value, whence: Value = 0) {
  open(self)
  const to = yield* integerOf(vm, offset)
  const how = yield* integerOf(vm, whence)
  if (how < 0 || how > 2) throw valueError(`invalid whence (${how}, should be 0, 1 or 2)`)
  if (how === 0 && to < 0) throw valueError(`negative seek value ${to}`)
  const base = how === 0 ? 0 : how === 1 ? self.position : self.length
  self.position = Math.max(0, base + to)
  return self.position
}

function* truncate(vm: Vm, self: PyBytesIo, size: Value = null) {
  open(self).refuseViewed()
  const to = size === null ? self.position : yield* integerOf(vm, size)
  if (to < 0) throw valueError(`negative size value ${to}`)
  self.cut(to)
  return to
}

function reading(name: string) {
  return nativeSteps(name, "($self, size=-1, /)", function* (vm, self: PyBytesIo, size?: Value) {
    const count = yield* sizeOf(vm, size)
    return pyBytes(open(self).take(count))
  })
}

function filling(name: string) {
  return native(name, "($self, buffer, /)", (_vm, self: PyBytesIo, target: Value) =>
    fillBuffer(target, open(self).take(writableOf(target).length)),
  )
}

install(bytesIoType, {
  construct: native("__new__", "(type, /, *args, **kwargs)", (_vm, type: PyType) =>
    withInstanceDict(new PyBytesIo(type), type),
  ),
  methods: [
    native("__init__", "($self, /, initial_bytes=b'')", initialize),
    native("getvalue", "($self, /)", (_vm, self: PyBytesIo) => pyBytes(open(self).value)),
    native("getbuffer", "($self, /)", (vm, self: PyBytesIo) => open(self).view(vm)),
    native("write", "($self, b, /)", write),
    reading("read"),
    reading("read1"),
    filling("readinto"),
    filling("readinto1"),
    nativeSteps("readline", "($self, size=-1, /)", function* (vm, self: PyBytesIo, size?: Value) {
      const most = yield* sizeOf(vm, size)
      return pyBytes(open(self).takeLine(most))
    }),
    native("__next__", "($self, /)", (_vm, self: PyBytesIo) => {
      const line = open(self).takeLine(-1)
      if (line.length === 0) throw raised("StopIteration")
      return pyBytes(line)
    }),
    nativeSteps("seek", "($self, pos, whence=0, /)", seek),
    native("tell", "($self, /)", (_vm, self: PyBytesIo) => open(self).position),
    nativeSteps("truncate", "($self, size=None, /)", truncate),
    native("close", "($self, /)", (_vm, self: PyBytesIo) => {
      self.refuseViewed()
      self.isClosed = true
      self.reset(new Uint8Array(0))
      return null
    }),
    ...["readable", "writable", "seekable"].map(name =>
      native(name, "($self, /)", (_vm, self: PyBytesIo) => open(self) === self),
    ),
  ],
  doc: "Buffered I/O implementation using an in-memory bytes buffer.",
})
