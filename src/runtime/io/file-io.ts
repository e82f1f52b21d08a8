/** `io.FileIO`: an open descriptor as a raw stream of bytes. */
import { asText } from "../../python/objects/as-text"
import { install, withInstanceDict } from "../../python/builtins/install"
import { PyRaise, typeError, valueError } from "../../python/objects/exception"
import { GetSetDescriptor } from "../../python/objects/function"
import { call, native, nativeSteps, type NativeSteps, run } from "../../python/objects/native"
import { intOf } from "../../python/objects/numbers"
import { reprSteps } from "../../python/objects/operations"
import type { PyType } from "../../python/objects/type"
import { typeName } from "../../python/objects/type-of"
import type { Value } from "../../python/objects/value"
import type { Vm } from "../../python/objects/vm-interface"
import {
  closeDescriptor,
  descriptorsOf,
  isSeekable,
  openFlags,
  openSteps,
  readSteps,
  seekDescriptor,
  type Steps,
  truncateDescriptor,
  writeSteps,
} from "../disk/descriptors"
import { osError } from "../disk/errors"
import { DirectoryNode } from "../disk/nodes"
import { pathTextSteps } from "../disk/path-argument"
import { runtimeOf } from "../process"
import { PyStream } from "./base"
import {
  bytesOf,
  fillBuffer,
  integerOf,
  isTrue,
  joined,
  pyBytes,
  sizeOf,
  writableOf,
} from "./steps"
import { closedError, fileIoType, unsupported } from "./types"

/** A raw file. */
export class PyFileIo extends PyStream {
  descriptor = -1
  canRead = false
  canWrite = false
  /** The letter it was opened with: r, w, a, x. */
  way = "r"
  closesDescriptor = true
  /** The mode of `open`, for the record. */
  recordedMode = ""

  get mode(): string {
    const isUpdating = this.canRead && this.canWrite
    if (this.way === "a" || this.way === "x") return `${this.way}b${isUpdating ? "+" : ""}`
    if (isUpdating) return "rb+"
    return this.canRead ? "rb" : "wb"
  }
}

const waysOfOpening = new Map<string, number>([
  ["r", 0],
  ["w", openFlags.O_CREAT | openFlags.O_TRUNC],
  ["a", openFlags.O_CREAT | openFlags.O_APPEND],
  ["x", openFlags.O_CREAT | openFlags.O_EXCL],
])

function parseMode(self: PyFileIo, mode: string): number {
  const letters = [...mode].filter(letter => letter !== "b")
  if (letters.some(letter => !"rwax+".includes(letter))) throw valueError(`invalid mode: ${mode}`)
  const ways = letters.filter(letter => letter !== "+")
  if (ways.length !== 1 || letters.length - ways.length > 1)
    throw valueError("Must have exactly one of create/read/write/append mode and at most one plus")
  const isUpdating = letters.includes("+")
  self.way = ways[0]!
  self.canRead = self.way === "r" || isUpdating
  self.canWrite = self.way !== "r" || isUpdating
  const access = isUpdating ? openFlags.O_RDWR : self.canWrite ? openFlags.O_WRONLY : 0
  return access | (waysOfOpening.get(self.way) ?? 0) | openFlags.O_CLOEXEC
}

/** What a raw file is opened with. */
export interface FileArguments {
  readonly file: Value
  readonly mode: string
  readonly closesDescriptor: boolean
  readonly opener: Value
}

/** Opens; the object is new or closed. */
export function* openFileSteps(vm: Vm, self: PyFileIo, how: FileArguments): Steps<void> {
  const flags = parseMode(self, how.mode)
  self.closesDescriptor = how.closesDescriptor
  const number = intOf(how.file)
  if (number !== null) self.descriptor = givenDescriptor(vm, Number(number))
  else {
    if (!how.closesDescriptor) throw valueError("Cannot use closefd=False with file name")
    self.descriptor = yield* openPath(vm, how, flags)
  }
  const { target, path } = descriptorsOf(vm).get(self.descriptor)
  if (target instanceof DirectoryNode) {
    closeDescriptor(vm, self.descriptor)
    throw osError("EISDIR", how.file)
  }
  self.isClosed = false
  self.attributes ??= self.type.newAttributes()
  self.attributes.set("name", how.file)
  if (self.recordedMode === "") self.recordedMode = how.mode
  const { recorder } = runtimeOf(vm)
  if (path !== "")
    recorder.pen?.fileTouched(recorder.nanos, recorder.thread, "opened", path, self.recordedMode)
  if (self.way === "a" && isSeekable(vm, self.descriptor))
    seekDescriptor(vm, self.descriptor, { offset: 0, whence: 2 })
}

function givenDescriptor(vm: Vm, number: number): number {
  if (number < 0) throw valueError("negative file descriptor")
  descriptorsOf(vm).get(number)
  return number
}

function* openPath(vm: Vm, how: FileArguments, flags: number): Steps<number> {
  if (how.opener !== null) {
    const answer = intOf(yield call(how.opener, how.file, flags))
    if (answer === null) throw typeError("expected integer from opener")
    if (answer < 0) throw valueError(`opener returned ${answer}`)
    return Number(answer)
  }
  const path = yield* pathTextSteps(vm, how.file)
  try {
    return yield* openSteps(vm, path, {
      flags,
      permissions: 0o666 & ~runtimeOf(vm).disk.creationMask,
    })
  } catch (error) {
    // The error names the file as the program did, a Path included.
    if (error instanceof PyRaise && error.exception.member("filename") !== undefined)
      error.exception.setMember("filename", how.file)
    throw error
  }
}

function open(self: PyFileIo): PyFileIo {
  if (self.isClosed) throw closedError("I/O operation on closed file")
  return self
}

function readable(self: PyFileIo): PyFileIo {
  if (!open(self).canRead) throw unsupported("File not open for reading")
  return self
}

/** At most `count` bytes; all of them when negative. */
export function* readFileSteps(vm: Vm, self: PyFileIo, count: number): Steps<Uint8Array> {
  readable(self)
  if (count >= 0) return yield* readSteps(vm, self.descriptor, count)
  const parts: Uint8Array[] = []
  for (;;) {
    const part = yield* readSteps(vm, self.descriptor, 1 << 24)
    if (part.length === 0) return joined(parts)
    parts.push(part)
  }
}

/** Writes everything. */
export function* writeFileSteps(vm: Vm, self: PyFileIo, bytes: Uint8Array): Steps<number> {
  if (!open(self).canWrite) throw unsupported("File not open for writing")
  return yield* writeSteps(vm, self.descriptor, bytes)
}

/** Moves and gives the new position. */
export function seekFile(vm: Vm, self: PyFileIo, to: { offset: number; whence: number }): number {
  return seekDescriptor(vm, open(self).descriptor, to)
}

/** Cuts or fills. */
export function truncateFile(vm: Vm, self: PyFileIo, size: number): void {
  if (!open(self).canWrite) throw unsupported("File not open for writing")
  truncateDescriptor(vm, self.descriptor, size)
}

/** Closes; a second time does nothing. */
export function closeFile(vm: Vm, self: PyFileIo): void {
  if (self.isClosed) return
  self.isClosed = true
  if (!self.closesDescriptor || self.descriptor < 0) return
  const { path } = descriptorsOf(vm).get(self.descriptor)
  closeDescriptor(vm, self.descriptor)
  const { recorder } = runtimeOf(vm)
  if (path !== "")
    recorder.pen?.fileTouched(recorder.nanos, recorder.thread, "closed", path, self.recordedMode)
}

function* initialize(
  vm: Vm,
  self: PyFileIo,
  file: Value,
  mode: Value = "r",
  closefd: Value = true,
  opener: Value = null,
): NativeSteps {
  if (typeof mode !== "string")
    throw typeError(`FileIO() argument 'mode' must be str, not ${typeName(mode)}`)
  const closesDescriptor = yield* isTrue(vm, closefd)
  yield* openFileSteps(vm, self, { file, mode, closesDescriptor, opener })
  return null
}

function* truncate(vm: Vm, self: PyFileIo, size: Value = null): NativeSteps {
  if (!open(self).canWrite) throw unsupported("File not open for writing")
  const to =
    size === null ? seekFile(vm, self, { offset: 0, whence: 1 }) : yield* integerOf(vm, size)
  truncateFile(vm, self, to)
  return to
}

function* represent(vm: Vm, self: PyFileIo): NativeSteps {
  if (self.isClosed) return "<_io.FileIO [closed]>"
  const name = yield run(reprSteps(vm, self.attributes?.get("name") ?? self.descriptor))
  const closes = self.closesDescriptor ? "True" : "False"
  return `<_io.FileIO name=${asText(name)} mode='${self.mode}' closefd=${closes}>`
}

function ability(name: string, ask: (vm: Vm, self: PyFileIo) => boolean) {
  return native(name, "($self, /)", (vm, self: PyFileIo) => ask(vm, open(self)))
}

install(fileIoType, {
  construct: native("__new__", "(type, /, *args, **kwargs)", (_vm, type: PyType) =>
    withInstanceDict(new PyFileIo(type), type),
  ),
  methods: [
    nativeSteps("__init__", "($self, /, file, mode='r', closefd=True, opener=None)", initialize),
    nativeSteps("read", "($self, size=-1, /)", function* (vm, self: PyFileIo, size?: Value) {
      readable(self)
      return pyBytes(yield* readFileSteps(vm, self, yield* sizeOf(vm, size)))
    }),
    nativeSteps("readall", "($self, /)", function* (vm, self: PyFileIo) {
      return pyBytes(yield* readFileSteps(vm, self, -1))
    }),
    nativeSteps("readinto", "($self, buffer, /)", function* (vm, self: PyFileIo, target: Value) {
      const { length } = writableOf(target)
      return fillBuffer(target, yield* readFileSteps(vm, self, length))
    }),
    nativeSteps("write", "($self, b, /)", function* (vm, self: PyFileIo, data: Value) {
      return yield* writeFileSteps(vm, self, bytesOf(data))
    }),
    nativeSteps(
      "seek",
      "($self, pos, whence=0, /)",
      function* (vm, self: PyFileIo, to: Value, how: Value = 0) {
        const offset = yield* integerOf(vm, to)
        return seekFile(vm, self, { offset, whence: yield* integerOf(vm, how) })
      },
    ),
    native("tell", "($self, /)", (vm, self: PyFileIo) =>
      seekFile(vm, self, { offset: 0, whence: 1 }),
    ),
    nativeSteps("truncate", "($self, size=None, /)", truncate),
    native("close", "($self, /)", (vm, self: PyFileIo) => {
      closeFile(vm, self)
      return null
    }),
    native("fileno", "($self, /)", (_vm, self: PyFileIo) => open(self).descriptor),
    ability("readable", (_vm, self) => self.canRead),
    ability("writable", (_vm, self) => self.canWrite),
    ability("seekable", (vm, self) => isSeekable(vm, self.descriptor)),
    ability("isatty", () => false),
    nativeSteps("__repr__", "($self, /)", represent),
  ],
  attributes: [
    new GetSetDescriptor("mode", (_vm, self) => (self as PyFileIo).mode),
    new GetSetDescriptor("closefd", (_vm, self) => (self as PyFileIo).closesDescriptor),
  ],
  doc: "Open a file.",
})
